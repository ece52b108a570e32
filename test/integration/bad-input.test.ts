import { beforeAll, describe, expect, it } from 'vitest';
import { ask, caughtUp, gql } from '../support/api.ts';
import { stack } from '../support/stack.ts';

const good = '0x70997970c51812dc3a010c7d01b50e0d17dc79c8';
const wrongChecksum = '0x70997970C51812dc3A010C7d01b50e0d17dc79C9';

const bad: { name: string; query: string; variables?: Record<string, unknown> }[] = [
	{ name: 'an id that is no number', query: '{ asset(id: "abc") { name } }' },
	{ name: 'a negative id', query: '{ asset(id: "-1") { name } }' },
	{ name: 'a fractional id', query: '{ asset(id: "1.5") { name } }' },
	{ name: 'an id in hexadecimal', query: '{ asset(id: "0x1") { name } }' },
	{ name: 'an empty id', query: '{ asset(id: "") { name } }' },
	{ name: 'an id beyond 256 bits', query: `{ asset(id: "${'9'.repeat(90)}") { name } }` },
	{
		name: 'an id as an unsafe JSON number',
		query: 'query ($id: BigInt!) { asset(id: $id) { name } }',
		variables: { id: 2 ** 60 }
	},
	{ name: 'a missing required variable', query: 'query ($id: BigInt!) { asset(id: $id) { name } }' },
	{ name: 'an address that is too short', query: '{ account(address: "0x1234") { address } }' },
	{
		name: 'an address with a letter beyond f',
		query: `{ account(address: "${good.slice(0, -1)}g") { address } }`
	},
	{ name: 'an address without 0x', query: `{ account(address: "${good.slice(2)}") { address } }` },
	{
		name: 'a mixed-case address with a wrong checksum',
		query: `{ account(address: "${wrongChecksum}") { address } }`
	},
	{ name: 'a cursor that is no cursor', query: '{ assets(after: "garbage") { totalCount } }' },
	{ name: 'an empty cursor', query: '{ assets(after: "") { totalCount } }' },
	{
		name: 'a cursor of another shape',
		query: `{ assets(after: "${Buffer.from('{"x":[1,2,3]}').toString('base64url')}") { totalCount } }`
	},
	{ name: 'a page of 0', query: '{ assets(first: 0) { totalCount } }' },
	{ name: 'a negative page', query: '{ assets(first: -5) { totalCount } }' },
	{ name: 'a page above the limit', query: '{ assets(first: 101) { totalCount } }' },
	{ name: 'a depth below 1', query: '{ asset(id: "1") { upstream(depth: 0) { totalCount } } }' },
	{ name: 'a depth beyond reason', query: '{ asset(id: "1") { upstream(depth: 100000) { totalCount } } }' },
	{ name: 'a global id that is none', query: '{ node(id: "nonsense") { id } }' },
	{ name: 'more global ids than 100', query: `{ nodes(ids: [${'"a",'.repeat(101)}]) { id } }` },
	{ name: 'a chain that is not indexed', query: '{ asset(id: "1", chainId: 999999) { name } }' },
	{
		name: 'two moments at once',
		query: '{ asset(id: "1", at: { block: "1", timestamp: "2025-06-01T00:00:00Z" }) { name } }'
	},
	{ name: 'no moment at all', query: '{ asset(id: "1", at: {}) { name } }' },
	{ name: 'a moment that is no time', query: '{ asset(id: "1", at: { timestamp: "yesterday" }) { name } }' },
	{
		name: 'a day that does not exist',
		query: '{ asset(id: "1", at: { timestamp: "2025-02-30T00:00:00Z" }) { name } }'
	},
	{ name: 'a block in the future', query: '{ asset(id: "1", at: { block: "999999999" }) { name } }' },
	{
		name: 'a negative amount to preview',
		query: `{ asset(id: "1") { payoutPreview(amount: "-1", currency: "${good}") { isPartial } } }`
	},
	{
		name: 'a preview in an unknown currency',
		query: `{ asset(id: "1") { payoutPreview(amount: "1", currency: "${good}") { isPartial } } }`
	},
	{ name: 'an unknown enum value', query: '{ assets(where: { kind: [SONG] }) { totalCount } }' },
	{ name: 'an unknown field', query: '{ assets { colour } }' },
	{ name: 'no query at all', query: '' },
	{ name: 'a query that does not parse', query: '{ assets { ' },
	{
		name: 'a query beyond the depth limit',
		query: `{ asset(id: "1") ${'{ parents { nodes { parent '.repeat(40)}{ id }${' } } }'.repeat(40)} }`
	},
	{
		name: 'a query of too many aliases',
		query: `{ ${Array.from({ length: 2000 }, (_, i) => `a${i}: assets { totalCount }`).join(' ')} }`
	},
	{
		name: 'a query that costs too much',
		query:
			'{ assets(first: 100) { nodes { receipts(first: 100) { nodes { asset { receipts(first: 100) { nodes { asset { payments(first: 100) { nodes { waterfall { amount { amount } } } } } } } } } } } } }'
	}
];

beforeAll(async () => {
	await caughtUp();
});

describe('a bad question gets a 4xx with a code and no stack', () => {
	it.each(bad)('$name', async ({ query, variables }) => {
		const { status, errors } = await ask(query, variables);
		expect(status, JSON.stringify(errors)).toBeGreaterThanOrEqual(400);
		expect(status, JSON.stringify(errors)).toBeLessThan(500);
		expect(errors.length).toBeGreaterThan(0);
		for (const error of errors) {
			expect(error.extensions?.code).toMatch(/^[A-Z_]+$/);
			expect(error.extensions?.code).not.toBe('INTERNAL_SERVER_ERROR');
			expect(JSON.stringify(error)).not.toMatch(/node_modules|\.ts:\d+| {4}at |postgres|select /i);
		}
	});

	it('a body that is not JSON, or none', async () => {
		for (const body of ['{ nope', '', '[]', '"text"']) {
			const response = await fetch(stack.graphql, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body
			});
			expect(response.status, `body ${body}`).toBeGreaterThanOrEqual(400);
			expect(response.status, `body ${body}`).toBeLessThan(500);
			expect(await response.text()).not.toMatch(/node_modules| {4}at /);
		}
	});

	it('a body beyond the limit', async () => {
		const { status } = await ask(`{ assets { totalCount } } # ${'x'.repeat(3_000_000)}`);
		expect(status).toBe(413);
	});

	it('a request that a foreign page could make', async () => {
		const response = await fetch(`${stack.graphql}?query=${encodeURIComponent('{ __typename }')}`, {
			headers: { 'content-type': 'text/plain' }
		});
		expect(response.status).toBe(400);
	});

	it('a method that is not allowed', async () => {
		const response = await fetch(stack.graphql, { method: 'PUT', body: '{}' });
		expect([404, 405]).toContain(response.status);
	});
});

describe('what does not exist is null, and no error', () => {
	it('by id', async () => {
		expect(
			await gql(
				'{ asset(id: "999999999") { name } receipt(id: "999999999") { id } offer(id: "0") { id } license(id: "999999999") { id } payment(id: "999999999") { id } }'
			)
		).toEqual({ asset: null, receipt: null, offer: null, license: null, payment: null });
	});

	it('by a global id of something that is gone or was never there', async () => {
		const { assets } = await gql<{ assets: { nodes: { id: string; assetId: string }[] } }>(
			'{ assets(first: 1, orderBy: { field: ID, direction: ASC }) { nodes { id assetId } } }'
		);
		const first = assets.nodes[0];
		if (!first) throw new Error('There is no asset.');
		const decoded = Buffer.from(first.id, 'base64url').toString();
		const unknown = Buffer.from(decoded.replace(/1$/, '999999999')).toString('base64url');
		const { nodes } = await gql<{ nodes: unknown[] }>('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
			ids: [first.id, unknown]
		});
		expect(nodes).toEqual([{ id: first.id }, null]);
	});

	it('an address that did nothing has an empty account', async () => {
		const { account } = await gql<{ account: unknown }>(
			`{ account(address: "0x00000000000000000000000000000000000000aa") { address statedName createdAssets { totalCount }
				receipts { totalCount } licenses { totalCount } claimables { totalCount } earnings { currency { symbol } } } }`
		);
		expect(account).toEqual({
			address: '0x00000000000000000000000000000000000000aa',
			statedName: null,
			createdAssets: { totalCount: 0 },
			receipts: { totalCount: 0 },
			licenses: { totalCount: 0 },
			claimables: { totalCount: 0 },
			earnings: []
		});
	});

	it('an asset before it was registered', async () => {
		const { asset } = await gql<{ asset: unknown }>(
			`{ asset(id: "1", at: { block: "${stack.deployment.startBlock}" }) { name } }`
		);
		expect(asset).toBeNull();
	});
});
