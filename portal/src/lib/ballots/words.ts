import type {
	BallotMessageKind,
	BallotPowerSource,
	DecisionState,
	OffchainProposalState,
	VotingSystem
} from '#lib/gql/graphql.ts';
import { proposalStateWords } from '#lib/governance/words.ts';
import type { Word } from '#lib/words.ts';

export const offchainWord: Word = {
	label: 'Off-chain vote',
	tone: 'clay',
	mark: '✎',
	meaning: 'Decided by signed messages: voting costs no gas, and nothing is executed by itself.'
};

export const onchainWord: Word = {
	label: 'On chain',
	tone: 'plain',
	mark: '◆',
	meaning: 'Decided by transactions; what passes is executed by the chain.'
};

export const offchainStateWords: Record<OffchainProposalState, Word> = {
	PENDING: {
		label: 'Pending',
		tone: 'stone',
		mark: '◷',
		meaning: 'Voting has not begun. Its author can still change it.'
	},
	ACTIVE: proposalStateWords.ACTIVE,
	CLOSED: { label: 'Closed', tone: 'palm', mark: '■', meaning: 'Voting is over, and the count is final.' },
	CANCELED: proposalStateWords.CANCELED
};

/** The states of both kinds. */
export const decisionStateWords: Record<DecisionState, Word> = {
	...proposalStateWords,
	CLOSED: offchainStateWords.CLOSED
};

/** In the order of a decision's life. */
export const decisionStates = [
	'PENDING',
	'ACTIVE',
	'SUCCEEDED',
	'QUEUED',
	'EXECUTED',
	'DEFEATED',
	'CLOSED',
	'CANCELED'
] as const satisfies readonly DecisionState[];

interface SystemWord {
	label: string;
	/** How one votes in it. */
	how: string;
	/** How it is counted. */
	count: string;
}

export const systemWords: Record<VotingSystem, SystemWord> = {
	BASIC: {
		label: 'Basic',
		how: 'Vote for, against, or abstain.',
		count: 'Each vote counts with its whole power for one of the three.'
	},
	SINGLE_CHOICE: {
		label: 'Single choice',
		how: 'Choose one.',
		count: 'Each vote counts with its whole power for one choice.'
	},
	APPROVAL: {
		label: 'Approval',
		how: 'Tick all that you approve of.',
		count: 'Each choice that a vote approves of gets the vote’s whole power.'
	},
	RANKED_CHOICE: {
		label: 'Ranked choice',
		how: 'Put the choices in order, the best first.',
		count:
			'Each vote counts for the first choice in its order that is still in. The weakest choice is struck out, round by round, until one has more than half.'
	},
	WEIGHTED: {
		label: 'Weighted',
		how: 'Split your power over the choices, in any proportion.',
		count: 'Each choice gets its share of a vote’s power.'
	},
	QUADRATIC: {
		label: 'Quadratic',
		how: 'Split your power over the choices; many small votes weigh more than one large one.',
		count:
			'For each choice the square roots of what each vote gives it are added and the sum is squared; the results are then scaled to the power that took part.'
	}
};

export const systems = Object.keys(systemWords) as VotingSystem[];

export const powerSourceWords: Record<BallotPowerSource, string> = {
	VE: 'locks',
	CONTRIBUTOR: 'contributions',
	BALANCE: 'balance',
	TAKEN_BACK: 'taken back by delegators'
};

export const messageWords: Record<BallotMessageKind, { label: string; mark: string }> = {
	PROPOSAL: { label: 'Proposed', mark: '✎' },
	PROPOSAL_UPDATE: { label: 'Changed by its author', mark: '↻' },
	PROPOSAL_CANCEL: { label: 'Cancelled', mark: '⊘' },
	VOTE: { label: 'Vote', mark: '✓' }
};

export const finality = (isFinal: boolean): Word =>
	isFinal
		? { label: 'Final', tone: 'palm', mark: '■', meaning: 'Voting is over: this does not change any more.' }
		: { label: 'Not final', tone: 'river', mark: '●', meaning: 'Votes can still be cast and changed.' };
