import * as abis from '@wadi/contracts/abis';
import { nowhere } from '@wadi/contracts/deployments';
import {
	decodeFunctionData,
	erc20Abi,
	getAbiItem,
	toFunctionSignature,
	type Abi,
	type AbiFunction,
	type Hex
} from 'viem';
import type { Context } from '../context.ts';
import type { DecodedCall } from '../generated/resolvers.ts';

/** Of the deployment's contracts, by name. */
export const abiByName: Readonly<Record<string, Abi>> = {
	AccessManager: abis.accessManagerAbi,
	AssetRegistry: abis.assetRegistryAbi,
	ContributorVotes: abis.contributorVotesAbi,
	FoundationHandover: abis.foundationHandoverAbi,
	GovernanceVotes: abis.governanceVotesAbi,
	Licenses: abis.licensesAbi,
	Marketplace: abis.marketplaceAbi,
	Receipts: abis.receiptsAbi,
	RoyaltyEngine: abis.royaltyEngineAbi,
	Safe: abis.safeAbi,
	SaharaGovernor: abis.saharaGovernorAbi,
	SaharaToken: abis.saharaTokenAbi,
	TimelockController: abis.timelockControllerAbi,
	UsageMeter: abis.usageMeterAbi,
	VotingEscrow: abis.votingEscrowAbi
};

/** The name of a contract of the deployment at `address`; null for any other. */
export function contractName(context: Context, chainId: number, address: string): string | null {
	if (address === nowhere) return null;
	const deployment = context.chains.all.find((one) => one.chainId === chainId);
	const found = Object.entries(deployment?.contracts ?? {}).find(([, at]) => at.toLowerCase() === address);
	return found?.[0] ?? null;
}

/** The name to show for an address, and how to read calls to it. */
export async function targetOf(
	context: Context,
	chainId: number,
	address: string
): Promise<{ name: string | null; abi: Abi | null }> {
	const name = contractName(context, chainId, address);
	if (name !== null) return { name, abi: abiByName[name] ?? null };
	const currency = await context.currencies.find(chainId, address);
	return currency === undefined ? { name: null, abi: null } : { name: currency.symbol, abi: erc20Abi };
}

/** Null when the ABI has no such function, or the data is not its arguments. */
export function decodeCall(abi: Abi | null, calldata: string): DecodedCall | null {
	if (abi === null) return null;
	try {
		const { functionName, args = [] } = decodeFunctionData({ abi, data: calldata as Hex });
		const selector = calldata.slice(0, 10) as Hex;
		const item = getAbiItem({ abi, name: selector }) as AbiFunction;
		return {
			signature: toFunctionSignature(item),
			function: functionName,
			arguments: item.inputs.map((input, position) => ({
				name: input.name ?? '',
				type: toFunctionSignature({ ...item, name: '', inputs: [input] }).slice(1, -1),
				value: JSON.stringify(args[position], asJson)
			}))
		};
	} catch {
		return null;
	}
}

const asJson = (_: string, value: unknown): unknown =>
	typeof value === 'bigint'
		? value.toString()
		: typeof value === 'string' && /^0x[0-9a-fA-F]*$/.test(value)
			? value.toLowerCase()
			: value;
