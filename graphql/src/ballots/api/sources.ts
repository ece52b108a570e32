import type { Address } from 'viem';
import type { Context } from '../../context.ts';
import type { LogEntry, Power, PowerPart, ProposalRecord, Space, VoteRecord } from '../types.ts';
import type { TallyMemo } from './tally.ts';

/** What the main API knows of the hub beside it. */
export interface BallotsContext {
	/** By id. */
	spaces: ReadonlyMap<string, Space>;
	relayer: Address;
	/** The hub's clock, in seconds. */
	now: () => number;
	tallies: TallyMemo;
}

/** The hub, where an answer needs one: there are spaces or proposals only when it runs. */
export function hubOf(context: Context): BallotsContext {
	if (context.ballots === undefined)
		throw new Error('A ballot was read by a service without a hub: set BALLOT_SPACES.');
	return context.ballots;
}

export type SpaceSource = Space;
export type BallotPowers = Power;
export type BallotPart = PowerPart;

/** A vote and the proposal that it is about. */
export interface VoteSource extends VoteRecord {
	of: ProposalRecord;
}

export interface VoterSource {
	of: ProposalRecord;
	account: Address;
	power: Power;
	vote: VoteSource | null;
}

export type MessageSource = Pick<
	LogEntry,
	'seq' | 'id' | 'cid' | 'kind' | 'address' | 'receipt' | 'relayer' | 'envelope'
> & {
	timestamp: string;
	receivedAt: string;
	chainId: number;
};
