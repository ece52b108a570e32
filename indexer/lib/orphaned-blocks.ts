type Fetch = typeof globalThis.fetch;

interface Call {
	method?: unknown;
	params?: unknown[];
}

interface Answer {
	result?: { hash?: unknown; number?: unknown } | null;
	error?: unknown;
}

const REMEMBERED_BLOCKS = 2_048;

/**
 * Answers `eth_getLogs` by block hash with no logs when the node proves that block orphaned.
 *
 * A live indexer sees a block, asks for its logs, and may by then be told "unknown block" because a reorg removed it.
 * Ponder cannot know and repeats the question for about a minute, in which nothing is indexed. The node proves the block
 * gone by holding another hash at its height; an empty answer is then safe, because the next block's parent check rolls
 * the orphan back. Without that proof the block may merely not have reached this node, and the error stands, to be
 * retried.
 *
 * This wraps fetch, not a viem Transport, because Ponder gives a Transport one rate limit for all endpoints behind it,
 * and URLs one each.
 */
export function answerForOrphans(fetch: Fetch, rpcUrls: readonly string[]): Fetch {
	const endpoints = new Set(rpcUrls.map((url) => new URL(url).href));
	/** Heights of the blocks this process was shown, oldest first. */
	const heights = new Map<string, string>();

	const remember = ({ result }: Answer): void => {
		if (typeof result?.hash !== 'string' || typeof result.number !== 'string') return;
		heights.set(result.hash, result.number);
		if (heights.size > REMEMBERED_BLOCKS) heights.delete(heights.keys().next().value!);
	};

	const isOrphaned = async (url: string, hash: string): Promise<boolean> => {
		const height = heights.get(hash);
		if (height === undefined) return false;
		const call = { jsonrpc: '2.0', id: 1, method: 'eth_getBlockByNumber', params: [height, false] };
		const response = await fetch(url, {
			method: 'POST',
			headers: { 'Content-Type': 'application/json' },
			body: JSON.stringify(call),
			signal: AbortSignal.timeout(5_000)
		});
		const { result } = readAnswer(await response.text());
		return typeof result?.hash === 'string' && result.hash !== hash;
	};

	return async (input, init) => {
		const request = new Request(input, init);
		if (!endpoints.has(request.url)) return fetch(request);
		const call: Call = await request.clone().json();
		const isBlock = call.method === 'eth_getBlockByNumber' || call.method === 'eth_getBlockByHash';
		const blockHash = call.method === 'eth_getLogs' ? blockHashOf(call) : undefined;
		const response = await fetch(request);
		if (!isBlock && blockHash === undefined) return response;

		const body = await response.text();
		const answer = readAnswer(body);
		if (isBlock) remember(answer);
		if (blockHash !== undefined && answer.error !== undefined) {
			const orphaned = await isOrphaned(request.url, blockHash).catch(() => false);
			if (orphaned) return Response.json({ jsonrpc: '2.0', id: 1, result: [] });
		}
		return new Response(body, { status: response.status, headers: response.headers });
	};
}

function blockHashOf({ params }: Call): string | undefined {
	const filter = params?.[0];
	if (typeof filter !== 'object' || filter === null || !('blockHash' in filter)) return undefined;
	return typeof filter.blockHash === 'string' ? filter.blockHash : undefined;
}

function readAnswer(body: string): Answer {
	try {
		const answer: unknown = JSON.parse(body);
		return typeof answer === 'object' && answer !== null ? answer : {};
	} catch {
		return {};
	}
}
