import { accountOf } from '../account/resolvers.ts';
import type { Context } from '../context.ts';
import type { AccountResolvers, At, QueryResolvers } from '../generated/resolvers.ts';
import { idOf } from '../query/ids.ts';
import { delegateResolvers, listDelegates } from './delegates.ts';
import { figuresResolvers } from './figures.ts';
import { findLock, listLockChanges, listLocks, lockChangeResolvers, lockResolvers } from './locks.ts';
import { momentOf } from './moment.ts';
import { rowParts } from './non-voters.ts';
import { parameterChangeResolvers, parameterResolvers, parametersOf } from './parameters.ts';
import { ownSource } from './power.ts';
import { proposalResolvers, proposalVoterResolvers, voteResolvers } from './proposal-resolvers.ts';
import { findProposal, listProposals, listVotes } from './proposals.ts';
import { treasuryBalanceResolvers, treasuryFlowResolvers, treasuryResolvers } from './treasury.ts';
import {
	powerSourceResolvers,
	quorumAt,
	quorumResolvers,
	scoreGrowthResolvers,
	votingPowerResolvers
} from './voting-power.ts';

type Asked = { chainId?: number | null; at?: At | null };

const asked = (context: Context, { chainId, at }: Asked) =>
	momentOf(context, context.chains.pick(chainId), at);

type GovernanceQueries = Pick<
	QueryResolvers,
	| 'proposal'
	| 'proposals'
	| 'lock'
	| 'locks'
	| 'delegate'
	| 'delegates'
	| 'votingPower'
	| 'quorum'
	| 'treasury'
	| 'parameters'
	| 'parameter'
	| 'governanceFigures'
>;

export const governanceQueries: GovernanceQueries = {
	proposal: async (_root, args, context, info) =>
		findProposal(context, info, await asked(context, args), idOf(args.proposalId, 'proposalId')),
	proposals: async (_root, args, context, info) =>
		listProposals(context, info, await asked(context, args), args),
	lock: async (_root, args, context) => findLock(context, await asked(context, args), args.account),
	locks: async (_root, args, context, info) => listLocks(context, info, await asked(context, args), args),
	delegate: async (_root, args, context) => {
		const moment = await asked(context, args);
		return { chainId: moment.chainId, account: args.account, moment };
	},
	delegates: async (_root, args, context, info) =>
		listDelegates(context, info, await asked(context, args), args),
	votingPower: async (_root, args, context) => {
		const moment = await asked(context, args);
		return { chainId: moment.chainId, account: args.account, moment };
	},
	quorum: async (_root, args, context) => {
		const moment = await asked(context, args);
		const head = await momentOf(context, moment.chainId, null);
		return quorumAt(context, head, moment.second);
	},
	treasury: (_root, args, context) => ({ chainId: context.chains.pick(args.chainId) }),
	parameters: (_root, args, context) => parametersOf(context, context.chains.pick(args.chainId)),
	parameter: async (_root, args, context) =>
		(await parametersOf(context, context.chains.pick(args.chainId))).find(({ name }) => name === args.name) ??
		null,
	governanceFigures: async (_root, args, context) => {
		const moment = await asked(context, args);
		return { chainId: moment.chainId, moment };
	}
};

type GovernanceFields = Pick<
	AccountResolvers,
	'votingPower' | 'lock' | 'lockHistory' | 'delegate' | 'score' | 'proposals' | 'votes'
>;

export const governanceFields: GovernanceFields = {
	votingPower: async ({ chainId, address }, args, context) => ({
		chainId,
		account: address,
		moment: await momentOf(context, chainId, args.at)
	}),
	lock: async ({ chainId, address }, args, context) =>
		findLock(context, await momentOf(context, chainId, args.at), address),
	lockHistory: async ({ chainId, address }, args, context, info) =>
		listLockChanges(context, info, await momentOf(context, chainId, null), args, {
			accounts: ['t.account'],
			account: address
		}),
	delegate: async ({ chainId, address }, args, context) => {
		const source = await ownSource(context, await momentOf(context, chainId, args.at), address);
		return accountOf(chainId, source?.delegate ?? address);
	},
	score: async ({ chainId, address }, args, context) =>
		(await ownSource(context, await momentOf(context, chainId, args.at), address))?.score ?? '0',
	proposals: async ({ chainId, address }, args, context, info) =>
		listProposals(context, info, await momentOf(context, chainId, null), args, {
			column: 't.proposer',
			key: address,
			type: 'text'
		}),
	votes: async ({ chainId, address }, args, context, info) =>
		listVotes(context, info, await momentOf(context, chainId, null), args, {
			column: 't.voter',
			key: address,
			type: 'text'
		})
};

/** Every type of governance whose fields are more than properties of its row. */
export const governanceResolvers = {
	Delegate: delegateResolvers,
	GovernanceFigures: figuresResolvers,
	Lock: lockResolvers,
	LockChange: lockChangeResolvers,
	NonVoter: {
		account: (row: Parameters<typeof rowParts>[0]) => accountOf(row.chainId, row.account),
		power: rowParts
	},
	Parameter: parameterResolvers,
	ParameterChange: parameterChangeResolvers,
	PowerChange: { provenance: <Row>(row: Row): Row => row },
	PowerSource: powerSourceResolvers,
	Proposal: proposalResolvers,
	ProposalVoter: proposalVoterResolvers,
	Quorum: quorumResolvers,
	ScoreGrowth: scoreGrowthResolvers,
	Treasury: treasuryResolvers,
	TreasuryBalance: treasuryBalanceResolvers,
	TreasuryFlow: treasuryFlowResolvers,
	Vote: voteResolvers,
	VotingPower: votingPowerResolvers
};
