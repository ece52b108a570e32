import { contractNames } from '../../../contracts/src/contract-names.ts';
import type { Deployment } from '@wadi/contracts/deployments';
import { getAddress, toHex } from 'viem';
import { beforeAll, describe, expect, it } from 'vitest';
import { genesisTime } from '../anvil.ts';
import { parseLineage, readLineage } from './lineage.ts';
import { peopleOf } from './people.ts';
import { shippedLineage } from './play.ts';
import { planYear, type Plan } from './year.ts';

const addressOf = (n: number) => getAddress(toHex(0xd0d00 + n, { size: 20 }));
const contracts = Object.fromEntries(
	contractNames.map((name, i) => [name, addressOf(i)])
) as Deployment['contracts'];
const currencies = { dollar: addressOf(99), euro: addressOf(98) };

describe('the plan of the shipped year', () => {
	let plan: Plan;
	beforeAll(async () => {
		plan = await planYear(readLineage(shippedLineage), contracts, currencies, peopleOf());
	});

	it('is the same each time, to the byte', async () => {
		const again = await planYear(readLineage(shippedLineage), contracts, currencies, peopleOf());
		expect(again.hash).toBe(plan.hash);
		expect(again.transactions).toBe(plan.transactions);
	});

	it('is another one for another lineage', async () => {
		const lineage = readLineage(shippedLineage);
		lineage.assets.pop();
		expect((await planYear(lineage, contracts, currencies, peopleOf())).hash).not.toBe(plan.hash);
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
		'cancel a proposal'
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

describe('the plan of any lineage', () => {
	it('works for a single asset', async () => {
		const lineage = parseLineage('{"id":"a/only","kind":"AGENT","author":"a"}');
		const plan = await planYear(lineage, contracts, currencies, peopleOf());
		expect(plan.transactions).toBeGreaterThan(0);
	});

	it('lets a closed parent be built upon with a license bought before', async () => {
		const lineage = parseLineage(
			[
				'{"id":"a/closed","kind":"MODEL","author":"a","license":"cc-by-nc-4.0"}',
				'{"id":"b/child","kind":"MODEL","author":"b","parents":[{"id":"a/closed","relation":"FINE_TUNED_FROM"}]}'
			].join('\n')
		);
		const { blocks } = await planYear(lineage, contracts, currencies, peopleOf());
		const whats = blocks.flatMap(({ calls }) => calls).map(({ what }) => what);
		expect(whats.indexOf('buy offer 1')).toBeGreaterThan(-1);
		expect(whats.indexOf('buy offer 1')).toBeLessThan(whats.indexOf('register b/child'));
	});
});
