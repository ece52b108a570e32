import {
	concatHex,
	encodeFunctionData,
	hashTypedData,
	padHex,
	toHex,
	zeroAddress,
	type Address,
	type Hex,
	type TypedDataDomain
} from 'viem';
import { safeAbi } from './generated/abis.ts';

/** What the owners of a Safe sign. Nothing in it pays for gas: whoever sends it does. */
export type SafeTransaction = {
	to: Address;
	value: bigint;
	data: Hex;
	nonce: bigint;
};

/** The rest of what is signed: a plain call, for which the Safe pays nobody, unless said otherwise. */
export type SafeTerms = {
	/** 0 a call, 1 a delegate call. */
	operation: number;
	safeTxGas: bigint;
	baseGas: bigint;
	gasPrice: bigint;
	gasToken: Address;
	refundReceiver: Address;
};

const plainCall: SafeTerms = {
	operation: 0,
	safeTxGas: 0n,
	baseGas: 0n,
	gasPrice: 0n,
	gasToken: zeroAddress,
	refundReceiver: zeroAddress
};

const safeTransactionTypes = {
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

/** To be signed by an owner's wallet as it is. */
export const safeTypedData = (
	chainId: number,
	safe: Address,
	transaction: SafeTransaction,
	terms: SafeTerms = plainCall
) => ({
	domain: { chainId, verifyingContract: safe } satisfies TypedDataDomain,
	types: safeTransactionTypes,
	primaryType: 'SafeTx' as const,
	message: { ...transaction, ...terms }
});

/** What `approveHash` takes: the Safe's own `getTransactionHash` says the same. */
export const safeTransactionHash = (
	chainId: number,
	safe: Address,
	transaction: SafeTransaction,
	terms?: SafeTerms
): Hex => hashTypedData(safeTypedData(chainId, safe, transaction, terms));

/** One owner's consent: the 65 bytes of an EIP-712 signature, or `approved`. */
export type SafeConsent = { owner: Address; signature: Hex };

/** The consent of an owner who called `approveHash`, or who sends the execution. */
export const approved = (owner: Address): SafeConsent => ({
	owner,
	signature: concatHex([padHex(owner, { size: 32 }), toHex(0, { size: 32 }), '0x01'])
});

/** All consents in one, by ascending owner as the Safe wants them. */
export function packConsents(consents: readonly SafeConsent[]): Hex {
	const sorted = [...consents].sort((a, b) => (BigInt(a.owner) < BigInt(b.owner) ? -1 : 1));
	return concatHex(sorted.map(({ signature }) => signature));
}

/** Calldata of the Safe with which one owner consents without a signature; `hash` is `safeTransactionHash`. */
export const encodeApproval = (hash: Hex): Hex =>
	encodeFunctionData({ abi: safeAbi, functionName: 'approveHash', args: [hash] });

/** Calldata of the Safe that does what the owners consented to; anyone may send it. */
export const encodeExecution = (
	{ to, value, data }: SafeTransaction,
	consents: readonly SafeConsent[]
): Hex =>
	encodeFunctionData({
		abi: safeAbi,
		functionName: 'execTransaction',
		args: [to, value, data, 0, 0n, 0n, 0n, zeroAddress, zeroAddress, packConsents(consents)]
	});
