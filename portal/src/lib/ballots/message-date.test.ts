import { expect, it } from 'vitest';
import { messageDate } from './message-date.ts';

const now = Date.parse('2026-01-01T00:00:10.900Z');
const second = Date.parse('2026-01-01T00:00:10Z') / 1000;
const cases = [
	{ name: 'the present second, where nothing is replaced', replaced: null, date: second },
	{ name: 'the present second, after an older one', replaced: '2026-01-01T00:00:09Z', date: second },
	{ name: 'the next second, after one of this second', replaced: '2026-01-01T00:00:10Z', date: second + 1 },
	{ name: 'a second later than one dated ahead', replaced: '2026-01-01T00:00:15Z', date: second + 6 }
];

it.each(cases)('$name', ({ replaced, date }) => expect(messageDate(now, replaced)).toBe(date));
