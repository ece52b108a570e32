import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.ts';
import type { Table } from '../database/table.ts';
import { connect } from '../relay/connection.ts';
import type { Page, PageArguments } from '../relay/connection.ts';
import { earlier } from './moment.ts';
import type { Moment } from './moment.ts';
import type { PartsSource } from './power.ts';
import { ownSource, partsOf, powerAt } from './power.ts';
import type { ProposalRow } from './proposal-source.ts';
import { delegatesSql } from './sql.ts';
import { isoTime } from '../scalar/scalars.ts';
import type { VoteObstacle } from '../generated/resolvers.ts';

export interface PowerRow {
	chainId: number;
	account: string;
	ve: string;
	contributor: string;
	moment: Moment;
}

export const powerTable: Table = {
	name: 'power_source',
	key: ['chainId', 'account', 've', 'contributor'],
	fields: {}
};

/** The second whose power counts: the snapshot, or before it the moment asked for. */
export const countedAt = (proposal: ProposalRow): string =>
	earlier(proposal.voteStart, proposal.moment.second);

/** Delegates with power that have not voted. */
export function listNonVoters(
	context: Context,
	info: GraphQLResolveInfo,
	proposal: ProposalRow,
	args: PageArguments
): Promise<Page<PowerRow>> {
	const { moment, chainId } = proposal;
	return connect<PowerRow>(
		context.reader,
		info,
		args,
		{
			table: powerTable,
			// The chain is a number checked against the configured chains.
			from: `${delegatesSql(String(chainId), 'k.k2')} t`,
			parent: {
				columns: ['k.k1', 'k.k2'],
				types: ['numeric', 'numeric'],
				key: [proposal.id, countedAt(proposal)]
			},
			conditions: [
				() => 't.total > 0',
				(p) => `not exists (select from "vote" v where v.chain_id = t.chain_id and v.proposal_id = k.k1
					and v.voter = t.account and v.weight > 0 and v.timestamp <= ${p.add(moment.second)}::numeric)`
			],
			order: {
				name: 'non-voters',
				keys: [
					{ sql: 't.total', type: 'numeric' },
					{ sql: 't.account', type: 'text' }
				],
				descending: true
			},
			signature: [chainId, moment.second]
		},
		(row) => {
			row.moment = moment;
		}
	);
}

export interface ProposalVoterSource {
	chainId: number;
	account: string;
	power: PartsSource;
	used: bigint;
	against: bigint;
	for: bigint;
	abstain: bigint;
	obstacle: VoteObstacle | null;
	explanation: string | null;
}

type Used = Record<'used' | 'against' | 'for' | 'abstain', string>;

/** What one account can do with a proposal, and why not more. */
export async function voterOf(
	context: Context,
	proposal: ProposalRow,
	account: string
): Promise<ProposalVoterSource> {
	const { chainId, moment } = proposal;
	const second = countedAt(proposal);
	const [{ parts }, own, [row]] = await Promise.all([
		powerAt(context, chainId, account, second),
		ownSource(context, moment, account, second),
		context.reader.batch<Used>(
			{
				signature: `used votes ${chainId} ${moment.second}`,
				keyTypes: ['numeric', 'text'],
				sql: (p) => `select coalesce(sum(v.weight), 0) as "used", coalesce(sum(v.against), 0) as "against",
					coalesce(sum(v."for"), 0) as "for", coalesce(sum(v.abstain), 0) as "abstain" from "vote" v
					where v.chain_id = ${p.add(chainId)} and v.proposal_id = k.k1 and v.voter = k.k2
						and v.timestamp <= ${p.add(moment.second)}::numeric`
			},
			[proposal.id, account]
		)
	]);
	const [used, against, inFavour, abstain] = [row!.used, row!.against, row!.for, row!.abstain].map(
		BigInt
	) as [bigint, bigint, bigint, bigint];
	const hasOwn = own !== null && own.delegate !== account && (BigInt(own.ve) > 0n || BigInt(own.score) > 0n);
	const obstacle = obstacleTo(proposal, parts, used, hasOwn);
	return {
		chainId,
		account,
		power: parts,
		used,
		against,
		for: inFavour,
		abstain,
		obstacle,
		explanation: obstacle === null ? null : explain(obstacle, proposal, used, own?.delegate)
	};
}

function obstacleTo(
	proposal: ProposalRow,
	power: PartsSource,
	used: bigint,
	hasDelegatedAway: boolean
): VoteObstacle | null {
	if (proposal.stateNow === 'PENDING') return 'NOT_BEGUN';
	if (proposal.stateNow !== 'ACTIVE') return 'ENDED';
	if (power.total === 0n) return hasDelegatedAway ? 'DELEGATED_AWAY' : 'NO_POWER';
	return used >= power.total ? 'ALREADY_VOTED' : null;
}

function explain(
	obstacle: VoteObstacle,
	proposal: ProposalRow,
	used: bigint,
	delegate: string | undefined
): string {
	const snapshot = isoTime(proposal.voteStart);
	switch (obstacle) {
		case 'NOT_BEGUN':
			return `Voting begins after ${snapshot}. Power is counted at that second: what is locked or delegated before it still counts.`;
		case 'ENDED':
			return proposal.stateNow === 'CANCELED'
				? 'The proposal was cancelled, so nobody can vote on it.'
				: `Voting ended at ${isoTime(proposal.deadlineNow)}. A proposal made later counts power anew.`;
		case 'NO_POWER':
			return `The account had no lock and no score at ${snapshot}, and nobody had delegated to it. A lock made now counts for proposals whose snapshot is still to come.`;
		case 'DELEGATED_AWAY':
			return `The account's power was delegated to ${delegate} at ${snapshot}, who votes with it. Delegating back counts for proposals whose snapshot is still to come.`;
		case 'ALREADY_VOTED':
			return `All ${used} wei of power are used. Votes can't be changed.`;
	}
}

export const rowParts = (row: PowerRow): PartsSource => partsOf(row.ve, row.contributor);
