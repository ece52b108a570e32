import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startGraphql, type Graphql } from '../../stack/src/graphql.ts';
import { Place, type IndexedDatabase } from '../reorg/place.ts';
import { Chain } from './chain.ts';
import { compareAt, type Mismatch } from './compare.ts';
import { Life, type Proposal } from './life.ts';
import { checkProofs } from './proofs.ts';

const WAVES = 10;
const PROPOSALS = 22;
const WEEK = 604_800;

let place: Place;
let index: IndexedDatabase;
let api: Graphql;
let chain: Chain;
let life: Life;
let facts = 0;
const mismatches: Mismatch[] = [];
/** Seconds at which scores counted in part. */
let scaledSeconds = 0;
const outcomes = new Map<string, number>();

beforeAll(async () => {
	place = await Place.make(20_260_101);
	await place.traffic.play({ blocks: 12, transactionsPerBlock: 14 });
	chain = new Chain(place);
	await chain.learn(0);
	life = new Life(chain, 4_711);
	await life.begin();
	await life.payMuch(place.traffic.model.receipts);
	await chain.learn(0);
	index = await place.database();
	await index.start();
	api = await startGraphql({
		databaseUrl: index.url,
		deploymentsDir: place.deploymentsDir,
		logFile: `${place.folder}/graphql.log`,
		env: { RATE_LIMIT_PER_SECOND: '0', HEAD_INTERVAL_MS: '20', LOG_LEVEL: 'error' }
	});
});
afterAll(async () => {
	await api?.stop();
	await place?.leave();
});

/** The API answers as of the chain's head. */
async function caughtUp(): Promise<void> {
	await index.caughtUp();
	const head = await place.anvil.head();
	for (let tries = 0; tries < 500; tries++) {
		const response = await fetch(api.url, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ query: '{ _meta { block { hash } } }' })
		});
		const { data } = (await response.json()) as { data?: { _meta?: { block?: { hash: string } } } };
		if (data?._meta?.block?.hash === head.hash) return;
		await sleep(20);
	}
	throw new Error(`The API did not reach block ${head.number}.`);
}

/**
 * The second of each block, and one before, in and after each moment at which time alone changes something. The head's own
 * is left out: it is not past for the contracts.
 */
function secondsOf(proposals: readonly Proposal[], since: number): number[] {
	const moments = new Set<number>(proposals.flatMap((proposal) => [...proposal.moments]));
	for (let week = Math.ceil(since / WEEK) * WEEK; week < chain.time; week += WEEK) moments.add(week);
	const seconds = new Set([...moments].flatMap((moment) => [moment - 1, moment, moment + 1]));
	for (const time of chain.times) if (time >= since) seconds.add(time);
	return [...seconds].filter((second) => second >= since && second < chain.time).sort((a, b) => a - b);
}

async function compare(proposals: readonly Proposal[], since: number): Promise<void> {
	await caughtUp();
	const found = await compareAt(chain, api.url, proposals, secondsOf(proposals, since));
	facts += found.facts;
	mismatches.push(...found.mismatches);
	scaledSeconds += found.scaledSeconds;
	expect(found.mismatches.slice(0, 10)).toEqual([]);
}

it.each(Array.from({ length: WAVES }, (_, wave) => wave + 1))(
	'says what the contracts say at every boundary second: wave %i',
	async (wave) => {
		const since = chain.time;
		const first = chain.times.length;
		if (wave % 2 === 1) {
			place.traffic.model.time = chain.time;
			await place.traffic.play({ blocks: 3, transactionsPerBlock: 14 });
			await chain.learn(first);
			await life.recordScores(place.traffic.model.receipts.length);
		}
		const proposals = await life.propose(PROPOSALS, 2);
		const reorgAfter = 3 + life.below(18);
		for (let step = 0; await life.step(); step++) {
			if (step !== reorgAfter) continue;
			const { rpc } = place.anvil;
			const snapshot = await rpc.request('evm_snapshot');
			const [time, number] = [chain.time, (await place.anvil.head()).number];
			await life.playDoomed(1 + life.below(8));
			await chain.learn(number);
			// Sometimes what will be taken back is compared too, sometimes it is only half seen.
			if (wave % 3 === 0) await compare(proposals, time);
			else await sleep(life.below(300));
			expect(await rpc.request('evm_revert', [snapshot])).toBe(true);
			chain.time = time;
		}
		await chain.mine(chain.time + 1 + life.below(10_000), []);
		await chain.learn(first);
		await compare(proposals, since);
		for (const { id, plan } of proposals) {
			const state = Number(await chain.askOne('SaharaGovernor', 'state', id));
			outcomes.set(`${plan}: ${state}`, (outcomes.get(`${plan}: ${state}`) ?? 0) + 1);
		}
	}
);

it('has seen every end a proposal can come to, over at least 200 lives', async () => {
	const lives = [...outcomes.values()].reduce((sum, count) => sum + count, 0);
	console.log(
		`${lives} lives, ${facts} facts compared (${scaledSeconds} seconds with scaled scores), ${mismatches.length} differences`
	);
	console.log(
		[...outcomes]
			.sort()
			.map(([end, count]) => `${end} × ${count}`)
			.join(', ')
	);
	expect(lives).toBeGreaterThanOrEqual(200);
	expect(mismatches).toEqual([]);
	expect(scaledSeconds).toBeGreaterThan(50);
	const [{ late }] = await index.sql<[{ late: number }]>`
		select count(*)::int as late from wadi_test.proposal_event where kind = 'EXTENDED'`;
	expect(late).toBeGreaterThan(10);
	const ends = new Set([...outcomes.keys()].map((end) => end.split(': ')[1]));
	// CANCELED, DEFEATED, SUCCEEDED, QUEUED, EXECUTED
	expect([...ends].sort()).toEqual(['2', '3', '4', '5', '7']);
	const { differences } = await index.verify();
	expect(differences).toEqual([]);
});

it('names calls that answer with the number shown', async () => {
	await caughtUp();
	const found = await checkProofs(
		chain,
		api.url,
		life.proposals.slice(-30).map(({ id }) => id)
	);
	console.log(`${found.facts} proofs asked`);
	expect(found.mismatches).toEqual([]);
	expect(found.facts).toBeGreaterThan(300);
});
