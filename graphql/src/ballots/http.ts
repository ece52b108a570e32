import type { IncomingMessage } from 'node:http';
import type { Answer } from '../http/answer.ts';
import type { RateLimit } from '../http/rate-limit.ts';
import type { Hub } from './hub.ts';
import { MAX_BODY_BYTES } from './message/envelope.ts';
import { refused } from './refusal.ts';
import type { Code } from './refusal.ts';
import type { EntryFilter } from './store/read.ts';
import type { LogEntry, Refused } from './types.ts';
import type { Hex } from 'viem';

/** An answer that is sent a part at a time. */
export interface Streamed {
	contentType: string;
	parts: AsyncIterable<string>;
}

export interface BallotHttpOptions {
	/** Undefined when this service runs none. */
	hub: Hub | undefined;
	/** POST /ballots/graphql. */
	graphql: (body: Buffer) => Promise<Answer>;
	/** For messages alone; everything else is the server's to limit. */
	rateLimit: RateLimit;
	/** Awaited before an acceptance is answered, so that who was told of it finds it counted. */
	onAccepted: () => Promise<void>;
	version: string;
}

export type BallotHttp = (
	request: IncomingMessage,
	path: string,
	client: string
) => Promise<{ answer: Answer | Streamed; headers?: string[] }>;

const jsonAnswer = (status: number, value: unknown): Answer => ({
	status,
	body: Buffer.from(`${JSON.stringify(value)}\n`),
	contentType: 'application/json; charset=utf-8',
	etag: undefined,
	headKey: undefined
});

/** In the shape of Snapshot's sequencer, whose client hands it on to its caller. */
const refusalAnswer = ({ status, code, sentence, accepted }: Refused): Answer =>
	jsonAnswer(status, {
		error: code,
		error_description: sentence,
		...(accepted && { accepted: acceptedBody(accepted) })
	});

const refuse = (code: Code, sentence: string): Answer => refusalAnswer(refused(code, sentence));

const acceptedBody = ({
	id,
	cid,
	relayer,
	receipt,
	receivedAt
}: NonNullable<Refused['accepted']>): Record<string, unknown> => ({
	id,
	ipfs: cid,
	relayer: { address: relayer, receipt },
	receivedAt
});

const methods: Readonly<Record<string, readonly string[]>> = {
	'/ballots': ['GET', 'POST'],
	'/ballots/export': ['GET'],
	'/ballots/graphql': ['POST']
};

export function ballotHttp(options: BallotHttpOptions): BallotHttp {
	const { hub, graphql, rateLimit, onAccepted, version } = options;

	async function take(
		request: IncomingMessage,
		{ accept }: Hub,
		client: string
	): Promise<{ answer: Answer; headers?: string[] }> {
		const wait = rateLimit.take(client);
		if (wait > 0) {
			const answer = refuse('RATE_LIMITED', `Too many messages from this address; wait ${wait} s.`);
			return { answer, headers: ['retry-after', String(wait)] };
		}
		const body = await readBody(request);
		if (!Buffer.isBuffer(body)) return { answer: body };
		const taken = await accept(body);
		if (taken.isAccepted) await onAccepted();
		return { answer: taken.isAccepted ? jsonAnswer(200, acceptedBody(taken)) : refusalAnswer(taken) };
	}

	return async (request, path, client) => {
		const allowed = methods[path];
		if (hub === undefined || allowed === undefined) {
			const sentence =
				hub === undefined
					? 'This service runs no hub for ballots; ask another, or start it with BALLOT_SPACES.'
					: `There is nothing at ${path.slice(0, 80)}; there are ${Object.keys(methods).join(', ')}.`;
			return { answer: refuse('NO_HUB', sentence) };
		}
		const method = request.method!;
		if (!allowed.includes(method)) {
			const answer = refuse(
				'METHOD_NOT_ALLOWED',
				`${method} is not answered at ${path}; use ${allowed.join(' or ')}.`
			);
			return { answer, headers: ['allow', [...allowed, 'OPTIONS'].join(', ')] };
		}
		if (method === 'POST') {
			const type = request.headers['content-type']?.split(';', 1)[0]!.trim().toLowerCase();
			if (type !== 'application/json') {
				return {
					answer: refuse(
						'UNSUPPORTED_MEDIA_TYPE',
						`The content type is ${type?.slice(0, 40) ?? 'missing'}; send application/json.`
					)
				};
			}
			if (path === '/ballots') return take(request, hub, client);
			const body = await readBody(request);
			return { answer: Buffer.isBuffer(body) ? await graphql(body) : body };
		}
		if (path === '/ballots') return { answer: jsonAnswer(200, await about(hub, version)) };
		return { answer: exported(hub, new URL(request.url!, 'http://hub').searchParams) };
	};
}

async function about({ spaces, relayer, clock, store }: Hub, version: string) {
	const { seq, digest } = await store.head();
	return {
		name: 'wadi-ballots',
		version,
		relayer,
		time: clock(),
		log: { seq, digest },
		spaces: [...spaces.values()].map(({ id, name, chainId, strategies }) => ({
			id,
			name,
			chainId,
			strategies
		}))
	};
}

/** Entries of a page of the export that are read at once. */
const PART = 500;

/** The log, or the part of it about one proposal or space, a line of JSON for each entry, in the log's order. */
function exported({ store }: Hub, query: URLSearchParams): Answer | Streamed {
	const proposal = query.get('proposal');
	const space = query.get('space');
	const after = query.get('after') ?? '0';
	if (proposal !== null && !/^0x[0-9a-f]{64}$/.test(proposal))
		return refuse('WRONG_VALUE', 'proposal is no id; give 0x and 64 lower case hex digits.');
	if (!/^\d{1,15}$/.test(after))
		return refuse('WRONG_VALUE', 'after is no place in the log; give the seq of the last entry you have.');
	const filter: EntryFilter = {
		...(proposal !== null && { proposal: proposal as Hex }),
		...(space !== null && { space })
	};
	async function* lines(): AsyncGenerator<string> {
		for (let last = Number(after); ;) {
			const part = await store.entries(filter, last, PART);
			if (part.length === 0) return;
			last = part.at(-1)!.seq;
			yield part.map((entry) => `${JSON.stringify(exportedEntry(entry))}\n`).join('');
		}
	}
	return { contentType: 'application/x-ndjson; charset=utf-8', parts: lines() };
}

/** As logged. The envelope's bytes are UTF-8, so their text is them. */
export const exportedEntry = ({ envelope, ...entry }: LogEntry) => ({
	...entry,
	envelope: Buffer.from(envelope).toString('utf8')
});

/** The body as bytes, or what refuses it. */
function readBody(request: IncomingMessage): Promise<Buffer | Answer> {
	const tooLarge = (): Answer =>
		refuse('BODY_TOO_LARGE', `The body has more than ${MAX_BODY_BYTES} bytes; shorten its text.`);
	if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES) return Promise.resolve(tooLarge());
	return new Promise((resolve) => {
		const parts: Buffer[] = [];
		let size = 0;
		request.on('data', (part: Buffer) => {
			size += part.length;
			if (size > MAX_BODY_BYTES) {
				request.removeAllListeners('data');
				resolve(tooLarge());
			} else parts.push(part);
		});
		request.on('end', () => resolve(parts.length === 1 ? parts[0]! : Buffer.concat(parts)));
		request.on('error', () => resolve(refuse('NOT_JSON', 'The body ended early; send it again.')));
	});
}
