import { decodeFunctionData, isAddressEqual, zeroAddress, type Address, type Hex } from 'viem';
import { saharaGovernorAbi } from '@wadi/contracts/abis';

interface Action {
	target: string;
	calldata: string;
	/** Wei of the chain's own coin. */
	value: string;
}

/** Whether a proposal only moves the handover on, which no guardian can cancel; as the contract's `isHandoverProposal`. */
export const isProtected = (
	actions: readonly Action[],
	{ handover, governor }: { handover: string; governor: string }
): boolean =>
	actions.length > 0 &&
	actions.every(
		({ target, calldata, value }) =>
			BigInt(value) === 0n &&
			(isAddressEqual(target as Address, handover as Address) ||
				(isAddressEqual(target as Address, governor as Address) && dismissesGuardian(calldata as Hex)))
	);

function dismissesGuardian(data: Hex): boolean {
	try {
		const { functionName, args } = decodeFunctionData({ abi: saharaGovernorAbi, data });
		return functionName === 'setProposalGuardian' && isAddressEqual(args[0], zeroAddress);
	} catch {
		return false;
	}
}
