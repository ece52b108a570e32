/**
 * What names the state of the index: `<views> <number>:<hash>@<checkpoint>,…`, a part for each chain in the order of
 * the deployments; where a hub runs, then a space and the place of the newest message in its log.
 *
 * - The newest row of `block` carries the hash, which a reorg at the same height changes. On public chains only every
 *   so many blocks have a row, and the rows of events change in between;
 * - Ponder's checkpoint moves in the same transaction as the rows of each block, with a row of `block` or without;
 * - the views are made anew when another deployment of the indexer takes over, perhaps at the very same block with
 *   other rows: their object id tells.
 */
export interface HeadParts {
	views: string;
	chains: string[];
}

export function partsOf(key: string): HeadParts {
	const [views, chains] = key.split(' ');
	return { views: views!, chains: chains!.split(',') };
}

/** `number:hash` of each chain, `-` for one that has no block yet. */
export const blocksOf = (key: string): string[] => partsOf(key).chains.map((part) => part.split('@', 1)[0]!);

export const hasBlock = (key: string): boolean => blocksOf(key).some((block) => block !== '-');
