import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Logger } from 'pino';
import type { BallotHttp, Streamed } from '../ballots/http.ts';
import { blocksOf } from '../head/head-key.ts';
import { errorAnswer } from './answer.ts';
import type { Answer } from './answer.ts';
import type { Metrics } from './metrics.ts';
import type { RateLimit } from './rate-limit.ts';

export interface HttpOptions {
	graphql: (request: IncomingMessage) => Promise<Answer>;
	/** What is at /ballots and below. */
	ballots: BallotHttp;
	metrics: Metrics;
	gauges: () => Readonly<Record<string, number>>;
	isReady: () => boolean;
	rateLimit: RateLimit;
	/** How many proxies in front append to x-forwarded-for. */
	trustedProxies: number;
	log: Logger;
}

const safeHeaders = [
	'x-content-type-options',
	'nosniff',
	'x-frame-options',
	'DENY',
	'referrer-policy',
	'no-referrer',
	'content-security-policy',
	"default-src 'none'; frame-ancestors 'none'",
	'access-control-allow-origin',
	'*',
	'access-control-expose-headers',
	'etag, x-wadi-block, retry-after'
];

const preflight = [
	...safeHeaders,
	'access-control-allow-methods',
	'GET, POST, OPTIONS',
	'access-control-allow-headers',
	'content-type, apollo-require-preflight, x-apollo-operation-name, if-none-match',
	'access-control-max-age',
	'86400'
];

/** `123:0x…` for each chain, from the key of the head. */
const blockHeader = (headKey: string): string => blocksOf(headKey).join(',');

export function createHttpServer(options: HttpOptions): Server {
	const { graphql, ballots, metrics, gauges, isReady, rateLimit, trustedProxies, log } = options;

	function send(
		request: IncomingMessage,
		response: ServerResponse,
		answer: Answer,
		extra: string[] = []
	): void {
		const headers = [...safeHeaders, ...extra, 'cache-control', 'no-cache'];
		if (answer.headKey !== undefined) headers.push('x-wadi-block', blockHeader(answer.headKey));
		if (answer.etag !== undefined) headers.push('etag', answer.etag, 'vary', 'accept');
		if (
			request.method === 'GET' &&
			answer.etag !== undefined &&
			isKnown(request.headers['if-none-match'], answer.etag)
		) {
			response.writeHead(304, headers).end();
			return;
		}
		headers.push('content-type', answer.contentType, 'content-length', String(answer.body.length));
		// What was not read of a refused body is not waited for.
		if (answer.status === 413) headers.push('connection', 'close');
		response.writeHead(answer.status, headers).end(answer.body);
	}

	const plain = (status: number, text: string, contentType = 'text/plain; charset=utf-8'): Answer => ({
		status,
		body: Buffer.from(text),
		contentType,
		etag: undefined,
		headKey: undefined
	});

	/** A client that goes away ends it. */
	async function stream(response: ServerResponse, { contentType, parts }: Streamed): Promise<void> {
		response.writeHead(200, [...safeHeaders, 'cache-control', 'no-cache', 'content-type', contentType]);
		await pipeline(Readable.from(parts), response).catch((error: NodeJS.ErrnoException) => {
			if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
		});
	}

	async function answerBallots(
		request: IncomingMessage,
		response: ServerResponse,
		path: string
	): Promise<void> {
		const client = clientOf(request, trustedProxies);
		const wait = request.method === 'POST' && path === '/ballots' ? 0 : rateLimit.take(client);
		if (wait > 0) return send(request, response, tooMany(wait), ['retry-after', String(wait)]);
		const { answer, headers } = await ballots(request, path, client);
		if ('parts' in answer) return stream(response, answer);
		send(request, response, answer, headers);
	}

	async function answer(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
		if (path === '/ballots' || path.startsWith('/ballots/')) {
			if (request.method !== 'OPTIONS') return answerBallots(request, response, path);
			response.writeHead(204, preflight).end();
			return;
		}
		if (path === '/' || path === '/graphql') {
			if (request.method === 'OPTIONS') {
				response.writeHead(204, preflight).end();
				return;
			}
			if (request.method !== 'POST' && request.method !== 'GET') {
				const refusal = errorAnswer(
					405,
					'METHOD_NOT_ALLOWED',
					`${request.method} is not answered here; use POST or GET.`
				);
				return send(request, response, refusal, ['allow', 'GET, POST, OPTIONS']);
			}
			const wait = rateLimit.take(clientOf(request, trustedProxies));
			if (wait > 0) return send(request, response, tooMany(wait), ['retry-after', String(wait)]);
			return send(request, response, await graphql(request));
		}
		if (path === '/health') return send(request, response, plain(200, 'ok\n'));
		if (path === '/ready')
			return send(request, response, isReady() ? plain(200, 'ready\n') : plain(503, 'not ready\n'));
		if (path === '/metrics') {
			return send(
				request,
				response,
				plain(200, metrics.render(gauges()), 'text/plain; version=0.0.4; charset=utf-8')
			);
		}
		send(
			request,
			response,
			errorAnswer(404, 'NOT_FOUND', `There is nothing at ${path.slice(0, 80)}; queries go to /graphql.`)
		);
	}

	return createServer(
		{ keepAliveTimeout: 65_000, requestTimeout: 30_000, headersTimeout: 15_000 },
		(request, response) => {
			const began = performance.now();
			const path = request.url!.split('?', 1)[0]!;
			answer(request, response, path)
				.catch((error: unknown) => {
					log.error({ err: error }, 'a request failed');
					if (!response.headersSent) {
						send(
							request,
							response,
							errorAnswer(
								500,
								'INTERNAL_SERVER_ERROR',
								'Something went wrong here, not in your query; try again.'
							)
						);
					}
				})
				.finally(() => metrics.answered(response.statusCode, performance.now() - began));
		}
	);
}

const tooMany = (seconds: number): Answer =>
	errorAnswer(429, 'RATE_LIMITED', `Too many requests from this address; wait ${seconds} s.`);

const isKnown = (header: string | undefined, etag: string): boolean =>
	header !== undefined && (header === '*' || header.split(',').some((known) => known.trim() === etag));

function clientOf(request: IncomingMessage, trustedProxies: number): string {
	const forwarded = trustedProxies > 0 ? request.headers['x-forwarded-for'] : undefined;
	if (typeof forwarded === 'string') {
		const hops = forwarded.split(',');
		return hops[Math.max(0, hops.length - trustedProxies)]!.trim();
	}
	return request.socket.remoteAddress ?? '';
}
