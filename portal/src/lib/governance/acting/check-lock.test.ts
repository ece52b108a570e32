import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_DURATION, powerAt, WEEK } from '../votes.ts';
import { checkLockAmount, checkLockEnd, lockEnds } from './check-lock.ts';

const now = Date.parse('2025-06-04T12:00:00Z') / 1000;
const thursday = (day: string) => Date.parse(`${day}T00:00:00Z`) / 1000;

describe('the end of a lock', () => {
	it.each([
		['2025-06-12', thursday('2025-06-12')],
		['2025-06-18', thursday('2025-06-12')],
		['2029-05-31', thursday('2029-05-31')]
	])('%s is its week’s beginning', (day, end) =>
		expect(checkLockEnd(day, now)).toEqual({ value: end, problems: [] })
	);

	it.each([
		['', null, /Choose the day/],
		['2025-13-45', null, /Choose the day/],
		['2025-06-11', null, /earliest end is 2025-06-12/],
		['2029-06-07', null, /latest end is 2029-05-31/],
		['2025-07-15', thursday('2025-07-10'), /earliest is 2025-07-17/]
	] as const)('%s with a lock until %s is refused', (day, current, problem) =>
		expect(checkLockEnd(day, now, current).problems).toEqual([expect.stringMatching(problem)])
	);

	it('lies within the contract’s bounds whenever it is asked', () =>
		fc.assert(
			fc.property(fc.integer({ min: 1_700_000_000, max: 4_000_000_000 }), (at) => {
				const { earliest, latest } = lockEnds(at);
				expect(earliest % WEEK).toBe(0);
				expect(earliest).toBeGreaterThanOrEqual(at + WEEK);
				expect(earliest - WEEK).toBeLessThan(at + WEEK);
				expect(latest).toBeLessThanOrEqual(at + Number(MAX_DURATION));
			})
		));
});

describe('the amount of a lock', () => {
	it('is exact', () => expect(checkLockAmount('1 000.5').value).toBe(1_000_500_000_000_000_000_000n));
	it.each([
		['', /how much/],
		['0', /above zero/],
		['0.0000000001', /At least 0.000000000126144/]
	])('%j is refused', (text, problem) =>
		expect(checkLockAmount(text).problems).toEqual([expect.stringMatching(problem)])
	);
});

it('power falls by the slope each second and is zero at the end', () => {
	expect(powerAt(5n, 100, 40)).toBe(300n);
	expect(powerAt(5n, 100, 99)).toBe(5n);
	expect(powerAt(5n, 100, 100)).toBe(0n);
	expect(powerAt(5n, 100, 200)).toBe(0n);
});
