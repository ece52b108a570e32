import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleWaterfall, sum } from './example-waterfall.ts';
import { randomWaterfall } from './random-waterfall.ts';
import { addUp, divide, pushed } from './waterfall.ts';

const small = exampleWaterfall(2n, [
	{
		id: 2,
		depth: 0,
		owners: [40n, 7n],
		receipts: 20n,
		carry: 1n,
		links: [{ parent: 1, amount: 30n, waiting: 10n }]
	},
	{ id: 1, depth: 1, owners: [15n], receipts: 5n, carry: 0n, links: [] }
]);

it('tells what has reached a parent from what waits', () => {
	expect(small.steps[0]?.links.map(pushed)).toEqual([20n]);
});

it('divides a step among all its owners, receipts, links and carry', () => {
	expect(divide(small.steps[0]!)).toEqual({
		owners: 47n,
		receipts: 20n,
		waiting: 10n,
		carry: 1n,
		onward: 20n
	});
});

describe('addUp', () => {
	it('finds the places of every wei', () => {
		expect(addUp(small)).toEqual({
			parts: { fee: 2n, owners: 62n, receipts: 25n, waiting: 10n, carry: 1n },
			all: 100n,
			isExact: true
		});
	});

	it('notices a single wei too many', () => {
		const wrong = { ...small, amount: { ...small.amount, amount: '101' } };
		expect(addUp(wrong)).toMatchObject({ all: 100n, isExact: false });
	});

	it('believes no sum that the API itself doubts', () => {
		expect(addUp({ ...small, isBalanced: false }).isExact).toBe(false);
	});

	it('is exact to the wei for any waterfall, and each step divides into what arrived', () => {
		fc.assert(
			fc.property(randomWaterfall, (waterfall) => {
				const { parts, all, isExact } = addUp(waterfall);
				expect(isExact).toBe(true);
				expect(all).toBe(BigInt(waterfall.amount.amount));
				expect(sum(Object.values(parts))).toBe(all);
				for (const step of waterfall.steps)
					expect(sum(Object.values(divide(step)))).toBe(BigInt(step.arrived.amount));
			})
		);
	});
});
