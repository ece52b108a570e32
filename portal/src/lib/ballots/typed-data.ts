import { getAddress, hashTypedData, type Address, type Hex } from 'viem';
import type { VotingSystem } from '#lib/gql/graphql.ts';

/**
 * The messages of off-chain votes, to the letter what Snapshot's own client has a wallet sign: domain, types, and the
 * order of keys. Nothing here signs; `hash` is the id that a message will have.
 */
export const domain = { name: 'snapshot', version: '0.1.4' } as const;

/** What the hub writes down as the program that made a message. */
const APP = 'wadi';

type Field = { name: string; type: string };
type Types = Record<string, readonly Field[]>;
type Value = string | number | readonly string[] | readonly number[];
export type MessageKind = 'proposal' | 'update-proposal' | 'delete-proposal' | 'vote';

export interface Unsigned {
	kind: MessageKind;
	types: Types;
	primaryType: string;
	message: Record<string, Value>;
}

/** What is posted to the hub. */
export interface Envelope {
	address: Address;
	sig: Hex;
	data: { domain: typeof domain; types: Types; message: Record<string, Value> };
}

/** Who signs, in which space, at which second. */
export interface Signer {
	from: Address;
	space: string;
	timestamp: number;
}

const wireNames: Record<VotingSystem, string> = {
	BASIC: 'basic',
	SINGLE_CHOICE: 'single-choice',
	APPROVAL: 'approval',
	RANKED_CHOICE: 'ranked-choice',
	WEIGHTED: 'weighted',
	QUADRATIC: 'quadratic'
};

export interface ProposalText {
	system: VotingSystem;
	title: string;
	body: string;
	discussion: string;
	choices: readonly string[];
}

export interface NewProposal extends ProposalText {
	start: number;
	end: number;
	snapshot: number;
}

const fields = (...pairs: [name: string, type: string][]): readonly Field[] =>
	pairs.map(([name, type]) => ({ name, type }));

const head = [
	['from', 'string'],
	['space', 'string'],
	['timestamp', 'uint64']
] satisfies [string, string][];

const proposalTypes: Types = {
	Proposal: fields(
		...head,
		['type', 'string'],
		['title', 'string'],
		['body', 'string'],
		['discussion', 'string'],
		['choices', 'string[]'],
		['labels', 'string[]'],
		['start', 'uint64'],
		['end', 'uint64'],
		['snapshot', 'uint64'],
		['plugins', 'string'],
		['privacy', 'string'],
		['app', 'string']
	)
};

const updateTypes: Types = {
	UpdateProposal: fields(
		['proposal', 'string'],
		...head,
		['type', 'string'],
		['title', 'string'],
		['body', 'string'],
		['discussion', 'string'],
		['choices', 'string[]'],
		['labels', 'string[]'],
		['plugins', 'string'],
		['privacy', 'string']
	)
};

const cancelTypes: Types = {
	CancelProposal: fields(...head, ['proposal', 'string'])
};

const voteTypes = (choice: 'uint32' | 'uint32[]' | 'string'): Types => ({
	Vote: fields(
		...head,
		['proposal', 'string'],
		['choice', choice],
		['reason', 'string'],
		['app', 'string'],
		['metadata', 'string']
	)
});

export const proposalMessage = (
	{ from, space, timestamp }: Signer,
	{ system, title, body, discussion, choices, start, end, snapshot }: NewProposal
): Unsigned => ({
	kind: 'proposal',
	types: proposalTypes,
	primaryType: 'Proposal',
	message: {
		from: getAddress(from),
		space,
		timestamp,
		type: wireNames[system],
		title,
		body,
		discussion,
		choices,
		labels: [],
		start,
		end,
		snapshot,
		plugins: '{}',
		privacy: '',
		app: APP
	}
});

export const updateMessage = (
	{ from, space, timestamp }: Signer,
	proposal: Hex,
	{ system, title, body, discussion, choices }: ProposalText,
	labels: readonly string[]
): Unsigned => ({
	kind: 'update-proposal',
	types: updateTypes,
	primaryType: 'UpdateProposal',
	message: {
		proposal,
		from: getAddress(from),
		space,
		timestamp,
		type: wireNames[system],
		title,
		body,
		discussion,
		choices,
		labels,
		plugins: '{}',
		privacy: ''
	}
});

export const cancelMessage = ({ from, space, timestamp }: Signer, proposal: Hex): Unsigned => ({
	kind: 'delete-proposal',
	types: cancelTypes,
	primaryType: 'CancelProposal',
	message: { from: getAddress(from), space, timestamp, proposal }
});

/** A choice as it is signed: a number, numbers in order, or weights as JSON text. */
export type SignedChoice = number | readonly number[] | string;

export const voteMessage = (
	{ from, space, timestamp }: Signer,
	proposal: Hex,
	choice: SignedChoice,
	reason: string
): Unsigned => ({
	kind: 'vote',
	types: voteTypes(
		typeof choice === 'number' ? 'uint32' : typeof choice === 'string' ? 'string' : 'uint32[]'
	),
	primaryType: 'Vote',
	message: {
		from: getAddress(from),
		space,
		timestamp,
		proposal,
		choice,
		reason,
		app: APP,
		metadata: '{}'
	}
});

/** The message's id: its EIP-712 hash. */
export const idOf = ({ types, primaryType, message }: Unsigned): Hex =>
	hashTypedData({ domain, types, primaryType, message } as Parameters<typeof hashTypedData>[0]);

export const envelopeOf = ({ types, message }: Unsigned, address: Address, sig: Hex): Envelope => ({
	address: getAddress(address),
	sig,
	data: { domain, types, message }
});
