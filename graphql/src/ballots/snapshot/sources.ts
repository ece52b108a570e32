import { formatUnits } from 'viem';
import type { Address } from 'viem';
import { DOMAIN } from '../message/types.ts';
import { seesVoters } from '../power/strategies.ts';
import type { ProposalRecord, Space, Strategy, VoteRecord } from '../types.ts';
import { byStrategyOf, scoreFloat, scoreText, toFloat } from './counts.ts';
import type { Count } from './counts.ts';
import { checksummed } from './where.ts';

/** What resolvers share during one request. */
export interface SnapshotContext {
	spaces: ReadonlyMap<string, Space>;
	now: number;
	/** Asked for so far. */
	entries: number;
	count: (proposal: ProposalRecord) => Promise<Count>;
	proposal: (id: string) => Promise<ProposalRecord | undefined>;
	spaceFigures: (id: string) => Promise<SpaceFigures>;
}

export interface SpaceFigures {
	created: number;
	activeProposals: number;
	proposalsCount: number;
	proposalsCount1d: number;
	proposalsCount7d: number;
	proposalsCount30d: number;
	votesCount: number;
	votesCount7d: number;
}

type Resolved<T> = (args: unknown, context: SnapshotContext) => T;

const any = { name: 'any', params: {} };

const strategySource = ({ name, params = {} }: Strategy, chainId: number) => ({
	name,
	network: String(chainId),
	params
});

const fixed = ({ min, max }: Space['votingDelay']): number | null => (min === max ? min : null);

const figure =
	(id: string, name: keyof SpaceFigures): Resolved<Promise<number>> =>
	async (_, { spaceFigures }) =>
		(await spaceFigures(id))[name];

/** A field that is a function is called when it is asked for, by graphql's default resolver. */
export function spaceSource(space: Space) {
	const { id, chainId, quorum, proposalThreshold } = space;
	return {
		id,
		name: space.name,
		about: space.about,
		private: false,
		avatar: '',
		network: String(chainId),
		symbol: space.symbol,
		domain: '',
		strategies: space.strategies.map((strategy) => strategySource(strategy, chainId)),
		admins: space.admins.map(checksummed),
		moderators: space.moderators.map(checksummed),
		members: space.members.map(checksummed),
		filters: {
			minScore: toFloat(proposalThreshold),
			minScore_exact: String(proposalThreshold),
			onlyMembers: false
		},
		plugins: {},
		voting: {
			delay: fixed(space.votingDelay),
			period: fixed(space.votingPeriod),
			type: null,
			quorum: toFloat(quorum),
			quorum_exact: String(quorum),
			quorumType: 'default',
			blind: false,
			hideAbstain: false,
			privacy: '',
			aliased: false
		},
		categories: [],
		validation: { name: 'basic', params: { minScore: toFloat(proposalThreshold) } },
		voteValidation: any,
		treasuries: [],
		labels: [],
		children: [],
		followersCount: 0,
		followersCount7d: 0,
		verified: false,
		flagged: false,
		flagCode: 0,
		hibernated: false,
		turbo: false,
		turboExpiration: 0,
		created: figure(id, 'created'),
		activeProposals: figure(id, 'activeProposals'),
		proposalsCount: figure(id, 'proposalsCount'),
		proposalsCount1d: figure(id, 'proposalsCount1d'),
		proposalsCount7d: figure(id, 'proposalsCount7d'),
		proposalsCount30d: figure(id, 'proposalsCount30d'),
		votesCount: figure(id, 'votesCount'),
		votesCount7d: figure(id, 'votesCount7d')
	};
}

/** A space that was taken out of the configuration is known by its id alone. */
const spaceOf = (id: string, { spaces }: SnapshotContext) => {
	const space = spaces.get(id);
	return space === undefined ? { id, created: figure(id, 'created') } : spaceSource(space);
};

const stateOf = ({ start, end }: ProposalRecord, now: number): string =>
	now < start ? 'pending' : now < end ? 'active' : 'closed';

export function proposalSource(proposal: ProposalRecord) {
	const { terms, start, end } = proposal;
	const counted =
		<T>(read: (count: Count) => T): Resolved<Promise<T>> =>
		async (_, { count }) =>
			read(await count(proposal));
	return {
		id: proposal.id,
		ipfs: proposal.cid,
		author: checksummed(proposal.author),
		created: proposal.createdAt,
		updated: proposal.updatedAt,
		space: (_: unknown, context: SnapshotContext) => spaceOf(proposal.space, context),
		network: String(terms.chainId),
		symbol: terms.symbol,
		type: proposal.system,
		strategies: terms.strategies.map((strategy) => strategySource(strategy, terms.chainId)),
		validation: any,
		plugins: JSON.parse(proposal.plugins) as unknown,
		title: proposal.title,
		body: proposal.body,
		discussion: proposal.discussion,
		choices: proposal.choices,
		labels: proposal.labels,
		start,
		end,
		quorum: toFloat(terms.quorum),
		quorum_exact: String(terms.quorum),
		quorumType: 'default',
		privacy: '',
		snapshot: Number(proposal.snapshot.block),
		state: (_: unknown, { now }: SnapshotContext) => stateOf(proposal, now),
		app: proposal.app,
		scores: counted(({ scores }) => scores.map(scoreFloat)),
		scores_exact: counted(({ scores }) => scores.map(scoreText)),
		scores_by_strategy: counted(({ byStrategy }) => byStrategy.map((parts) => parts.map(scoreFloat))),
		scores_state: (_: unknown, { now }: SnapshotContext) => (now < end ? 'pending' : 'final'),
		scores_total: counted(({ total }) => toFloat(total)),
		scores_total_exact: counted(({ total }) => String(total)),
		scores_updated: (_: unknown, { now }: SnapshotContext) => now,
		votes: counted(({ voterCount }) => voterCount),
		flagged: false,
		flagCode: 0
	};
}

export function voteSource(vote: VoteRecord) {
	const powered =
		<T>(read: (total: bigint, byStrategy: bigint[]) => T): Resolved<Promise<T>> =>
		async (_, context) => {
			const proposal = (await context.proposal(vote.proposal))!;
			const power = seesVoters(proposal.terms.strategies)
				? ((await context.count(proposal)).powers.get(vote.voter) ?? vote.power)
				: vote.power;
			return read(power.total, byStrategyOf(power, proposal));
		};
	return {
		id: vote.id,
		ipfs: vote.cid,
		voter: checksummed(vote.voter),
		created: vote.createdAt,
		space: (_: unknown, context: SnapshotContext) => spaceOf(vote.space, context),
		proposal: async (_: unknown, context: SnapshotContext) => {
			const proposal = await context.proposal(vote.proposal);
			return proposal && proposalSource(proposal);
		},
		choice: vote.choice,
		metadata: vote.metadata === '' ? {} : (JSON.parse(vote.metadata) as unknown),
		reason: vote.reason,
		app: vote.app,
		vp: powered(toFloat),
		vp_exact: powered(String),
		vp_by_strategy: powered((_, parts) => parts.map(toFloat)),
		vp_by_strategy_exact: powered((_, parts) => parts.map(String)),
		vp_state: async (_: unknown, context: SnapshotContext) => {
			const proposal = (await context.proposal(vote.proposal))!;
			return context.now < proposal.end && seesVoters(proposal.terms.strategies) ? 'pending' : 'final';
		}
	};
}

export interface MessageRow {
	mci: number;
	id: string;
	ipfs: string;
	address: Address;
	timestamp: number;
	space: string;
	type: string;
	envelope: Uint8Array;
	receipt: string;
}

export const messageSource = ({ envelope, address, ...row }: MessageRow) => ({
	...row,
	address: checksummed(address),
	version: DOMAIN.version,
	sig: () => (JSON.parse(Buffer.from(envelope).toString()) as { sig: string }).sig
});

export const powerSource = (total: bigint, parts: readonly bigint[], isFinal: boolean) => ({
	vp: toFloat(total),
	vp_exact: String(total),
	vp_by_strategy: parts.map((part) => Number(formatUnits(part, 18))),
	vp_by_strategy_exact: parts.map(String),
	vp_state: isFinal ? 'final' : 'pending'
});
