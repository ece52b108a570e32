export interface NodeCall {
	method: string;
	params: readonly unknown[];
}

/** A chain's node that answers several questions at once; a question that it refuses throws in its words. */
export type Node = (calls: readonly NodeCall[]) => Promise<unknown[]>;

/** The node does not do what a simulation needs, or is not there; nothing is wrong with the actions. */
export class NodeFailure extends Error {}

const LARGEST_ANSWER = 32 * 1024 * 1024;

export function connectNode(url: string, timeoutMs: number, fetch = globalThis.fetch): Node {
	return async (calls) => {
		if (calls.length === 0) return [];
		const body = calls.map(({ method, params }, id) => ({ jsonrpc: '2.0', id, method, params }));
		let answers: { id: number; result?: unknown; error?: { message?: string; code?: number } }[];
		try {
			const response = await fetch(url, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify(body),
				signal: AbortSignal.timeout(timeoutMs)
			});
			const text = await response.text();
			if (text.length > LARGEST_ANSWER) throw new Error('The answer is too large.');
			answers = JSON.parse(text) as typeof answers;
		} catch (cause) {
			const isSlow = cause instanceof DOMException && cause.name === 'TimeoutError';
			throw new NodeFailure(
				isSlow
					? `The chain’s node did not finish within ${timeoutMs / 1000} seconds.`
					: 'The chain’s node could not be reached.',
				{ cause }
			);
		}
		if (!Array.isArray(answers))
			throw new NodeFailure('The chain’s node does not answer several questions at once.');
		return calls.map(({ method }, id) => {
			const answer = answers.find((each) => each.id === id);
			if (answer?.error || answer === undefined)
				throw new NodeFailure(
					answer?.error?.code === -32601
						? `The chain’s node has no ${method}, which a simulation needs.`
						: `The chain’s node refused ${method}: ${answer?.error?.message ?? 'no answer'}.`
				);
			return answer.result;
		});
	};
}
