import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase } from './database.ts';
import type { TestDatabase } from './database.ts';
import { plant } from './fixture.ts';
import { startTestService } from './service.ts';
import type { TestService } from './service.ts';

let db: TestDatabase;
let api: TestService;
/** Has answered nothing before each question is put to it. */
let fresh: TestService;

beforeAll(async () => {
	db = await createTestDatabase();
	await plant(db);
	api = await startTestService(db.url, { CACHE_BYTES: '0' });
	fresh = await startTestService(db.url, { CACHE_BYTES: '0' });
});
afterAll(async () => {
	await api?.close();
	await fresh?.close();
	await db?.close();
});

const seen = async (response: Response) => ({
	status: response.status,
	type: response.headers.get('content-type'),
	etag: response.headers.get('etag'),
	block: response.headers.get('x-wadi-block'),
	text: await response.text()
});

let questions = 0;
/** A document that no server has seen, which asks the same. */
const another = (query: string): string => `# ${(questions += 1)}\n${query}`;

const query = `query Links($id: BigInt!, $first: Int = 20) { asset(id: $id) { name parents(first: $first) { nodes {
	shareBps parent { assetId name owner { address } } } } } }`;
const good = { id: '4' };

describe('a query executed again is answered as the first time', () => {
	it.each([
		{ name: 'with the same variables', variables: good },
		{ name: 'with others', variables: { id: '3', first: 1 } },
		{ name: 'for what is not there', variables: { id: '999' } },
		{ name: 'with a variable missing', variables: {} },
		{ name: 'with a variable of another kind', variables: { id: 'x' } },
		{ name: 'with an argument that is refused', variables: { id: '-1' } },
		{ name: 'with a page too large', variables: { id: '4', first: 101 } },
		{ name: 'with null for a default', variables: { id: '4', first: null } },
		{
			name: 'for the newer media type',
			variables: good,
			headers: { accept: 'application/graphql-response+json' }
		},
		{ name: 'for a media type that there is not', variables: good, headers: { accept: 'text/csv' } },
		{
			name: 'with a persisted query',
			variables: good,
			extensions: { persistedQuery: { version: 1, sha256Hash: 'a' } }
		},
		{ name: 'for an operation that there is not', variables: good, operationName: 'Other' }
	])('$name', async ({ headers, ...rest }) => {
		const document = another(query);
		const before = api.metrics.statements;
		expect((await api.post(JSON.stringify({ query: document, variables: good }))).status).toBe(200);
		expect(api.metrics.statements).toBeGreaterThan(before);
		const body = JSON.stringify({ query: document, ...rest });
		const [again, first] = [await api.post(body, headers), await fresh.post(body, headers)];
		expect(await seen(again)).toEqual(await seen(first));
	});

	it('and as by GET', async () => {
		const body = JSON.stringify({ query, variables: good });
		const search = new URLSearchParams({ query, variables: JSON.stringify(good) });
		const headers = { 'apollo-require-preflight': 'true' };
		await api.post(body);
		expect(await seen(await api.post(body))).toEqual(
			await seen(await fetch(`${fresh.url}?${search}`, { headers }))
		);
	});
});

describe('the asset at the far end of a link', () => {
	it('is the same by whichever way it is read', async () => {
		const { data } = await api.ask(`{ asset(id: "4") { parents { nodes { parentId: parent { assetId }
			parent { ...All } } edges { node { parent { ...All } child { name } } } } } assets(first: 100) { nodes { ...All } } }
			fragment All on Asset { assetId name kind version owner { address } claims { license author } childCount }`);
		const byId = new Map(data.assets.nodes.map((asset: { assetId: string }) => [asset.assetId, asset]));
		expect(data.asset.parents.nodes.length).toBeGreaterThan(0);
		for (const { parent, parentId } of data.asset.parents.nodes) {
			expect(parent).toEqual(byId.get(parent.assetId));
			expect(parentId).toEqual({ assetId: parent.assetId });
		}
		for (const { node } of data.asset.parents.edges) {
			expect(node.parent).toEqual(byId.get(node.parent.assetId));
			expect(node.child.name).toBe((byId.get('4') as { name: string }).name);
		}
	});

	it('is of the moment that its asset is of, also right after one of now', async () => {
		const document = `query ($at: At) { asset(id: "4", at: $at) { parents { nodes { parent { assetId childCount } } } } }`;
		const now = await api.ask(document);
		const then = await api.ask(document, { at: { block: '50' } });
		const early = await api.ask(document, { at: { block: '0' } });
		expect(now.errors ?? then.errors ?? early.errors).toBeUndefined();
		expect(then.data).toEqual(now.data);
		expect(early.data).toEqual({ asset: null });
	});
});
