import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keccak256, toBytes } from 'viem';
import { afterAll, describe, expect, it } from 'vitest';
import { defaultGates, readCharter } from './control-terms.ts';
import { momentOf, readGates } from './gate-settings.ts';

const directory = mkdtempSync(join(tmpdir(), 'wadi-gates-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));
writeFileSync(join(directory, 'charter.md'), 'We agree.');

const gate = { earliest: '2027-03-01', ratifiedProposals: 2, turnoutPercent: 10, lockedSahara: '20000000' };
const gates = {
	FOUNDATION: { ...gate, charter: 'charter.md' },
	SHARED: { ...gate, earliest: '2027-06-01T12:00Z' },
	DAO_WITH_GUARDIAN: { ...gate, earliest: '2027-10-01', charter: `0x${'ab'.repeat(32)}` }
};
let files = 0;
function write(content: unknown): string {
	const path = join(directory, `${(files += 1)}.json`);
	writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
	return path;
}

describe('the gates of a deployment', () => {
	it('are read from a file, with the charter’s text beside it', () =>
		expect(readGates(write(gates))).toEqual([
			{
				earliest: Date.UTC(2027, 2, 1) / 1_000,
				ratifiedProposals: 2,
				turnoutBps: 1_000,
				lockedAmount: 20_000_000n * 10n ** 18n,
				charterHash: keccak256(toBytes('We agree.'))
			},
			{
				earliest: Date.UTC(2027, 5, 1, 12) / 1_000,
				ratifiedProposals: 2,
				turnoutBps: 1_000,
				lockedAmount: 20_000_000n * 10n ** 18n
			},
			{
				earliest: Date.UTC(2027, 9, 1) / 1_000,
				ratifiedProposals: 2,
				turnoutBps: 1_000,
				lockedAmount: 20_000_000n * 10n ** 18n,
				charterHash: `0x${'ab'.repeat(32)}`
			}
		]));

	const withFirst = (change: object) => ({ ...gates, FOUNDATION: { ...gates.FOUNDATION, ...change } });
	it.each([
		{ name: 'no JSON', content: '{', says: /can't be read as JSON/ },
		{ name: 'an array', content: [], says: /is not a JSON object/ },
		{
			name: 'a gate too few',
			content: { ...gates, SHARED: undefined },
			says: /gate of SHARED in .* is missing/
		},
		{ name: 'a word it does not know', content: withFirst({ quorum: 3 }), says: /unknown key quorum/ },
		{
			name: 'a date in words',
			content: withFirst({ earliest: 'soon' }),
			says: /`earliest` is "soon": give a day/
		},
		{ name: 'no such day', content: withFirst({ earliest: '2027-13-01' }), says: /give a day/ },
		{
			name: 'half a proposal',
			content: withFirst({ ratifiedProposals: 0.5 }),
			says: /whole number from 0 to 1000/
		},
		{
			name: 'more turnout than all',
			content: withFirst({ turnoutPercent: 101 }),
			says: /whole number from 0 to 100/
		},
		{
			name: 'an amount as a number',
			content: withFirst({ lockedSahara: 20 }),
			says: /whole SAHARA in digits/
		},
		{ name: 'half a hash', content: withFirst({ charter: '0x12' }), says: /give 32 bytes/ },
		{
			name: 'a text that is not there',
			content: withFirst({ charter: 'none.md' }),
			says: /no such file exists/
		},
		{
			name: 'a gate that opens before the one before it',
			content: { ...gates, SHARED: { ...gate, earliest: '2027-01-01' } },
			says: /gate of SHARED in .* opens earlier/
		}
	])('are refused with $name', ({ content, says }) => expect(() => readGates(write(content))).toThrow(says));

	it('are refused where there is no file', () =>
		expect(() => readGates(join(directory, 'none.json'))).toThrow(/No gates file/));

	it('ask for more from stage to stage unless said otherwise, and first for the charter', () => {
		const [first, second, third] = defaultGates(1_000);
		expect([first.earliest, second.earliest, third.earliest].map((time) => (time - 1_000) / 86_400)).toEqual([
			60, 150, 270
		]);
		expect(first.charterHash).toBe(keccak256(toBytes(readCharter())));
	});
});

describe('a moment', () => {
	it.each([
		{ text: '1970-01-02', seconds: 86_400 },
		{ text: '2028-06-30T12:00Z', seconds: Date.UTC(2028, 5, 30, 12) / 1_000 },
		{ text: '2028-06-30T12:00:01Z', seconds: Date.UTC(2028, 5, 30, 12, 0, 1) / 1_000 }
	])('is read from $text', ({ text, seconds }) => expect(momentOf(text, 'It')).toBe(seconds));

	it.each(['', 'tomorrow', '2028', '2028-06-30 12:00', 5, null])('is not %j', (text) =>
		expect(() => momentOf(text, 'It')).toThrow(/^It is .*: give a day/)
	);
});
