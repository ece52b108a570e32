import * as abis from '@wadi/contracts/abis';
import {
	encodeFunctionData,
	getAbiItem,
	toFunctionSignature,
	type Abi,
	type AbiFunction,
	type Hex
} from 'viem';
import { erc20Abi } from 'viem';
import type { Context } from '../context.ts';
import type { Proof } from '../generated/resolvers.ts';

const abiOf = {
	AccessManager: abis.accessManagerAbi,
	FoundationHandover: abis.foundationHandoverAbi,
	Safe: abis.safeAbi,
	VotingEscrow: abis.votingEscrowAbi,
	ContributorVotes: abis.contributorVotesAbi,
	GovernanceVotes: abis.governanceVotesAbi,
	SaharaGovernor: abis.saharaGovernorAbi,
	SaharaToken: abis.saharaTokenAbi,
	TimelockController: abis.timelockControllerAbi,
	RoyaltyEngine: abis.royaltyEngineAbi
} as const satisfies Record<string, Abi>;

export type ProvingContract = keyof typeof abiOf;

interface Claim {
	label: string;
	functionName: string;
	args?: readonly (string | bigint)[];
	expected: readonly (string | bigint)[];
	/** Ask as of this block. */
	block?: string;
}

/** The call that answers with what is claimed. */
export const proofOf = (
	context: Pick<Context, 'chains'>,
	chainId: number,
	contract: ProvingContract,
	claim: Claim
): Proof => prove(claim, contract, addressOf(context, chainId, contract), abiOf[contract]);

export const balanceProof = (currency: string, symbol: string, holder: string, balance: bigint): Proof =>
	prove(
		{
			label: `${symbol} that the treasury holds`,
			functionName: 'balanceOf',
			args: [holder],
			expected: [balance]
		},
		symbol,
		currency,
		erc20Abi
	);

export function addressOf(
	context: Pick<Context, 'chains'>,
	chainId: number,
	contract: ProvingContract
): string {
	const deployment = context.chains.all.find((one) => one.chainId === chainId)!;
	return (contract === 'Safe' ? deployment.foundation : deployment.contracts[contract]).toLowerCase();
}

function prove(claim: Claim, contract: string, address: string, abi: Abi): Proof {
	const { label, functionName, args = [], expected, block } = claim;
	const item = getAbiItem({ abi, name: functionName, args }) as AbiFunction;
	return {
		label,
		contract,
		address,
		signature: toFunctionSignature(item),
		args: args.map(String),
		calldata: encodeFunctionData({ abi: [item], functionName, args }) as Hex,
		block: block ?? null,
		expected: expected.map(String)
	};
}
