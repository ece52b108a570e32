import type { IncomingMessage } from 'node:http';
import { type ApolloServer, HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Execute, Outcome, RequestContext } from '../execute.ts';
import { checkSize, checkWeight } from '../limits/check.ts';
import type { CheckedDocument } from '../limits/check.ts';
import { errorAnswer, etagOf } from './answer.ts';
import type { Answer } from './answer.ts';
import type { Metrics } from './metrics.ts';
import { parseGet, parsePost, readBody, refuseForgery } from './request.ts';
import type { GraphQLRequest } from './request.ts';
import type { ResponseCache } from './response-cache.ts';

export interface GraphQLHandlerOptions {
	server: ApolloServer<RequestContext>;
	execute: Execute;
	schema: GraphQLSchema;
	cache: ResponseCache;
	metrics: Metrics;
	maxBodyBytes: number;
	/** The state of the index now, as far as this process knows. */
	headKey: () => string | undefined;
	/** Looks at the index now. */
	refresh: () => Promise<void>;
}

/** One look may have begun before the answer was read; the next has not. */
const MAX_LOOKS = 2;

/** Clients that ask for the newer media type get it; others get plain JSON. The specification's statuses differ. */
const wantsGraphQLMedia = (accept: string | undefined): boolean =>
	accept !== undefined && accept.includes('application/graphql-response+json');

/** A query that Apollo has answered without an error: its next execution needs nothing of Apollo but its wording. */
interface ValidatedQuery {
	query: NonNullable<Outcome['query']>;
	contentType: string;
}

/** What is known of a document. */
interface Known {
	checked: CheckedDocument | GraphQLError;
	/** By accepted media type and operation name. */
	validated: Map<string, ValidatedQuery>;
}

/** More ways than a client has to ask the same; a hostile one is not remembered further. */
const MAX_VALIDATED = 20;

interface Worded {
	status: number;
	text: string;
	contentType: string;
}

interface Answered {
	outcome: Outcome;
	worded: Worded;
}

function sizeChecked(query: string): CheckedDocument | GraphQLError {
	try {
		return checkSize(query);
	} catch (error) {
		return error as GraphQLError;
	}
}

/** Answers a GraphQL request: from the cache, or by checking its size, then executing. */
export function graphQLHandler(
	options: GraphQLHandlerOptions
): (request: IncomingMessage) => Promise<Answer> {
	const { server, execute, schema, cache, metrics, maxBodyBytes, headKey, refresh } = options;
	const documents = new LRUCache<string, Known>({
		max: 2_000,
		maxSize: 20_000_000,
		sizeCalculation: (_, query) => query.length + 1
	});
	/** Executions under way that others with the same request may wait for. */
	const underWay = new Map<string, Promise<Answer>>();

	function knownOf(query: string): Known {
		let known = documents.get(query);
		if (known === undefined) {
			known = { checked: sizeChecked(query), validated: new Map() };
			documents.set(query, known);
		}
		return known;
	}

	function refuse({ checked }: Known, { operationName, variables }: GraphQLRequest): Answer | undefined {
		try {
			if (checked instanceof GraphQLError) throw checked;
			checkWeight(schema, checked, operationName, variables);
		} catch (error) {
			if (!(error instanceof GraphQLError)) throw error;
			const { code, ...extensions } = error.extensions;
			return errorAnswer(400, String(code), error.message, extensions);
		}
		return undefined;
	}

	/** The way through Apollo: whatever was not answered before, and whatever has an error. */
	async function answerByApollo(
		request: IncomingMessage,
		{ body }: GraphQLRequest,
		search: string,
		outcome: Outcome
	): Promise<Worded> {
		const headers = new HeaderMap();
		for (const [name, value] of Object.entries(request.headers)) {
			if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
		}
		const response = await server.executeHTTPGraphQLRequest({
			httpGraphQLRequest: { method: request.method!, headers, search, body },
			context: async () => ({ outcome })
		});
		const status = response.status ?? 200;
		return {
			status: status === 200 ? (outcome.status ?? 200) : status,
			text: response.body.kind === 'complete' ? response.body.string : '',
			contentType: response.headers.get('content-type') ?? 'application/json; charset=utf-8'
		};
	}

	async function answerAnew(
		request: IncomingMessage,
		asked: GraphQLRequest,
		{ validated }: Known,
		search: string
	): Promise<Answered> {
		const outcome: Outcome = { headKey: undefined, isCacheable: false, statements: 0, attempts: 0 };
		// Apollo checks more of a GET and of extensions than the query; those always pass it.
		const isPlain = request.method === 'POST' && !asked.hasExtensions;
		const place = `${request.headers.accept ?? ''}\n${asked.operationName ?? ''}`;
		const valid = isPlain ? validated.get(place) : undefined;
		if (valid !== undefined) {
			outcome.result = await execute(valid.query, asked.variables, outcome);
			if (outcome.result.errors === undefined) {
				const text = `${JSON.stringify({ data: outcome.result.data })}\n`;
				return { outcome, worded: { status: 200, text, contentType: valid.contentType } };
			}
		}
		const worded = await answerByApollo(request, asked, search, outcome);
		if (isPlain && worded.status === 200 && outcome.query !== undefined && validated.size < MAX_VALIDATED)
			validated.set(place, { query: outcome.query, contentType: worded.contentType });
		return { outcome, worded };
	}

	async function answer(
		request: IncomingMessage,
		asked: GraphQLRequest,
		known: Known,
		search: string,
		key: string
	): Promise<Answer> {
		const { outcome, worded } = await answerAnew(request, asked, known, search);
		metrics.statements += outcome.statements;
		metrics.attempts += outcome.attempts;
		// Who was told of a block must not be answered from before it next, out of the cache of the head known here.
		for (let looks = 0; looks < MAX_LOOKS; looks += 1) {
			if (outcome.headKey === undefined || outcome.headKey === headKey()) break;
			await refresh();
		}
		const body = Buffer.from(worded.text);
		const complete: Answer = {
			status: worded.status,
			body,
			contentType: worded.contentType,
			etag: etagOf(body),
			headKey: outcome.headKey ?? (outcome.isCacheable ? headKey() : undefined)
		};
		if (outcome.isCacheable && complete.status === 200 && complete.headKey !== undefined)
			cache.keep(key, complete);
		return complete;
	}

	return async (request) => {
		const refused = refuseForgery(request);
		if (refused !== undefined) return refused;
		let text: string;
		let search = '';
		if (request.method === 'POST') {
			const body = await readBody(request, maxBodyBytes);
			if (!Buffer.isBuffer(body)) return body;
			text = body.toString();
		} else {
			const start = request.url!.indexOf('?');
			search = start === -1 ? '' : request.url!.slice(start);
			text = search;
		}
		const key = `${request.method} ${wantsGraphQLMedia(request.headers.accept) ? 1 : 0} ${text}`;
		const head = headKey();
		const cached = cache.find(key, head);
		if (cached !== undefined) {
			metrics.cacheHits += 1;
			return cached;
		}
		metrics.cacheMisses += 1;
		const asked = request.method === 'POST' ? parsePost(text) : parseGet(search);
		if ('status' in asked) return asked;
		const known = knownOf(asked.query);
		const tooMuch = refuse(known, asked);
		if (tooMuch !== undefined) return tooMuch;

		const flight = `${head} ${key}`;
		let flown = underWay.get(flight);
		if (flown === undefined) {
			flown = answer(request, asked, known, search, key).finally(() => underWay.delete(flight));
			underWay.set(flight, flown);
		}
		return flown;
	};
}
