import { expect, it } from 'vitest';
import { parseUnits } from './parse-units.ts';

const cases = [
	{ text: '1', decimals: 18, units: '1000000000000000000' },
	{ text: '0.000001', decimals: 6, units: '1' },
	{ text: '1 250.5', decimals: 2, units: '125050' },
	{ text: '1,250', decimals: 0, units: '1250' },
	{
		text: '123456789012345678901234567890.000000000000000001',
		decimals: 18,
		units: '123456789012345678901234567890000000000000000001'
	}
];
it.each(cases)('reads $text with $decimals decimals', ({ text, decimals, units }) =>
	expect(parseUnits(text, decimals)).toEqual({ ok: true, units })
);

const refused = [
	{ text: 'ten', decimals: 18, problem: 'is not an amount' },
	{ text: '-1', decimals: 18, problem: 'is not an amount' },
	{ text: '1e18', decimals: 18, problem: 'is not an amount' },
	{ text: '0', decimals: 18, problem: 'above zero' },
	{ text: '0.0000001', decimals: 6, problem: '6 digits after the point' }
];
it.each(refused)('refuses $text', ({ text, decimals, problem }) => {
	const parsed = parseUnits(text, decimals);
	expect(parsed.ok).toBe(false);
	expect(parsed.ok ? '' : parsed.problem).toContain(problem);
});
