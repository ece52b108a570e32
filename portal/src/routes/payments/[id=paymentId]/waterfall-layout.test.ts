import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleWaterfall, sum } from './example-waterfall.ts';
import { randomWaterfall } from './random-waterfall.ts';
import { barWidth, labelHeight, layOut, type Bar, type WaterfallLayout } from './waterfall-layout.ts';
import { addUp, divide, pushed } from './waterfall.ts';

const chain = exampleWaterfall(20n, [
	{
		id: 9,
		depth: 0,
		owners: [400n],
		receipts: 80n,
		carry: 0n,
		links: [{ parent: 4, amount: 500n, waiting: 0n }]
	},
	{
		id: 4,
		depth: 1,
		owners: [300n],
		receipts: 0n,
		carry: 0n,
		links: [{ parent: 2, amount: 200n, waiting: 50n }]
	},
	{ id: 2, depth: 2, owners: [0n], receipts: 149n, carry: 1n, links: [] }
]);

const idOf = ({ step }: Bar) => step?.asset.assetId ?? 'payment';
const columnsOf = ({ bars }: WaterfallLayout) => [...Map.groupBy(bars, ({ x }) => x).values()];

describe('a chain', () => {
	const layout = layOut(chain);

	it('stands in columns from the payment on, each step to the right of what fed it', () => {
		expect(columnsOf(layout).map((bars) => bars.map(idOf))).toEqual([['payment'], ['9'], ['4'], ['2']]);
	});

	it('puts what flows on first in every bar, so that the river runs along the top', () => {
		expect(layout.bars.map(({ segments }) => segments.map(({ place }) => place))).toEqual([
			['onward', 'fee'],
			['onward', 'owners', 'receipts'],
			['onward', 'waiting', 'owners'],
			['receipts', 'carry']
		]);
	});

	it('ends in the places that have money, with what each holds', () => {
		expect(layout.sinks.map(({ place, amount }) => [place, amount])).toEqual([
			['waiting', 50n],
			['owners', 700n],
			['receipts', 229n],
			['carry', 1n],
			['fee', 20n]
		]);
	});

	it('draws a ribbon for each flow and each rest', () => {
		const places = layout.ribbons.map(({ place }) => place).toSorted();
		expect(places).toEqual([
			'carry',
			'fee',
			'onward',
			'onward',
			'onward',
			'owners',
			'owners',
			'receipts',
			'receipts',
			'waiting'
		]);
	});
});

it('draws a payment of nothing without a height', () => {
	const layout = layOut(
		exampleWaterfall(0n, [{ id: 1, depth: 0, owners: [0n], receipts: 0n, carry: 0n, links: [] }])
	);
	expect(layout.bars.map(({ height }) => height)).toEqual([0, 1.5]);
	expect(layout.sinks).toEqual([]);
});

it('leaves the smallest steps to the table when there are too many to tell apart', () => {
	const parents = Array.from({ length: 40 }, (_, index) => ({
		parent: index + 1,
		amount: BigInt(index + 1),
		waiting: 0n
	}));
	const layout = layOut(
		exampleWaterfall(0n, [
			{ id: 99, depth: 0, owners: [10n], receipts: 0n, carry: 0n, links: parents },
			...parents.map(({ parent, amount }) => ({
				id: parent,
				depth: 1,
				owners: [amount],
				receipts: 0n,
				carry: 0n,
				links: []
			}))
		])
	);
	expect(layout.omitted).toBe(13);
	expect(layout.bars).toHaveLength(1 + 28);
	expect(layout.bars.some((bar) => idOf(bar) === '1')).toBe(false);
	expect(layout.bars.some((bar) => idOf(bar) === '40')).toBe(true);
});

describe('any waterfall', () => {
	it('never lays one bar or its label on another', () => {
		fc.assert(
			fc.property(randomWaterfall, (waterfall) => {
				const layout = layOut(waterfall);
				for (const column of columnsOf(layout)) {
					const sorted = column.toSorted((a, b) => a.y - b.y);
					sorted.slice(1).forEach((bar, index) => {
						const above = sorted[index]!;
						expect(bar.y - labelHeight).toBeGreaterThanOrEqual(above.y + above.height);
					});
				}
				const xs = [...new Set([...layout.bars, ...layout.sinks].map(({ x }) => x))].toSorted(
					(a, b) => a - b
				);
				xs.slice(1).forEach((x, index) => expect(x).toBeGreaterThanOrEqual(xs[index]! + layout.columnWidth));
				layout.sinks.slice(1).forEach((sink, index) => {
					const above = layout.sinks[index]!;
					expect(sink.y).toBeGreaterThanOrEqual(above.y + above.height);
				});
				for (const { x, y, height } of [...layout.bars, ...layout.sinks]) {
					expect(y + height).toBeLessThanOrEqual(layout.height);
					expect(x + barWidth).toBeLessThanOrEqual(layout.width);
				}
			})
		);
	});

	it('keeps heights in proportion: a bar’s segments fill it, and the places together equal the payment', () => {
		fc.assert(
			fc.property(randomWaterfall, (waterfall) => {
				const amount = Number(waterfall.amount.amount);
				fc.pre(amount > 0);
				const { bars, sinks } = layOut(waterfall);
				const whole = bars[0]!.height;
				for (const { step, height, segments } of bars) {
					const filled = segments.reduce((total, segment) => total + segment.height, 0);
					expect(filled).toBeLessThanOrEqual(height + 1e-6);
					const arrived = step ? Number(step.arrived.amount) : amount;
					expect(height).toBeCloseTo(Math.max(1.5, (arrived / amount) * whole), 2);
				}
				expect(sum(sinks.map((sink) => sink.amount))).toBe(BigInt(waterfall.amount.amount));
				expect(sinks.map((sink) => [sink.place, sink.amount])).toEqual(
					Object.entries(addUp(waterfall).parts)
						.filter(([, part]) => part > 0n)
						.toSorted(([a], [b]) => places.indexOf(a) - places.indexOf(b))
				);
			})
		);
	});

	it('lets money run only to the right', () => {
		fc.assert(
			fc.property(randomWaterfall, (waterfall) => {
				const at = new Map(layOut(waterfall).bars.map((bar) => [idOf(bar), bar.x]));
				for (const step of waterfall.steps)
					for (const link of step.links) {
						const [from, to] = [at.get(step.asset.assetId), at.get(link.parent.assetId)];
						if (from !== undefined && to !== undefined && pushed(link) > 0n) expect(to).toBeGreaterThan(from);
					}
				expect(waterfall.steps.every((step) => divide(step).onward >= 0n)).toBe(true);
			})
		);
	});
});

const places = ['waiting', 'owners', 'receipts', 'carry', 'fee'];
