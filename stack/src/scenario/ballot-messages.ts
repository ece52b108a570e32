import { hashTypedData, type Address, type Hex } from 'viem';
import type { Person } from './people.ts';

/** As Snapshot names voting systems. */
export type System = 'basic' | 'single-choice' | 'approval' | 'ranked-choice' | 'weighted' | 'quadratic';
/** The number of a choice, an order or set of numbers, or weights by number. */
export type Choice = number | readonly number[] | Readonly<Record<string, number>>;

type Fields = readonly { name: string; type: string }[];

/** What is signed: a struct of Snapshot's. */
export interface Statement {
	types: Record<string, Fields>;
	primaryType: string;
	message: Record<string, unknown> & { timestamp: number };
}

const domain = { name: 'snapshot', version: '0.1.4' } as const;
const app = 'wadi';

const fieldsOf = (text: string): Fields =>
	text.split(' ').map((field) => {
		const [name = '', type = 'string'] = field.split(':');
		return { name, type };
	});
const head = 'from space timestamp:uint64';
const proposalFields = fieldsOf(
	`${head} type title body discussion choices:string[] labels:string[] start:uint64 end:uint64 snapshot:uint64 plugins privacy app`
);
const updateFields = fieldsOf(
	`proposal ${head} type title body discussion choices:string[] labels:string[] plugins privacy`
);
const cancelFields = fieldsOf(`${head} proposal`);
const voteFields = (choice: string) => fieldsOf(`${head} proposal choice:${choice} reason app metadata`);

export interface Text {
	system: System;
	title: string;
	body: string;
	discussion: string;
	choices: readonly string[];
	labels: readonly string[];
}

export interface Times {
	created: number;
	start: number;
	end: number;
	/** Number of the block at which power is counted. */
	snapshot: number;
}

const textOf = ({ system, title, body, discussion, choices, labels }: Text) => ({
	type: system,
	title,
	body,
	discussion,
	choices,
	labels,
	plugins: '{}',
	privacy: ''
});

export const proposing = (
	from: Address,
	space: string,
	text: Text,
	{ created, start, end, snapshot }: Times
): Statement => ({
	types: { Proposal: proposalFields },
	primaryType: 'Proposal',
	message: { from, space, timestamp: created, ...textOf(text), start, end, snapshot, app }
});

export const updating = (
	from: Address,
	space: string,
	proposal: Hex,
	text: Text,
	timestamp: number
): Statement => ({
	types: { UpdateProposal: updateFields },
	primaryType: 'UpdateProposal',
	message: { proposal, from, space, timestamp, ...textOf(text) }
});

export const cancelling = (from: Address, space: string, proposal: Hex, timestamp: number): Statement => ({
	types: { CancelProposal: cancelFields },
	primaryType: 'CancelProposal',
	message: { from, space, timestamp, proposal }
});

export interface Vote {
	proposal: Hex;
	system: System;
	choice: Choice;
	reason: string;
	timestamp: number;
}

export function voting(from: Address, space: string, { proposal, system, choice, reason, timestamp }: Vote) {
	const type =
		system === 'weighted' || system === 'quadratic'
			? 'string'
			: system === 'approval' || system === 'ranked-choice'
				? 'uint32[]'
				: 'uint32';
	return {
		types: { Vote: voteFields(type) },
		primaryType: 'Vote',
		message: {
			from,
			space,
			timestamp,
			proposal,
			choice: type === 'string' ? JSON.stringify(choice) : choice,
			reason,
			app,
			metadata: '{}'
		}
	} satisfies Statement;
}

/** By which votes name a proposal. */
export const idOf = ({ types, primaryType, message }: Statement): Hex =>
	hashTypedData({
		domain,
		types: types as Record<string, { name: string; type: string }[]>,
		primaryType,
		message
	});

export type SignHash = (hash: Hex) => Promise<Hex>;

/** The bytes that are posted to the hub, with the signature of a key. */
export async function signedBy(person: Person, statement: Statement): Promise<Uint8Array> {
	const { types, primaryType, message } = statement;
	const sig = await person.signTypedData({
		domain,
		types: types as Record<string, { name: string; type: string }[]>,
		primaryType,
		message
	});
	return envelopeOf(person.address, sig, statement);
}

/** Field by field as Snapshot's client posts it. */
export const envelopeOf = (address: Address, sig: Hex, { types, message }: Statement): Uint8Array =>
	new TextEncoder().encode(JSON.stringify({ address, sig, data: { domain, types, message } }));
