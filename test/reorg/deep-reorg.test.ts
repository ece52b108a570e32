import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Indexer } from '../../stack/src/indexer.ts';
import { root } from '../../stack/src/paths.ts';
import { Place, type IndexedDatabase } from './place.ts';

/*
 * Ponder takes a block as final when thirty are above it, and keeps no journal for its rows. A deeper reorg cannot be
 * rolled back: the indexer has to notice, say so and end, and only a new index is right again. The tests are the steps
 * of one such day.
 */

const DEPTH = 40;
const sentence = /Chain Local was reorganised at or below block \d+, .*0x[0-9a-f]{64}.*npm run reindex/;

let place: Place;
let index: IndexedDatabase;
let indexer: Indexer;
let rewind: () => Promise<void>;

beforeAll(async () => {
	place = await Place.make(4_545);
	const { traffic, anvil } = place;
	await traffic.play({ blocks: 15, transactionsPerBlock: 8 });
	const before = structuredClone(traffic.model);
	const snapshot = await anvil.rpc.request('evm_snapshot');
	await traffic.play({ blocks: DEPTH, transactionsPerBlock: 8 });
	rewind = async () => {
		expect(await anvil.rpc.request('evm_revert', [snapshot])).toBe(true);
		traffic.model = { ...before, seed: traffic.model.seed };
	};
	index = await place.database();
	indexer = await index.start();
	await index.caughtUp();
});
afterAll(() => place?.leave());

it('is not ready while the chain lacks the blocks that it indexed', async () => {
	expect((await fetch(`${indexer.url}/caught-up`)).status).toBe(200);
	await rewind();
	const response = await fetch(`${indexer.url}/caught-up`);
	expect(response.status).toBe(503);
	const { chains } = (await response.json()) as { chains: unknown[] };
	expect(chains).toEqual([expect.objectContaining({ chain: 'Local', isReady: true, isOnChain: false })]);
});

it('ends with a sentence once other blocks stand where final ones did', async () => {
	await place.traffic.play({ blocks: DEPTH + 1, transactionsPerBlock: 8 });
	expect(await indexer.child.exited).toMatchObject({ code: 1, wasAsked: false });
	expect(indexer.child.tail(40)).toMatch(sentence);
});

it('refuses to start again on such an index, with the same sentence', async () => {
	await expect(index.start()).rejects.toThrow(sentence);
});

it('is found by verify', async () => {
	const { differences } = await index.verify();
	expect(differences.length).toBeGreaterThan(100);
	expect(new Set(differences.map(({ table }) => table))).toContain('payment');
});

it('is cured by indexing anew', async () => {
	const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'indexer', 'reindex.ts')], {
		encoding: 'utf8',
		env: {
			...process.env,
			DATABASE_URL: index.url,
			DEPLOYMENTS_DIR: place.deploymentsDir,
			RPC_URL_31337: place.anvil.url,
			WADI_SCHEMA: 'wadi_test'
		}
	});
	expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
	expect(stdout).toMatch(/Dropped the schemas wadi_test, wadi and ponder_sync/);
	await index.start();
	await index.caughtUp();
	expect((await index.verify()).differences).toEqual([]);
	expect(await index.dump()).toEqual(await place.freshDump());
});
