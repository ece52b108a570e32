import { formatUnits } from 'viem';
import { day, short, type Sentence } from './error-words.ts';

/** In the order of FoundationHandover's Stage. */
const stages = ['Foundation', 'shared', 'DAO with guardian', 'DAO'];
const stage = (index: number) => stages[index] ?? `stage ${index}`;

/** What the errors of the handover of control mean, and what to do about them. */
export const handoverErrorSentences: Record<string, Sentence> = {
	FoundationHandover_Drift: (_first: unknown, count: bigint) =>
		`What is held differs from what is declared in ${count === 1n ? 'one place' : `${count} places`}; the page Control names them.`,
	FoundationHandover_NotAllowed: (caller: string) =>
		`${short(caller)} may not do this: a step of the handover is for the Foundation, the DAO or the guardian, each its own.`,
	FoundationHandover_NoSuchPower: (id: bigint, count: bigint) =>
		`There is no power ${id}: there are ${count}, counted from 0.`,
	FoundationHandover_NotNextStage: (asked: number, present: number) =>
		`This leads to the stage ${stage(asked)}, and the handover is in ${stage(present)}: take the step of the present stage.`,
	FoundationHandover_GateClosed: (at: number) =>
		`The gate of the stage ${stage(at)} is not open yet; the page Control says what it still asks.`,
	FoundationHandover_GateOpen: (at: number) =>
		`The gate of the stage ${stage(at)} is open, so only the DAO can call a transfer off.`,
	FoundationHandover_NothingToTransfer: (id: number, to: number) =>
		`Power ${id} keeps its holders in the stage ${stage(to)}, so there is nothing to hand over.`,
	FoundationHandover_AlreadyTransferred: (id: number, to: number) =>
		`Power ${id} has the holders of the stage ${stage(to)} already.`,
	FoundationHandover_AlreadyScheduled: (id: number, at: number) =>
		`The transfer of power ${id} is scheduled already and can be accepted from ${day(at)}.`,
	FoundationHandover_NotScheduled: (id: number) =>
		`No transfer of power ${id} is scheduled; schedule it first.`,
	FoundationHandover_NotReady: (id: number, at: number) =>
		`The transfer of power ${id} can be accepted from ${day(at)}.`,
	FoundationHandover_AdminMovesLast: (id: number) =>
		`The admin’s power moves last, and power ${id} has not moved yet; accept that one first.`,
	FoundationHandover_PowerNotTransferred: (id: number, to: number) =>
		`Power ${id} does not have the holders of the stage ${stage(to)} yet; hand it over first.`,
	FoundationHandover_GuardianStillSet: (guardian: string) =>
		`The governor still has ${short(guardian)} as its guardian; the DAO must dismiss it before the last stage.`,
	FoundationHandover_GuardianEnded: (at: number) =>
		`The guardian’s office has ended: its time was until ${day(at)}, and it can end earlier.`,
	FoundationHandover_HandoverStep: () =>
		'Every action of this proposal is a step of the handover, which the guardian cannot cancel.',
	FoundationHandover_AlreadyCounted: () => 'This proposal is counted towards the gate already.',
	FoundationHandover_NotExecuted: () => 'Only a proposal that was executed counts towards the gate.',
	FoundationHandover_OtherStage: (_id: bigint, at: bigint, since: number) =>
		`The proposal’s snapshot, ${day(at)}, lies before the present stage, which began ${day(since)}; it does not count for this one.`,
	FoundationHandover_TurnoutTooLow: (_id: bigint, votes: bigint, least: bigint) =>
		`${formatUnits(votes, 18)} votes were cast on this proposal and the gate asks for ${formatUnits(least, 18)}; it does not count.`,
	FoundationHandover_NoGate: (at: number) => `The stage ${stage(at)} is never left, so it has no gate.`,
	FoundationHandover_EmptyCharter: () => 'A charter needs the hash of its text; this one is empty.',
	FoundationHandover_ZeroAddress: () => 'An address of the handover’s settings is zero; name all of them.',
	FoundationHandover_NotWired: (part: string, found: string, expected: string) =>
		`${short(part)} names ${short(found)} where the handover’s settings say ${short(expected)}.`,
	FoundationHandover_TransferDelayOutOfBounds: (delay: number, least: number, most: number) =>
		`Transfers cannot wait ${delay} seconds: between ${least} and ${most} are possible.`,
	FoundationHandover_GuardianTermOutOfBounds: (at: number, earliest: bigint, latest: bigint) =>
		`The guardian’s office cannot end ${day(at)}: between ${day(earliest)} and ${day(latest)} is possible.`,
	FoundationHandover_BadGate: (at: number) =>
		`The gate of the stage ${stage(at)} asks for what cannot be: look at its turnout and its day.`,
	FoundationHandover_BadPower: (id: bigint) =>
		`The declaration of power ${id} is incomplete, repeats another one or is not true.`,
	FoundationHandover_PowerReturns: (id: bigint, at: number) =>
		`The declaration of power ${id} would give back in the stage ${stage(at)} what was handed over.`,
	FoundationHandover_BadAdmin: () =>
		'The first power must be the access manager’s admin role, the handover’s own until the DAO has it.'
};

/** What a Safe says when it refuses, by its codes. */
export const safeCodeSentences: Record<string, string> = {
	GS010: 'The Safe was given too little gas; try again.',
	GS013: 'The Safe’s transaction failed, so all of it was undone.',
	GS020: 'Too few owners of the Safe have approved this; another owner must agree first.',
	GS025:
		'An owner named as approving has not approved this transaction, or the Safe has done another one since; review it again.',
	GS026: 'Someone named as approving is not an owner of the Safe; review it again.',
	GS030: 'Only an owner of the Safe can approve its transactions; connect an owner’s account.',
	GS031: 'Only the Safe itself can do this.'
};
