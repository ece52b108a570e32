/** A question to the API that got no answer, in words for the reader. */
export interface Failure {
	/** What the page answers with when it cannot do without. */
	status: number;
	message: string;
	advice: string;
	/** Stands in the log beside the cause. */
	reference: string;
}

export type Result<T> = { ok: true; data: T } | { ok: false; failure: Failure };

interface Options {
	url: string;
	timeoutMs: number;
	log: (line: string) => void;
	fetch?: typeof globalThis.fetch;
}

interface Answer {
	data?: unknown;
	errors?: { message: string; extensions?: { code?: string } }[];
}

/** Codes by which the API says that the question was wrong, not the service. */
const askedWrongly = new Set([
	'BAD_USER_INPUT',
	'GRAPHQL_VALIDATION_FAILED',
	'GRAPHQL_PARSE_FAILED',
	'TOO_COSTLY',
	'TOO_DEEP'
]);

/**
 * A client for typed documents. Every failure is logged once, with a reference that the reader also gets; the cause
 * (an address, a stack) stays in the log.
 */
export function createGraphqlClient({ url, timeoutMs, log, fetch = globalThis.fetch }: Options) {
	function failed(
		failure: Omit<Failure, 'reference'>,
		operation: string,
		cause: string
	): { ok: false; failure: Failure } {
		const reference = crypto.randomUUID().slice(0, 8);
		log(JSON.stringify({ level: 'error', reference, operation, status: failure.status, cause }));
		return { ok: false, failure: { ...failure, reference } };
	}

	return async function request<R, V>(
		document: { toString(): string; __apiType?: (v: V) => R },
		variables: V
	): Promise<Result<R>> {
		const text = document.toString();
		const operation = /\b(?:query|mutation)\s+(\w+)/.exec(text)?.[1] ?? 'anonymous';
		let response: Response;
		let answer: Answer;
		try {
			response = await fetch(url, {
				method: 'POST',
				headers: { 'content-type': 'application/json', accept: 'application/json' },
				body: JSON.stringify({ query: text, variables, operationName: operation }),
				signal: AbortSignal.timeout(timeoutMs)
			});
			answer = (await response.json()) as Answer;
		} catch (cause) {
			const tookTooLong = cause instanceof DOMException && cause.name === 'TimeoutError';
			return failed(
				tookTooLong
					? {
							status: 504,
							message: `The index did not answer within ${timeoutMs / 1000} seconds.`,
							advice: 'Try again, or ask for less: fewer filters, a smaller depth.'
						}
					: {
							status: 503,
							message: 'The index cannot be reached.',
							advice: 'Nothing on chain is affected. Try again in a moment.'
						},
				operation,
				String(cause instanceof Error ? (cause.cause ?? cause) : cause)
			);
		}
		const [first] = answer.errors ?? [];
		if (first) {
			const code = first.extensions?.code ?? 'UNKNOWN';
			return askedWrongly.has(code)
				? failed(
						{ status: 400, message: first.message, advice: 'Check the address of this page.' },
						operation,
						`${code}: ${first.message}`
					)
				: failed(
						{ status: 503, message: 'The index could not answer.', advice: 'Try again in a moment.' },
						operation,
						`${code}: ${first.message}`
					);
		}
		if (!response.ok || !answer.data)
			return failed(
				{ status: 503, message: 'The index could not answer.', advice: 'Try again in a moment.' },
				operation,
				`HTTP ${response.status} without data`
			);
		return { ok: true, data: answer.data as R };
	};
}
