import { withoutProposer } from './proposal-text.ts';
import { accountOf } from '../account/resolvers.ts';
import { citedBallot } from '../ballots/api/lists.ts';
import type { Context } from '../context.ts';
import type {
	Proof,
	ProposalResolvers,
	ProposalVoterResolvers,
	VoteResolvers
} from '../generated/resolvers.ts';
import { globalId } from '../relay/global-id.ts';
import type { PageArguments } from '../relay/connection.ts';
import { decodeCall, targetOf } from './calls.ts';
import { hasPassed } from './moment.ts';
import { listNonVoters, voterOf } from './non-voters.ts';
import { powerAt, ratio, supplyAt } from './power.ts';
import { listVotes, namedProposal } from './proposals.ts';
import type { ProposalRow } from './proposal-source.ts';
import { proofOf } from './proofs.ts';
import { quorumAt } from './voting-power.ts';
import { eventsOf, timelineOf, votesOverTime } from './timeline.ts';

const states = ['PENDING', 'ACTIVE', 'CANCELED', 'DEFEATED', 'SUCCEEDED', 'QUEUED', 'EXPIRED', 'EXECUTED'];

/** The time or sender of an end, by the Governor or past it. */
async function endOf(context: Context, proposal: ProposalRow, word: 'EXECUTED' | 'CANCELED') {
	if (proposal.stateNow !== word) return null;
	return (await eventsOf(context, proposal)).findLast(({ kind }) => kind.startsWith(word)) ?? null;
}

const sums = (proposal: ProposalRow) => {
	const [against, inFavour, abstain] = [proposal.againstNow, proposal.forNow, proposal.abstainNow].map(
		BigInt
	) as [bigint, bigint, bigint];
	return {
		against,
		for: inFavour,
		abstain,
		toQuorum: inFavour + abstain,
		total: against + inFavour + abstain
	};
};

async function outcomeOf(context: Context, proposal: ProposalRow): Promise<'SUCCEEDED' | 'DEFEATED'> {
	const votes = sums(proposal);
	const { quorum } = await supplyAt(context, proposal.chainId, proposal.voteStart);
	return votes.toQuorum >= quorum && votes.for > votes.against ? 'SUCCEEDED' : 'DEFEATED';
}

const after = (second: string): string => String(BigInt(second) + 1n);

export const proposalResolvers: ProposalResolvers = {
	id: (proposal) => globalId('Proposal', proposal.chainId, proposal.id),
	proposalId: (proposal) => proposal.id,
	proposer: (proposal) => accountOf(proposal.chainId, proposal.proposer),
	description: (proposal) => withoutProposer(proposal.description),
	actions: ({ chainId, targets, values, calldatas }, _args, context) =>
		Promise.all(
			targets.map(async (address, index) => {
				const target = await targetOf(context, chainId, address);
				const calldata = calldatas[index]!;
				return {
					index,
					target: address,
					targetName: target.name,
					value: values[index]!,
					calldata,
					decoded: decodeCall(target.abi, calldata)
				};
			})
		),
	actionCount: ({ targets }) => targets.length,
	snapshot: ({ voteStart }) => voteStart,
	deadline: ({ deadlineNow }) => deadlineNow,
	extensions: async (proposal, _args, context) =>
		(await eventsOf(context, proposal))
			.filter(({ kind }) => kind === 'EXTENDED')
			.map((event) => ({ deadline: event.until!, provenance: event })),
	queuedAt: ({ queuedAt, moment }) => (hasPassed(queuedAt, moment) ? queuedAt : null),
	eta: ({ queuedAt, eta, moment }) => (hasPassed(queuedAt, moment) ? eta : null),
	executedAt: async (proposal, _args, context) =>
		(await endOf(context, proposal, 'EXECUTED'))?.timestamp ?? null,
	canceledAt: async (proposal, _args, context) =>
		(await endOf(context, proposal, 'CANCELED'))?.timestamp ?? null,
	executedBy: async (proposal, _args, context) => {
		const end = await endOf(context, proposal, 'EXECUTED');
		return end && accountOf(proposal.chainId, end.actor);
	},
	canceledBy: async (proposal, _args, context) => {
		const end = await endOf(context, proposal, 'CANCELED');
		return end && accountOf(proposal.chainId, end.actor);
	},
	asOf: ({ moment }) => moment.second,
	state: ({ stateNow }) => stateNow,
	isExecutable: ({ stateNow, eta, moment }) => stateNow === 'QUEUED' && hasPassed(eta, moment),
	nextState: async (proposal, _args, context) => {
		if (proposal.stateNow === 'PENDING') return { at: after(proposal.voteStart), state: 'ACTIVE' };
		if (proposal.stateNow !== 'ACTIVE') return null;
		return { at: after(proposal.deadlineNow), state: await outcomeOf(context, proposal) };
	},
	quorum: ({ voteStart, moment }, _args, context) => quorumAt(context, moment, voteStart),
	tally: async (proposal, _args, context) => {
		const votes = sums(proposal);
		const { quorum, parts } = await supplyAt(context, proposal.chainId, proposal.voteStart);
		return {
			...votes,
			isQuorumReached: votes.toQuorum >= quorum,
			isSucceeding: votes.for > votes.against,
			voterCount: proposal.votersNow,
			turnout: ratio(votes.total, parts.total)
		};
	},
	votes: (proposal, args, context, info) =>
		listVotes(context, info, proposal.moment, args, { column: 't.proposal_id', key: proposal.id }),
	nonVoters: (proposal, args, context, info) => listNonVoters(context, info, proposal, args as PageArguments),
	votesOverTime: (proposal, _args, context) => votesOverTime(context, proposal),
	timeline: (proposal, _args, context) => timelineOf(context, proposal),
	voter: (proposal, args, context) => voterOf(context, proposal, args.account),
	operationId: ({ timelockId }) => timelockId,
	offchain: ({ description }, _args, context) => citedBallot(context, description),
	proofs: (proposal, _args, context) => proofsOf(context, proposal),
	provenance: (proposal) => proposal
};

/** State and tally change with time, so their calls are for the head's block; for another second there are none. */
function proofsOf(context: Context, proposal: ProposalRow): Proof[] {
	const { chainId, id, voteStart, deadlineNow, stateNow, moment } = proposal;
	const prove = (label: string, functionName: string, expected: (string | bigint)[], block?: string) =>
		proofOf(context, chainId, 'SaharaGovernor', {
			label,
			functionName,
			args: [BigInt(id)],
			expected,
			...(block !== undefined && { block })
		});
	const proofs = [prove('Snapshot, in seconds since 1970', 'proposalSnapshot', [voteStart])];
	if (!moment.isHead) return proofs;
	const { against, for: inFavour, abstain } = sums(proposal);
	const block = moment.head.number;
	return [
		...proofs,
		prove('Last second of voting, in seconds since 1970', 'proposalDeadline', [deadlineNow], block),
		prove(
			`State: ${stateNow} is number ${states.indexOf(stateNow)}`,
			'state',
			[String(states.indexOf(stateNow))],
			block
		),
		prove('Votes against, for and abstain', 'proposalVotes', [against, inFavour, abstain], block)
	];
}

export const voteResolvers: VoteResolvers = {
	proposal: (vote, _args, context, info) => namedProposal(context, info, vote.moment, vote.proposalId),
	voter: (vote) => accountOf(vote.chainId, vote.voter),
	power: async (vote, _args, context) =>
		(await powerAt(context, vote.chainId, vote.voter, vote.voteStart)).parts,
	castAt: (vote) => vote.timestamp,
	sender: (vote) => accountOf(vote.chainId, vote.sender),
	provenance: (vote) => vote
};

export const proposalVoterResolvers: ProposalVoterResolvers = {
	account: (voter) => accountOf(voter.chainId, voter.account),
	left: ({ power, used }) => power.total - used,
	canVote: ({ obstacle }) => obstacle === null
};
