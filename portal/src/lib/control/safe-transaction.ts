import { concat, hashTypedData, pad, zeroAddress, type Address, type Hex } from 'viem';

/** One call that a Safe makes, without refunds and without a gas limit of its own: it works or is undone as a whole. */
export interface SafeTransaction {
	to: Address;
	data: Hex;
	/** The Safe's own count of executions; a hash approved for one nonce says nothing for the next. */
	nonce: bigint;
}

const safeTypes = {
	SafeTx: [
		{ name: 'to', type: 'address' },
		{ name: 'value', type: 'uint256' },
		{ name: 'data', type: 'bytes' },
		{ name: 'operation', type: 'uint8' },
		{ name: 'safeTxGas', type: 'uint256' },
		{ name: 'baseGas', type: 'uint256' },
		{ name: 'gasPrice', type: 'uint256' },
		{ name: 'gasToken', type: 'address' },
		{ name: 'refundReceiver', type: 'address' },
		{ name: 'nonce', type: 'uint256' }
	]
} as const;

/** What the owners approve: the Safe's own `getTransactionHash`, computed here so that it can be compared. */
export const safeTransactionHash = (
	chainId: number,
	safe: Address,
	{ to, data, nonce }: SafeTransaction
): Hex =>
	hashTypedData({
		domain: { chainId, verifyingContract: safe },
		types: safeTypes,
		primaryType: 'SafeTx',
		message: {
			to,
			value: 0n,
			data,
			operation: 0,
			safeTxGas: 0n,
			baseGas: 0n,
			gasPrice: 0n,
			gasToken: zeroAddress,
			refundReceiver: zeroAddress,
			nonce
		}
	});

/**
 * Signatures of owners who approved the hash on chain, or who send the transaction themselves: r is the owner, s is
 * empty, v is 1. The Safe wants them in the order of their addresses.
 */
export const approvedSignatures = (owners: readonly Address[]): Hex =>
	concat(
		[...owners]
			.sort((a, b) => (BigInt(a) < BigInt(b) ? -1 : 1))
			.map((owner) => concat([pad(owner, { size: 32 }), pad('0x', { size: 32 }), '0x01']))
	);

/** The arguments of `execTransaction` for it. */
export const executionArguments = ({ to, data }: SafeTransaction, signatures: Hex) =>
	[to, 0n, data, 0, 0n, 0n, 0n, zeroAddress, zeroAddress, signatures] as const;
