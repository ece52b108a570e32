import type { Context } from '../context.ts';
import type {
	ControlResolvers,
	ControlStageResolvers,
	Proof,
	QueryResolvers
} from '../generated/resolvers.ts';
import { proofOf } from '../governance/proofs.ts';
import { charterOf, charterResolvers, listCharters } from './charter.ts';
import { LAST_STAGE, stageName, stageNames } from './declared.ts';
import { controlDifferenceResolvers, controlEventResolvers } from './facts.ts';
import { powerFunctionResolvers } from './functions.ts';
import { countedProposalResolvers, gateOf, gateResolvers } from './gate.ts';
import { guardianActionResolvers, guardianResolvers } from './guardian.ts';
import { listEvents } from './history.ts';
import { controlHolderResolvers, holderOf, holdersOf } from './holders.ts';
import { powerHoldingResolvers } from './holdings.ts';
import { listOperations, managerOperationResolvers } from './operations.ts';
import { powerResolvers } from './powers.ts';
import { safeApprovalResolvers, safeExecutionResolvers, safeOwnerResolvers, safeResolvers } from './safe.ts';
import { controlAt, differencesOf } from './source.ts';
import type { ControlSource } from './source.ts';
import { listTransfers, pendingTransfers, powerTransferResolvers, transferDelayOf } from './transfers.ts';

export const controlQueries: Pick<QueryResolvers, 'control'> = {
	control: (_root, args, context) => controlAt(context, context.chains.pick(args.chainId), args.at)
};

const controlFieldResolvers: ControlResolvers = {
	address: ({ parties }) => parties.handover,
	asOf: ({ at }) => at.moment.second,
	stage: ({ declared }) => stageName(declared.stage),
	stages: (control) => stageNames.map((_, index) => ({ control, index })),
	powers: (control) => control.declared.powers.map((power) => ({ control, power })),
	power: (control, { powerId }) => {
		const power = control.declared.powers.find(({ id }) => id === powerId);
		return power === undefined ? null : { control, power };
	},
	holders: (control, _args, context) => holdersOf(context, control),
	dao: (control) => holderOf(control, control.parties.timelock),
	foundation: (control) => holderOf(control, control.parties.foundation),
	guardian: (control) => ({ control }),
	transfers: (control, args, context, info) => listTransfers(context, info, control, args),
	pendingTransfers,
	transferDelay: transferDelayOf,
	charter: (control, _args, context) => charterOf(context, control),
	charterHistory: (control, args, context, info) => listCharters(context, info, control, args),
	differences: (control, _args, context) => differencesOf(context, control),
	isAsDeclared: async (control, _args, context) => (await differencesOf(context, control)).length === 0,
	history: (control, args, context, info) => listEvents(context, info, control, args),
	operations: (control, args, context, info) => listOperations(context, info, control, args),
	proofs: (control, _args, context) => proofsOf(context, control)
};

/** What was true stays provable only for the head's block: the calls take no moment. */
async function proofsOf(context: Context, control: ControlSource): Promise<Proof[]> {
	const { chainId, declared, at } = control;
	if (!at.moment.isHead) return [];
	const prove = (label: string, functionName: string, expected: readonly string[]) =>
		proofOf(context, chainId, 'FoundationHandover', {
			label,
			functionName,
			expected,
			block: at.moment.head.number
		});
	const stage = `Stage: ${stageName(declared.stage)} is number ${declared.stage}`;
	const proofs = [prove(stage, 'stage', [String(declared.stage)])];
	// verify() answers with nothing when nothing differs, and reverts with the first difference otherwise.
	return (await differencesOf(context, control)).length === 0
		? [...proofs, prove('Nothing differs from what is declared', 'verify', [])]
		: proofs;
}

const controlStageResolvers: ControlStageResolvers = {
	name: ({ index }) => stageName(index),
	enteredAt: ({ control, index }) => entryOf(control, index)?.timestamp ?? null,
	leftAt: ({ control, index }) => exitOf(control, index)?.timestamp ?? null,
	leftBy: ({ control, index }) => {
		const exit = exitOf(control, index);
		return exit === undefined ? null : holderOf(control, exit.actor);
	},
	evidenceHash: ({ control, index }) => exitOf(control, index)?.evidenceHash ?? null,
	provenance: ({ control, index }) => entryOf(control, index) ?? null,
	gate: ({ control, index }, _args, context) =>
		index === LAST_STAGE ? null : gateOf(context, control, index)
};

const entryOf = ({ declared }: ControlSource, index: number) =>
	index === 0 ? declared.powers[0]!.row : declared.steps.find(({ toStage }) => toStage === index);

const exitOf = ({ declared }: ControlSource, index: number) =>
	declared.steps.find(({ fromStage }) => fromStage === index);

/** Every type of control whose fields are more than properties of its row. */
export const controlResolvers = {
	Charter: charterResolvers,
	Control: controlFieldResolvers,
	ControlDifference: controlDifferenceResolvers,
	ControlEvent: controlEventResolvers,
	ControlHolder: controlHolderResolvers,
	ControlStage: controlStageResolvers,
	CountedProposal: countedProposalResolvers,
	Gate: gateResolvers,
	Guardian: guardianResolvers,
	GuardianAction: guardianActionResolvers,
	ManagerOperation: managerOperationResolvers,
	Power: powerResolvers,
	PowerFunction: powerFunctionResolvers,
	PowerHolding: powerHoldingResolvers,
	PowerTransfer: powerTransferResolvers,
	Safe: safeResolvers,
	SafeApproval: safeApprovalResolvers,
	SafeExecution: safeExecutionResolvers,
	SafeOwner: safeOwnerResolvers
};
