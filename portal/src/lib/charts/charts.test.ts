// @vitest-environment node
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import BarChart from './BarChart.svelte';
import LineChart from './LineChart.svelte';
import { accumulate, bucketLabel, fillBuckets } from './series.ts';

const month = (n: number) => `2025-${String(n).padStart(2, '0')}-01T00:00:00.000Z`;
const points = [
	{ from: month(1), value: 5n },
	{ from: month(4), value: 7n }
];

describe('fillBuckets', () => {
	it('puts silent months in between', () =>
		expect(fillBuckets(points, 'MONTH').map(({ value }) => value)).toEqual([5n, 0n, 0n, 7n]));
	it('goes on to the given moment', () =>
		expect(fillBuckets(points, 'MONTH', '2025-06-15T00:00:00Z').map(({ from }) => from)).toEqual(
			[1, 2, 3, 4, 5, 6].map(month)
		));
	it('has nothing to draw for nothing', () => expect(fillBuckets([], 'DAY', month(3))).toEqual([]));
	it('loses nothing of the sum', () => {
		const filled = fillBuckets(points, 'MONTH', month(12));
		expect(accumulate(filled).at(-1)?.value).toBe(12n);
	});
});

it('names the year where it begins', () =>
	expect([
		bucketLabel(month(3), 'MONTH', true),
		bucketLabel(month(4), 'MONTH', false),
		bucketLabel('2026-01-01', 'MONTH', false)
	]).toEqual(['Mar 2025', 'Apr', 'Jan 2026']));

describe('charts on the server', () => {
	it('draw a bar for every bucket, and say the same in a table', () => {
		const { body } = render(BarChart, {
			props: { title: 'Units used', unit: 'units', bucket: 'MONTH', points }
		});
		expect(body.match(/<rect/g)).toHaveLength(4);
		expect(body.match(/<th scope="row"/g)).toHaveLength(4);
		expect(body).toContain('Units used as a table');
	});
	it('keep big amounts exact in the table', () => {
		const big = [{ from: month(1), value: 1_234_567_000000000000000000n }];
		const { body } = render(LineChart, {
			props: { title: 'Income', unit: 'SAHARA', decimals: 18, bucket: 'MONTH', points: big, cumulative: true }
		});
		expect(body.replaceAll('\u202f', ' ')).toContain('1 234 567 SAHARA');
	});
	it('stand when there is nothing to draw', () => {
		const { body } = render(BarChart, {
			props: { title: 'Units used', unit: 'units', bucket: 'MONTH', points: [] }
		});
		expect(body).not.toContain('NaN');
	});
});
