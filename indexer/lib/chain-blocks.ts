import type { Block, BlockAt } from './final-blocks.ts';

interface Answer {
	result?: { number: string; hash: string } | null;
	error?: { message: string };
}

const TIMEOUT_MS = 5_000;

/** Asks a chain's endpoints for one block, the next endpoint when one fails. */
export async function fetchBlock(
	rpcUrls: readonly string[],
	at: bigint | 'latest'
): Promise<Block | undefined> {
	const tag = at === 'latest' ? at : `0x${at.toString(16)}`;
	let failure: unknown;
	// The lanes of a local node are one endpoint under many names.
	for (const url of new Map(rpcUrls.map((url) => [new URL(url).origin, url])).values())
		try {
			const response = await fetch(url, {
				method: 'POST',
				headers: { 'Content-Type': 'application/json' },
				body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'eth_getBlockByNumber', params: [tag, false] }),
				signal: AbortSignal.timeout(TIMEOUT_MS)
			});
			const { result, error } = (await response.json()) as Answer;
			if (error) throw new Error(error.message);
			return result ? { number: BigInt(result.number), hash: result.hash } : undefined;
		} catch (error) {
			failure = error;
		}
	// The cause may name the URL, and a URL may hold a key: it is kept out.
	throw new Error(
		`No endpoint of the chain answered for block ${at} (${failure instanceof Error ? failure.name : 'no reason given'}).`
	);
}

export const blocksOf =
	(rpcUrls: readonly string[]): BlockAt =>
	(number) =>
		fetchBlock(rpcUrls, number);
