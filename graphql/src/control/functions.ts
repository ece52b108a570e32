import { toFunctionSelector, toFunctionSignature, type Abi } from 'viem';
import type { Context } from '../context.ts';
import type { PowerFunctionResolvers } from '../generated/resolvers.ts';
import { abiByName, contractName } from '../governance/calls.ts';
import { functionWords } from './words.ts';
import { actualOf, deploymentOf } from './source.ts';

/** The name of a contract of the deployment, the Foundation's Safe among them, and how to read calls to it. */
export function contractOf(
	context: Context,
	chainId: number,
	address: string
): { name: string | null; abi: Abi | null } {
	const name = contractName(context, chainId, address);
	if (name !== null) return { name, abi: abiByName[name] ?? null };
	const isFoundation = deploymentOf(context, chainId).foundation.toLowerCase() === address;
	return isFoundation ? { name: 'Foundation', abi: abiByName['Safe']! } : { name: null, abi: null };
}

const signatures = new WeakMap<Abi, Map<string, string>>();

/** The function's signature; null when no ABI of the deployment explains the selector. */
export function signatureOf(
	context: Context,
	chainId: number,
	target: string,
	selector: string
): string | null {
	const { abi } = contractOf(context, chainId, target);
	if (abi === null) return null;
	let known = signatures.get(abi);
	if (known === undefined) {
		known = new Map(
			abi.flatMap((item) =>
				item.type === 'function' ? [[toFunctionSelector(item), toFunctionSignature(item)] as const] : []
			)
		);
		signatures.set(abi, known);
	}
	return known.get(selector) ?? null;
}

export const powerFunctionResolvers: PowerFunctionResolvers = {
	targetName: ({ control, target }, _args, context) => contractOf(context, control.chainId, target).name,
	signature: ({ control, target, selector }, _args, context) =>
		signatureOf(context, control.chainId, target, selector),
	description: ({ control, target, selector }, _args, context) => {
		const { name } = contractOf(context, control.chainId, target);
		const signature = signatureOf(context, control.chainId, target, selector);
		return name === null || signature === null ? null : functionWords(name, signature);
	},
	actualRole: async ({ control, power, target, selector }, _args, context) => {
		const { manager } = control.parties;
		// What the admin may do is fixed in AccessManager's code.
		if (power.authority !== manager || target === manager) return null;
		return BigInt((await actualOf(context, control)).roleOfFunction(target, selector));
	},
	isClosed: async ({ control, power, target }, _args, context) =>
		power.authority === control.parties.manager && (await actualOf(context, control)).isClosed(target)
};
