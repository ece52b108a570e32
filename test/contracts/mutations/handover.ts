import type { Mutation } from './mutations.ts';

const handover = 'contracts/governance/FoundationHandover.sol';
const register = 'contracts/governance/PowerRegister.sol';
const gates = 'contracts/governance/ExitGates.sol';
const drift = 'contracts/governance/HandoverDrift.sol';
const manager = 'contracts/governance/AccessManagerEnumerable.sol';
const timelock = 'contracts/governance/TimelockControllerEnumerable.sol';

const tests = 'test/contracts/governance/FoundationHandover';
const scheduling = `${tests}/scheduleTransfer.t.sol`;
const cancelling = `${tests}/cancelTransfer.t.sol`;
const accepting = `${tests}/acceptTransfer.t.sol`;
const advancing = `${tests}/advance.t.sol`;
const counting = `${tests}/countProposal.t.sol`;
const opening = `${tests}/gates.t.sol`;
const guarding = `${tests}/guardian.t.sol`;
const creating = `${tests}/constructor.t.sol`;
const verifying = `${tests}/verify.t.sol`;

/** The rules of the passage of control, broken one by one. */
export const handoverMutations: readonly Mutation[] = [
	{
		rule: 'Handover: only the Foundation and the DAO move it on',
		file: handover,
		search: 'if (msg.sender != dao && msg.sender != foundation) revert',
		replacement: 'if (false) revert',
		path: scheduling,
		test: 'test_RevertWhen_NeitherTheFoundationNorTheDao'
	},
	{
		rule: 'Handover: the DAO schedules only behind an open gate',
		file: handover,
		search: 'if (msg.sender == dao) _requireOpenGate();',
		replacement: '',
		path: scheduling,
		test: 'test_RevertGiven_AClosedGate_WhenTheDaoSchedules'
	},
	{
		rule: 'Handover: being first undoes no decision of the DAO',
		file: handover,
		search: 'if (msg.sender == dao) return;',
		replacement: '',
		path: scheduling,
		test: 'test_WhenTheDaoSchedulesWhatIsScheduled'
	},
	{
		rule: 'Handover: a transfer waits',
		file: handover,
		search: 'if (block.timestamp < readyAt) revert',
		replacement: 'if (block.timestamp + 1 < readyAt) revert',
		path: accepting,
		test: 'test_RevertWhen_ASecondTooEarly'
	},
	{
		rule: 'Handover: the Foundation cancels only its own transfers',
		file: handover,
		search: 'if (transfer.by != msg.sender) revert',
		replacement: 'if (false) revert',
		path: cancelling,
		test: 'test_RevertWhen_TheFoundationCancelsWhatTheDaoScheduled'
	},
	{
		rule: 'Handover: the Foundation cancels nothing once the gate is open',
		file: handover,
		search: 'if (progress().isOpen) revert',
		replacement: 'if (false) revert',
		path: cancelling,
		test: 'test_RevertGiven_AnOpenGate_WhenTheFoundationCancels'
	},
	{
		rule: 'Handover: the DAO alone accepts',
		file: handover,
		search: `if (msg.sender != dao) revert FoundationHandover_NotAllowed(msg.sender);
        _checkNext(toStage);
        uint48 readyAt`,
		replacement: `_checkNext(toStage);
        uint48 readyAt`,
		path: accepting,
		test: 'test_RevertWhen_NotTheDao'
	},
	{
		rule: 'Handover: a decision is about one stage',
		file: handover,
		search: 'if (uint8(toStage) != uint8(stage) + 1) revert',
		replacement: 'if (uint8(toStage) > uint8(stage) + 1) revert',
		path: accepting,
		test: 'test_RevertWhen_ADecisionOfAnEarlierStage'
	},
	{
		rule: 'Handover: the admin role moves last',
		file: handover,
		search: 'if (isWaiting) revert FoundationHandover_AdminMovesLast(waitsFor);',
		replacement: '',
		path: accepting,
		test: 'test_RevertWhen_AnotherPowerStillWaits'
	},
	{
		rule: 'Handover: who keeps a power waits as declared',
		file: handover,
		search: 'if (isHeld) continue;',
		replacement: 'if (since != 0) continue;',
		path: accepting,
		test: 'test_WhenAllIsWell'
	},
	{
		rule: 'Handover: who is not declared loses the role',
		file: handover,
		search: 'if (members[i] != address(this) && !_holds(holders, members[i])) {',
		replacement: 'if (false) {',
		path: accepting,
		test: 'test_WhenSomebodyHeldItUndeclared'
	},
	{
		rule: 'Handover: it gives its own adminship away',
		file: handover,
		search: 'if (!_holds(holders, address(this))) _manager()',
		replacement: 'if (false) _manager()',
		path: accepting,
		test: 'test_WhenItIsTheAdmins'
	},
	{
		rule: 'Handover: a stage needs every power',
		file: handover,
		search: 'if (isWaiting) revert FoundationHandover_PowerNotTransferred(waitsFor, toStage);',
		replacement: '',
		path: advancing,
		test: 'test_RevertWhen_APowerWasNotTransferred'
	},
	{
		rule: 'Handover: the last stage has no guardian',
		file: handover,
		search: 'if (toStage == Stage.DAO && proposalGuardian != address(0)) {',
		replacement: 'if (false) {',
		path: advancing,
		test: 'test_RevertWhen_TheGovernorStillHasAGuardian'
	},
	{
		rule: 'Handover: the guardian’s time ends by itself',
		file: handover,
		search: 'block.timestamp < guardianExpiresAt;',
		replacement: 'block.timestamp <= guardianExpiresAt;',
		path: guarding,
		test: 'test_RevertWhen_TheTermIsOver'
	},
	{
		rule: 'Handover: a guardian that renounced is none',
		file: handover,
		search: 'return !_hasGuardianRenounced && ',
		replacement: 'return ',
		path: guarding,
		test: 'test_RevertWhen_Renounced'
	},
	{
		rule: 'Handover: the guardian does not protect itself',
		file: handover,
		search: 'if (isHandoverProposal(proposalId)) revert',
		replacement: 'if (false) revert',
		path: guarding,
		test: 'test_TheProposalThatRemovesTheGuardianPasses'
	},
	{
		rule: 'Handover: a step protects nothing beside it',
		file: handover,
		search: 'if (!isStep || values[i] != 0) return false;',
		replacement: 'if (isStep) return true;',
		path: guarding,
		test: 'test_WhenMoreThanAStep'
	},
	{
		rule: 'Handover: only the dismissal of the guardian is a step of the governor',
		file: handover,
		search: 'keccak256(calldatas[i]) == dismissal',
		replacement: 'bytes4(calldatas[i]) == SaharaGovernor(payable(governor)).setProposalGuardian.selector',
		path: guarding,
		test: 'test_WhenItOnlyLooksLikeAStep'
	},
	{
		rule: 'Gates: each asks for its time',
		file: gates,
		search: 'block.timestamp >= gate_.earliest',
		replacement: 'block.timestamp + 1 >= gate_.earliest',
		path: opening,
		test: 'test_IsOpenFromItsFirstSecond'
	},
	{
		rule: 'Gates: each asks for ratified proposals',
		file: gates,
		search: '_ratifiedProposals >= gate_.ratifiedProposals',
		replacement: '_ratifiedProposals + 1 >= gate_.ratifiedProposals',
		path: opening,
		test: 'test_IsClosedWithAProposalTooFew'
	},
	{
		rule: 'Gates: each asks for locked supply',
		file: gates,
		search: 'locked >= gate_.lockedAmount',
		replacement: 'true',
		path: opening,
		test: 'test_IsClosedWithAWeiTooLittleLocked'
	},
	{
		rule: 'Gates: each asks for its charter',
		file: gates,
		search: 'charterHash == gate_.charterHash)',
		replacement: 'charterHash != 0)',
		path: opening,
		test: 'test_IsClosedWithAnotherCharter'
	},
	{
		rule: 'Gates: once open stays open',
		file: gates,
		search: '_opening = now_;',
		replacement: '',
		path: opening,
		test: 'test_OnceOpenStaysOpen'
	},
	{
		rule: 'Gates: a proposal counts once',
		file: gates,
		search: 'isCounted[proposalId] = true;',
		replacement: '',
		path: counting,
		test: 'test_RevertWhen_Counted'
	},
	{
		rule: 'Gates: a proposal counts in its own stage',
		file: gates,
		search: 'if (snapshot < stageSince) revert',
		replacement: 'if (false) revert',
		path: counting,
		test: 'test_RevertWhen_ItsSnapshotLiesInAnEarlierStage'
	},
	{
		rule: 'Gates: turnout is rounded up',
		file: gates,
		search: 'if (cast < least) revert',
		replacement: 'if (cast + 1 < least) revert',
		path: counting,
		test: 'test_RevertWhen_TooFewVotesWereCast'
	},
	{
		rule: 'Gates: each stage counts anew',
		file: gates,
		search: '_ratifiedProposals = 0;',
		replacement: '',
		path: advancing,
		test: 'test_WhenAllIsWell'
	},
	{
		rule: 'Gates: the DAO alone sets the charter',
		file: gates,
		search: 'if (msg.sender != dao) revert',
		replacement: 'if (false) revert',
		path: opening,
		test: 'test_RevertWhen_TheCharterIsNotSetByTheDao'
	},
	{
		rule: 'Powers: none is declared to return to the Foundation',
		file: register,
		search: 'if (placeBefore == 0 || delay < delayBefore || s == STAGES - 1) {',
		replacement: 'if (delay < delayBefore || s == STAGES - 1) {',
		path: creating,
		test: 'test_RevertWhen_TheFoundationGetsItBack'
	},
	{
		rule: 'Powers: the DAO alone ends as admin',
		file: register,
		search: 'if (holders.length != 1 || holders[0].account != holder ||',
		replacement: 'if (holders[0].account != holder ||',
		path: creating,
		test: 'test_RevertWhen_TheAdminIsNotWhatItMustBe'
	},
	{
		rule: 'Powers: what code holds is declared as it is',
		file: register,
		search: 'if (!isManagers && authority != dao) _checkHeldByCode(powerId, power_, Stage(s));',
		replacement: '',
		path: creating,
		test: 'test_RevertWhen_WhatCodeHoldsIsDeclaredOtherwise'
	},
	{
		rule: 'Drift: holders too many are found',
		file: drift,
		search: 'if (_isDeclared(authority, role, members[i])) continue;',
		replacement: 'continue;',
		path: verifying,
		test: 'test_NamesAnUndeclaredHolderOfEachRole'
	},
	{
		rule: 'Drift: a delay on its way is found',
		file: drift,
		search: 'current == declared.executionDelay && effect != 0 ? pending : current',
		replacement: 'current',
		path: verifying,
		test: 'test_NamesADelayOnItsWay'
	},
	{
		rule: 'Drift: a grant delay on its way is found',
		file: manager,
		search: 'latestGrantDelay[roleId] = newDelay;',
		replacement: '',
		path: verifying,
		test: 'test_NamesAGrantDelayBeforeItTakesEffect'
	},
	{
		rule: 'Drift: a function too many is found',
		file: manager,
		search: 'else _openFunctions[target].add(selector);',
		replacement: '',
		path: verifying,
		test: 'test_NamesAFunctionThatNobodyDeclared'
	},
	{
		rule: 'Drift: a role of the timelock that nobody knows is found',
		file: timelock,
		search: '_roleIds.add(role);',
		replacement: '',
		path: verifying,
		test: 'test_NamesWhatTheTimelockHoldsBesides'
	},
	{
		rule: 'Drift: another authority is found',
		file: drift,
		search: 'if (found != manager) {',
		replacement: 'if (false) {',
		path: verifying,
		test: 'test_NamesAnotherAuthority'
	},
	{
		rule: 'Drift: another guardian is found',
		file: drift,
		search: 'if (found != declared && found != address(0)) {',
		replacement: 'if (false) {',
		path: verifying,
		test: 'test_NamesAnotherProposalGuardian'
	},
	{
		rule: 'Drift: the list grows with what it holds',
		file: drift,
		search: 'for (uint256 i; i < findings.count; ++i) longer[i] = findings.list[i];',
		replacement: '',
		path: verifying,
		test: 'test_NamesAllOfSeveral'
	}
];
