import type { Params } from '../../database/params.ts';
import type { Address, Hex } from 'viem';
import type { Choice, LogEntry, ProposalRecord, System, Terms, VoteRecord } from '../types.ts';

/**
 * Runs one statement. The main API gives its reader's `rows`, so that what is read is as of the answer's head; the hub
 * its own connection.
 */
export type Rows = <Row>(sql: (params: Params) => string) => Promise<Row[]>;

/**
 * `select` lists over the views `ballots.current_proposal p` and `ballots.vote_history v` (a vote counts when
 * v.replaced_by is null). Whoever needs another statement, or one for many keys, begins with these and reads its rows by
 * readProposal and readVote.
 */
export const proposalColumns = `p.id, p.cid, p.seq::float8 as seq, p.space, p.author, p.created::float8 as created,
	p.received_at::float8 as received_at, p.receipt, p.relayer, p.system, p.title, p.body, p.discussion, p.choices, p.labels, p.plugins,
	p.app, p.starts::float8 as starts, p.ends::float8 as ends, p.snapshot::text as snapshot, p.snapshot_hash,
	p.snapshot_timestamp::text as snapshot_timestamp, p.terms, p.update_id, p.updated::float8 as updated, p.cancel_id,
	p.canceled::float8 as canceled, p.canceled_by`;

export const voteColumns = `v.id, v.cid, v.seq::float8 as seq, v.proposal, v.space, v.voter, v.created::float8 as created,
	v.received_at::float8 as received_at, v.receipt, v.relayer, v.choice, v.signed_choice, v.reason, v.app, v.metadata,
	v.power::text as power, v.parts, v.replaced_by`;

export interface ProposalRow {
	id: Hex;
	cid: string;
	seq: number;
	space: string;
	author: Address;
	created: number;
	received_at: number;
	receipt: Hex;
	relayer: Address;
	system: System;
	title: string;
	body: string;
	discussion: string;
	choices: string[];
	labels: string[];
	plugins: string;
	app: string;
	starts: number;
	ends: number;
	snapshot: string;
	snapshot_hash: Hex;
	snapshot_timestamp: string;
	terms: Omit<Terms, 'quorum'> & { quorum: string };
	update_id: Hex | null;
	updated: number | null;
	cancel_id: Hex | null;
	canceled: number | null;
	canceled_by: Address | null;
}

export interface VoteRow {
	id: Hex;
	cid: string;
	seq: number;
	proposal: Hex;
	space: string;
	voter: Address;
	created: number;
	received_at: number;
	receipt: Hex;
	relayer: Address;
	choice: Choice;
	signed_choice: string;
	reason: string;
	app: string;
	metadata: string;
	power: string;
	parts: { strategy: string; source?: string; power: string }[];
	replaced_by: Hex | null;
}

export const readProposal = (row: ProposalRow): ProposalRecord => ({
	id: row.id,
	cid: row.cid,
	seq: row.seq,
	space: row.space,
	author: row.author,
	createdAt: row.created,
	receivedAt: row.received_at,
	receipt: row.receipt,
	relayer: row.relayer,
	system: row.system,
	title: row.title,
	body: row.body,
	discussion: row.discussion,
	choices: row.choices,
	labels: row.labels,
	plugins: row.plugins,
	app: row.app,
	start: row.starts,
	end: row.ends,
	snapshot: {
		block: BigInt(row.snapshot),
		hash: row.snapshot_hash,
		timestamp: BigInt(row.snapshot_timestamp)
	},
	terms: { ...row.terms, quorum: BigInt(row.terms.quorum) },
	updateId: row.update_id,
	updatedAt: row.updated,
	cancelId: row.cancel_id,
	canceledAt: row.canceled,
	canceledBy: row.canceled_by
});

export const readVote = (row: VoteRow): VoteRecord => ({
	id: row.id,
	cid: row.cid,
	seq: row.seq,
	proposal: row.proposal,
	space: row.space,
	voter: row.voter,
	createdAt: row.created,
	receivedAt: row.received_at,
	receipt: row.receipt,
	relayer: row.relayer,
	choice: row.choice,
	signedChoice: row.signed_choice,
	reason: row.reason,
	app: row.app,
	metadata: row.metadata,
	power: {
		total: BigInt(row.power),
		parts: row.parts.map((part) => ({ ...part, power: BigInt(part.power) }))
	},
	replacedBy: row.replaced_by
});

export interface ProposalFilter {
	space?: string;
	author?: Address;
	/** Taken literally, in any case: in the title, the body or a choice. */
	search?: string;
	/** Any of them, as of `now`. */
	states?: readonly ('PENDING' | 'ACTIVE' | 'CLOSED' | 'CANCELED')[];
	now?: number;
}

/** Where the entry before a page stands in its order: the sort key, then the id. */
export interface Position {
	key: string;
	id: Hex;
}

export interface Page<Field extends string> {
	first: number;
	after?: Position;
	field: Field;
	direction: 'ASC' | 'DESC';
}

export interface VoteFilter {
	proposal?: Hex;
	voter?: Address;
	/** true: only votes that count; false: only those a later one replaced. */
	counts?: boolean;
}

export interface EntryFilter {
	proposal?: Hex;
	space?: string;
}

export interface StoreReader {
	/** Entries with seq > after, in the log's order. */
	entries: (filter: EntryFilter, after: number, first: number) => Promise<LogEntry[]>;
	countEntries: (filter: EntryFilter) => Promise<number>;
	entry: (id: Hex) => Promise<LogEntry | undefined>;
	/** The newest entry; seq 0 for an empty log. */
	head: () => Promise<{ seq: number; digest: Hex }>;
	/** As they stand; what is unknown is left out. */
	proposalsById: (ids: readonly Hex[]) => Promise<ProposalRecord[]>;
	proposals: (filter: ProposalFilter, page: Page<'CREATED' | 'START' | 'END'>) => Promise<ProposalRecord[]>;
	countProposals: (filter: ProposalFilter) => Promise<number>;
	votes: (filter: VoteFilter, page: Page<'TIME' | 'POWER'>) => Promise<VoteRecord[]>;
	countVotes: (filter: VoteFilter) => Promise<number>;
	votesById: (ids: readonly Hex[]) => Promise<VoteRecord[]>;
	/** Every vote that counts, by proposal, then voter. */
	currentVotes: (proposals: readonly Hex[]) => Promise<VoteRecord[]>;
	/** The vote of each of these voters that counts. */
	currentVotesOf: (proposal: Hex, voters: readonly Address[]) => Promise<VoteRecord[]>;
}
