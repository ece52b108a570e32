// @vitest-environment node
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { LayoutDocument } from './gql/graphql.ts';
import { createGraphqlClient } from './graphql-request.ts';

let server: Server | undefined;
afterEach(() => new Promise<void>((done) => (server ? server.close(() => done()) : done())));

/** A client of a server that answers everything with `handle`; `lines` is what was logged. */
async function clientOf(
	handle: (request: IncomingMessage, response: ServerResponse) => void,
	timeoutMs = 2_000
) {
	server = createServer(handle);
	await new Promise<void>((ready) => server?.listen(0, '127.0.0.1', ready));
	const { port } = server.address() as AddressInfo;
	const lines: string[] = [];
	return {
		lines,
		ask: createGraphqlClient({
			url: `http://127.0.0.1:${port}/graphql`,
			timeoutMs,
			log: (line) => lines.push(line)
		})
	};
}

const answering = (status: number, body: unknown) => (_: IncomingMessage, response: ServerResponse) => {
	response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};

it('answers the data, and names the operation', async () => {
	const data = {
		_meta: { lagSeconds: 1, block: { number: '7', hash: '0x', timestamp: '2025-01-01T00:00:00Z' } },
		chains: []
	};
	let asked = '';
	const { ask, lines } = await clientOf((request, response) => {
		request.on('data', (part: Buffer) => (asked += part.toString()));
		request.on('end', () => response.end(JSON.stringify({ data })));
	});
	expect(await ask(LayoutDocument, {})).toEqual({ ok: true, data });
	expect(JSON.parse(asked)).toMatchObject({ operationName: 'Layout', variables: {} });
	expect(lines).toEqual([]);
});

const failures = [
	{
		name: 'a question that the API refuses is a 400 with its own sentence',
		status: 400,
		body: {
			errors: [{ message: 'The cursor is not one of this list.', extensions: { code: 'BAD_USER_INPUT' } }]
		},
		expected: { status: 400, message: 'The cursor is not one of this list.' }
	},
	{
		name: 'a failure inside the API is a 503 that tells nothing of its insides',
		status: 200,
		body: {
			data: null,
			errors: [
				{ message: 'connect ECONNREFUSED 10.0.0.3:5432', extensions: { code: 'INTERNAL_SERVER_ERROR' } }
			]
		},
		expected: { status: 503, message: 'The index could not answer.' }
	},
	{ name: 'an answer without data is a 503', status: 502, body: {}, expected: { status: 503 } }
];
it.each(failures)('$name', async ({ status, body, expected }) => {
	const { ask, lines } = await clientOf(answering(status, body));
	const result = await ask(LayoutDocument, {});
	expect(result).toMatchObject({ ok: false, failure: expected });
	// The reference on the page is the one in the log, where the cause stands.
	expect(lines).toHaveLength(1);
	expect(JSON.parse(lines[0] ?? '')).toMatchObject({
		operation: 'Layout',
		reference: result.ok ? '' : result.failure.reference
	});
});

it('an API that is not there is a 503', async () => {
	const ask = createGraphqlClient({ url: 'http://127.0.0.1:1/graphql', timeoutMs: 2_000, log: () => {} });
	expect(await ask(LayoutDocument, {})).toMatchObject({
		ok: false,
		failure: { status: 503, message: 'The index cannot be reached.' }
	});
});

it('an API that hangs is a 504 after the timeout', async () => {
	const { ask } = await clientOf(() => {}, 100);
	expect(await ask(LayoutDocument, {})).toMatchObject({ ok: false, failure: { status: 504 } });
	server?.closeAllConnections();
});

it('HTML in place of an answer is a 503', async () => {
	const { ask } = await clientOf((_, response) => void response.end('<h1>Bad gateway</h1>'));
	expect(await ask(LayoutDocument, {})).toMatchObject({ ok: false, failure: { status: 503 } });
});
