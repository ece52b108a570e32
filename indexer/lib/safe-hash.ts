import { decodeAbiParameters, hashTypedData, type Address, type Hex } from 'viem';

const types = {
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

interface Transaction {
	to: Address;
	value: bigint;
	data: Hex;
	operation: number;
	safeTxGas: bigint;
	baseGas: bigint;
	gasPrice: bigint;
	gasToken: Address;
	refundReceiver: Address;
}

/** What the owners of a Safe approve and sign: its EIP-712 hash of a transaction. */
export const safeHashOf = (safe: Address, chainId: number, transaction: Transaction, nonce: bigint): Hex =>
	hashTypedData({
		domain: { chainId, verifyingContract: safe },
		types,
		primaryType: 'SafeTx',
		message: { ...transaction, nonce }
	});

/** The nonce in the `additionalInfo` of SafeMultiSigTransaction, beside the sender and the threshold. */
export const nonceIn = (additionalInfo: Hex): bigint =>
	decodeAbiParameters([{ type: 'uint256' }, { type: 'address' }, { type: 'uint256' }], additionalInfo)[0];
