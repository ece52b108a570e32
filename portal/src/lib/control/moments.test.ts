import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeBlocks, placeOf, stepsFrom } from './moments.ts';

const event = (blockNumber: string) => ({
	provenance: { blockNumber, timestamp: '2025-01-01T00:00:00Z' }
});

it('has each block of change once, oldest first, as numbers and not as text', () =>
	expect(changeBlocks(['100', '9', '100', '20'].map(event)).map(({ block }) => block)).toEqual([
		9n,
		20n,
		100n
	]));

describe('the steps from a moment', () => {
	const moments = [{ block: 5n }, { block: 9n }, { block: 12n }];
	const cases = [
		{ at: 1n, earlier: null, later: 5n },
		{ at: 5n, earlier: null, later: 9n },
		{ at: 10n, earlier: 9n, later: 12n },
		{ at: 12n, earlier: 9n, later: null },
		{ at: 50n, earlier: 12n, later: null }
	];
	it.each(cases)('block $at', ({ at, ...steps }) => expect(stepsFrom(moments, at)).toEqual(steps));
});

it('places every block between the first and the last', () =>
	fc.assert(
		fc.property(
			fc.bigInt(0n, 10n ** 12n),
			fc.bigInt(0n, 10n ** 9n),
			fc.bigInt(0n, 10n ** 9n),
			(block, a, b) => {
				const [first, last] = a < b ? [a, b] : [b, a];
				const place = placeOf(block, first, last);
				expect(place).toBeGreaterThanOrEqual(0);
				expect(place).toBeLessThanOrEqual(1);
			}
		)
	));
