import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Indexer } from '../../stack/src/indexer.ts';
import { below } from '../traffic/model.ts';
import { Place, type IndexedDatabase } from './place.ts';

/*
 * The indexer is killed with SIGKILL at the worst moments. To make such a moment last, a test locks a table that the
 * indexer is about to write, and Postgres says when the indexer waits for it in the midst of a transaction. One index lives
 * through all of it.
 */

let place: Place;
let index: IndexedDatabase;
let indexer: Indexer;

beforeAll(async () => {
	place = await Place.make(909);
	await place.traffic.play({ blocks: 45, transactionsPerBlock: 10 });
	index = await place.database();
});
afterAll(() => place?.leave());

/** Holds the table; resolves once the indexer waits for it in the midst of a transaction, with how to let go. */
async function stopIndexerAt(
	table: 'payment' | '_reorg__payment',
	act: () => Promise<void>
): Promise<{ waitsWith: string; release: () => Promise<void> }> {
	const holder = await index.sql.reserve();
	await holder`begin`;
	// Readers may pass, writers may not.
	await holder`lock table wadi_test.${index.sql(table)} in exclusive mode`;
	await act();
	let waitsWith = '';
	await until(`the indexer waits for ${table}`, async () => {
		const [row] = await index.sql<{ query: string }[]>`
			select query from pg_locks join pg_stat_activity using (pid)
			where not granted and relation = ${`wadi_test.${table}`}::regclass`;
		waitsWith = row?.query ?? '';
		return row !== undefined;
	});
	const release = async () => {
		await holder`rollback`;
		holder.release();
	};
	return { waitsWith, release };
}

async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
	const deadline = Date.now() + 60_000;
	while (!(await isSo().catch(() => false))) {
		if (Date.now() > deadline) throw new Error(`After a minute it was still not so that ${what}.`);
		await sleep(5);
	}
}

async function expectRight(): Promise<void> {
	await index.caughtUp();
	const { differences, facts } = await index.verify();
	expect(differences).toEqual([]);
	expect(facts).toBeGreaterThan(10_000);
}

it('killed in the middle of writing the backfill, and at four moments of it more', async () => {
	indexer = await index.start({ waitFor: 'started' });
	await until('the tables are made', async () => {
		const [row] = await index.sql`select to_regclass('wadi_test.payment') is not null as made`;
		return row!['made'] === true;
	});
	const { release } = await stopIndexerAt('payment', async () => {});
	const [counted] = await index.sql`select count(*)::int as payments from wadi_test.payment`;
	expect(counted!['payments']).toBe(0);
	await indexer.child.kill();
	await release();
	for (let round = 0; round < 4; round++) {
		indexer = await index.start({ waitFor: 'started' });
		await sleep(below(place.traffic.model, 500));
		await indexer.child.kill();
	}
	indexer = await index.start();
	await expectRight();
});

it('killed in the middle of writing a live block, twice', async () => {
	for (let round = 0; round < 2; round++) {
		const { waitsWith, release } = await stopIndexerAt('_reorg__payment', () =>
			place.traffic.play({ blocks: 2, transactionsPerBlock: 8, only: ['tip'] })
		);
		expect(waitsWith).toMatch(/insert|copy|update/i);
		await indexer.child.kill();
		await release();
		// What happens while nobody indexes must be there afterwards, too.
		await place.traffic.play({ blocks: 2, transactionsPerBlock: 8 });
		indexer = await index.start();
	}
	await expectRight();
});

it.each([3, 29])('killed in the middle of rolling back %i blocks', async (depth) => {
	const { traffic, anvil } = place;
	const before = structuredClone(traffic.model);
	const snapshot = await anvil.rpc.request('evm_snapshot');
	await traffic.play({ blocks: depth, transactionsPerBlock: 6 });
	await index.caughtUp();
	const { waitsWith, release } = await stopIndexerAt('_reorg__payment', async () => {
		expect(await anvil.rpc.request('evm_revert', [snapshot])).toBe(true);
		traffic.model = { ...before, seed: traffic.model.seed };
		await traffic.play({ blocks: depth + 1, transactionsPerBlock: 6 });
	});
	expect(waitsWith).toMatch(/delete/i);
	await indexer.child.kill();
	await release();
	indexer = await index.start();
	await expectRight();
});

it('killed, and the chain reorganised while nobody was looking', async () => {
	const { traffic, anvil } = place;
	const before = structuredClone(traffic.model);
	const snapshot = await anvil.rpc.request('evm_snapshot');
	await traffic.play({ blocks: 5, transactionsPerBlock: 6 });
	await index.caughtUp();
	await indexer.child.kill();
	expect(await anvil.rpc.request('evm_revert', [snapshot])).toBe(true);
	traffic.model = { ...before, seed: traffic.model.seed };
	await traffic.play({ blocks: 7, transactionsPerBlock: 6 });
	indexer = await index.start();
	await expectRight();
});

it('ends with exactly the rows of a fresh index of the final chain', async () => {
	await indexer.stop();
	const [rows, fresh] = [await index.dump(), await place.freshDump()];
	expect(Object.keys(rows)).toEqual(Object.keys(fresh));
	for (const table of Object.keys(fresh)) expect(rows[table], table).toEqual(fresh[table]);
	expect(fresh['payment']!.length).toBeGreaterThan(50);
});
