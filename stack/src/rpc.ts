/** JSON-RPC to the chain, plain: for the node's own methods, and in batches for speed. */
export interface Rpc {
	url: string;
	request: <T = unknown>(method: string, params?: unknown[]) => Promise<T>;
	/** One HTTP request; answers in order, each a result or the Error it met. */
	batch: <T = unknown>(calls: readonly { method: string; params: unknown[] }[]) => Promise<(T | Error)[]>;
}

interface Answer {
	id: number;
	result?: unknown;
	error?: { code: number; message: string; data?: unknown };
}

export function rpcOf(url: string): Rpc {
	const post = async (body: unknown, what: string): Promise<unknown> => {
		const response = await fetch(url, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(body)
		}).catch((error: Error) => {
			throw new Error(`The chain at ${url} did not answer ${what}: ${String(error.cause ?? error.message)}.`);
		});
		if (!response.ok) throw new Error(`The chain at ${url} answered ${what} with HTTP ${response.status}.`);
		return response.json();
	};
	const unwrap = (answer: Answer, method: string) =>
		answer.error
			? new Error(`The chain refused ${method}: ${answer.error.message} (code ${answer.error.code}).`)
			: answer.result;
	return {
		url,
		request: async <T>(method: string, params: unknown[] = []) => {
			const result = unwrap(
				(await post({ jsonrpc: '2.0', id: 0, method, params }, method)) as Answer,
				method
			);
			if (result instanceof Error) throw result;
			return result as T;
		},
		batch: async <T>(calls: readonly { method: string; params: unknown[] }[]) => {
			if (calls.length === 0) return [];
			const body = calls.map((call, id) => ({ jsonrpc: '2.0', id, ...call }));
			const answers = (await post(body, `a batch of ${calls.length}`)) as Answer[];
			const byId = new Map(answers.map((answer) => [answer.id, answer]));
			return calls.map(({ method }, id) => {
				const answer = byId.get(id);
				return answer
					? (unwrap(answer, method) as T | Error)
					: new Error(`The chain left ${method} unanswered.`);
			});
		}
	};
}
