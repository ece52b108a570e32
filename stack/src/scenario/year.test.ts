import { contractNames } from '../../../contracts/src/contract-names.ts';
import type { Deployment } from '@wadi/contracts/deployments';
import { getAddress, toHex } from 'viem';
import { beforeAll, describe, expect, it } from 'vitest';
import { genesisTime } from '../anvil.ts';
import { parseLineage, readLineage } from './lineage.ts';
import { foundationOwners, peopleOf } from './people.ts';
import { shippedLineage } from './play.ts';
import { stages, type Stage } from './stage.ts';
import { planYear, type Plan } from './year.ts';

const addressOf = (n: number) => getAddress(toHex(0xd0d00 + n, { size: 20 }));
const contracts = Object.fromEntries(
	contractNames.map((name, i) => [name, addressOf(i)])
) as Deployment['contracts'];
const deployment = { contracts, foundation: addressOf(97) };
const smallest = '{"id":"a/only","kind":"AGENT","author":"a"}';
const currencies = { dollar: addressOf(99), euro: addressOf(98) };

describe('the plan of the shipped year', () => {
	let plan: Plan;
	beforeAll(async () => {
		plan = await planYear(readLineage(shippedLineage), deployment, currencies, peopleOf());
	});

	it('is the same each time, to the byte', async () => {
		const again = await planYear(readLineage(shippedLineage), deployment, currencies, peopleOf());
		expect(again.hash).toBe(plan.hash);
		expect(again.transactions).toBe(plan.transactions);
	});

	it('is another one for another lineage', async () => {
		const lineage = readLineage(shippedLineage);
		lineage.assets.pop();
		expect((await planYear(lineage, deployment, currencies, peopleOf())).hash).not.toBe(plan.hash);
	});

	it('spans one year, each block later than the last', () => {
		const times = plan.blocks.map(({ timestamp }) => timestamp);
		expect(times[0]).toBeGreaterThan(genesisTime);
		expect(times.at(-1)).toBeLessThan(genesisTime + 366 * 86_400);
		expect(times.at(-1)).toBeGreaterThan(genesisTime + 360 * 86_400);
		expect(times.every((time, i) => i === 0 || time > (times[i - 1] ?? 0))).toBe(true);
	});

	const happenings = [
		'register',
		'issue receipts',
		'publish version',
		'set the policy',
		'transfer asset',
		'retire',
		'offer a license',
		'close offer',
		'buy offer',
		'renew license',
		'revoke license',
		'transfer license',
		'deposit',
		'settle license',
		'announce a withdrawal',
		'withdraw',
		'tip asset',
		'push',
		'claim as owner',
		'claim ',
		'collect fees in SAHARA',
		'collect fees in USDL',
		'record',
		'lock SAHARA',
		'increase a lock',
		'extend a lock',
		'withdraw a lock',
		'delegate to',
		'delegate by signature',
		'propose',
		'vote FOR',
		'vote AGAINST',
		'vote ABSTAIN',
		'vote FOR by signature',
		'vote in fractions',
		'queue a proposal',
		'execute a proposal',
		'execute a proposal at the timelock',
		'cancel a proposal',
		'cancel a proposal as the guardian',
		'count a proposal towards the gate',
		'approve as an owner of the Foundation: ',
		'act as the Foundation: schedule the transfer of ',
		'act as the Foundation: cancel the transfer of ',
		'act as the Foundation: advance to the shared stage',
		'record that the gate is open',
		'act as the Foundation: announce to ',
		'act as the Foundation: not to ',
		'act as the Foundation: set the protocol fee'
	];
	it.each(happenings)('has someone %s', (what) => {
		const calls = plan.blocks.flatMap(({ calls }) => calls);
		expect(calls.some((call) => call.what.startsWith(what) && !call.reverts)).toBe(true);
	});

	it('has failures of several kinds', () => {
		const failures = plan.blocks.flatMap(({ calls }) => calls).filter(({ reverts }) => reverts);
		expect(failures.length).toBeGreaterThanOrEqual(7);
		expect(new Set(failures.map(({ data }) => data.slice(0, 10))).size).toBeGreaterThanOrEqual(6);
	});
});

describe('the passage of control', () => {
	const whats = async (stage: Stage) => {
		const plan = await planYear(parseLineage(smallest), deployment, currencies, peopleOf(), stage);
		return plan.blocks.flatMap(({ calls }) => calls).map(({ what }) => what);
	};
	const passing = /the gate|the transfer of|advance to|"(Ratify|Take|Ask|Become)/;

	it('is longer with each stage', async () => {
		const steps = await Promise.all(
			stages.map(async (stage) => (await whats(stage)).filter((what) => passing.test(what)).length)
		);
		expect(steps[0]).toBe(0);
		for (const [i, n] of steps.entries()) if (i > 0) expect(n).toBeGreaterThan(steps[i - 1] ?? 0);
	});

	it('leaves to the Foundation what the DAO has no power for yet', async () => {
		const alone = await whats('foundation');
		for (const name of ['raise the contributors share', 'list the euro', 'lower the fee'])
			expect(alone.filter((what) => what === `act as the Foundation: ${name}`)).toHaveLength(1);
		expect(alone.some((what) => /^propose "Lower the protocol fee from 2.5/.test(what))).toBe(false);
		const together = await whats('shared');
		expect(together.some((what) => /^propose "Lower the protocol fee from 2.5/.test(what))).toBe(true);
		expect(together).not.toContain('act as the Foundation: list the euro');
	});

	it('is signed by two of three owners, each pair in turn', async () => {
		const plan = await planYear(parseLineage(smallest), deployment, currencies, peopleOf());
		const calls = plan.blocks.flatMap(({ calls }) => calls).filter(({ to }) => to === deployment.foundation);
		const pairs = Array.from({ length: calls.length / 2 }, (_, i) => [
			calls[2 * i]?.from,
			calls[2 * i + 1]?.from
		]);
		const selectors = calls.map(({ data }) => data.slice(0, 10));
		expect(selectors).toEqual(pairs.flatMap(() => [selectors[0], selectors[1]]));
		expect(selectors[0]).not.toBe(selectors[1]);
		for (const [approver, executor] of pairs) {
			expect(foundationOwners).toContain(approver);
			expect(foundationOwners).toContain(executor);
			expect(approver).not.toBe(executor);
		}
		expect(new Set(pairs.map(String)).size).toBe(3);
	});
});

describe('the plan of any lineage', () => {
	it('works for a single asset', async () => {
		const lineage = parseLineage(smallest);
		const plan = await planYear(lineage, deployment, currencies, peopleOf());
		expect(plan.transactions).toBeGreaterThan(0);
	});

	it('lets a closed parent be built upon with a license bought before', async () => {
		const lineage = parseLineage(
			[
				'{"id":"a/closed","kind":"MODEL","author":"a","license":"cc-by-nc-4.0"}',
				'{"id":"b/child","kind":"MODEL","author":"b","parents":[{"id":"a/closed","relation":"FINE_TUNED_FROM"}]}'
			].join('\n')
		);
		const { blocks } = await planYear(lineage, deployment, currencies, peopleOf());
		const whats = blocks.flatMap(({ calls }) => calls).map(({ what }) => what);
		expect(whats.indexOf('buy offer 1')).toBeGreaterThan(-1);
		expect(whats.indexOf('buy offer 1')).toBeLessThan(whats.indexOf('register b/child'));
	});
});
