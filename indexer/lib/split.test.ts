import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributeSplit, byPayment, type CarryPart, type Part } from './split.ts';

const total = (parts: readonly { amount: bigint }[]): bigint =>
	parts.reduce((sum, { amount }) => sum + amount, 0n);
const wei = (max: bigint) => fc.bigInt({ min: 0n, max });

describe('attributeSplit', () => {
	it('pays receipts from the oldest carry first and keeps the rest of the inflow', () => {
		const attribution = attributeSplit({
			inputs: [
				{ paymentId: 4n, amount: 10n },
				{ paymentId: 6n, amount: 10n }
			],
			links: [],
			ownerAmount: 0n,
			receiptsAmount: 18n,
			carryBefore: 5n,
			carryAfter: 7n,
			carry: [
				{ seq: 3, paymentId: 1n, remaining: 2n },
				{ seq: 4, paymentId: 4n, remaining: 3n }
			]
		});
		expect(attribution.carry).toEqual([
			{ seq: 3, paymentId: 1n, remaining: 0n },
			{ seq: 4, paymentId: 4n, remaining: 0n }
		]);
		expect(attribution.receipts).toEqual([
			{ paymentId: 1n, amount: 2n },
			{ paymentId: 4n, amount: 13n },
			{ paymentId: 6n, amount: 3n }
		]);
		expect(attribution.newCarry).toEqual([{ paymentId: 6n, amount: 7n }]);
	});

	it('follows the worked example of docs/attribution.md', () => {
		const attribution = attributeSplit({
			inputs: [
				{ paymentId: 10n, amount: 1_000n },
				{ paymentId: 12n, amount: 501n },
				{ paymentId: 15n, amount: 7n }
			],
			links: [377n, 150n],
			ownerAmount: 491n,
			receiptsAmount: 500n,
			carryBefore: 37n,
			carryAfter: 27n,
			carry: [{ seq: 0, paymentId: 8n, remaining: 37n }]
		});
		expect(attribution.links[1]).toEqual([
			{ paymentId: 10n, amount: 99n },
			{ paymentId: 12n, amount: 50n },
			{ paymentId: 15n, amount: 1n }
		]);
		expect(attribution.receipts).toEqual([
			{ paymentId: 8n, amount: 37n },
			{ paymentId: 10n, amount: 325n },
			{ paymentId: 12n, amount: 138n }
		]);
		expect(attribution.newCarry).toEqual([
			{ paymentId: 12n, amount: 25n },
			{ paymentId: 15n, amount: 2n }
		]);
	});

	it('takes part of an old entry and leaves it in the queue', () => {
		const attribution = attributeSplit({
			inputs: [{ paymentId: 9n, amount: 1n }],
			links: [],
			ownerAmount: 0n,
			receiptsAmount: 2n,
			carryBefore: 5n,
			carryAfter: 4n,
			carry: [{ seq: 0, paymentId: 1n, remaining: 5n }]
		});
		expect(attribution.carry).toEqual([{ seq: 0, paymentId: 1n, remaining: 3n }]);
		expect(attribution.newCarry).toEqual([{ paymentId: 9n, amount: 1n }]);
	});

	it('refuses a carry that shrinks without paying anyone, and receipts paid from nothing', () => {
		const split = { inputs: [{ paymentId: 1n, amount: 0n }], links: [], ownerAmount: 0n };
		expect(() =>
			attributeSplit({ ...split, receiptsAmount: 0n, carryBefore: 2n, carryAfter: 1n, carry: [] })
		).toThrow("A pool's carry fell from 2 to 1 wei");
		expect(() =>
			attributeSplit({ ...split, receiptsAmount: 2n, carryBefore: 2n, carryAfter: 0n, carry: [] })
		).toThrow('2 wei more than their pool held');
	});

	it('conserves every payment over links, owner, receipts and carry', () => {
		const arbitrary = fc.record({
			amounts: fc.array(wei(10n ** 24n), { minLength: 1, maxLength: 8 }),
			links: fc.array(fc.integer({ min: 0, max: 625 }), { maxLength: 16 }),
			receiptsBps: fc.integer({ min: 0, max: 10_000 }),
			units: fc.bigInt({ min: 1n, max: 1_000_000n }),
			old: fc.array(fc.tuple(fc.bigInt({ min: 1n, max: 9n }), fc.bigInt({ min: 1n, max: 100_000n })), {
				maxLength: 6
			})
		});
		fc.assert(
			fc.property(arbitrary, ({ amounts, links, receiptsBps, units, old }) => {
				const inputs = amounts.map((amount, index) => ({ paymentId: BigInt(index * 2 + 1), amount }));
				const net = total(inputs);
				const linkAmounts = links.map((bps) => (net * BigInt(bps)) / 10_000n);
				const rest = net - linkAmounts.reduce((sum, amount) => sum + amount, 0n);
				const inflow = (rest * BigInt(receiptsBps)) / 10_000n;
				const carry: CarryPart[] = old.map(([paymentId, remaining], seq) => ({ seq, paymentId, remaining }));
				const carryBefore = carry.reduce((sum, { remaining }) => sum + remaining, 0n);
				const perUnit = (inflow + carryBefore) / units;
				const receiptsAmount = perUnit * units;
				const carryAfter = inflow + carryBefore - receiptsAmount;
				const result = attributeSplit({
					inputs,
					links: linkAmounts,
					ownerAmount: rest - inflow,
					receiptsAmount,
					carryBefore,
					carryAfter,
					carry
				});

				expect(result.links.map(total)).toEqual(linkAmounts);
				expect(total(result.owner)).toBe(rest - inflow);
				expect(total(result.receipts)).toBe(receiptsAmount);
				const left = new Map(carry.map((part) => [part.seq, part]));
				for (const part of result.carry) left.set(part.seq, part);
				const leftSum = [...left.values()].reduce((sum, { remaining }) => sum + remaining, 0n);
				expect(leftSum + total(result.newCarry)).toBe(carryAfter);

				for (const { paymentId, amount } of inputs) {
					const of = (parts: readonly Part[]) => total(parts.filter((part) => part.paymentId === paymentId));
					const takenFromOld = carry
						.filter((part) => part.paymentId === paymentId)
						.reduce((sum, part) => sum + part.remaining - left.get(part.seq)!.remaining, 0n);
					const placed =
						of(result.links.flat()) + of(result.owner) + of(result.receipts) + of(result.newCarry);
					expect(placed - takenFromOld).toBe(amount);
				}
			}),
			{ numRuns: 500 }
		);
	});
});

it('byPayment joins parts of one payment and orders by id', () => {
	expect(
		byPayment([
			{ paymentId: 7n, amount: 1n },
			{ paymentId: 2n, amount: 5n },
			{ paymentId: 7n, amount: 2n }
		])
	).toEqual([
		{ paymentId: 2n, amount: 5n },
		{ paymentId: 7n, amount: 3n }
	]);
});
