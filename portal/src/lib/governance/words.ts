import type {
	LockChangeKind,
	ParameterName,
	ProposalEventKind,
	ProposalState,
	VoteSupport
} from '#lib/gql/graphql.ts';
import type { Word } from '#lib/words.ts';

export const proposalStateWords: Record<ProposalState, Word> = {
	PENDING: {
		label: 'Pending',
		tone: 'stone',
		mark: '◷',
		meaning:
			'Voting has not begun. Power is counted at the snapshot, so locks and delegations made before it count.'
	},
	ACTIVE: { label: 'Active', tone: 'river', mark: '●', meaning: 'Votes are taken now.' },
	SUCCEEDED: {
		label: 'Succeeded',
		tone: 'sun',
		mark: '✓',
		meaning: 'Voting ended in favour. Anyone may queue it in the timelock.'
	},
	QUEUED: {
		label: 'Queued',
		tone: 'sun',
		mark: '◑',
		meaning: 'It waits in the timelock, and can be executed when its time has come.'
	},
	EXECUTED: { label: 'Executed', tone: 'palm', mark: '✓', meaning: 'Its actions were carried out.' },
	DEFEATED: {
		label: 'Defeated',
		tone: 'clay',
		mark: '✕',
		meaning: 'Voting ended without a quorum, or without more votes for than against.'
	},
	CANCELED: {
		label: 'Cancelled',
		tone: 'alarm',
		mark: '⊘',
		meaning: 'It was called off and cannot come back.'
	},
	EXPIRED: { label: 'Expired', tone: 'stone', mark: '◷', meaning: 'It was not executed in time.' }
};

/** In the order of a proposal's life. */
export const proposalStates = [
	'PENDING',
	'ACTIVE',
	'SUCCEEDED',
	'QUEUED',
	'EXECUTED',
	'DEFEATED',
	'CANCELED'
] as const satisfies readonly ProposalState[];

export const supportWords: Record<VoteSupport, Word> = {
	FOR: { label: 'For', tone: 'palm', mark: '+', meaning: 'In favour; counts to the quorum.' },
	AGAINST: { label: 'Against', tone: 'clay', mark: '−', meaning: 'Opposed; does not count to the quorum.' },
	ABSTAIN: {
		label: 'Abstain',
		tone: 'stone',
		mark: '○',
		meaning: 'Neither; counts to the quorum.'
	},
	FRACTIONAL: { label: 'Split', tone: 'river', mark: '÷', meaning: 'One power over several choices.' }
};

export const eventWords: Record<ProposalEventKind, { label: string; mark: string }> = {
	CREATED: { label: 'Proposed', mark: '✎' },
	VOTING_BEGAN: { label: 'Snapshot taken, voting opened', mark: '●' },
	EXTENDED: { label: 'Extended: the quorum was reached late', mark: '↦' },
	VOTING_ENDED: { label: 'Voting closed', mark: '■' },
	QUEUED: { label: 'Queued in the timelock', mark: '◑' },
	EXECUTABLE: { label: 'Ready to execute', mark: '◇' },
	EXECUTED: { label: 'Executed', mark: '✓' },
	CANCELED: { label: 'Cancelled', mark: '⊘' },
	EXECUTED_AT_TIMELOCK: { label: 'Executed straight at the timelock', mark: '✓' },
	CANCELED_AT_TIMELOCK: { label: 'Cancelled straight at the timelock', mark: '⊘' }
};

export const lockChangeWords: Record<LockChangeKind, Word> = {
	CREATED: { label: 'Locked', tone: 'river', mark: '+', meaning: 'A new lock.' },
	INCREASED: { label: 'Increased', tone: 'palm', mark: '↑', meaning: 'More SAHARA in the lock.' },
	EXTENDED: { label: 'Extended', tone: 'palm', mark: '↦', meaning: 'A later end.' },
	WITHDRAWN: {
		label: 'Withdrawn',
		tone: 'stone',
		mark: '↓',
		meaning: 'All of it was taken out after its end.'
	},
	DELEGATED: { label: 'Delegated', tone: 'sun', mark: '→', meaning: 'Another account votes with it.' }
};

export const parameterLabels: Record<ParameterName, string> = {
	VOTING_DELAY: 'Voting delay',
	VOTING_PERIOD: 'Voting period',
	LATE_QUORUM_EXTENSION: 'Late-quorum extension',
	PROPOSAL_THRESHOLD: 'Proposal threshold',
	QUORUM_NUMERATOR: 'Quorum',
	PROPOSAL_GUARDIAN: 'Guardian',
	TIMELOCK: 'Timelock',
	TIMELOCK_DELAY: 'Timelock delay',
	CONTRIBUTOR_SHARE_BPS: 'Contributors’ ceiling',
	PROTOCOL_FEE_BPS: 'Protocol fee',
	TREASURY: 'Receiver of protocol fees'
};
