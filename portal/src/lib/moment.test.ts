import { expect, it } from 'vitest';
import { readMoment } from './moment.ts';

const cases = [
	{ name: 'nothing is now', text: null, at: null },
	{ name: 'an empty field is now', text: ' ', at: null },
	{ name: 'digits are a block', text: '1902', at: { block: '1902' } },
	{ name: 'a day means its end', text: '2025-06-01', at: { timestamp: '2025-06-01T23:59:59Z' } },
	{ name: 'an instant', text: '2025-06-01T12:30Z', at: { timestamp: '2025-06-01T12:30:00Z' } }
];
it.each(cases)('$name', ({ text, at }) => expect(readMoment(text)).toEqual({ at, problem: null }));

it.each(['yesterday', '2025-13-40', '-5'])('says what is wrong with %s', (text) => {
	const { at, problem } = readMoment(text);
	expect(at).toBeNull();
	expect(problem).toContain(text);
});
