import type { IncomingMessage } from 'node:http';
import { type ApolloServer, HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Outcome, RequestContext } from '../execute.ts';
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

/** Answers a GraphQL request: from the cache, or by checking its size, then executing. */
export function graphQLHandler(
	options: GraphQLHandlerOptions
): (request: IncomingMessage) => Promise<Answer> {
	const { server, schema, cache, metrics, maxBodyBytes, headKey, refresh } = options;
	const documents = new LRUCache<string, CheckedDocument | GraphQLError>({
		max: 2_000,
		maxSize: 20_000_000,
		sizeCalculation: (_, query) => query.length + 1
	});
	/** Executions under way that others with the same request may wait for. */
	const underWay = new Map<string, Promise<Answer>>();

	function refuse({ query, operationName, variables }: GraphQLRequest): Answer | undefined {
		let checked = documents.get(query);
		if (checked === undefined) {
			try {
				checked = checkSize(query);
			} catch (error) {
				checked = error as GraphQLError;
			}
			documents.set(query, checked);
		}
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

	async function execute(
		request: IncomingMessage,
		asked: GraphQLRequest,
		search: string,
		key: string
	): Promise<Answer> {
		const outcome: Outcome = { headKey: undefined, isCacheable: false, statements: 0, attempts: 0 };
		const headers = new HeaderMap();
		for (const [name, value] of Object.entries(request.headers)) {
			if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
		}
		const response = await server.executeHTTPGraphQLRequest({
			httpGraphQLRequest: { method: request.method!, headers, search, body: asked.body },
			context: async () => ({ outcome })
		});
		metrics.statements += outcome.statements;
		metrics.attempts += outcome.attempts;
		// Who was told of a block must not be answered from before it next, out of the cache of the head known here.
		for (let looks = 0; looks < MAX_LOOKS; looks += 1) {
			if (outcome.headKey === undefined || outcome.headKey === headKey()) break;
			await refresh();
		}
		const text = response.body.kind === 'complete' ? response.body.string : '';
		const body = Buffer.from(text);
		const apolloStatus = response.status ?? 200;
		const answer: Answer = {
			status: apolloStatus === 200 ? (outcome.status ?? 200) : apolloStatus,
			body,
			contentType: response.headers.get('content-type') ?? 'application/json; charset=utf-8',
			etag: etagOf(body),
			headKey: outcome.headKey ?? (outcome.isCacheable ? headKey() : undefined)
		};
		if (outcome.isCacheable && answer.status === 200 && answer.headKey !== undefined) cache.keep(key, answer);
		return answer;
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
		const tooMuch = refuse(asked);
		if (tooMuch !== undefined) return tooMuch;

		const flight = `${head} ${key}`;
		let answer = underWay.get(flight);
		if (answer === undefined) {
			answer = execute(request, asked, search, key).finally(() => underWay.delete(flight));
			underWay.set(flight, answer);
		}
		return answer;
	};
}
