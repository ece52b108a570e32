import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveTo, placeAfterKey, placeAt } from './ranking.ts';

describe('moving a choice in a ranking', () => {
	it.each([
		['up', 2, 1, [1, 3, 2, 4]],
		['down', 0, 1, [2, 1, 3, 4]],
		['to the top', 3, 0, [4, 1, 2, 3]],
		['to the end', 0, 3, [2, 3, 4, 1]],
		['above the top stays there', 0, -1, [1, 2, 3, 4]],
		['below the end stays there', 3, 9, [1, 2, 3, 4]],
		['from no place moves nothing', 7, 0, [1, 2, 3, 4]]
	] as const)('%s', (_name, from, to, order) => expect(moveTo([1, 2, 3, 4], from, to)).toEqual(order));

	it('never loses or doubles a choice, and leaves the others in their order', () => {
		const moves = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.array(fc.tuple(fc.nat(11), fc.integer())));
		fc.assert(
			fc.property(moves, ([count, all]) => {
				const start = Array.from({ length: count }, (_, index) => index + 1);
				let order: number[] = start;
				for (const [from, to] of all) {
					const moved = order[from];
					const next = moveTo(order, from, to);
					expect(next.toSorted((a, b) => a - b)).toEqual(start);
					expect(next.filter((choice) => choice !== moved)).toEqual(
						order.filter((choice) => choice !== moved)
					);
					order = next;
				}
			})
		);
	});

	it.each([
		['ArrowUp', 2, 1],
		['ArrowUp', 0, 0],
		['ArrowDown', 2, 3],
		['ArrowDown', 3, 3],
		['Home', 2, 0],
		['End', 1, 3],
		['Enter', 1, null],
		['a', 1, null]
	] as const)('%s at place %i leads to %s', (key, from, to) => expect(placeAfterKey(key, from, 4)).toBe(to));

	it('a pointer points to the place whose middle it has passed', () => {
		const rows = [0, 40, 80].map((top) => ({ top, height: 40 }));
		expect(placeAt(-5, rows, 2)).toBe(0);
		expect(placeAt(30, rows, 2)).toBe(1);
		expect(placeAt(75, rows, 2)).toBe(2);
		expect(placeAt(500, rows, 0)).toBe(2);
	});
});
