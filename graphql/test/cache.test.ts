import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase } from './database.ts';
import type { TestDatabase } from './database.ts';
import { at, blocks, CHAIN, hash, people, plant } from './fixture.ts';
import { pino } from 'pino';
import { startService } from '../src/service.ts';
import { startTestService, testConfig } from './service.ts';
import type { TestService } from './service.ts';

let db: TestDatabase;
let api: TestService;

beforeAll(async () => {
	db = await createTestDatabase();
	await plant(db);
	api = await startTestService(db.url);
});
afterAll(async () => {
	await api?.close();
	await db?.close();
});

/** Until the service has seen `block`. */
async function seen(block: string): Promise<void> {
	while (!api.watch.key?.includes(block)) await new Promise((resolve) => setTimeout(resolve, 5));
}

const query = '{ assets(first: 2) { totalCount nodes { name owner { address } } } }';

describe('an answer holds until the head moves', () => {
	it('the second time costs no statement and is the same to the byte', async () => {
		const first = await api.post(JSON.stringify({ query }));
		const before = api.metrics.statements;
		const second = await api.post(JSON.stringify({ query }));
		expect(await second.text()).toBe(await first.text());
		expect(second.headers.get('etag')).toBe(first.headers.get('etag'));
		expect(second.headers.get('x-wadi-block')).toMatch(/^50:0x[0-9a-f]{64}$/);
		expect(api.metrics.statements).toBe(before);
		expect(api.metrics.cacheHits).toBeGreaterThan(0);
	});

	it('304 to who knows the tag', async () => {
		const url = `${api.url}?query=${encodeURIComponent(query)}`;
		const headers = { 'apollo-require-preflight': 'true' };
		const full = await fetch(url, { headers });
		const etag = full.headers.get('etag')!;
		expect(etag).toMatch(/^"[\w-]+"$/);
		const again = await fetch(url, { headers: { ...headers, 'if-none-match': `"other", ${etag}` } });
		expect(again.status).toBe(304);
		expect(await again.text()).toBe('');
		expect((await fetch(url, { headers: { ...headers, 'if-none-match': '"other"' } })).status).toBe(200);
	});

	it('a new block brings a new answer', async () => {
		const before = await api.ask(query);
		await db.sql.begin(async () => {
			await db.insert('asset', [
				{ ...at(51), id: 5, name: 'Mirage', owner: people.dave, registeredInBlock: 51 }
			]);
			await db.insert('block', blocks(51, 51));
		});
		await seen('51:');
		const after = await api.ask(query);
		expect(after.data.assets.totalCount).toBe(before.data.assets.totalCount + 1);
		expect(after.data.assets.nodes[0].name).toBe('Mirage');
		expect(after.headers.get('x-wadi-block')).toMatch(/^51:/);
		expect(after.headers.get('etag')).not.toBe(before.headers.get('etag'));
	});

	it('a reorg too: the same height, another hash', async () => {
		await api.ask(query);
		await db.sql`update wadi_test.asset set name = 'Fata Morgana' where id = 5`;
		await db.sql`update wadi_test.block set hash = ${hash(0xf0)} where number = 51`;
		await seen(hash(0xf0));
		expect((await api.ask(query)).data.assets.nodes[0].name).toBe('Fata Morgana');
	});

	it('rows that change without a new row of blocks: the checkpoint of a public chain moves', async () => {
		const checkpoint = (block: number): string =>
			`1700000000${'31337'.padStart(16, '0')}${String(block).padStart(16, '0')}${'9'.repeat(33)}`;
		const index = (block: number, name: string) =>
			db.sql.begin(async (sql) => {
				await sql`update wadi_test.asset set name = ${name} where id = 5`;
				await sql`insert into wadi_test._ponder_checkpoint values ('local', ${CHAIN}, '', ${checkpoint(block)}, '')
					on conflict (chain_id) do update set latest_checkpoint = excluded.latest_checkpoint`;
			});
		await index(52, 'between rows');
		await seen(checkpoint(52));
		const before = await api.ask(query);
		expect(before.data.assets.nodes[0].name).toBe('between rows');
		await index(53, 'still between');
		await seen(checkpoint(53));
		const after = await api.ask(query);
		expect(after.data.assets.nodes[0].name).toBe('still between');
		expect(after.headers.get('etag')).not.toBe(before.headers.get('etag'));
		expect(after.headers.get('x-wadi-block')).toBe(before.headers.get('x-wadi-block'));
	});

	it('a link indexed between two rows of blocks is traversed', async () => {
		const parents = '{ asset(id: 6) { upstream { nodes { assetId } } } }';
		expect((await api.ask(parents)).data.asset).toBeNull();
		await db.sql.begin(async (sql) => {
			await db.insert('asset', [{ ...at(54), id: 6, name: 'Wadi', registeredInBlock: 54 }]);
			await db.insert('link', [{ ...at(54, 1), child: 6, parent: 3, relation: 'USES', shareBps: 1 }]);
			await sql`update wadi_test._ponder_checkpoint set latest_checkpoint = '54'`;
		});
		await seen('@54');
		const ids = (await api.ask(parents)).data.asset.upstream.nodes.map(
			({ assetId }: { assetId: string }) => assetId
		);
		expect(ids).toEqual(['3', '1', '2']);
		await db.sql.begin(async (sql) => {
			await sql`delete from wadi_test.link where child = 6`;
			await sql`delete from wadi_test.asset where id = 6`;
			await sql`update wadi_test._ponder_checkpoint set latest_checkpoint = '55'`;
		});
		await seen('@55');
		expect((await api.ask(parents)).data.asset).toBeNull();
	});

	it('views that another deployment of the indexer put over the same block', async () => {
		const before = api.watch.key!;
		await db.sql.begin(async (sql) => {
			await sql`update wadi_test.asset set name = 'redeployed' where id = 5`;
			await sql`drop view wadi.block`;
			await sql`create view wadi.block as select * from wadi_test.block`;
		});
		while (api.watch.key === before) await new Promise((resolve) => setTimeout(resolve, 5));
		expect((await api.ask(query)).data.assets.nodes[0].name).toBe('redeployed');
	});

	it('other variables, another answer', async () => {
		const asset = 'query ($id: BigInt!) { asset(id: $id) { name } }';
		expect((await api.ask(asset, { id: 1 })).data.asset.name).toBe('Sand');
		expect((await api.ask(asset, { id: 2 })).data.asset.name).toBe('Dune');
		expect((await api.ask(asset, { id: 1 })).data.asset.name).toBe('Sand');
	});

	it('what the clock changes is not kept, and errors are not', async () => {
		const before = api.metrics.cacheHits;
		for (let i = 0; i < 3; i += 1) await api.ask('{ _meta { lagSeconds } }');
		for (let i = 0; i < 3; i += 1) await api.ask('{ asset(id: 1) { upstream(depth: 0) { totalCount } } }');
		expect(api.metrics.cacheHits).toBe(before);
	});

	it('an answer is as of one block while blocks keep coming', async () => {
		let isDone = false;
		const writer = (async () => {
			for (let block = 60; !isDone && block < 400; block += 1) {
				// The name of every asset is the block: an answer that mixes blocks shows it.
				await db.sql.begin(async (sql) => {
					await sql`update wadi_test.asset set name = ${String(block)}`;
					await sql`insert into wadi_test.block (chain_id, number, hash, timestamp) values (31337, ${block}, ${hash(0xaa00 + block)}, ${block})`;
				});
				await new Promise((resolve) => setTimeout(resolve, 15));
			}
		})();
		const mixed: string[] = [];
		let whole = 0;
		for (let i = 0; i < 60; i += 1) {
			const { data, headers } = await api.ask(
				`{ a${i}: __typename _meta { block { number } } assets(first: 4) { nodes { name parents { nodes { parent { name } } } } } }`
			);
			const names = new Set<string>([data._meta.block.number]);
			for (const asset of data.assets.nodes) {
				names.add(asset.name);
				for (const link of asset.parents.nodes) names.add(link.parent.name);
			}
			const block = headers.get('x-wadi-block');
			if (block === null) continue;
			whole += 1;
			if (Number(data._meta.block.number) >= 60 && names.size > 1) mixed.push([...names].join());
			expect(block).toMatch(new RegExp(`^${data._meta.block.number}:`));
		}
		isDone = true;
		await writer;
		expect(mixed).toEqual([]);
		expect(whole).toBeGreaterThan(40);
	});
});

describe('the service about itself', () => {
	it('health, readiness, metrics', async () => {
		expect((await fetch(new URL('/health', api.url))).status).toBe(200);
		expect((await fetch(new URL('/ready', api.url))).status).toBe(200);
		const text = await (await fetch(new URL('/metrics', api.url))).text();
		expect(text).toMatch(/wadi_graphql_requests_total\{status="200"\} \d+/);
		expect(text).toMatch(/wadi_graphql_request_seconds_count \d+/);
		expect(text).toMatch(/wadi_graphql_ready 1/);
	});

	it('is not ready without a head, and says so', async () => {
		const empty = await createTestDatabase();
		const service = await startService(testConfig(empty.url), pino({ level: 'silent' }));
		try {
			await new Promise((resolve) => setTimeout(resolve, 200));
			expect((await fetch(new URL('/ready', service.url))).status).toBe(503);
			expect((await fetch(new URL('/health', service.url))).status).toBe(200);
		} finally {
			await service.close();
			await empty.close();
		}
	});
});
