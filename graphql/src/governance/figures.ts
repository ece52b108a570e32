import type { Context } from '../context.ts';
import type { GovernanceFiguresResolvers, ProposalState } from '../generated/resolvers.ts';
import type { Moment } from './moment.ts';
import { ratio, supplyAt } from './power.ts';
import { proposalsSql } from './proposal-source.ts';
import { listProposals } from './proposals.ts';
import { delegatesSql, inForce, totalsSql } from './sql.ts';

export interface FiguresSource {
	chainId: number;
	moment: Moment;
}

const at = ({ moment }: FiguresSource): string => `${moment.second}::numeric`;

const locksOf = async (context: Context, figures: FiguresSource) => {
	const [row] = await context.reader.batch<{ locked: string; locks: number }>(
		{
			signature: `locked ${figures.moment.second}`,
			keyTypes: ['integer'],
			sql: () => `select coalesce(sum(s.amount), 0) as locked, (count(*) filter (where s.amount > 0))::int as locks
				from "power_source" s where s.chain_id = k.k1 and ${inForce(at(figures))}`
		},
		[String(figures.chainId)]
	);
	return row!;
};

const votesOf = async (context: Context, figures: FiguresSource) => {
	const [row] = await context.reader.batch<{ votes: number; voters: number }>(
		{
			signature: `vote counts ${figures.moment.second}`,
			keyTypes: ['integer'],
			sql: () => `select count(*)::int as votes, count(distinct v.voter)::int as voters
				from "vote" v where v.chain_id = k.k1 and v.timestamp <= ${at(figures)}`
		},
		[String(figures.chainId)]
	);
	return row!;
};

const statesOf = (context: Context, figures: FiguresSource) =>
	context.reader.batch<{ state: ProposalState; count: number }>(
		{
			signature: `proposal states ${figures.moment.second}`,
			keyTypes: ['integer'],
			sql: () => `select t.state_now as state, count(*)::int as count from ${proposalsSql(figures.moment)}
				where t.chain_id = k.k1 group by t.state_now order by t.state_now`
		},
		[String(figures.chainId)]
	);

async function averageTurnout(context: Context, figures: FiguresSource): Promise<number | null> {
	const rows = await context.reader.batch<{ votes: string; supply: string }>(
		{
			signature: `turnout ${figures.moment.second}`,
			keyTypes: ['integer'],
			sql: () => `select t.against_now + t.for_now + t.abstain_now as votes,
					(select g.ve + least(g.score, g.cap) from ${totalsSql('t.chain_id', 't.vote_start')} g) as supply
				from ${proposalsSql(figures.moment)} where t.chain_id = k.k1 and t.vote_start < ${at(figures)}
					and not coalesce(t.canceled_at <= t.vote_start, false)`
		},
		[String(figures.chainId)]
	);
	if (rows.length === 0) return null;
	return rows.reduce((sum, { votes, supply }) => sum + ratio(BigInt(votes), BigInt(supply)), 0) / rows.length;
}

/** The power of every delegate, most first. */
const powersOf = async (context: Context, figures: FiguresSource): Promise<bigint[]> => {
	const rows = await context.reader.batch<{ total: string }>(
		{
			signature: `powers ${figures.moment.second}`,
			keyTypes: ['integer'],
			sql: () => `select t.total from ${delegatesSql(String(figures.chainId), at(figures))} t
				where t.chain_id = k.k1 and t.total > 0 order by t.total desc`
		},
		[String(figures.chainId)]
	);
	return rows.map(({ total }) => BigInt(total));
};

export function concentrationOf(powers: readonly bigint[], quorum: bigint) {
	const whole = powers.reduce((sum, power) => sum + power, 0n);
	const fewest = (isEnough: (sum: bigint) => boolean): number => {
		let sum = 0n;
		const last = powers.findIndex((power) => isEnough((sum += power)));
		return last + 1;
	};
	const held = (count: number): bigint => powers.slice(0, count).reduce((sum, power) => sum + power, 0n);
	const n = BigInt(powers.length);
	// Of powers sorted from the largest: Σ (n - 1 - 2 rank) × power / (n × whole).
	const spread = powers.reduce((sum, power, rank) => sum + (n - 1n - 2n * BigInt(rank)) * power, 0n);
	return {
		gini: ratio(spread, n * whole),
		hhi: powers.reduce((sum, power) => sum + ratio(power, whole) ** 2, 0),
		nakamoto: fewest((sum) => sum * 2n > whole),
		toQuorum: quorum === 0n ? 0 : fewest((sum) => sum >= quorum),
		topShares: [1, 5, 10, 100].map((count) => ({ count, share: ratio(held(count), whole) }))
	};
}

export const figuresResolvers: GovernanceFiguresResolvers = {
	timestamp: ({ moment }) => moment.second,
	totalLocked: async (figures, _args, context) => (await locksOf(context, figures)).locked,
	lockCount: async (figures, _args, context) => (await locksOf(context, figures)).locks,
	delegateCount: async (figures, _args, context) => (await powersOf(context, figures)).length,
	supply: async ({ chainId, moment }, _args, context) =>
		(await supplyAt(context, chainId, moment.second)).parts,
	scaling: async ({ chainId, moment }, _args, context) =>
		(await supplyAt(context, chainId, moment.second)).scaling,
	proposalCount: async (figures, _args, context) =>
		(await statesOf(context, figures)).reduce((sum, { count }) => sum + count, 0),
	proposalCountByState: (figures, _args, context) => statesOf(context, figures),
	voteCount: async (figures, _args, context) => (await votesOf(context, figures)).votes,
	voterCount: async (figures, _args, context) => (await votesOf(context, figures)).voters,
	averageTurnout: (figures, _args, context) => averageTurnout(context, figures),
	turnout: ({ moment }, args, context, info) => listProposals(context, info, moment, args),
	concentration: async (figures, _args, context) => {
		const [powers, { quorum }] = await Promise.all([
			powersOf(context, figures),
			supplyAt(context, figures.chainId, figures.moment.second)
		]);
		return concentrationOf(powers, quorum);
	}
};
