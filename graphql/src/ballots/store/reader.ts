import { conjunction, containing } from '../../database/params.ts';
import type { Condition, Params } from '../../database/params.ts';
import type { Address, Hex } from 'viem';
import type { LogEntry } from '../types.ts';
import { proposalColumns, readProposal, readVote, voteColumns } from './read.ts';
import type {
	EntryFilter,
	Page,
	ProposalFilter,
	ProposalRow,
	Rows,
	StoreReader,
	VoteFilter,
	VoteRow
} from './read.ts';

const entryColumns = `m.seq::float8 as seq, m.id, m.cid, m.kind, m.space, m.address, m.proposal, m."timestamp"::float8 as "timestamp",
	m.envelope, m.received_at::float8 as "receivedAt", m.receipt, m.relayer, m.context, '0x' || encode(m.digest, 'hex') as digest`;

type EntryRow = Omit<LogEntry, 'context'> & { context: string };

const readEntry = (row: EntryRow): LogEntry => ({
	...row,
	context: JSON.parse(row.context) as LogEntry['context']
});

/** The digest before the first entry. */
export const EMPTY_DIGEST: Hex = `0x${'0'.repeat(64)}`;

const byEntry = ({ proposal, space }: EntryFilter): Condition[] => [
	...(proposal === undefined ? [] : [(params: Params) => `m.proposal = ${params.add(proposal)}`]),
	...(space === undefined ? [] : [(params: Params) => `m.space = ${params.add(space)}`])
];

const inState = (state: string, now: string): string =>
	({
		PENDING: `p.cancel_id is null and p.starts > ${now}`,
		ACTIVE: `p.cancel_id is null and p.starts <= ${now} and p.ends > ${now}`,
		CLOSED: `p.cancel_id is null and p.ends <= ${now}`,
		CANCELED: 'p.cancel_id is not null'
	})[state] ?? 'false';

export function proposalConditions({ space, author, search, states, now }: ProposalFilter): Condition[] {
	const conditions: Condition[] = [];
	if (space !== undefined) conditions.push((params) => `p.space = ${params.add(space)}`);
	if (author !== undefined) conditions.push((params) => `p.author = ${params.add(author)}`);
	if (search !== undefined) {
		conditions.push((params) => {
			const like = `ilike ${params.add(containing(search))}`;
			return `p.title ${like} or p.body ${like} or exists (select 1 from jsonb_array_elements_text(p.choices) c where c ${like})`;
		});
	}
	if (states !== undefined) {
		if (now === undefined) throw new Error('A filter by state needs the time it is asked at.');
		conditions.push((params) => {
			if (states.length === 0) return 'false';
			// A parameter that no state needs would have no type.
			const isTimed = states.some((state) => state !== 'CANCELED');
			const at = isTimed ? `${params.add(now)}::bigint` : '';
			return states.map((state) => `(${inState(state, at)})`).join(' or ');
		});
	}
	return conditions;
}

export function voteConditions({ proposal, voter, counts }: VoteFilter): Condition[] {
	const conditions: Condition[] = [];
	if (proposal !== undefined) conditions.push((params) => `v.proposal = ${params.add(proposal)}`);
	if (voter !== undefined) conditions.push((params) => `v.voter = ${params.add(voter)}`);
	if (counts === false) conditions.push(() => 'v.replaced_by is not null');
	return conditions;
}

const proposalOrder = { CREATED: 'p.created', START: 'p.starts', END: 'p.ends' } as const;
const voteOrder = { TIME: 'v.created', POWER: 'v.power' } as const;

/** What lies behind a page's position, in its order. */
function behind<Field extends string>(
	page: Page<Field>,
	key: string,
	type: 'bigint' | 'numeric'
): Condition[] {
	const { after, direction } = page;
	if (after === undefined) return [];
	const id = `${key.slice(0, 1)}.id`;
	return [
		(params) =>
			`(${key}, ${id}) ${direction === 'ASC' ? '>' : '<'} (${params.add(after.key)}::${type}, ${params.add(after.id)})`
	];
}

const votesFrom = ({ counts }: VoteFilter): string =>
	counts === true ? 'ballots.current_vote v' : 'ballots.vote_history v';

/** A part of an answer for many keys, as an array that the columns' type decides. */
const among = (params: Params, values: readonly string[]): string => `any(${params.add(values)}::text[])`;

/** Reads the log and what is derived from it. */
export function storeReader(rows: Rows): StoreReader {
	const count = async (sql: (params: Params) => string): Promise<number> =>
		(await rows<{ count: number }>(sql))[0]?.count ?? 0;

	return {
		entries: async (filter, after, first) =>
			(
				await rows<EntryRow>(
					(params) =>
						`select ${entryColumns} from ballots.message m where ${conjunction(byEntry(filter), params)} and m.seq > ${params.add(after)}::bigint
					order by m.seq limit ${params.add(first)}::int`
				)
			).map(readEntry),
		countEntries: (filter) =>
			count(
				(params) =>
					`select count(*)::int as count from ballots.message m where ${conjunction(byEntry(filter), params)}`
			),
		entry: async (id) =>
			(
				await rows<EntryRow>(
					(params) => `select ${entryColumns} from ballots.message m where m.id = ${params.add(id)}`
				)
			).map(readEntry)[0],
		head: async () =>
			(
				await rows<{ seq: number; digest: Hex }>(
					() =>
						`select seq::float8 as seq, '0x' || encode(digest, 'hex') as digest from ballots.message order by seq desc limit 1`
				)
			)[0] ?? { seq: 0, digest: EMPTY_DIGEST },
		proposalsById: async (ids) =>
			(
				await rows<ProposalRow>(
					(params) =>
						`select ${proposalColumns} from ballots.current_proposal p where p.id = ${among(params, ids)} order by p.id`
				)
			).map(readProposal),
		proposals: async (filter, page) => {
			const key = proposalOrder[page.field];
			return (
				await rows<ProposalRow>(
					(params) =>
						`select ${proposalColumns} from ballots.current_proposal p
						where ${conjunction([...proposalConditions(filter), ...behind(page, key, 'bigint')], params)}
						order by ${key} ${page.direction}, p.id ${page.direction} limit ${params.add(page.first)}::int`
				)
			).map(readProposal);
		},
		countProposals: (filter) =>
			count(
				(params) =>
					`select count(*)::int as count from ballots.current_proposal p where ${conjunction(proposalConditions(filter), params)}`
			),
		votes: async (filter, page) => {
			const key = voteOrder[page.field];
			return (
				await rows<VoteRow>(
					(params) =>
						`select ${voteColumns} from ${votesFrom(filter)}
						where ${conjunction([...voteConditions(filter), ...behind(page, key, page.field === 'TIME' ? 'bigint' : 'numeric')], params)}
						order by ${key} ${page.direction}, v.id ${page.direction} limit ${params.add(page.first)}::int`
				)
			).map(readVote);
		},
		countVotes: (filter) =>
			count(
				(params) =>
					`select count(*)::int as count from ${votesFrom(filter)} where ${conjunction(voteConditions(filter), params)}`
			),
		votesById: async (ids) =>
			(
				await rows<VoteRow>(
					(params) =>
						`select ${voteColumns} from ballots.vote_history v where v.id = ${among(params, ids)} order by v.id`
				)
			).map(readVote),
		currentVotes: async (proposals) =>
			(
				await rows<VoteRow>(
					(params) =>
						`select ${voteColumns} from ballots.current_vote v where v.proposal = ${among(params, proposals)} order by v.proposal, v.voter`
				)
			).map(readVote),
		currentVotesOf: async (proposal, voters: readonly Address[]) =>
			(
				await rows<VoteRow>(
					(params) =>
						`select ${voteColumns} from ballots.current_vote v where v.proposal = ${params.add(proposal)} and v.voter = ${among(params, voters)} order by v.voter`
				)
			).map(readVote)
	};
}
