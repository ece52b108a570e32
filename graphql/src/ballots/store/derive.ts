import type { EntryContext, LogEntry, Message, ProposalMessage, UpdateMessage } from '../types.ts';

/** Tables that are derived from the log: a row for each message, in the table of its kind. */
export type DerivedTable = 'proposal' | 'proposal_update' | 'cancellation' | 'vote';

export interface DerivedRow {
	table: DerivedTable;
	/** By column; JSON columns as values. */
	row: Readonly<Record<string, unknown>>;
}

/** Columns and their types, as rows come in JSON. */
export const derivedColumns: Readonly<Record<DerivedTable, string>> = {
	proposal:
		'id text, seq bigint, space text, author text, created bigint, system text, title text, body text, discussion text, choices jsonb, labels jsonb, plugins text, app text, starts bigint, ends bigint, snapshot bigint, snapshot_hash text, snapshot_timestamp bigint, terms jsonb',
	proposal_update:
		'id text, seq bigint, proposal text, created bigint, system text, title text, body text, discussion text, choices jsonb, labels jsonb, plugins text',
	cancellation: 'id text, seq bigint, proposal text, account text, created bigint',
	vote: 'id text, seq bigint, proposal text, space text, voter text, created bigint, choice jsonb, signed_choice text, reason text, app text, metadata text, power numeric, parts jsonb'
};

/** What a log entry brings to the tables: a function of the entry alone. */
export function derive(
	{ id, seq, context }: Pick<LogEntry, 'id' | 'seq' | 'context'>,
	message: Message
): DerivedRow {
	const base = { id, seq, created: message.timestamp };
	switch (message.kind) {
		case 'proposal': {
			const { space, from, start, end, app, snapshot } = message;
			const { snapshot: block, terms } = contextOf(context, 'snapshot', 'terms');
			return {
				table: 'proposal',
				row: {
					...base,
					...textOf(message),
					...{ space, author: from, app, starts: start, ends: end, snapshot, terms },
					...{ snapshot_hash: block.hash, snapshot_timestamp: block.timestamp }
				}
			};
		}
		case 'update-proposal':
			return {
				table: 'proposal_update',
				row: { ...base, ...textOf(message), proposal: message.proposal }
			};
		case 'delete-proposal':
			return {
				table: 'cancellation',
				row: { ...base, proposal: message.proposal, account: message.from }
			};
		case 'vote': {
			const { proposal, space, from, choice, signedChoice, reason, app, metadata } = message;
			const { power } = contextOf(context, 'power');
			return {
				table: 'vote',
				row: {
					...base,
					...{ proposal, space, voter: from, choice, signed_choice: signedChoice, reason, app, metadata },
					...{ power: power.total, parts: power.parts }
				}
			};
		}
	}
}

const textOf = ({
	system,
	title,
	body,
	discussion,
	choices,
	labels,
	plugins
}: ProposalMessage | UpdateMessage) => ({ system, title, body, discussion, choices, labels, plugins });

type Present<Key extends keyof EntryContext> = Required<Pick<EntryContext, Key>>;

function contextOf<Key extends keyof EntryContext>(context: EntryContext, ...keys: Key[]): Present<Key> {
	const missing = keys.find((key) => context[key] === undefined);
	if (missing !== undefined)
		throw new Error(`A log entry's context lacks ${missing}: the log was written by something else.`);
	// Every key was just looked at.
	return context as unknown as Present<Key>;
}
