import type { Deployment } from '@wadi/contracts/deployments';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { getAddress, toHex } from 'viem';
import { beforeEach, describe, expect, it } from 'vitest';
import { contractNames } from '../../../contracts/src/contract-names.ts';
import { genesisTime } from '../anvil.ts';
import { root } from '../paths.ts';
import { actsOf } from './acts.ts';
import { governanceActsOf, titleOf } from './governance-acts.ts';
import { Council } from './governance-council.ts';
import { motionsOf, outcomes } from './governance-motions.ts';
import { peopleOf } from './people.ts';
import { World } from './world.ts';

const addressOf = (n: number) => getAddress(toHex(0xd0d00 + n, { size: 20 }));
const contracts = Object.fromEntries(
	contractNames.map((name, i) => [name, addressOf(i)])
) as Deployment['contracts'];
const week = 7 * 86_400;
const maxDuration = 4n * 365n * 86_400n;
/** Not at a week's beginning: 2025-01-02 is one. */
const start = genesisTime + 3 * 86_400;

describe('the council', () => {
	let world: World;
	let council: Council;
	beforeEach(() => {
		const person = peopleOf();
		const acts = actsOf(contracts, addressOf(99));
		world = new World(acts, governanceActsOf(contracts), contracts.UsageMeter, person, []);
		council = new Council(world, contracts);
		world.startBlock(start);
	});

	const slopeOf = (sahara: number) => (BigInt(sahara) * 10n ** 18n) / maxDuration;

	it('knows what a lock is worth until the week in which it ends', () => {
		council.lock(100, 1_000, 10);
		const unlocksAt = start + 10 * week - ((start + 10 * week) % week);
		expect(council.powerOf(100, start)).toBe(slopeOf(1_000) * BigInt(unlocksAt - start));
		expect(council.powerOf(100, unlocksAt - 1)).toBe(slopeOf(1_000));
		expect(council.powerOf(100, unlocksAt)).toBe(0n);
		expect(council.powerOf(100, start - 1)).toBe(0n);
	});

	it('moves a lock’s power with its delegate, and leaves the past', async () => {
		council.lock(100, 1_000, 10);
		council.lock(101, 500, 20);
		const [before, bos] = [council.powerOf(100, start), council.powerOf(101, start)];
		world.startBlock(start + 60);
		council.delegate(100, 101);
		await council.delegateBySignature(101, 102);
		expect(council.powerOf(100, start + 60)).toBe(0n);
		expect(council.powerOf(101, start + 60)).toBe(before - slopeOf(1_000) * 60n);
		expect(council.powerOf(102, start + 60)).toBe(bos - slopeOf(500) * 60n);
		expect(council.powerOf(100, start + 59)).toBe(before - slopeOf(1_000) * 59n);
	});

	it('refuses to act on a proposal that was never made', () =>
		expect(() => council.vote('lower-the-fee', 100, 'FOR')).toThrow(
			/acts on the proposal lower-the-fee before it is made/
		));
});

describe('the proposals of the year', () => {
	const motions = motionsOf(contracts, { dollar: addressOf(99), euro: addressOf(98) }, addressOf);

	it('have words and outcomes, each one its own', () => {
		const files = readdirSync(join(root, 'stack', 'data', 'proposals')).map((file) =>
			file.replace('.md', '')
		);
		expect(files.sort()).toEqual(Object.keys(motions).sort());
		expect(Object.keys(outcomes).sort()).toEqual(Object.keys(motions).sort());
		const titles = Object.values(motions).map(({ description }) => titleOf(description));
		expect(new Set(titles).size).toBe(titles.length);
	});

	it.each(Object.entries(motions))('%s says what it does', (_, { description, targets, calldatas }) => {
		expect(titleOf(description)).not.toBe('');
		expect(description).toMatch(/^## Summary$/m);
		expect(description).toMatch(/^## What it does$/m);
		expect(targets.length).toBeGreaterThan(0);
		expect(calldatas.length).toBe(targets.length);
	});
});
