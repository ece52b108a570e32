import { formatUnits } from 'viem';
import { bps, day, short, type Sentence } from './error-words.ts';

const votes = (units: bigint) => formatUnits(units, 18);
/** In the order of the Governor's ProposalState. */
const states = ['pending', 'active', 'cancelled', 'defeated', 'succeeded', 'queued', 'expired', 'executed'];

/** What the errors of the contracts of governance mean, and what to do about them. */
export const governanceErrorSentences: Record<string, Sentence> = {
	VotingEscrow_AmountTooSmall: (amount: bigint, least: bigint) =>
		`${votes(amount)} SAHARA is too little to give any power; lock at least ${votes(least)}.`,
	VotingEscrow_UnlockTooSoon: (at: number, earliest: number) =>
		`A lock that ends ${day(at)} is too short; choose ${day(earliest)} or later.`,
	VotingEscrow_UnlockTooLate: (at: number, latest: number) =>
		`A lock that ends ${day(at)} is too long; choose ${day(latest)} or earlier.`,
	VotingEscrow_NotAnExtension: (at: number, current: number) =>
		`The lock ends ${day(current)} already, and ${day(at)} is not later; choose a later end.`,
	VotingEscrow_LockExists: (account: string, at: number) =>
		`${short(account)} has a lock already, until ${day(at)}; increase or extend that one.`,
	VotingEscrow_NoLock: (account: string) => `${short(account)} has no lock; create one first.`,
	VotingEscrow_LockExpired: (account: string, at: number) =>
		`The lock of ${short(account)} ended ${day(at)}; withdraw it and lock anew.`,
	VotingEscrow_LockNotExpired: (account: string, at: number) =>
		`The lock of ${short(account)} ends ${day(at)}; it can be withdrawn from then on.`,
	VotingEscrow_NoDelegate: () =>
		'The zero address cannot be a delegate; to take your votes back, name yourself.',
	ContributorVotes_NotEscrow: (caller: string) =>
		`Only the VotingEscrow contract may call this, and ${short(caller)} is not it.`,
	ContributorVotes_NothingToRecord: (id: bigint) =>
		`Receipt ${id} has no claimed payout that is not counted yet; claim one first.`,
	GovernanceVotes_ShareAboveCeiling: (share: number, ceiling: number) =>
		`Contributors’ share of the votes cannot be ${bps(share)}: its ceiling is ${bps(ceiling)}.`,
	GovernanceVotes_NotWired: (escrow: string, contributorVotes: string) =>
		`The VotingEscrow at ${short(escrow)} and the ContributorVotes at ${short(contributorVotes)} do not name each other.`,
	GovernanceVotes_DelegateInEscrow: (escrow: string) =>
		`Votes are delegated in the VotingEscrow contract, at ${short(escrow)}.`,

	GovernorAlreadyCastVote: (voter: string) =>
		`${short(voter)} has voted on this proposal already, and a vote is final.`,
	GovernorAlreadyQueuedProposal: (id: bigint) => `Proposal ${id} is queued already.`,
	GovernorDisabledDeposit: () => 'The Governor takes no deposits; send to the treasury instead.',
	GovernorExceedRemainingWeight: (voter: string, used: bigint, remaining: bigint) =>
		`${short(voter)} has ${votes(remaining)} votes left on this proposal, and this would use ${votes(used)}.`,
	GovernorInsufficientProposerVotes: (proposer: string, has: bigint, threshold: bigint) =>
		`${short(proposer)} has ${votes(has)} votes and a proposal needs ${votes(threshold)}; lock more, or have votes delegated to you.`,
	GovernorInvalidProposalLength: (targets: bigint, calldatas: bigint, values: bigint) =>
		`The proposal names ${targets} targets, ${calldatas} calls and ${values} values; it needs as many of each, and at least one.`,
	GovernorInvalidQuorumFraction: (part: bigint, whole: bigint) =>
		`A quorum of ${part} in ${whole} is above the whole.`,
	GovernorInvalidSignature: (voter: string) => `The vote is not signed by ${short(voter)}.`,
	GovernorInvalidVoteParams: () => 'The split of the vote cannot be read; give three amounts of votes.',
	GovernorInvalidVoteType: () => 'A vote is for, against or abstain.',
	GovernorInvalidVotingPeriod: (seconds: bigint) => `Voting cannot last ${seconds} seconds.`,
	GovernorNonexistentProposal: (id: bigint) => `There is no proposal ${id} on this chain; check the id.`,
	GovernorOnlyExecutor: (account: string) =>
		`Only the DAO may do this, by a proposal; ${short(account)} may not.`,
	GovernorPreventLateQuorumVoteExtensionTooLarge: (wanted: number, most: number) =>
		`A late quorum cannot extend voting by ${wanted} seconds: at most ${most} are possible.`,
	GovernorProposalQueueingFailed: (id: bigint) => `Proposal ${id} could not be queued in the timelock.`,
	GovernorProposalQueueingNotRequired: (id: bigint) => `Proposal ${id} needs no queueing; execute it.`,
	GovernorRestrictedProposer: (proposer: string) =>
		`This proposal’s text names another proposer, so ${short(proposer)} may not make it.`,
	GovernorUnableToCancel: (id: bigint, account: string) => `${short(account)} may not cancel proposal ${id}.`,
	GovernorUnexpectedProposalState: (id: bigint, current: number) =>
		`Proposal ${id} is ${states[current] ?? 'in another state'}, and this needs another state.`,

	ERC5805FutureLookup: (at: bigint, now: number) =>
		`Votes of ${day(at)} are not known yet: the chain is at ${day(now)}.`,
	ERC6372InconsistentClock: () => 'The contract’s clock does not keep its own mode.',
	VotesExpiredSignature: (at: bigint) => `The signed delegation ended ${day(at)}; sign a new one.`
};
