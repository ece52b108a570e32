/** A block as both sides know it. */
export interface Block {
	number: bigint;
	hash: string;
}

/** The canonical block of a height, or undefined when the node has none yet. */
export type BlockAt = (number: bigint) => Promise<Block | undefined>;

/** A block that the index holds as final and that is not the chain's any more. */
export interface Broken {
	number: bigint;
	held: string;
	found: string;
}

/** Answers whether the chain still has a block that the index holds; a node that lags behind proves nothing. */
export async function compareWithChain(held: Block, blockAt: BlockAt): Promise<Broken | undefined> {
	const found = await blockAt(held.number);
	if (!found || found.hash === held.hash) return undefined;
	return { number: held.number, held: held.hash, found: found.hash };
}

/**
 * Remembers the block that the index took as final and notices when the chain gives it up.
 *
 * Rows of final blocks are not journalled, so Ponder cannot roll such a reorg back: it repeats the attempt for ten
 * minutes, answering /ready all the while over rows that are wrong.
 */
export function watchFinalBlock(blockAt: BlockAt): (final: bigint) => Promise<Broken | undefined> {
	let pinned: Block | undefined;
	return async (final) => {
		const broken = pinned && (await compareWithChain(pinned, blockAt));
		if (broken) return broken;
		if (pinned?.number !== final) pinned = (await blockAt(final)) ?? pinned;
		return undefined;
	};
}

/** What to tell the operator, who has to decide: nothing short of a new index is right. */
export const sentenceOf = (chain: string, { number, held, found }: Broken): string =>
	`Chain ${chain} was reorganised at or below block ${number}, which the index holds as final (${held}; the chain now has ${found}): ` +
	'its rows cannot be rolled back, so run "npm run reindex --workspace indexer" and start the indexer again, or point RPC_URL at the chain that was indexed.';
