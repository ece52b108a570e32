import type { Address, Hex } from 'viem';

/** What a message is, in the words of Snapshot's whitelist. */
export type Kind = 'proposal' | 'update-proposal' | 'delete-proposal' | 'vote';

export type System = 'basic' | 'single-choice' | 'approval' | 'ranked-choice' | 'weighted' | 'quadratic';

export const systems: readonly System[] = [
	'basic',
	'single-choice',
	'approval',
	'ranked-choice',
	'weighted',
	'quadratic'
];

/**
 * A vote's choice, counted from 1: a number (basic, single choice), an array (approval, ranked choice) or weights by
 * choice (weighted, quadratic). What was accepted fits its proposal's system and choices.
 */
export type Choice = number | readonly number[] | Readonly<Record<string, number>>;

/** Addresses in messages are lower case; what was signed, checksummed, is in the envelope. Times are seconds. */
interface MessageOf<K extends Kind> {
	kind: K;
	from: Address;
	space: string;
	timestamp: number;
}

interface ProposalText {
	system: System;
	title: string;
	body: string;
	discussion: string;
	choices: readonly string[];
	labels: readonly string[];
	/** JSON, an object. */
	plugins: string;
}

export interface ProposalMessage extends MessageOf<'proposal'>, ProposalText {
	start: number;
	end: number;
	/** Number of a block of the space's chain. */
	snapshot: number;
	app: string;
}

/** Replaces the proposal's text and choices as a whole. */
export interface UpdateMessage extends MessageOf<'update-proposal'>, ProposalText {
	proposal: Hex;
}

export interface CancelMessage extends MessageOf<'delete-proposal'> {
	proposal: Hex;
}

export interface VoteMessage extends MessageOf<'vote'> {
	proposal: Hex;
	/** The EIP-712 type that carried the choice. */
	form: 'number' | 'array' | 'string';
	choice: Choice;
	/** The choice as signed, in JSON. */
	signedChoice: string;
	reason: string;
	app: string;
	/** JSON, an object, or empty. */
	metadata: string;
}

export type Message = ProposalMessage | UpdateMessage | CancelMessage | VoteMessage;

export interface Strategy {
	name: string;
	params?: Readonly<Record<string, unknown>>;
}

export interface Range {
	min: number;
	max: number;
}

/** A space as configured. */
export interface Space {
	id: string;
	name: string;
	about: string;
	chainId: number;
	/** Of the unit in which power is shown, 18 decimals. */
	symbol: string;
	/** An account's power is their sum. */
	strategies: readonly Strategy[];
	/** Seconds from a proposal's timestamp to its start. */
	votingDelay: Range;
	/** Seconds from its start to its end. */
	votingPeriod: Range;
	/** Power that has to take part, wei. */
	quorum: bigint;
	/** Power that a proposal takes at its snapshot, wei. Admins, moderators and members need none. */
	proposalThreshold: bigint;
	/** They may cancel any proposal. Lower case, like all addresses here. */
	admins: readonly Address[];
	moderators: readonly Address[];
	/** They may propose without power. */
	members: readonly Address[];
}

/** What a proposal keeps of its space from the moment it was accepted: a later configuration does not change it. */
export type Terms = Pick<Space, 'chainId' | 'symbol' | 'strategies' | 'quorum'>;

export interface Moment {
	block: bigint;
	/** Of the block, seconds. */
	timestamp: bigint;
}

/** A block as the index or the chain has it. */
export interface BlockRef extends Moment {
	hash: Hex;
}

export interface PowerPart {
	strategy: string;
	/** What a strategy counts it from, where it says so. */
	source?: string;
	/** Wei. */
	power: bigint;
}

export interface Power {
	total: bigint;
	parts: readonly PowerPart[];
}

/** An account's power by a space's strategies, exact, at a past block. Does not see who voted. */
export type PowerAt = (
	space: Pick<Space, 'chainId' | 'strategies'>,
	account: Address,
	snapshot: Moment
) => Promise<Power>;

/** One accepted message, as logged. Nothing of it ever changes. */
export interface LogEntry {
	/** From 1, without gaps. */
	seq: number;
	/** The EIP-712 hash of the message. */
	id: Hex;
	/** Content id (CIDv1, raw, sha2-256) of the envelope's bytes. */
	cid: string;
	kind: Kind;
	space: string;
	address: Address;
	/** The proposal that it is or is about. */
	proposal: Hex;
	/** The signer's, seconds. */
	timestamp: number;
	/** The body as received, byte for byte. */
	envelope: Uint8Array;
	/** By the hub's clock, seconds. */
	receivedAt: number;
	/** The relayer's signature; see receipt.ts. */
	receipt: Hex;
	relayer: Address;
	/** What the hub found out when it accepted, and the message does not say. */
	context: EntryContext;
	/** sha256 of the previous entry's digest, the id and the cid: names the whole log up to here. */
	digest: Hex;
}

/** By what a signature was found good: the account's own key, or its contract at a block. */
export type SignedBy = { by: 'key' } | { by: 'contract'; block: number };

/** JSON, so amounts are texts. */
export interface EntryContext {
	signedBy: SignedBy;
	/** Of a proposal: its snapshot's block, and its terms from then on. */
	snapshot?: { block: string; hash: Hex; timestamp: string };
	terms?: Omit<Terms, 'quorum'> & { quorum: string };
	/** Of a vote: the voter's power at the snapshot. */
	power?: { total: string; parts: readonly { strategy: string; source?: string; power: string }[] };
}

/** A proposal as it stands: its newest change and its cancellation applied. Derived from the log. */
export interface ProposalRecord extends ProposalText {
	id: Hex;
	cid: string;
	seq: number;
	space: string;
	author: Address;
	/** Its message's timestamp. */
	createdAt: number;
	receivedAt: number;
	receipt: Hex;
	relayer: Address;
	/** Votes are taken from this second on … */
	start: number;
	/** … and from this second on refused. */
	end: number;
	app: string;
	snapshot: BlockRef;
	terms: Terms;
	/** Of the newest change by (timestamp, id); null when there is none. */
	updateId: Hex | null;
	updatedAt: number | null;
	cancelId: Hex | null;
	canceledAt: number | null;
	canceledBy: Address | null;
}

/** A vote, whether it counts or not. Derived from the log. */
export interface VoteRecord {
	id: Hex;
	cid: string;
	seq: number;
	proposal: Hex;
	space: string;
	voter: Address;
	/** Its message's timestamp. */
	createdAt: number;
	receivedAt: number;
	receipt: Hex;
	relayer: Address;
	choice: Choice;
	signedChoice: string;
	reason: string;
	app: string;
	metadata: string;
	/** By powerAt when it was accepted, at the proposal's snapshot. Does not see who else voted. */
	power: Power;
	/** The same voter's next vote by (timestamp, id); null for the one that counts. */
	replacedBy: Hex | null;
}

export interface Accepted {
	isAccepted: true;
	id: Hex;
	cid: string;
	receivedAt: number;
	relayer: Address;
	receipt: Hex;
	seq: number;
}

export interface Refused {
	isAccepted: false;
	status: number;
	code: string;
	/** What was asked, what was found and what to do. */
	sentence: string;
	/** For a message that is in the log already: its entry's. */
	accepted?: Omit<Accepted, 'isAccepted'>;
}

/** Takes an envelope as posted. `now` is the hub's clock, seconds; its own when left out. */
export type Accept = (envelope: Uint8Array, now?: number) => Promise<Accepted | Refused>;

/** What the hub asks of the chains. */
export interface ChainLookup {
	/** The newest block that the index has; undefined for none. */
	head: (chainId: number) => Promise<BlockRef | undefined>;
	/** A block by its number; undefined when neither the index nor an RPC endpoint knows it. */
	block: (chainId: number, number: bigint) => Promise<BlockRef | undefined>;
}
