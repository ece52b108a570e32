import type { IncomingMessage } from 'node:http';
import { errorAnswer } from './answer.ts';
import type { Answer } from './answer.ts';

/** The body as bytes, or the answer that refuses it. */
export function readBody(request: IncomingMessage, limit: number): Promise<Buffer | Answer> {
	const tooLarge = (): Answer =>
		errorAnswer(
			413,
			'BODY_TOO_LARGE',
			`The body is larger than ${limit} bytes; shorten the query or its variables.`
		);
	if (Number(request.headers['content-length'] ?? 0) > limit) return Promise.resolve(tooLarge());
	return new Promise((resolve) => {
		const parts: Buffer[] = [];
		let size = 0;
		request.on('data', (part: Buffer) => {
			size += part.length;
			if (size > limit) {
				request.removeAllListeners('data');
				resolve(tooLarge());
			} else parts.push(part);
		});
		request.on('end', () => resolve(parts.length === 1 ? parts[0]! : Buffer.concat(parts)));
		request.on('error', () =>
			resolve(errorAnswer(400, 'BAD_REQUEST', 'The body ended early; send it again.'))
		);
	});
}

/** What a client asks for, however it was sent. */
export interface GraphQLRequest {
	query: string;
	operationName: string | undefined;
	variables: Record<string, unknown>;
	/** For Apollo: the parsed body of a POST. */
	body: unknown;
	hasExtensions: boolean;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

export function parsePost(text: string): GraphQLRequest | Answer {
	let body: unknown;
	try {
		body = JSON.parse(text);
	} catch {
		return errorAnswer(400, 'BAD_REQUEST', 'The body is not JSON; send {"query": "…", "variables": {…}}.');
	}
	if (Array.isArray(body)) {
		return errorAnswer(
			400,
			'BATCHING_NOT_SUPPORTED',
			'The body holds several operations; send one a request.'
		);
	}
	if (!isRecord(body))
		return errorAnswer(400, 'BAD_REQUEST', 'The body is not a JSON object; send {"query": "…"}.');
	return checked(body['query'], body['operationName'], body['variables'], body);
}

export function parseGet(search: string): GraphQLRequest | Answer {
	const params = new URLSearchParams(search);
	let variables: unknown;
	try {
		variables = JSON.parse(params.get('variables') || 'null');
	} catch {
		return errorAnswer(400, 'BAD_REQUEST', 'The variables parameter is not JSON; send an object.');
	}
	return checked(params.get('query'), params.get('operationName') ?? undefined, variables, undefined);
}

function checked(
	query: unknown,
	operationName: unknown,
	variables: unknown,
	body: unknown
): GraphQLRequest | Answer {
	if (typeof query !== 'string' || query.trim() === '') {
		return errorAnswer(400, 'BAD_REQUEST', 'The request has no query; send a GraphQL document as query.');
	}
	if (operationName != null && typeof operationName !== 'string') {
		return errorAnswer(
			400,
			'BAD_REQUEST',
			'operationName is not a string; send the name of an operation or leave it out.'
		);
	}
	if (variables != null && !isRecord(variables)) {
		return errorAnswer(
			400,
			'BAD_REQUEST',
			'variables is not an object; send one value for each variable or leave it out.'
		);
	}
	return {
		query,
		operationName: operationName ?? undefined,
		variables: variables ?? {},
		body,
		hasExtensions: isRecord(body) && 'extensions' in body
	};
}

const preflightHeaders = ['apollo-require-preflight', 'x-apollo-operation-name'];

/**
 * A browser sends a simple request to any site without asking; a page elsewhere must not be able to make a visitor's
 * browser query here. So a POST is JSON, and a GET shows a header that is not simple.
 */
export function refuseForgery(request: IncomingMessage): Answer | undefined {
	const type = request.headers['content-type']?.split(';', 1)[0]!.trim().toLowerCase();
	if (request.method === 'POST') {
		if (type === 'application/json') return undefined;
		return errorAnswer(
			415,
			'UNSUPPORTED_MEDIA_TYPE',
			`The content type is ${type ?? 'missing'}; send application/json.`
		);
	}
	if (type === 'application/json' || preflightHeaders.some((name) => request.headers[name])) return undefined;
	return errorAnswer(
		400,
		'BAD_REQUEST',
		'A GET request needs the header apollo-require-preflight: true (or content-type: application/json), against forgery from other sites.'
	);
}
