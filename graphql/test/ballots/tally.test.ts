import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Choice, System } from '../../src/ballots/types.ts';
import { powerOf, startHub } from './harness.ts';
import type { TestHub } from './harness.ts';
import { plantBallots, plantVoters, slopeAt } from './plant.ts';

const VOTES = 10_000;
const systems: { system: System; choose: (n: number) => Choice }[] = [
	{ system: 'single-choice', choose: (n) => 1 + (n % 3) },
	{
		system: 'ranked-choice',
		choose: (n) =>
			[
				[1, 2, 3],
				[2, 3, 1],
				[3, 1, 2]
			][n % 3]!
	},
	{ system: 'quadratic', choose: (n) => ({ 1: 1 + (n % 7), 3: 2 }) }
];

let hub: TestHub;
let ids: string[];
beforeAll(async () => {
	hub = await startHub({ HEAD_INTERVAL_MS: '60000' });
	await plantVoters(hub.db, VOTES, 100);
	ids = await plantBallots(
		hub.db,
		systems.map(({ system, choose }, number) => ({
			number,
			system,
			choices: ['One', 'Two', 'Three'],
			votes: Array.from({ length: VOTES }, (_, n) => choose(n))
		}))
	);
	await hub.watch.renew();
}, 120_000);
afterAll(() => hub?.close());

async function resultOf(id: string, alias: string) {
	const response = await fetch(hub.url, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({
			query: `query Q($id: Bytes!) { ${alias}: offchainProposal(id: $id) { state result { total voterCount scores { score } } } }`,
			variables: { id }
		})
	});
	const { data } = (await response.json()) as {
		data: Record<string, { result: { total: string; voterCount: number; scores: { score: string }[] } }>;
	};
	return data[alias]!.result;
}

describe(`${VOTES.toLocaleString('en')} votes`, () => {
	it.each(systems)('are counted to the wei in two reads: $system', async ({ system }) => {
		const id = ids[systems.findIndex((each) => each.system === system)]!;
		const powers = Array.from({ length: VOTES }, (_, n) => powerOf(slopeAt(n)));
		const [began, before] = [performance.now(), hub.metrics.statements];
		const counted = await resultOf(id, 'counted');
		const [took, statements] = [performance.now() - began, hub.metrics.statements - before];
		const again = performance.now();
		expect(await resultOf(id, 'again')).toEqual(counted);
		console.log(
			`${system}: ${VOTES} votes counted in ${took.toFixed(0)} ms, ${statements} statements; again in ${(performance.now() - again).toFixed(1)} ms`
		);
		expect(counted.voterCount).toBe(VOTES);
		expect(counted.total).toBe(String(powers.reduce((sum, power) => sum + power, 0n)));
		// The proposal, its votes, their powers.
		expect(statements).toBe(3);
		if (system !== 'single-choice') return;
		const sums = [0n, 0n, 0n];
		powers.forEach((power, n) => (sums[n % 3]! += power));
		expect(counted.scores.map(({ score }) => score)).toEqual(sums.map(String));
	});
});
