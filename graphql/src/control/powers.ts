import type { PowerResolvers } from '../generated/resolvers.ts';
import { contractName } from '../governance/calls.ts';
import { proofOf } from '../governance/proofs.ts';
import { nextStageOf, stageName, stageNames } from './declared.ts';
import { listEvents } from './history.ts';
import { declaredFor, holdingsOf, proofOfHolding } from './holdings.ts';
import { differencesOf, stageOf } from './source.ts';
import { pendingTransferOf } from './transfers.ts';
import { powerWords } from './words.ts';

export const powerResolvers: PowerResolvers = {
	powerId: ({ power }) => power.id,
	label: ({ power }) => power.label,
	description: ({ power }) => powerWords(power.label),
	authority: ({ power }) => power.authority,
	authorityName: ({ control, power }, _args, context) =>
		contractName(context, control.chainId, power.authority) ?? power.authority,
	role: ({ power }) => power.role,
	roleId: ({ control, power }) => (power.authority === control.parties.manager ? BigInt(power.role) : null),
	functions: ({ control, power }) => power.functions.map((one) => ({ control, power, ...one })),
	stage: async (source, _args, context) => stageName(await stageOf(context, source)),
	declared: async (source, _args, context) => declaredFor(source, await stageOf(context, source)),
	actual: (source, _args, context) => holdingsOf(context, source),
	nextStage: async (source, _args, context) => {
		const next = nextStageOf(source.power, await stageOf(context, source));
		return next === null ? null : stageName(next);
	},
	next: async (source, _args, context) => {
		const next = nextStageOf(source.power, await stageOf(context, source));
		return next === null ? null : declaredFor(source, next);
	},
	holdersByStage: (source) => stageNames.map((_, stage) => declaredFor(source, stage)),
	transfer: (source) => pendingTransferOf(source),
	differences: async ({ control, power }, _args, context) =>
		(await differencesOf(context, control)).filter((difference) => difference.power === power),
	isAsDeclared: async ({ control, power }, _args, context) =>
		!(await differencesOf(context, control)).some((difference) => difference.power === power),
	history: ({ control, power }, args, context, info) => listEvents(context, info, control, args, power.id),
	proofs: async (source, _args, context) => {
		const { control, power } = source;
		const { chainId, at } = control;
		if (!at.moment.isHead) return [];
		const stage = await stageOf(context, source);
		const declared = proofOf(context, chainId, 'FoundationHandover', {
			label: `Whose holders ${power.label} has: ${stageName(stage)} is number ${stage}`,
			functionName: 'stageOf',
			args: [BigInt(power.id)],
			expected: [String(stage)],
			block: at.moment.head.number
		});
		const held = (await holdingsOf(context, source)).map((holding) => proofOfHolding(context, holding));
		return [declared, ...held.filter((proof) => proof !== null)];
	},
	provenance: ({ power }) => power.row
};
