import { request as httpRequest } from 'node:http';
import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase } from './database.ts';
import type { TestDatabase } from './database.ts';
import { plant } from './fixture.ts';
import { startTestService } from './service.ts';
import type { Reply, TestService } from './service.ts';

let db: TestDatabase;
let api: TestService;
const lines: string[] = [];

beforeAll(async () => {
	db = await createTestDatabase();
	await plant(db);
	api = await startTestService(db.url, {}, lines);
});
afterAll(async () => {
	await api?.close();
	await db?.close();
});

const nested = (times: number): string =>
	`{ asset(id: 4) ${'{ parents { nodes { parent '.repeat(times)}{ id }${' } } }'.repeat(times)} }`;
const aliases = (count: number): string =>
	`{ ${Array.from({ length: count }, (_, i) => `a${i}: assets { totalCount }`).join(' ')} }`;
/** Each fragment spreads the next one twice: 2^30 fields in a short text. */
const laughs = `${Array.from({ length: 30 }, (_, i) => `fragment f${i} on Asset { ${i === 29 ? 'name' : `a: owner { address } ...f${i + 1} ...f${i + 1}`} }`).join(' ')} { asset(id: 1) { ...f0 } }`;
const variable = (variables: unknown): object => ({
	query: 'query ($id: BigInt!) { asset(id: $id) { name } }',
	variables
});

const cases: { name: string; body: object | string; status: number; code: string; argumentName?: string }[] =
	[
		{ name: 'depth 50', body: { query: nested(17) }, status: 400, code: 'TOO_DEEP' },
		{ name: '10 000 aliases', body: { query: aliases(10_000) }, status: 413, code: 'BODY_TOO_LARGE' },
		{ name: '2 000 aliases', body: { query: aliases(2_000) }, status: 400, code: 'TOO_MANY_TOKENS' },
		{ name: '200 aliases', body: { query: aliases(200) }, status: 400, code: 'TOO_MANY_ALIASES' },
		{
			name: '1 000 times the same field',
			body: { query: `{ asset(id: 1) { ${'name '.repeat(1_000)} } }` },
			status: 400,
			code: 'TOO_MANY_FIELDS'
		},
		{
			name: 'a page of a million',
			body: { query: '{ assets(first: 1000000) { totalCount } }' },
			status: 400,
			code: 'BAD_USER_INPUT',
			argumentName: 'first'
		},
		{
			name: 'a page of a million by variable',
			body: { query: 'query ($n: Int) { assets(first: $n) { totalCount } }', variables: { n: 1_000_000 } },
			status: 400,
			code: 'BAD_USER_INPUT',
			argumentName: 'first'
		},
		{
			name: 'a page of none',
			body: { query: '{ assets(first: 0) { totalCount } }' },
			status: 400,
			code: 'BAD_USER_INPUT',
			argumentName: 'first'
		},
		{
			name: 'lists in lists in lists',
			body: {
				query:
					'{ assets(first: 100) { nodes { receipts(first: 100) { nodes { asset { receipts(first: 100) { nodes { id } } } } } } } }'
			},
			status: 400,
			code: 'TOO_COSTLY'
		},
		{
			name: 'a field that does not exist',
			body: { query: '{ assets { colour } }' },
			status: 400,
			code: 'GRAPHQL_VALIDATION_FAILED'
		},
		{
			name: 'an argument that does not exist',
			body: { query: '{ assets(offset: 5) { totalCount } }' },
			status: 400,
			code: 'GRAPHQL_VALIDATION_FAILED'
		},
		{
			name: 'a body of 10 MB',
			body: JSON.stringify({ query: `{ __typename } # ${'x'.repeat(10_000_000)}` }),
			status: 413,
			code: 'BODY_TOO_LARGE'
		},
		{ name: 'JSON that ends early', body: '{ "query": "{', status: 400, code: 'BAD_REQUEST' },
		{ name: 'no body', body: '', status: 400, code: 'BAD_REQUEST' },
		{
			name: 'a batch',
			body: [{ query: '{ __typename }' }, { query: '{ __typename }' }],
			status: 400,
			code: 'BATCHING_NOT_SUPPORTED'
		},
		{ name: 'a query that is a number', body: { query: 5 }, status: 400, code: 'BAD_REQUEST' },
		{
			name: 'variables that are a list',
			body: { query: '{ __typename }', variables: [1] },
			status: 400,
			code: 'BAD_REQUEST'
		},
		{ name: 'a syntax error', body: { query: '{ assets { ' }, status: 400, code: 'GRAPHQL_PARSE_FAILED' },
		{
			name: 'a cursor that is none',
			body: { query: '{ assets(after: "%%%") { nodes { id } } }' },
			status: 400,
			code: 'BAD_USER_INPUT',
			argumentName: 'after'
		},
		{
			name: 'a cursor with an altered value',
			body: {
				query: `{ assets(after: "${Buffer.from('["assets ID DESC","1; drop table asset"]').toString('base64url')}") { nodes { id } } }`
			},
			status: 400,
			code: 'BAD_USER_INPUT',
			argumentName: 'after'
		},
		{
			name: 'a cursor of another order',
			body: {
				query: `{ assets(after: "${Buffer.from('["assets NAME ASC","x","1"]').toString('base64url')}") { nodes { id } } }`
			},
			status: 400,
			code: 'BAD_USER_INPUT',
			argumentName: 'after'
		},
		{
			name: '100 directives on a field',
			body: { query: `{ assets ${'@include(if: true) '.repeat(100)} { totalCount } }` },
			status: 400,
			code: 'TOO_MANY_DIRECTIVES'
		},
		{
			name: 'an unknown directive',
			body: { query: '{ assets @cheap { totalCount } }' },
			status: 400,
			code: 'GRAPHQL_VALIDATION_FAILED'
		},
		{
			name: 'fragments in a circle',
			body: { query: '{ asset(id: 1) { ...a } } fragment a on Asset { ...b } fragment b on Asset { ...a }' },
			status: 400,
			code: 'GRAPHQL_VALIDATION_FAILED'
		},
		{
			name: 'fragments that double thirty times',
			body: { query: laughs },
			status: 400,
			code: 'TOO_MANY_FIELDS'
		},
		{
			name: 'an integer of 100 digits',
			body: { query: `{ asset(id: ${'9'.repeat(100)}) { name } }` },
			status: 400,
			code: 'BAD_USER_INPUT',
			argumentName: 'id'
		},
		{
			name: 'an integer beyond 2^53 as a JSON number',
			body: variable({ id: 2 ** 60 }),
			status: 400,
			code: 'BAD_USER_INPUT',
			argumentName: 'id'
		},
		{
			name: 'a variable of the wrong kind',
			body: variable({ id: { a: 1 } }),
			status: 400,
			code: 'BAD_USER_INPUT',
			argumentName: 'id'
		},
		{
			name: 'a variable that is missing',
			body: variable({}),
			status: 400,
			code: 'BAD_USER_INPUT',
			argumentName: 'id'
		},
		{
			name: 'a negative id',
			body: { query: '{ asset(id: "-4") { name } }' },
			status: 400,
			code: 'BAD_USER_INPUT',
			argumentName: 'id'
		},
		{
			name: 'an address with a wrong checksum',
			body: {
				query: '{ assets(where: { owner: "0x70997970C51812dc3A010C7d01b50e0d17dc79c9" }) { totalCount } }'
			},
			status: 400,
			code: 'BAD_USER_INPUT',
			argumentName: 'where.owner'
		},
		{
			name: 'a time that is none',
			body: { query: '{ assets(where: { registeredAfter: "yesterday" }) { totalCount } }' },
			status: 400,
			code: 'BAD_USER_INPUT',
			argumentName: 'where.registeredAfter'
		},
		{
			name: 'a chain that is not indexed',
			body: { query: '{ asset(id: 1, chainId: 5) { name } }' },
			status: 400,
			code: 'BAD_USER_INPUT',
			argumentName: 'chainId'
		},
		{
			name: 'a global id that is none',
			body: { query: '{ node(id: "Asset") { id } }' },
			status: 400,
			code: 'BAD_USER_INPUT',
			argumentName: 'id'
		},
		{
			name: '101 global ids',
			body: {
				query: 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
				variables: { ids: Array(101).fill('a') }
			},
			status: 400,
			code: 'BAD_USER_INPUT',
			argumentName: 'ids'
		},
		{
			name: 'both moments',
			body: { query: '{ asset(id: 1, at: { block: 1, timestamp: "2025-01-01" }) { name } }' },
			status: 400,
			code: 'GRAPHQL_VALIDATION_FAILED'
		},
		{
			name: 'both moments by variable',
			body: {
				query: 'query ($at: At) { asset(id: 1, at: $at) { name } }',
				variables: { at: { block: 1, timestamp: '2025-01-01' } }
			},
			status: 400,
			code: 'BAD_USER_INPUT',
			argumentName: 'at'
		},
		{
			name: 'a mutation',
			body: { query: 'mutation { __typename }' },
			status: 400,
			code: 'OPERATION_NOT_SUPPORTED'
		},
		{
			name: 'an operation that is not in the document',
			body: { query: 'query A { __typename }', operationName: 'B' },
			status: 400,
			code: 'OPERATION_RESOLUTION_FAILURE'
		}
	];

describe('a hostile request is refused with a code before any statement is sent', () => {
	it.each(cases)('$name', async ({ body, status, code, argumentName }) => {
		const before = api.metrics.statements;
		const began = performance.now();
		const response = await api.post(typeof body === 'string' ? body : JSON.stringify(body));
		const text = await response.text();
		expect(performance.now() - began).toBeLessThan(2_000);
		expect(response.status, text).toBe(status);
		const { errors } = JSON.parse(text) as Reply;
		expect(errors![0]!.extensions['code'], text).toBe(code);
		if (argumentName !== undefined) expect(errors![0]!.extensions['argumentName'], text).toBe(argumentName);
		expect(errors![0]!.message).toMatch(/\w/);
		expect(text).not.toMatch(/node_modules|\.[jt]s:\d|\bat \S+ \(|postgres|stacktrace/i);
		expect(text.length).toBeLessThan(20_000);
		expect(api.metrics.statements).toBe(before);
	});

	it('a body without a length that never ends', async () => {
		const { port } = new URL(api.url);
		const status = await new Promise<number | undefined>((resolve, reject) => {
			const request = httpRequest(
				{
					port,
					host: '127.0.0.1',
					path: '/graphql',
					method: 'POST',
					headers: { 'content-type': 'application/json' }
				},
				(response) => {
					clearInterval(timer);
					resolve(response.statusCode);
					request.destroy();
				}
			);
			const timer = setInterval(() => request.write('x'.repeat(10_000)), 1);
			request.on('error', reject);
		});
		expect(status).toBe(413);
	});

	it('queries by GET only with a header that another site cannot send, and no form posts', async () => {
		const url = `${api.url}?query=${encodeURIComponent('{ __typename }')}`;
		expect((await fetch(url)).status).toBe(400);
		expect((await fetch(url, { headers: { 'content-type': 'text/plain' } })).status).toBe(400);
		const asked = await fetch(url, { headers: { 'apollo-require-preflight': 'true' } });
		expect(await asked.json()).toEqual({ data: { __typename: 'Query' } });
		expect((await api.post('{"query":"{__typename}"}', { 'content-type': 'text/plain' })).status).toBe(415);
	});

	it('introspection is answered', async () => {
		const { status, data } = await api.ask(getIntrospectionQuery());
		expect(status).toBe(200);
		expect(data.__schema.types.length).toBeGreaterThan(50);
	});

	it('other methods and paths', async () => {
		expect((await fetch(api.url, { method: 'DELETE' })).status).toBe(405);
		expect((await fetch(new URL('/admin', api.url))).status).toBe(404);
		const preflight = await fetch(api.url, { method: 'OPTIONS' });
		expect(preflight.status).toBe(204);
		expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
	});
});

describe('what goes wrong here stays here', () => {
	it('an error inside is masked, with a reference that is in the log', async () => {
		await db.sql`alter table wadi_test.usage_movement rename to hidden`;
		await db.sql`drop view wadi.usage_movement`;
		try {
			const reply = await api.ask('{ license(id: 2) { usage { movements { totalCount } } } }');
			const [error] = reply.errors!;
			expect(error!.extensions['code']).toBe('INTERNAL_SERVER_ERROR');
			const reference = error!.extensions['reference'] as string;
			expect(error!.message).toContain(reference);
			expect(error!.message).not.toMatch(/usage_movement|relation/);
			expect(lines.some((line) => line.includes(reference) && line.includes('usage_movement'))).toBe(true);
		} finally {
			await db.sql`alter table wadi_test.hidden rename to usage_movement`;
			await db.sql`create view wadi.usage_movement as select * from wadi_test.usage_movement`;
		}
	});

	it('never logs the password of the database', () => {
		expect(lines.join()).not.toContain('wadi:wadi');
	});

	it('a statement that takes too long is stopped and said so', async () => {
		const slow = await startTestService(db.url, { STATEMENT_TIMEOUT_MS: '200' });
		try {
			await db.sql.begin(async (sql) => {
				await sql`lock table wadi_test.receipt in access exclusive mode`;
				const { status, errors } = await slow.ask('{ receipts { totalCount } }');
				expect(status).toBe(504);
				expect(errors![0]!.extensions['code']).toBe('TIMEOUT');
			});
		} finally {
			await slow.close();
		}
	});

	it('a client over its rate waits', async () => {
		const limited = await startTestService(db.url, { RATE_LIMIT_PER_SECOND: '1', RATE_LIMIT_BURST: '3' });
		try {
			const statuses = [];
			for (let i = 0; i < 5; i += 1) statuses.push((await limited.ask('{ __typename }')).status);
			expect(statuses).toEqual([200, 200, 200, 429, 429]);
			const refused = await limited.post('{"query":"{__typename}"}');
			expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
		} finally {
			await limited.close();
		}
	});
});
