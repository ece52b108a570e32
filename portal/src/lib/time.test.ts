import { expect, it } from 'vitest';
import { exactTimeText, relativeTime, spanText } from './time.ts';

const now = '2025-06-30T12:00:00Z';
const cases = [
	{ name: 'the head itself', at: now, text: 'just now' },
	{ name: 'one minute', at: '2025-06-30T11:59:00Z', text: '1 minute ago' },
	{ name: 'hours up to two days', at: '2025-06-29T10:00:00Z', text: '26 hours ago' },
	{ name: 'days up to thirty', at: '2025-06-18T12:00:00Z', text: '12 days ago' },
	{ name: 'further away by its date', at: '2025-03-01T00:00:00Z', text: '1 Mar 2025' },
	{ name: 'ahead', at: '2025-07-05T12:00:00Z', text: 'in 5 days' },
	{ name: 'far ahead', at: '2026-07-05T12:00:00Z', text: '5 Jul 2026' }
];
it.each(cases)('$name', ({ at, text }) => expect(relativeTime(at, now)).toBe(text));

it('tells the date where the head is not known', () =>
	expect(relativeTime('2025-06-30T11:59:00Z', null)).toBe('30 Jun 2025'));

it('writes the exact time in UTC', () =>
	expect(exactTimeText('2025-03-01T12:00:00Z')).toBe('2025-03-01 12:00:00 UTC'));

it('counts a span in its largest unit', () =>
	expect([30, 90, 7200, 864_000, 94_608_000].map(spanText)).toEqual([
		'30 seconds',
		'1 minute',
		'2 hours',
		'10 days',
		'3 years'
	]));
