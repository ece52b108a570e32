import type { Sql } from 'postgres';
import { fetchBlock } from './chain-blocks.ts';
import type { ChainSettings } from './environment.ts';
import { compareWithChain, type Block, type Broken } from './final-blocks.ts';
import { finalBlocks, indexedBlock, readStates } from './index-state.ts';

/** How one chain's index stands to its chain. */
export interface Standing {
	chain: string;
	chainId: number;
	/** The chain's newest block when it was asked, which was before the index was. */
	head: number;
	/** The newest indexed block; null before anything is indexed. */
	indexed: number | null;
	/** false while Ponder still fills the tables: their newest blocks may come and go. */
	isReady: boolean;
	/** false while the newest indexed block is not the chain's. */
	isOnChain: boolean;
}

/** @throws when a chain or the database does not answer: then nobody knows. */
export async function standings(
	sql: Sql,
	schema: string,
	chains: readonly ChainSettings[]
): Promise<Standing[]> {
	const heads = await Promise.all(chains.map(({ rpcUrls }) => fetchBlock(rpcUrls, 'latest')));
	const states = await readStates(sql, schema);
	return Promise.all(
		chains.map(async (settings, position) => {
			const { chainId, name } = settings.deployment;
			const head = heads[position];
			if (!head) throw new Error(`Chain ${name} has no newest block.`);
			const state = states.get(chainId);
			return {
				chain: name,
				chainId,
				head: Number(head.number),
				indexed: state ? Number(state.latest) : null,
				isReady: state?.isReady ?? false,
				isOnChain: state !== undefined && (await isOnChain(sql, schema, settings, state.latest, head))
			};
		})
	);
}

async function isOnChain(
	sql: Sql,
	schema: string,
	{ deployment, blockInterval, rpcUrls }: ChainSettings,
	latest: bigint,
	head: Block
): Promise<boolean> {
	const after = latest - BigInt(deployment.startBlock);
	const isKept = after >= 0n && after % BigInt(blockInterval) === 0n;
	// Between the blocks that the index keeps, only their heights can be compared.
	if (!isKept) return latest <= head.number;
	const held = await indexedBlock(sql, schema, deployment.chainId, latest);
	const found = latest === head.number ? head : await fetchBlock(rpcUrls, latest);
	return held !== undefined && held.hash === found?.hash;
}

export const isCaughtUp = ({ isReady, isOnChain, head, indexed }: Standing, within: number): boolean =>
	isReady && isOnChain && indexed !== null && head - indexed <= within;

/** The newest final block that a chain has given up since the last run, if any. */
export async function brokenSinceLastRun(
	sql: Sql,
	schema: string,
	{ deployment, rpcUrls }: ChainSettings
): Promise<Broken | undefined> {
	for (const held of await finalBlocks(sql, schema, deployment.chainId)) {
		const broken = await compareWithChain(held, (number) => fetchBlock(rpcUrls, number));
		if (broken) return broken;
	}
	return undefined;
}
