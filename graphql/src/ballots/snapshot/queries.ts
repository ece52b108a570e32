import { GraphQLError } from 'graphql';
import { isAddress } from 'viem';
import type { Address } from 'viem';
import { conjunction, containing } from '../../database/params.ts';
import type { Condition } from '../../database/params.ts';
import type { Hub } from '../hub.ts';
import { seesVoters, strategyNames, strategyWords } from '../power/strategies.ts';
import { proposalColumns, readProposal, readVote, voteColumns } from '../store/read.ts';
import type { ProposalRow, Rows, VoteRow } from '../store/read.ts';
import type { Space } from '../types.ts';
import { byStrategyOf } from './counts.ts';
import { messageSource, powerSource, proposalSource, spaceSource, voteSource } from './sources.ts';
import type { MessageRow, SnapshotContext } from './sources.ts';
import { checkArgs, conditionsOf, orderOf, pageOf } from './where.ts';
import type { Column, ListArgs } from './where.ts';

const votesOf = `(select count(*) from ballots.current_vote c where c.proposal = p.id)`;

const proposalFields: Readonly<Record<string, Column>> = {
	id: { sql: 'p.id', type: 'text' },
	ipfs: { sql: 'p.cid', type: 'text' },
	space: { sql: 'p.space', type: 'text' },
	author: { sql: 'p.author', type: 'address' },
	network: { sql: `p.terms->>'chainId'`, type: 'text' },
	type: { sql: 'p.system', type: 'text' },
	app: { sql: 'p.app', type: 'text' },
	created: { sql: 'p.created', type: 'bigint' },
	updated: { sql: 'p.updated', type: 'bigint' },
	start: { sql: 'p.starts', type: 'bigint' },
	end: { sql: 'p.ends', type: 'bigint' },
	votes: { sql: votesOf, type: 'bigint' }
};
const proposalOrders = {
	created: 'p.created',
	updated: 'p.updated',
	start: 'p.starts',
	end: 'p.ends',
	votes: votesOf
};

const voteFields: Readonly<Record<string, Column>> = {
	id: { sql: 'v.id', type: 'text' },
	ipfs: { sql: 'v.cid', type: 'text' },
	space: { sql: 'v.space', type: 'text' },
	voter: { sql: 'v.voter', type: 'address' },
	proposal: { sql: 'v.proposal', type: 'text' },
	reason: { sql: 'v.reason', type: 'text' },
	app: { sql: 'v.app', type: 'text' },
	created: { sql: 'v.created', type: 'bigint' },
	vp: { sql: '(v.power / 1e18)::float8', type: 'float8' }
};

const messageFields: Readonly<Record<string, Column>> = {
	id: { sql: 'm.id', type: 'text' },
	mci: { sql: 'm.seq', type: 'bigint' },
	address: { sql: 'm.address', type: 'address' },
	timestamp: { sql: 'm."timestamp"', type: 'bigint' },
	space: { sql: 'm.space', type: 'text' },
	type: { sql: 'm.kind', type: 'text' }
};

/** A power is pending as long as others can take theirs back by voting. */
function powerStates(where: ListArgs['where'], now: number): Condition[] {
	const asked = [where?.['vp_state'], where?.['vp_state_in']].flat().filter((one) => one != null);
	if (asked.length === 0) return [];
	const pending = `exists (select from ballots.proposal o where o.id = v.proposal and o.ends > ${now}
		and o.terms->'strategies' @> '[{"name":"governance-power-with-override"}]')`;
	const isAsked = (one: string): boolean => asked.includes(one);
	return [
		() => `${isAsked('pending') ? pending : 'false'} or ${isAsked('final') ? `not ${pending}` : 'false'}`
	];
}

type Root<Args> = (parent: unknown, args: Args, context: SnapshotContext) => unknown;

/** State as the clock has it. Snapshot's hub deletes what was cancelled; here it is merely not listed. */
function proposalConditions(where: ListArgs['where'], now: number): Condition[] {
	const conditions: Condition[] = [() => 'p.cancel_id is null'];
	const states: Record<string, string> = {
		pending: `p.starts > ${now}`,
		active: `p.starts <= ${now} and p.ends > ${now}`,
		closed: `p.ends <= ${now}`
	};
	const state = where?.['state'] as string | null | undefined;
	if (state) conditions.push(() => states[state] ?? 'false');
	const scoreStates = [where?.['scores_state'], where?.['scores_state_in']]
		.flat()
		.filter((one) => one != null);
	if (scoreStates.length > 0) {
		const isAsked = (one: string): boolean => scoreStates.includes(one);
		conditions.push(
			() =>
				`${isAsked('final') ? states['closed'] : 'false'} or ${isAsked('pending') ? `p.ends > ${now}` : 'false'}`
		);
	}
	const title = where?.['title_contains'] as string | null | undefined;
	if (title) conditions.push((params) => `p.title ilike ${params.add(containing(title))}`);
	const strategy = where?.['strategies_contains'] as string | null | undefined;
	if (strategy) {
		conditions.push((params) => `(p.terms->'strategies')::text ilike ${params.add(containing(strategy))}`);
	}
	const labels = where?.['labels_in'] as string[] | null | undefined;
	if (labels?.length) conditions.push((params) => `p.labels ?& ${params.add(labels)}::text[]`);
	const plugins = where?.['plugins_contains'] as string | null | undefined;
	if (plugins) conditions.push((params) => `p.plugins ilike ${params.add(containing(plugins))}`);
	const validation = where?.['validation'];
	const isNone =
		where?.['flagged'] === true ||
		where?.['space_verified'] === true ||
		(validation != null && validation !== 'any');
	if (isNone) conditions.push(() => 'false');
	return conditions;
}

export function queries({ chains, powerAt }: Hub, rows: Rows) {
	async function proposals(args: ListArgs, context: SnapshotContext) {
		checkArgs(args, context);
		const { now } = context;
		const conditions = [...conditionsOf(args.where, proposalFields), ...proposalConditions(args.where, now)];
		const found = await rows<ProposalRow>(
			(params) =>
				`select ${proposalColumns} from ballots.current_proposal p where ${conjunction(conditions, params)}
				${orderOf(args, proposalOrders, 'created', 'p.id')} ${pageOf(args, params)}`
		);
		return found.map(readProposal).map(proposalSource);
	}

	async function votes(args: ListArgs, context: SnapshotContext) {
		checkArgs(args, context);
		const conditions = [...conditionsOf(args.where, voteFields), ...powerStates(args.where, context.now)];
		const found = await rows<VoteRow>(
			(params) =>
				`select ${voteColumns} from ballots.current_vote v where ${conjunction(conditions, params)}
				and not exists (select from ballots.cancellation c where c.proposal = v.proposal)
				${orderOf(args, { created: 'v.created', vp: 'v.power' }, 'created', 'v.id')} ${pageOf(args, params)}`
		);
		return found.map(readVote).map(voteSource);
	}

	const Query = {
		space: ((_, { id }, { spaces }) => {
			const space = spaces.get(id);
			return space && spaceSource(space);
		}) satisfies Root<{ id: string }>,
		spaces: ((_, args, context) => {
			checkArgs(args, context);
			const sorted = [...context.spaces.values()].filter((space) => isAsked(space, args.where ?? {}));
			if (args.orderDirection !== 'asc') sorted.reverse();
			return sorted.slice(args.skip, args.skip + args.first).map(spaceSource);
		}) satisfies Root<ListArgs>,
		proposal: (async (_, { id }, context) =>
			(await proposals({ first: 1, skip: 0, where: { id } }, context))[0]) satisfies Root<{ id: string }>,
		proposals: ((_, args, context) => proposals(args, context)) satisfies Root<ListArgs>,
		vote: (async (_, { id }, context) =>
			(await votes({ first: 1, skip: 0, where: { id } }, context))[0]) satisfies Root<{ id: string }>,
		votes: ((_, args, context) => votes(args, context)) satisfies Root<ListArgs>,
		messages: (async (_, args, context) => {
			checkArgs(args, context);
			const found = await rows<MessageRow>(
				(params) =>
					`select m.seq::float8 as mci, m.id, m.cid as ipfs, m.address, m."timestamp"::float8 as "timestamp", m.space, m.kind as type,
					m.envelope, m.receipt from ballots.message m where ${conjunction(conditionsOf(args.where, messageFields), params)}
					${orderOf(args, { mci: 'm.seq', timestamp: 'm."timestamp"' }, 'timestamp', 'm.seq')} ${pageOf(args, params)}`
			);
			return found.map(messageSource);
		}) satisfies Root<ListArgs>,
		strategies: ((_, __, { spaces }) =>
			strategyNames.map((id) => strategyItem(id, spaces))) satisfies Root<unknown>,
		strategy: ((_, { id }, { spaces }) => {
			const name = strategyNames.find((one) => one === id);
			return name && strategyItem(name, spaces);
		}) satisfies Root<{ id: string }>,
		networks: ((_, __, { spaces }) =>
			[...Map.groupBy(spaces.values(), ({ chainId }) => chainId)].map(([chainId, those]) => ({
				id: String(chainId),
				name: `Chain ${chainId}`,
				spacesCount: those.length
			}))) satisfies Root<unknown>,
		vp: (async (_, { voter, space: id, proposal: proposalId }, { spaces, proposal, count, now }) => {
			if (!isAddress(voter, { strict: false })) throw badInput('voter is no address.', 'voter');
			const account = voter.toLowerCase() as Address;
			if (proposalId) {
				const found = await proposal(proposalId);
				if (found === undefined) throw badInput('proposal not found', 'proposal');
				const counted = seesVoters(found.terms.strategies) ? await count(found) : undefined;
				const power = counted?.powers.get(account) ?? (await powerAt(found.terms, account, found.snapshot));
				return powerSource(power.total, byStrategyOf(power, found), now >= found.end);
			}
			const space = spaces.get(id);
			if (space === undefined) throw badInput('space not found', 'space');
			const head = await chains.head(space.chainId);
			if (head === undefined) throw badInput('The index has no block yet.', 'space');
			const power = await powerAt(space, account, head);
			return powerSource(power.total, byStrategyOf(power, { terms: space }), false);
		}) satisfies Root<{ voter: string; space: string; proposal?: string | null }>
	};
	return { Query };

	function strategyItem(id: (typeof strategyNames)[number], spaces: ReadonlyMap<string, Space>) {
		const { name, sentence } = strategyWords[id];
		const isUsed = ({ strategies }: Space): boolean => strategies.some((one) => one.name === id);
		return {
			...{ id, name, about: sentence, disabled: false },
			override: seesVoters([{ name: id }]),
			spacesCount: [...spaces.values()].filter(isUsed).length
		};
	}

	function isAsked({ id, name, strategies }: Space, where: Record<string, unknown>): boolean {
		const { id: one, id_in: several, strategy, search } = where;
		const { plugin, controller, domain, verified, turbo } = where;
		if (plugin || controller || domain || verified === true || turbo === true) return false;
		const text = typeof search === 'string' ? search.toLowerCase() : '';
		return (
			(one == null || one === id) &&
			(!Array.isArray(several) || several.includes(id)) &&
			(strategy == null || strategies.some((used) => used.name === strategy)) &&
			(id.includes(text) || name.toLowerCase().includes(text))
		);
	}
}

const badInput = (message: string, argumentName: string): GraphQLError =>
	new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', argumentName } });
