import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attribute } from './attribute.ts';

const sum = (list: readonly bigint[]): bigint => list.reduce((total, wei) => total + wei, 0n);

/** Payments and outputs of the same total, from dust to 2^128. */
const splits = fc
	.record({
		inputs: fc.array(fc.bigInt({ min: 0n, max: 2n ** 128n }), { minLength: 1, maxLength: 12 }),
		cuts: fc.array(fc.bigInt({ min: 0n, max: 2n ** 132n }), { maxLength: 17 }),
		isDust: fc.boolean()
	})
	.map(({ inputs: raw, cuts, isDust }) => {
		const inputs = isDust ? raw.map((wei) => wei % 7n) : raw;
		const total = sum(inputs);
		const points = cuts.map((cut) => cut % (total + 1n)).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
		const outputs = [...points, total].map((point, index) => point - (points[index - 1] ?? 0n));
		return { inputs, outputs };
	});

describe('attribute', () => {
	const cases = [
		{ name: 'one payment goes everywhere', inputs: [10n], outputs: [3n, 0n, 7n], rows: [[3n, 0n, 7n]] },
		{
			name: 'equal remainders go to the earlier output',
			inputs: [1n, 1n],
			outputs: [1n, 1n],
			rows: [
				[1n, 0n],
				[0n, 1n]
			]
		},
		{
			name: 'the largest remainder gets the leftover wei',
			inputs: [2n, 8n],
			outputs: [1n, 3n, 6n],
			// 0.2, 0.6, 1.2 → 0, 0, 1 and one wei over: to 0.6.
			rows: [
				[0n, 1n, 1n],
				[1n, 2n, 5n]
			]
		},
		{
			name: 'the worked example of docs/attribution.md',
			inputs: [1_000n, 501n, 7n],
			outputs: [377n, 150n, 491n, 490n],
			rows: [
				[250n, 99n, 326n, 325n],
				[125n, 50n, 163n, 163n],
				[2n, 1n, 2n, 2n]
			]
		},
		{
			name: 'a payment of nothing gets nothing',
			inputs: [0n, 5n],
			outputs: [2n, 3n],
			rows: [
				[0n, 0n],
				[2n, 3n]
			]
		}
	];
	it.each(cases)('$name', ({ inputs, outputs, rows }) => expect(attribute(inputs, outputs)).toEqual(rows));

	it('refuses totals that differ', () => {
		expect(() => attribute([5n], [4n])).toThrow('A credit of 5 wei cannot be split into outputs of 4 wei');
	});

	it('places every payment whole and fills every output exactly, with no negative part', () => {
		fc.assert(
			fc.property(splits, ({ inputs, outputs }) => {
				const rows = attribute(inputs, outputs);
				expect(rows.map(sum)).toEqual(inputs);
				expect(outputs.map((_, output) => sum(rows.map((row) => row[output]!)))).toEqual(outputs);
				expect(rows.flat().every((wei) => wei >= 0n)).toBe(true);
			}),
			{ numRuns: 2_000 }
		);
	});

	it('stays within one wei of the exact proportion for the first payment', () => {
		fc.assert(
			fc.property(splits, ({ inputs, outputs }) => {
				const [first] = attribute(inputs, outputs);
				const total = sum(inputs);
				fc.pre(total > 0n);
				first!.forEach((wei, output) => {
					const exact = inputs[0]! * outputs[output]!;
					expect(wei * total - exact < total && exact - wei * total < total).toBe(true);
				});
			})
		);
	});

	it('answers the same for the same numbers and changes none of them', () => {
		fc.assert(
			fc.property(splits, ({ inputs, outputs }) => {
				const before = structuredClone({ inputs, outputs });
				expect(attribute(inputs, outputs)).toEqual(attribute(inputs, outputs));
				expect({ inputs, outputs }).toEqual(before);
			})
		);
	});

	it('decides earlier payments without looking at how later ones are divided', () => {
		fc.assert(
			fc.property(splits, ({ inputs, outputs }) => {
				fc.pre(inputs.length > 2);
				const merged = [inputs[0]!, sum(inputs.slice(1))];
				expect(attribute(inputs, outputs)[0]).toEqual(attribute(merged, outputs)[0]);
			})
		);
	});
});
