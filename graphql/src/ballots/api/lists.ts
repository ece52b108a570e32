import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../../context.ts';
import type { Condition } from '../../database/params.ts';
import type { Table } from '../../database/table.ts';
import { badInput } from '../../errors.ts';
import type {
	OffchainProposalFilter,
	OffchainProposalOrder,
	OffchainProposalState,
	OffchainVoteFilter,
	OffchainVoteOrder
} from '../../generated/resolvers.ts';
import { connect, Page, pageSize } from '../../relay/connection.ts';
import type { PageArguments } from '../../relay/connection.ts';
import type { SortKey } from '../../relay/order.ts';
import { proposalConditions } from '../store/reader.ts';
import type { ProposalRecord } from '../types.ts';
import { nowOf } from './clock.ts';
import { findBallot, namedBallot, namedVote, pageOf } from './load.ts';
import type { MessageSource } from './sources.ts';
import { powerAtSnapshot } from './power.ts';

const idTable: Table = { name: 'ballot', key: ['id'], fields: {} };

/** An empty list, for a service without a hub; a wrong page size is told all the same. */
export function noPage<Row>({ first }: PageArguments): Page<Row> {
	pageSize(first);
	return new Page<Row>([], { hasNext: false, hasPrevious: false, total: 0, cursorOf: () => '' });
}

interface Filter {
	space?: string | null | undefined;
	states?: readonly OffchainProposalState[] | null | undefined;
	author?: string | null | undefined;
	search?: string | null | undefined;
	votedBy?: string | null | undefined;
	needsVoteOf?: string | null | undefined;
	chainId?: number;
}

/** Conditions on the view current_proposal, as p. What has to be known before is read here. */
export async function ballotConditions(context: Context, filter: Filter): Promise<Condition[]> {
	const { space, states, author, search, votedBy, needsVoteOf, chainId } = filter;
	const words = search?.trim().replaceAll('\0', '') ?? '';
	const conditions = proposalConditions({
		...(space != null && { space }),
		...(author != null && { author: author as `0x${string}` }),
		...(words !== '' && { search: words }),
		...(states != null && { states, now: nowOf(context) })
	});
	if (chainId !== undefined) conditions.push((p) => `(p.terms->>'chainId')::int = ${p.add(chainId)}`);
	if (votedBy != null)
		conditions.push(
			(p) => `exists (select from ballots.vote v where v.proposal = p.id and v.voter = ${p.add(votedBy)})`
		);
	if (needsVoteOf != null) {
		const waiting = await waitingFor(context, needsVoteOf);
		conditions.push((p) => (waiting.length === 0 ? 'false' : `p.id ${p.oneOf(waiting)}`));
	}
	return conditions;
}

/** More than are ever open at once; beyond it the oldest are not offered. */
const MAX_OPEN = 500;

/** Open proposals on which an account has power and no vote. */
async function waitingFor(context: Context, account: string): Promise<string[]> {
	const now = nowOf(context);
	const open = await context.reader.rows<{ id: string }>(
		(p) => `select p.id from ballots.current_proposal p
			where p.cancel_id is null and p.starts <= ${p.add(now)}::bigint and p.ends > ${p.add(now)}::bigint
				and not exists (select from ballots.vote v where v.proposal = p.id and v.voter = ${p.add(account)})
			order by p.created desc limit ${MAX_OPEN}`
	);
	const powers = await Promise.all(
		open.map(async ({ id }) => {
			const proposal = await namedBallot(context, id);
			return { id, power: await powerAtSnapshot(context, proposal, account) };
		})
	);
	return powers.filter(({ power }) => power.total > 0n).map(({ id }) => id);
}

const proposalSorts: Record<OffchainProposalOrder['field'], SortKey> = {
	CREATED: { sql: 'p.created', type: 'bigint' },
	START: { sql: 'p.starts', type: 'bigint' },
	END: { sql: 'p.ends', type: 'bigint' }
};

export async function listBallots(
	context: Context,
	info: GraphQLResolveInfo,
	args: PageArguments & { where?: OffchainProposalFilter | null; orderBy?: OffchainProposalOrder | null }
) {
	if (context.ballots === undefined) return noPage<ProposalRecord>(args);
	const where = args.where ?? {};
	const field = args.orderBy?.field ?? 'CREATED';
	const page = await connect<{ id: string }>(context.reader, info, args, {
		table: idTable,
		from: 'ballots.current_proposal p cross join lateral (select p.id) t',
		conditions: await ballotConditions(context, where as Filter),
		order: {
			name: `off-chain proposals ${field} ${args.orderBy?.direction ?? 'DESC'}`,
			keys: [proposalSorts[field], { sql: 'p.id', type: 'text' }],
			descending: args.orderBy?.direction !== 'ASC'
		},
		signature: where
	});
	return pageOf(page, ({ id }) => namedBallot(context, id));
}

const voteSorts: Record<OffchainVoteOrder['field'], readonly SortKey[]> = {
	TIME: [{ sql: 'v.created', type: 'bigint' }],
	POWER: [
		{ sql: 'v.power', type: 'numeric' },
		{ sql: 'v.created', type: 'bigint' }
	]
};

/** Votes of one proposal: those that count, or those that were replaced. */
export async function listBallotVotes(
	context: Context,
	info: GraphQLResolveInfo,
	proposal: ProposalRecord,
	args: PageArguments & { where?: OffchainVoteFilter | null; orderBy?: OffchainVoteOrder | null }
) {
	const where = args.where ?? {};
	const { voter, choice, hasReason, isReplaced } = where;
	if (choice != null && (choice < 1 || choice > proposal.choices.length))
		throw badInput(
			`choice is ${choice}; this proposal has the choices 1 to ${proposal.choices.length}.`,
			'where'
		);
	const conditions: Condition[] = isReplaced ? [() => 'v.replaced_by is not null'] : [];
	if (voter != null) conditions.push((p) => `v.voter = ${p.add(voter)}`);
	if (hasReason != null) conditions.push(() => `(v.reason <> '') = ${hasReason}`);
	if (choice != null)
		conditions.push((p) => {
			const number = `${p.add(choice)}::int`;
			return proposal.system === 'ranked-choice'
				? `v.choice -> 0 = to_jsonb(${number})`
				: `v.choice @> to_jsonb(${number}) or coalesce((v.choice ->> ${number}::text)::numeric > 0, false)`;
		});
	const field = args.orderBy?.field ?? 'TIME';
	const page = await connect<{ id: string }>(context.reader, info, args, {
		table: idTable,
		from: `ballots.${isReplaced ? 'vote_history' : 'current_vote'} v cross join lateral (select v.id) t`,
		parent: { columns: ['v.proposal'], types: ['text'], key: [proposal.id] },
		conditions,
		order: {
			name: `off-chain votes ${field} ${args.orderBy?.direction ?? 'DESC'}`,
			keys: [...voteSorts[field], { sql: 'v.id', type: 'text' }],
			descending: args.orderBy?.direction !== 'ASC'
		},
		signature: [where, proposal.system === 'ranked-choice']
	});
	return pageOf(page, async ({ id }) => ({ ...(await namedVote(context, id)), of: proposal }));
}

const messageTable: Table = {
	name: 'message',
	key: ['seq', 'id', 'cid', 'kind', 'address', 'timestamp', 'receivedAt', 'receipt', 'relayer', 'envelope'],
	fields: {}
};

/** The log of one proposal. */
export const listMessages = (
	context: Context,
	info: GraphQLResolveInfo,
	proposal: ProposalRecord,
	args: PageArguments
): Promise<Page<MessageSource>> =>
	connect<MessageSource>(
		context.reader,
		info,
		args,
		{
			table: messageTable,
			from: 'ballots.message t',
			parent: { columns: ['t.proposal'], types: ['text'], key: [proposal.id] },
			conditions: [],
			order: { name: 'ballot messages', keys: [{ sql: 't.seq', type: 'bigint' }], descending: false },
			signature: 'messages'
		},
		(row) => {
			row.chainId = proposal.terms.chainId;
		}
	);

/** The line of an on-chain text that cites an off-chain proposal: the first one counts. */
const citation = '^Off-chain vote: (0x[0-9a-f]{64})[ \\t\\r]*$';
const citing = new RegExp(citation, 'im');

/** The off-chain proposal that a text cites. */
export async function citedBallot(context: Context, text: string): Promise<ProposalRecord | null> {
	const id = citing.exec(text)?.[1]?.toLowerCase();
	return id === undefined ? null : findBallot(context, id);
}

/** Ids of the on-chain proposals that cite an off-chain one. */
export async function citersOf(context: Context, { id, terms }: ProposalRecord): Promise<string[]> {
	const rows = await context.reader.batch<{ id: string }>(
		{
			signature: 'citing proposals',
			keyTypes: ['text', 'integer'],
			sql: (p) => `select c.id from "proposal" c where c.chain_id = k.k2
				and lower((regexp_match(c.description, ${p.add(citation)}, 'in'))[1]) = k.k1
				order by c.created_at, c.block_number, c.log_index`
		},
		[id, String(terms.chainId)]
	);
	return rows.map((row) => row.id);
}

export async function proposalCountOf(context: Context, space: string): Promise<number> {
	const [row] = await context.reader.batch<{ count: number }>(
		{
			signature: 'off-chain proposals of a space',
			keyTypes: ['text'],
			sql: () => 'select count(*)::int as "count" from ballots.proposal p where p.space = k.k1'
		},
		[space]
	);
	return row!.count;
}
