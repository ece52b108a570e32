import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { below, random, type Model } from '../traffic/model.ts';
import type { Transaction } from '../traffic/traffic.ts';
import { Place, type IndexedDatabase } from './place.ts';

let place: Place;
let live: IndexedDatabase;
let baseline: number;

beforeAll(async () => {
	place = await Place.make(20_250_101);
	await place.traffic.play({ blocks: 45, transactionsPerBlock: 12 });
	live = await place.database();
	await live.start();
	await live.caughtUp();
	baseline = await place.anvil.head().then(({ number }) => number);
});
afterAll(() => place?.leave());

/** Plays blocks that a reorg will remove; answers their transactions and how to remove them. */
async function playDoomedBlocks(
	blocks: number
): Promise<{ sent: Transaction[]; before: Model; revert: () => Promise<void> }> {
	const { traffic, anvil } = place;
	const before = structuredClone(traffic.model);
	const snapshot = await anvil.rpc.request('evm_snapshot');
	const sent: Transaction[] = [];
	const mine = traffic.mine.bind(traffic);
	traffic.mine = async (transactions) => {
		sent.push(...transactions);
		await mine(transactions);
	};
	await traffic.play({ blocks, transactionsPerBlock: 6 });
	traffic.mine = mine;
	const revert = async () => {
		expect(await anvil.rpc.request('evm_revert', [snapshot])).toBe(true);
		traffic.model = { ...before, seed: traffic.model.seed };
	};
	return { sent, before, revert };
}

async function expectRight(): Promise<void> {
	await live.caughtUp();
	const { differences, facts } = await live.verify();
	expect(differences).toEqual([]);
	expect(facts).toBeGreaterThan(10_000);
}

it.each([1, 2, 3, 5, 8, 13, 21, 29])('follows a reorg of %i blocks to other transactions', async (depth) => {
	const { revert } = await playDoomedBlocks(depth);
	// Sometimes the doomed blocks are indexed, sometimes only some of them are seen.
	if (depth % 2 === 0) await live.caughtUp();
	else await sleep(below(place.traffic.model, 400));
	await revert();
	await place.traffic.play({ blocks: depth + 1 + below(place.traffic.model, 3), transactionsPerBlock: 6 });
	await expectRight();
});

it('follows a reorg that drops every third transaction and reorders the rest', async () => {
	const { traffic } = place;
	const { sent, revert } = await playDoomedBlocks(6);
	await live.caughtUp();
	await revert();
	const kept = sent
		.filter((_, index) => index % 3 !== 0)
		.map((transaction) => ({
			transaction: { ...transaction, mustSucceed: false },
			rank: random(traffic.model)
		}))
		.sort((a, b) => a.rank - b.rank)
		.map(({ transaction }) => transaction);
	const head = await place.anvil.head();
	const before = structuredClone(traffic.model);
	for (let block = 0; block < 7; block++) await traffic.mine(kept.slice(block * 6, block * 6 + 6));
	await expectRight();

	// The model no longer knows this branch: leave it by one more reorg.
	const depth = (await place.anvil.head()).number - head.number;
	await place.anvil.rpc.request('anvil_rollback', [depth]);
	traffic.model = { ...before, seed: traffic.model.seed };
	await traffic.play({ blocks: depth + 1, transactionsPerBlock: 6 });
	await expectRight();
});

it('follows reorgs to empty blocks of the same height, as anvil_reorg makes them', async () => {
	const before = structuredClone(place.traffic.model);
	await place.traffic.play({ blocks: 5, transactionsPerBlock: 6 });
	await live.caughtUp();
	await place.anvil.rpc.request('anvil_reorg', [5, []]);
	place.traffic.model = {
		...before,
		seed: place.traffic.model.seed,
		time: (await place.anvil.head()).timestamp
	};
	await expectRight();
	await place.traffic.play({ blocks: 2, transactionsPerBlock: 6 });
	await expectRight();
});

it('follows a storm of small reorgs without waiting in between', async () => {
	for (let round = 0; round < 15; round++) {
		const depth = 1 + below(place.traffic.model, 4);
		const { revert } = await playDoomedBlocks(depth);
		await sleep(below(place.traffic.model, 250));
		await revert();
		await place.traffic.play({ blocks: depth, transactionsPerBlock: 4 });
		await sleep(below(place.traffic.model, 250));
	}
	await place.traffic.play({ blocks: 1, transactionsPerBlock: 4 });
	await expectRight();
});

it('ends with exactly the rows of a fresh index of the final chain', async () => {
	await live.caughtUp();
	expect((await place.anvil.head()).number).toBeGreaterThan(baseline + 50);
	const [rows, fresh] = [await live.dump(), await place.freshDump()];
	expect(Object.keys(rows)).toEqual(Object.keys(fresh));
	for (const table of Object.keys(fresh)) expect(rows[table], table).toEqual(fresh[table]);
	expect(fresh['flow']!.length).toBeGreaterThan(100);
});
