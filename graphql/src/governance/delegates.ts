import type { GraphQLResolveInfo } from 'graphql';
import { accountOf } from '../account/resolvers.ts';
import type { Context } from '../context.ts';
import { provenanceColumns } from '../database/table.ts';
import type { Table } from '../database/table.ts';
import type { DelegateOrder, DelegateResolvers } from '../generated/resolvers.ts';
import { connect } from '../relay/connection.ts';
import type { Page, PageArguments } from '../relay/connection.ts';
import { newestFirst, onChain, under } from '../relay/of.ts';
import type { SortKey } from '../relay/order.ts';
import { listLockChanges } from './locks.ts';
import type { Moment } from './moment.ts';
import { listProposals, listVotes } from './proposals.ts';
import { delegatesSql, inForce, powerSql } from './sql.ts';

export interface DelegateSource {
	chainId: number;
	account: string;
	moment: Moment;
}

const delegateTable: Table = { name: 'power_source', key: ['chainId', 'account'], fields: {} };

const votesCast = (account: string, at: string): string =>
	`(select count(distinct v.proposal_id)::int from "vote" v where v.chain_id = t.chain_id and v.voter = ${account} and v.timestamp <= ${at} and v.weight > 0)`;

/** Accounts with power, most first. */
export function listDelegates(
	context: Context,
	info: GraphQLResolveInfo,
	moment: Moment,
	args: PageArguments & { orderBy?: DelegateOrder | null }
): Promise<Page<DelegateSource>> {
	const at = `${moment.second}::numeric`;
	const sorts: Record<DelegateOrder['field'], SortKey> = {
		POWER: { sql: 't.total', type: 'numeric' },
		DELEGATORS: { sql: 't.others', type: 'integer' },
		VOTES_CAST: { sql: votesCast('t.account', at), type: 'integer' }
	};
	const field = args.orderBy?.field ?? 'POWER';
	return connect<DelegateSource>(
		context.reader,
		info,
		args,
		{
			table: delegateTable,
			from: `${delegatesSql(String(moment.chainId), at)} t`,
			conditions: [() => 't.total > 0'],
			order: {
				name: `delegates ${field} ${args.orderBy?.direction ?? 'DESC'}`,
				keys: [sorts[field], ...(field === 'POWER' ? [] : [sorts.POWER]), { sql: 't.account', type: 'text' }],
				descending: args.orderBy?.direction !== 'ASC'
			},
			signature: [moment.chainId, moment.second]
		},
		(row) => {
			row.moment = moment;
		}
	);
}

interface Counts {
	delegators: number;
	votes: number;
	couldVote: number;
	didVote: number;
}

/** Only proposals whose voting has begun and at whose snapshot the delegate had power count for participation. */
const countsOf = async (context: Context, { chainId, account, moment }: DelegateSource): Promise<Counts> => {
	const [row] = await context.reader.batch<Counts>(
		{
			signature: `delegate ${chainId} ${moment.second}`,
			keyTypes: ['text'],
			sql: (p) => {
				const chain = `${p.add(chainId)}::int`;
				const at = `${p.add(moment.second)}::numeric`;
				return `select
					(select count(*)::int from "power_source" s where s.chain_id = ${chain} and s.delegate = k.k1 and s.account <> k.k1
						and ${inForce(at)} and (s.amount > 0 or s.score > 0)) as "delegators",
					c.* from (
						select count(*) filter (where o.voted)::int as "votes", count(*) filter (where o.power > 0)::int as "couldVote",
							count(*) filter (where o.power > 0 and o.voted)::int as "didVote"
						from (
							select (select w.ve + w.contributor from ${powerSql(chain, 'k.k1', 'q.vote_start')} w) as power,
								exists (select from "vote" v where v.chain_id = ${chain} and v.proposal_id = q.id and v.voter = k.k1
									and v.weight > 0 and v.timestamp <= ${at}) as voted
							from "proposal" q where q.chain_id = ${chain} and q.vote_start < ${at}
								and not coalesce(q.canceled_at <= q.vote_start, false)
						) o
					) c`;
			}
		},
		[account]
	);
	return row!;
};

export interface PowerChangeRow {
	chainId: number;
	blockNumber: string;
	logIndex: number;
	transactionHash: string;
	timestamp: string;
	ve: string;
	previousVe: string;
}

const powerChangeTable: Table = {
	name: 'power_change',
	key: ['chainId', 've', 'previousVe', ...provenanceColumns],
	fields: {}
};

export const delegateResolvers: DelegateResolvers = {
	account: ({ chainId, account }) => accountOf(chainId, account),
	power: (delegate) => delegate,
	delegatorCount: async (delegate, _args, context) => (await countsOf(context, delegate)).delegators,
	voteCount: async (delegate, _args, context) => (await countsOf(context, delegate)).votes,
	participation: async (delegate, _args, context) => {
		const { couldVote, didVote } = await countsOf(context, delegate);
		return couldVote === 0 ? null : didVote / couldVote;
	},
	votes: (delegate, args, context, info) =>
		listVotes(context, info, delegate.moment, args, {
			column: 't.voter',
			key: delegate.account,
			type: 'text'
		}),
	proposals: (delegate, args, context, info) =>
		listProposals(context, info, delegate.moment, args, {
			column: 't.proposer',
			key: delegate.account,
			type: 'text'
		}),
	delegations: (delegate, args, context, info) =>
		listLockChanges(context, info, delegate.moment, args, {
			accounts: ['t.delegate', 't.previous_delegate'],
			account: delegate.account,
			kind: 'DELEGATED'
		}),
	powerChanges: ({ chainId, account, moment }, args, context, info) =>
		connect<PowerChangeRow>(context.reader, info, args, {
			table: powerChangeTable,
			parent: under('t.delegate', account, 'text'),
			conditions: [onChain(chainId), (p) => `t.timestamp <= ${p.add(moment.second)}::numeric`],
			order: newestFirst('power changes'),
			signature: [chainId, moment.second]
		})
};
