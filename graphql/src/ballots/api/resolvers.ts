import { accountOf } from '../../account/resolvers.ts';
import type { Context } from '../../context.ts';
import type {
	BallotMessageKind,
	BallotPowerSource,
	QueryResolvers,
	Resolvers,
	VotingSystem
} from '../../generated/resolvers.ts';
import { momentOf } from '../../governance/moment.ts';
import { namedProposal } from '../../governance/proposals.ts';
import type { MetaSource } from '../../query/source.ts';
import { strategyWords } from '../power/strategies.ts';
import type { StrategyName } from '../power/strategies.ts';
import type { Kind, ProposalRecord, Space, System } from '../types.ts';
import { choiceText, linesOf } from '../voting/choice.ts';
import { exactText, floor, shareOf, whole } from '../voting/rational.ts';
import type { Rational } from '../voting/rational.ts';
import { nextStateOf, nowOf, stateOf } from './clock.ts';
import { decisionType, listDecisions, loadDecision } from './decisions.ts';
import { citersOf, listBallots, listBallotVotes, listMessages, proposalCountOf } from './lists.ts';
import { envelopeOf, findBallot, textOf } from './load.ts';
import { accountPowerAt, proofsAtSnapshot } from './power.ts';
import { hubOf } from './sources.ts';
import { ballotsOf } from './tally.ts';
import { explanationOf, obstacleOf, voterOf, votingPowerOf } from './voter.ts';

const systemNames: Record<System, VotingSystem> = {
	basic: 'BASIC',
	'single-choice': 'SINGLE_CHOICE',
	approval: 'APPROVAL',
	'ranked-choice': 'RANKED_CHOICE',
	weighted: 'WEIGHTED',
	quadratic: 'QUADRATIC'
};
const kindNames: Record<Kind, BallotMessageKind> = {
	proposal: 'PROPOSAL',
	'update-proposal': 'PROPOSAL_UPDATE',
	'delete-proposal': 'PROPOSAL_CANCEL',
	vote: 'VOTE'
};

export const ballotQueries: Pick<
	QueryResolvers,
	'offchainProposal' | 'offchainProposals' | 'decisions' | 'ballotSpaces' | 'ballotSpace'
> = {
	offchainProposal: (_root, args, context) => findBallot(context, args.id),
	offchainProposals: (_root, args, context, info) => listBallots(context, info, args),
	decisions: (_root, args, context, info) =>
		listDecisions(context, info, context.chains.pick(args.chainId), args),
	ballotSpaces: (_root, _args, context) => [...(context.ballots?.spaces.values() ?? [])],
	ballotSpace: (_root, args, context) => context.ballots?.spaces.get(args.id) ?? null
};

/**
 * The newest block that a snapshot may name: of an earlier second than the head, so that no further block can fall into
 * its second.
 */
async function newestBlock(context: Context, { id, chainId }: Space) {
	const [block] = await context.reader.batch<MetaSource>(
		{
			signature: 'newest snapshot',
			keyTypes: ['integer'],
			sql: () => `select b.chain_id as "chainId", b.number, b.hash, b.timestamp from "block" b where b.chain_id = k.k1
				and b.timestamp < (select h.timestamp from "block" h where h.chain_id = k.k1 order by h.number desc limit 1)
				order by b.number desc limit 1`
		},
		[String(chainId)]
	);
	if (block === undefined)
		throw new Error(
			`Space ${id} is of chain ${chainId}, of which no block is indexed: ask again in a moment.`
		);
	return block;
}

async function proposingOf(context: Context, space: Space, account: string) {
	const head = await newestBlock(context, space);
	const power = await accountPowerAt(context, space, account, {
		block: BigInt(head.number),
		timestamp: BigInt(head.timestamp)
	});
	const { proposalThreshold: threshold, admins, moderators, members } = space;
	const isExempt = [...admins, ...moderators, ...members].some((each) => each === account);
	const missing = isExempt || power.total >= threshold ? 0n : threshold - power.total;
	return { power, threshold, canPropose: missing === 0n, missing, isExempt };
}

/** A proposal may be of a space that is configured no longer: then it is known by what the proposal kept of it. */
const spaceOf = (context: Context, { space, terms }: ProposalRecord): Space =>
	hubOf(context).spaces.get(space) ?? {
		id: space,
		name: space,
		about: 'This space is no longer offered here.',
		chainId: terms.chainId,
		symbol: terms.symbol,
		strategies: terms.strategies,
		votingDelay: { min: 0, max: 0 },
		votingPeriod: { min: 0, max: 0 },
		quorum: terms.quorum,
		proposalThreshold: 0n,
		admins: [],
		moderators: [],
		members: []
	};

const scoreOf = ({ choices }: ProposalRecord, total: bigint, index: number, score: Rational) => ({
	choice: index + 1,
	label: choices[index]!,
	score: floor(score),
	exact: exactText(score),
	share: shareOf(score, total)
});

async function resultOf(context: Context, proposal: ProposalRecord) {
	const { tally } = await ballotsOf(context, proposal);
	const { total, voterCount, winner, tied } = tally;
	const state = stateOf(context, proposal);
	return {
		total,
		voterCount,
		winner,
		tied: [...tied],
		isTie: tied.length > 0,
		isFinal: state === 'CLOSED' || state === 'CANCELED',
		scores: tally.scores.map((score, i) => scoreOf(proposal, total, i, score)),
		rounds: (tally.rounds ?? []).map((round) => ({
			round: round.number,
			total: round.total,
			exhausted: total - round.total,
			eliminated: round.eliminated,
			scores: round.scores.flatMap((score, i) =>
				score === null ? [] : [scoreOf(proposal, round.total, i, whole(score))]
			)
		}))
	};
}

const receiptOf = ({ relayer, receipt }: { relayer: string; receipt: string }) => ({
	relayer: relayer.toLowerCase(),
	signature: receipt
});

export const ballotResolvers: Pick<
	Resolvers,
	| 'BallotSpace'
	| 'BallotStrategy'
	| 'BallotPowerPart'
	| 'BallotMessage'
	| 'Decision'
	| 'DecisionConnection'
	| 'DecisionEdge'
	| 'OffchainProposal'
	| 'OffchainVote'
	| 'OffchainVoter'
> = {
	BallotSpace: {
		strategies: ({ strategies }) => strategies.map(({ name }) => ({ name, description: '' })),
		admins: ({ admins, chainId }) => admins.map((each) => accountOf(chainId, each)),
		moderators: ({ moderators, chainId }) => moderators.map((each) => accountOf(chainId, each)),
		members: ({ members, chainId }) => members.map((each) => accountOf(chainId, each)),
		hubTime: (_space, _args, context) => String(nowOf(context)),
		relayer: (_space, _args, context) => hubOf(context).relayer.toLowerCase(),
		head: (space, _args, context) => newestBlock(context, space),
		path: () => '/ballots',
		proposalCount: ({ id }, _args, context) => proposalCountOf(context, id),
		proposing: (space, args, context) => proposingOf(context, space, args.account)
	},
	BallotStrategy: {
		description: ({ name }) => strategyWords[name as StrategyName].sentence
	},
	BallotPowerPart: {
		source: ({ source }) => source as BallotPowerSource
	},
	BallotMessage: {
		sequence: ({ seq }) => String(seq),
		kind: ({ kind }) => kindNames[kind],
		account: ({ chainId, address }) => accountOf(chainId, address),
		createdAt: ({ timestamp }) => timestamp,
		receipt: receiptOf,
		envelope: ({ envelope }) => textOf(envelope)
	},
	Decision: { __resolveType: decisionType },
	DecisionConnection: {
		nodes: (page, _args, context, info) =>
			Promise.all(page.nodes.map((key) => loadDecision(context, info, key)))
	},
	DecisionEdge: {
		node: ({ node }, _args, context, info) => loadDecision(context, info, node)
	},
	OffchainProposal: {
		space: (proposal, _args, context) => spaceOf(context, proposal),
		author: ({ terms, author }) => accountOf(terms.chainId, author),
		choices: ({ choices }) => [...choices],
		labels: ({ labels }) => [...labels],
		system: ({ system }) => systemNames[system],
		createdAt: ({ createdAt }) => String(createdAt),
		start: ({ start }) => String(start),
		end: ({ end }) => String(end),
		updatedAt: ({ updatedAt }) => (updatedAt === null ? null : String(updatedAt)),
		canceledAt: ({ canceledAt }) => (canceledAt === null ? null : String(canceledAt)),
		canceledBy: ({ terms, canceledBy }) =>
			canceledBy === null ? null : accountOf(terms.chainId, canceledBy),
		snapshotBlock: ({ snapshot }) => snapshot.block,
		snapshotAt: ({ snapshot }) => snapshot.timestamp,
		state: (proposal, _args, context) => stateOf(context, proposal),
		asOf: (_proposal, _args, context) => String(nowOf(context)),
		nextState: (proposal, _args, context) => nextStateOf(context, proposal),
		result: (proposal, _args, context) => resultOf(context, proposal),
		quorum: ({ terms }) => terms.quorum,
		isQuorumReached: async (proposal, _args, context) =>
			(await ballotsOf(context, proposal)).tally.total >= proposal.terms.quorum,
		votes: (proposal, args, context, info) => listBallotVotes(context, info, proposal, args),
		voter: (proposal, args, context) => voterOf(context, proposal, args.account as `0x${string}`),
		messages: (proposal, args, context, info) => listMessages(context, info, proposal, args),
		followUps: async (proposal, _args, context, info) => {
			const ids = await citersOf(context, proposal);
			const moment = await momentOf(context, proposal.terms.chainId, null);
			return Promise.all(ids.map((id) => namedProposal(context, info, moment, id)));
		},
		receipt: receiptOf,
		envelope: ({ id }, _args, context) => envelopeOf(context, id),
		recount: ({ id }) => `npm run recount -- ${id}`
	},
	OffchainVote: {
		proposal: ({ of }) => of,
		voter: ({ of, voter }) => accountOf(of.terms.chainId, voter),
		choice: ({ signedChoice }) => signedChoice,
		choiceText: ({ of, choice }) => choiceText(of.system, of.choices, choice),
		choices: ({ of, choice }) =>
			linesOf(of.system, of.choices.length, choice).map((line) => ({
				...line,
				label: of.choices[line.choice - 1]!,
				weight:
					line.share === null ? null : String((choice as Readonly<Record<string, number>>)[line.choice] ?? 0)
			})),
		power: async (vote, _args, context) =>
			(await ballotsOf(context, vote.of)).powers.get(vote.voter) ?? vote.power,
		createdAt: ({ createdAt }) => String(createdAt),
		counts: ({ replacedBy }) => replacedBy === null,
		receipt: receiptOf,
		envelope: ({ id }, _args, context) => envelopeOf(context, id)
	},
	OffchainVoter: {
		account: ({ of, account }) => accountOf(of.terms.chainId, account),
		votingPower: (voter, _args, context) => votingPowerOf(context, voter),
		canVote: async (voter, _args, context) => (await obstacleOf(context, voter)) === null,
		obstacle: (voter, _args, context) => obstacleOf(context, voter),
		explanation: (voter, _args, context) => explanationOf(context, voter),
		proofs: ({ of, account }, _args, context) => proofsAtSnapshot(context, of, account)
	}
};
