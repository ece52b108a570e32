import type { Mutation } from './mutations.ts';

const engine = 'contracts/core/RoyaltyEngine.sol';
const contributors = 'contracts/governance/ContributorVotes.sol';
const votes = 'contracts/governance/GovernanceVotes.sol';
const escrow = 'contracts/governance/VotingEscrow.sol';
const curve = 'contracts/governance/libraries/DecayCurve.sol';
const clock = 'contracts/governance/TimestampClock.sol';
const governor = 'contracts/governance/SaharaGovernor.sol';

const tests = 'test/contracts/governance';
const recording = `${tests}/ContributorVotes/record.t.sol`;
const summing = `${tests}/GovernanceVotes/votes.t.sol`;
const locking = `${tests}/VotingEscrow/lock.t.sol`;
const delegating = `${tests}/VotingEscrow/delegate.t.sol`;
const remembering = `${tests}/VotingEscrow/past.t.sol`;
const proposing = `${tests}/SaharaGovernor/propose.t.sol`;
const model = `${tests}/invariants/escrowModel.t.sol`;

/** The rules of governance, broken one by one. */
export const governanceMutations: readonly Mutation[] = [
	{
		rule: 'Contributors: fees follow a push',
		file: engine,
		search: '_split(paymentId, parent, currency, amount, fees_);',
		replacement: '_split(paymentId, parent, currency, amount, 0);',
		path: recording,
		test: 'test_TheFeeFollowsPushes'
	},
	{
		rule: 'Contributors: no part in earlier fees',
		file: engine,
		search: '(trace.latest() - trace.upperLookupRecent(uint48(receipt.ordinal - 1)))',
		replacement: 'trace.latest()',
		path: recording,
		test: 'test_NoPartInEarlierFees'
	},
	{
		rule: 'Contributors: what goes to the owner is no score',
		file: engine,
		search: 'Splits.part(feesBehind, registry.policy(assetId).receiptsBps) / units',
		replacement: 'feesBehind / units',
		path: recording,
		test: 'test_OnlyTheReceiptsPartOfTheFeeCounts'
	},
	{
		rule: 'Contributors: each fee counts once',
		file: contributors,
		search: 'recordedFees[receiptId] = fees;',
		replacement: '',
		path: recording,
		test: 'test_WhenRecorded'
	},
	{
		rule: 'Contributors: only the escrow moves scores between delegates',
		file: contributors,
		search: 'if (msg.sender != address(escrow))',
		replacement: 'if (false)',
		path: recording,
		test: 'test_RevertWhen_NotTheEscrowMovesADelegation'
	},
	{
		rule: 'Contributors: never more than their share',
		file: votes,
		search: '(ve * shareBps) / (BPS - shareBps)',
		replacement: '(ve * shareBps) / BPS * 2',
		path: summing,
		test: 'testFuzz_SharesAndSums'
	},
	{
		rule: 'Contributors: the share has a ceiling',
		file: votes,
		search: 'if (shareBps > SHARE_CEILING_BPS)',
		replacement: 'if (false)',
		path: summing,
		test: 'test_RevertWhen_TheShareIsAboveTheCeiling'
	},
	{
		rule: 'Contributors: a new share does not change the past',
		file: votes,
		search: '_shareBps.upperLookupRecent(_past(timepoint))',
		replacement: '_shareBps.latest()',
		path: summing,
		test: 'test_ANewShareCountsFromItsSecondOn'
	},
	{
		rule: 'Escrow: no lock without power',
		file: escrow,
		search: 'if (slope == 0) revert VotingEscrow_AmountTooSmall',
		replacement: 'if (false) revert VotingEscrow_AmountTooSmall',
		path: locking,
		test: 'test_RevertWhen_TheSlopeWouldBeZero'
	},
	{
		rule: 'Escrow: power is zero exactly at expiry',
		file: escrow,
		search: 'return line.endsAt > time ? line.slope * (line.endsAt - time) : 0;',
		replacement: 'return line.endsAt > time ? line.slope * (line.endsAt - time + 1) : 0;',
		path: locking,
		test: 'test_PowerFallsToZeroExactlyAtExpiry'
	},
	{
		rule: 'Escrow: nothing is withdrawn before expiry',
		file: escrow,
		search: 'if (line.endsAt > clock()) revert VotingEscrow_LockNotExpired',
		replacement: 'if (false) revert VotingEscrow_LockNotExpired',
		path: locking,
		test: 'test_RevertWhen_WithdrawnTooEarly'
	},
	{
		rule: 'Escrow: a delegated lock that changes votes with its delegate',
		file: escrow,
		search: '_replaceVotes(delegates(msg.sender), time, old, next);',
		replacement: '_replaceVotes(msg.sender, time, old, next);',
		path: delegating,
		test: 'test_WhenADelegatedLockChanges'
	},
	{
		rule: 'Escrow: this second is not past',
		file: clock,
		search: 'if (timepoint >= clock())',
		replacement: 'if (timepoint > clock())',
		path: remembering,
		test: 'test_RevertWhen_TheTimeIsNotPast'
	},
	{
		rule: 'Decay: the walk drops what ends in each week',
		file: curve,
		search: 'point.slope -= slope;',
		replacement: '',
		path: remembering,
		test: 'test_SixtyUntouchedWeeks'
	},
	{
		rule: 'Decay: a line that leaves takes its ending along',
		file: curve,
		search: '_ending(self, old.endsAt) - old.slope',
		replacement: '_ending(self, old.endsAt)',
		path: model,
		test: 'testFuzz_EqualsTheModel'
	},
	{
		rule: 'Governor: a vote takes two days to begin',
		file: governor,
		search: 'INITIAL_VOTING_DELAY = 2 days',
		replacement: 'INITIAL_VOTING_DELAY = 0 days',
		path: proposing,
		test: 'test_TheDefaults'
	}
];
