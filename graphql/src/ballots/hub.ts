import { randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Sql } from 'postgres';
import type { Address, Hex } from 'viem';
import type { Logger } from 'pino';
import { admit, checkPower, spaceOf } from './admission.ts';
import type { Admitted } from './admission.ts';
import { Batch } from './batch.ts';
import { openEnvelope } from './message/envelope.ts';
import { checkMessage, messageId, readMessage } from './message/read.ts';
import { text } from './message/values.ts';
import { rowsOf } from './power/read.ts';
import { contentId } from './receipt.ts';
import type { Relayer } from './receipt.ts';
import { Refusal, refused } from './refusal.ts';
import type { CheckSignature } from './signature.ts';
import { LogWriter } from './store/log-writer.ts';
import type { StoreReader } from './store/read.ts';
import { storeReader } from './store/reader.ts';
import type {
	Accept,
	Accepted,
	ChainLookup,
	EntryContext,
	Message,
	Power,
	PowerAt,
	ProposalRecord,
	Refused,
	Space
} from './types.ts';

export interface HubOptions {
	/** The hub's own connections; see store/pool.ts. */
	sql: Sql;
	spaces: ReadonlyMap<string, Space>;
	relayer: Relayer;
	powerAt: PowerAt;
	chains: ChainLookup;
	checkSignature: CheckSignature;
	/** Seconds. */
	clock?: () => number;
	log?: Logger;
}

export interface Hub {
	spaces: ReadonlyMap<string, Space>;
	relayer: Address;
	clock: () => number;
	accept: Accept;
	/** By the hub's own connections. */
	store: StoreReader;
	chains: ChainLookup;
	powerAt: PowerAt;
	/** Until what waits is in the log. */
	idle: () => Promise<void>;
}

/** How often a message is checked anew because its proposal changed under it. */
const MAX_ATTEMPTS = 3;

/** Seconds after its start from which a proposal is remembered: nothing but a cancellation can change it then. */
const SETTLED = 10;

export const wallClock = (): number => Math.floor(Date.now() / 1_000);

/**
 * Takes messages. The cheapest checks come first: no database is asked before the message is well formed, and no power is
 * looked up before it is signed.
 */
export function createHub(options: HubOptions): Hub {
	const { sql, spaces, relayer, powerAt, chains, checkSignature, clock = wallClock, log } = options;
	const store = storeReader(rowsOf(sql));
	const writer = new LogWriter(sql);
	const proposals = new LRUCache<Hex, ProposalRecord>({ max: 500 });
	const entries = new Batch(async (ids: readonly Hex[]) => byId(ids, await takenOf(ids)));
	const found = new Batch(async (ids: readonly Hex[]) =>
		byId(ids, await store.proposalsById([...new Set(ids)]))
	);

	const takenOf = (ids: readonly Hex[]): Promise<Taken[]> =>
		rowsOf(sql)<Taken>(
			(params) =>
				`select m.id, m.cid, m.received_at::float8 as "receivedAt", m.relayer, m.receipt, m.seq::float8 as seq
				from ballots.message m where m.id = any(${params.add(ids)}::text[])`
		);

	async function proposalOf(id: Hex, now: number): Promise<ProposalRecord | undefined> {
		const known = proposals.get(id);
		if (known !== undefined) return known;
		const proposal = await found.load(id);
		if (proposal !== undefined && proposal.start + SETTLED <= now) proposals.set(id, proposal);
		return proposal;
	}

	async function take(envelope: Uint8Array, now: number, began: number): Promise<Accepted | Refused> {
		const opened = openEnvelope(envelope);
		checkMessage(opened, now);
		const space = spaceOf(spaces, { space: text(opened.message, 'space') }, opened.domain.chainId);
		const message = readMessage(opened);
		const id = messageId(opened.domain, opened.form, opened.message);
		const admission = { spaces, chains, proposal: (proposal: Hex) => proposalOf(proposal, now) };
		let receipt: { cid: string; receipt: Hex } | undefined;
		let context: EntryContext | undefined;
		for (let attempt = 1; ; attempt += 1) {
			const admitted = await admit(admission, space, message, now);
			const taken = await entries.load(id);
			if (taken !== undefined) return duplicate(taken);
			const { address, signature } = opened;
			const signed = { address, signature, hash: id, chainId: admitted.chainId };
			const signedBy = context?.signedBy ?? (await checkSignature(signed));
			context = contextOf(signedBy, admitted, await checkPower(powerAt, message, admitted));
			if (receipt === undefined) {
				const cid = contentId(envelope);
				receipt = { cid, receipt: await relayer.sign({ id, cid, receivedAt: now }) };
			}
			const appended = await writer.append({
				...{ message, id, envelope, context, ...receipt },
				...{ receivedAt: now, relayer: relayer.address },
				proposal: message.kind === 'proposal' ? id : message.proposal,
				seen: admitted.proposal,
				until: began + (admitted.until - now) * 1_000
			});
			switch (appended.outcome) {
				case 'appended':
					return {
						...{ isAccepted: true, id, ...receipt, receivedAt: now, relayer: relayer.address },
						seq: appended.seq
					};
				case 'duplicate':
					return duplicate((await entries.load(id))!);
				case 'late':
					now = admitted.until;
					break;
				case 'stale':
					if (message.kind !== 'proposal') proposals.delete(message.proposal);
			}
			if (attempt >= MAX_ATTEMPTS) throw unsettled(message);
		}
	}

	async function accept(envelope: Uint8Array, now: number = clock()): Promise<Accepted | Refused> {
		const began = performance.now();
		try {
			return await take(envelope, now, began);
		} catch (error) {
			if (error instanceof Refusal) return refused(error.code, error.message);
			const reference = randomUUID().slice(0, 8);
			log?.error({ err: error, reference }, 'a message was not taken');
			return refused(
				'LOG_UNAVAILABLE',
				`The log or the index did not answer (reference ${reference}); send the message again in a moment: if it was accepted, DUPLICATE says so.`
			);
		}
	}

	return {
		spaces,
		relayer: relayer.address,
		clock,
		accept,
		store,
		chains,
		powerAt,
		idle: () => writer.idle()
	};
}

type Taken = Omit<Accepted, 'isAccepted'>;

function byId<T extends { id: Hex }>(ids: readonly Hex[], rows: readonly T[]): (T | undefined)[] {
	const known = new Map(rows.map((row) => [row.id, row]));
	return ids.map((id) => known.get(id));
}

const duplicate = (taken: Taken): Refused => ({
	...refused(
		'DUPLICATE',
		`The message ${taken.id} is in the log since ${taken.receivedAt}, at ${taken.seq}; it counts once, there is nothing more to do.`
	),
	accepted: taken
});

/** Two processes' clocks part, or a proposal changes as fast as it can be looked at. */
const unsettled = ({ kind }: Message): Refusal =>
	kind === 'update-proposal'
		? new Refusal('VOTING_BEGUN', 'Votes were taken while the update was checked: propose anew.')
		: new Refusal(
				'LOG_UNAVAILABLE',
				'The proposal kept changing while the message was checked; send it again in a moment.'
			);

function contextOf(
	signedBy: EntryContext['signedBy'],
	{ space, snapshot }: Admitted,
	power: Power | undefined
): EntryContext {
	const { chainId, symbol, strategies, quorum } = space;
	return {
		signedBy,
		...(snapshot && {
			snapshot: {
				block: snapshot.block.toString(),
				hash: snapshot.hash,
				timestamp: snapshot.timestamp.toString()
			},
			terms: { chainId, symbol, strategies, quorum: quorum.toString() }
		}),
		...(power && {
			power: {
				total: power.total.toString(),
				parts: power.parts.map((part) => ({ ...part, power: part.power.toString() }))
			}
		})
	};
}
