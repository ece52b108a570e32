import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactUnits, groupDigits, percentOf, percentOfBps, readableUnits } from './money.ts';

const plain = (text: string) => text.replaceAll('\u202f', ' ');

describe('readableUnits', () => {
	const cases = [
		{ name: 'whole', amount: '5000000000000000000', decimals: 18, shown: '5' },
		{ name: 'groups', amount: '1234567500000000000000000', decimals: 18, shown: '1 234 567.5' },
		{ name: 'cuts off and never rounds up', amount: '1999999999999999999', decimals: 18, shown: '1.9999' },
		{ name: 'below the last place', amount: '1', decimals: 18, shown: '< 0.0001' },
		{ name: 'nothing', amount: '0', decimals: 18, shown: '0' },
		{ name: 'no decimals', amount: '1902', decimals: 0, shown: '1 902' },
		{ name: 'six decimals', amount: '12345678', decimals: 6, shown: '12.3456' },
		{ name: 'negative', amount: '-1500000', decimals: 6, shown: '-1.5' }
	];
	it.each(cases)('$name', ({ amount, decimals, shown }) =>
		expect(plain(readableUnits(amount, decimals))).toBe(shown)
	);
});

it('exactUnits keeps every digit', () => {
	fc.assert(
		fc.property(
			fc.bigInt({ min: 0n, max: 10n ** 40n }),
			fc.integer({ min: 0, max: 30 }),
			(amount, decimals) => {
				const [whole = '', fraction = ''] = exactUnits(String(amount), decimals)
					.replaceAll('\u202f', '')
					.split('.');
				expect(BigInt(whole + fraction.padEnd(decimals, '0'))).toBe(amount);
			}
		)
	);
});

it('groups digits of any size, from the right', () => {
	expect(plain(groupDigits('12345678901234567890'))).toBe('12 345 678 901 234 567 890');
	expect(plain(groupDigits(-1234))).toBe('-1 234');
});

it('tells shares as percentages', () => {
	expect(plain(percentOfBps(250))).toBe('2.5 %');
	expect(plain(percentOfBps(10_000))).toBe('100 %');
	expect(plain(percentOf('1', '3'))).toBe('33.33 %');
	expect(plain(percentOf('1', '1000000000000'))).toBe('< 0.01 %');
	expect(plain(percentOf('0', '0'))).toBe('0 %');
});
