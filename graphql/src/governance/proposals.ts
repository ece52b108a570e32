import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.ts';
import { containing } from '../database/params.ts';
import type { Condition } from '../database/params.ts';
import { selectList } from '../database/table.ts';
import type { ProposalFilter, ProposalOrder, VoteFilter, VoteOrder } from '../generated/resolvers.ts';
import { scopeOf } from '../receipt/receipts.ts';
import type { Scope } from '../receipt/receipts.ts';
import { connect } from '../relay/connection.ts';
import type { Page, PageArguments } from '../relay/connection.ts';
import { onChain } from '../relay/of.ts';
import type { SortKey } from '../relay/order.ts';
import { objectPlan } from '../relay/selection.ts';
import type { Moment } from './moment.ts';
import { proposalsSql, proposalTable, voteTable } from './proposal-source.ts';
import type { ProposalRow, VoteRow } from './proposal-source.ts';
import { powerSql } from './sql.ts';

type Info = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>;

/** Null when there is no such proposal, or was not at the moment. */
export async function findProposal(
	context: Context,
	info: Info,
	moment: Moment,
	id: string
): Promise<ProposalRow | null> {
	const plan = objectPlan(info, proposalTable);
	const [row] = await context.reader.batch<ProposalRow>(
		{
			signature: `proposal ${plan.id} ${moment.chainId} ${moment.second}`,
			keyTypes: ['numeric'],
			sql: (p) =>
				`select ${selectList('t', plan.columns)} from ${proposalsSql(moment)} where t.chain_id = ${p.add(moment.chainId)} and t.id = k.k1`
		},
		[id]
	);
	return row === undefined ? null : Object.assign(row, { moment });
}

/** A proposal that another row names. */
export async function namedProposal(
	context: Context,
	info: Info,
	moment: Moment,
	id: string
): Promise<ProposalRow> {
	if (!objectPlan(info, proposalTable).needsRow)
		return { chainId: moment.chainId, id, moment } as ProposalRow;
	const row = await findProposal(context, info, moment, id);
	if (row === null)
		throw new Error(
			`The index names proposal ${id} of chain ${moment.chainId} and has no row for it: run the indexer's verify.`
		);
	return row;
}

const id: SortKey = { sql: 't.id', type: 'numeric' };

const proposalSorts: Record<ProposalOrder['field'], readonly SortKey[]> = {
	CREATED: [{ sql: 't.created_in_block', type: 'numeric' }, { sql: 't.created_at', type: 'numeric' }, id],
	DEADLINE: [{ sql: 't.deadline_now', type: 'numeric' }, id],
	VOTES: [{ sql: 't.against_now + t.for_now + t.abstain_now', type: 'numeric' }, id]
};

export function proposalConditions(filter: ProposalFilter, moment: Moment): Condition[] {
	const { states, proposer, search, needsVoteOf, votedBy } = filter;
	const at = `${moment.second}::numeric`;
	const conditions: Condition[] = [];
	if (states != null)
		conditions.push((p) => (states.length === 0 ? 'false' : `t.state_now ${p.oneOf(states)}`));
	if (proposer != null) conditions.push((p) => `t.proposer = ${p.add(proposer)}`);
	if (search != null && search.trim() !== '')
		conditions.push((p) => {
			const part = p.add(containing(search.trim().replaceAll('\0', '')));
			return `t.title ilike ${part} or t.description ilike ${part}`;
		});
	if (votedBy != null)
		conditions.push(
			(p) => `exists (select from "vote" v where v.chain_id = t.chain_id and v.proposal_id = t.id
				and v.voter = ${p.add(votedBy)} and v.weight > 0 and v.timestamp <= ${at})`
		);
	if (needsVoteOf != null)
		conditions.push((p) => {
			const account = p.add(needsVoteOf);
			return `t.state_now = 'ACTIVE' and (select w.ve + w.contributor from ${powerSql('t.chain_id', account, 't.vote_start')} w) >
				coalesce((select sum(v.weight) from "vote" v where v.chain_id = t.chain_id and v.proposal_id = t.id
					and v.voter = ${account} and v.timestamp <= ${at}), 0)`;
		});
	return conditions;
}

export function listProposals(
	context: Context,
	info: GraphQLResolveInfo,
	moment: Moment,
	args: PageArguments & { where?: ProposalFilter | null; orderBy?: ProposalOrder | null },
	scope?: Scope
): Promise<Page<ProposalRow>> {
	const where = args.where ?? {};
	const field = args.orderBy?.field ?? 'CREATED';
	return connect<ProposalRow>(
		context.reader,
		info,
		args,
		{
			table: proposalTable,
			from: proposalsSql(moment),
			...scopeOf(scope),
			conditions: [onChain(moment.chainId), ...proposalConditions(where, moment)],
			order: {
				name: `proposals ${field} ${args.orderBy?.direction ?? 'DESC'}`,
				keys: proposalSorts[field],
				descending: args.orderBy?.direction !== 'ASC'
			},
			signature: [moment.chainId, moment.second, where]
		},
		(row) => {
			row.moment = moment;
		}
	);
}

const log: readonly SortKey[] = [
	{ sql: 't.block_number', type: 'numeric' },
	{ sql: 't.log_index', type: 'integer' }
];

/** The votes of a proposal or of a voter, as of a moment. */
export function listVotes(
	context: Context,
	info: GraphQLResolveInfo,
	moment: Moment,
	args: PageArguments & { where?: VoteFilter | null; orderBy?: VoteOrder | null },
	scope: Scope
): Promise<Page<VoteRow>> {
	const where = args.where ?? {};
	const { voter, support, hasReason } = where;
	const conditions: Condition[] = [onChain(moment.chainId)];
	if (!moment.isHead && !moment.isFuture)
		conditions.push((p) => `t.timestamp <= ${p.add(moment.second)}::numeric`);
	if (voter != null) conditions.push((p) => `t.voter = ${p.add(voter)}`);
	if (support != null)
		conditions.push((p) => (support.length === 0 ? 'false' : `t.support ${p.oneOf(support)}`));
	if (hasReason != null) conditions.push(() => `(t.reason <> '') = ${hasReason}`);
	const field = args.orderBy?.field ?? 'TIME';
	return connect<VoteRow>(
		context.reader,
		info,
		args,
		{
			table: voteTable,
			from: '"vote" t join "proposal" p on p.chain_id = t.chain_id and p.id = t.proposal_id',
			extra: 'p.vote_start as "voteStart"',
			...scopeOf(scope),
			conditions,
			order: {
				name: `votes ${field} ${args.orderBy?.direction ?? 'DESC'}`,
				keys: field === 'TIME' ? log : [{ sql: 't.weight', type: 'numeric' }, ...log],
				descending: args.orderBy?.direction !== 'ASC'
			},
			signature: [moment.chainId, moment.second, where]
		},
		(row) => {
			row.moment = moment;
		}
	);
}
