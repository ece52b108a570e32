import type { Deployment } from '@wadi/contracts/deployments';
import { createPublicClient, http } from 'viem';
import type { Hex, PublicClient } from 'viem';

export interface SnapshotBlock {
	number: bigint;
	hash: Hex;
	/** Seconds. */
	timestamp: bigint;
}

/** A chain as one node has it, all questions as of fixed blocks. */
export interface ChainAt {
	client: PublicClient;
	deployment: Deployment;
	snapshot: SnapshotBlock;
	/** The last block of the snapshot's second. */
	endOfSecond: bigint;
	/** A block after that second, at which the contracts tell of it as past. */
	later: bigint;
}

export const openNode = (url: string): PublicClient =>
	createPublicClient({
		transport: http(url, { batch: { batchSize: 200, wait: 5 }, timeout: 30_000, retryCount: 2 })
	});

/** Finds the snapshot on the node's chain, or says why it can't be read there. */
export async function standAt(client: PublicClient, deployment: Deployment, block: bigint): Promise<ChainAt> {
	const chainId = await client.getChainId();
	if (chainId !== deployment.chainId)
		throw new Error(
			`The node is of chain ${chainId} and the proposal's snapshot of chain ${deployment.chainId}; name a node of that chain with --rpc.`
		);
	const head = await client.getBlock({ blockTag: 'latest' });
	if (head.number < block)
		throw new Error(
			`The snapshot is block ${block} and the node has ${head.number} blocks; wait until it has caught up.`
		);
	const { hash, timestamp } = await client.getBlock({ blockNumber: block });
	if (head.timestamp <= timestamp)
		throw new Error(
			`The chain's newest block is of the snapshot's own second (${timestamp}), which is not past for the contracts; try again after the next block.`
		);
	let endOfSecond = block;
	for (;;) {
		const next = await client.getBlock({ blockNumber: endOfSecond + 1n });
		if (next.timestamp > timestamp) break;
		endOfSecond += 1n;
	}
	return {
		client,
		deployment,
		snapshot: { number: block, hash, timestamp },
		endOfSecond,
		later: head.number
	};
}
