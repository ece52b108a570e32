import { safeAbi } from '@wadi/contracts/abis';
import { safeTransactionHash } from '@wadi/contracts/safe-transaction';
import { decodeFunctionResult, encodeFunctionData, type Abi, type Address, type Hex } from 'viem';
import type { Node } from '#lib/governance/simulation/node.ts';

/** What the owners of a Safe have agreed to, read from the chain's newest block. */
export interface SafeStanding {
	nonce: string;
	threshold: number;
	owners: Address[];
	/** By task: the hash of the Safe's next transaction if it were that, and who has approved it. */
	tasks: Record<string, { hash: Hex; approvedBy: Address[] }>;
}

const abi = safeAbi as Abi;

/** For each call that the Safe could make next: which owners have approved it on chain. */
export async function readSafeStanding(
	node: Node,
	{ chainId, safe, to }: { chainId: number; safe: Address; to: Address },
	calls: readonly { key: string; data: Hex }[]
): Promise<SafeStanding> {
	const ask = async (reads: readonly { functionName: string; args?: readonly unknown[] }[]) => {
		const answers = (await node(
			reads.map(({ functionName, args = [] }) => ({
				method: 'eth_call',
				params: [{ to: safe, data: encodeFunctionData({ abi, functionName, args }) }, 'latest']
			}))
		)) as Hex[];
		return reads.map(({ functionName }, index) =>
			decodeFunctionResult({ abi, functionName, data: answers[index]! })
		);
	};
	const [nonce, threshold, owners] = (await ask([
		{ functionName: 'nonce' },
		{ functionName: 'getThreshold' },
		{ functionName: 'getOwners' }
	])) as [bigint, bigint, Address[]];
	const hashed = calls.map(({ key, data }) => ({
		key,
		hash: safeTransactionHash(chainId, safe, { to, value: 0n, data, nonce })
	}));
	const approvals = (await ask(
		hashed.flatMap(({ hash }) =>
			owners.map((owner) => ({ functionName: 'approvedHashes', args: [owner, hash] }))
		)
	)) as bigint[];
	return {
		nonce: String(nonce),
		threshold: Number(threshold),
		owners,
		tasks: Object.fromEntries(
			hashed.map(({ key, hash }, index) => [
				key,
				{ hash, approvedBy: owners.filter((_, owner) => approvals[index * owners.length + owner] !== 0n) }
			])
		)
	};
}
