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

interface GuardianFacts {
	isActive: boolean;
	expiresAt: string;
	endedBy?: 'EXPIRY' | 'RENOUNCED' | 'STAGE' | 'DISMISSED' | null;
}

/** Why a guardian's office ended, after "The guardian". */
export const endWords = {
	EXPIRY: 'expired: its time was over',
	RENOUNCED: 'renounced its office for good',
	STAGE: 'ended with the last stage, which has none',
	DISMISSED: 'was dismissed by the DAO'
} as const;

/** What keeps the guardian from cancelling a proposal; null when nothing does. */
export function guardianObstacle(
	guardian: GuardianFacts,
	proposal: { state: string; isProtected: boolean }
): string | null {
	if (!guardian.isActive)
		return `The guardian ${guardian.endedBy ? endWords[guardian.endedBy] : 'is no longer in office'}, so it cannot cancel anything.`;
	if (['EXECUTED', 'CANCELED', 'DEFEATED', 'EXPIRED'].includes(proposal.state))
		return 'This proposal is over, so there is nothing to cancel.';
	if (proposal.isProtected)
		return 'Every action of this proposal is a step of the handover, which the guardian cannot cancel.';
	return null;
}
