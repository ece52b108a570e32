import { expect, it } from 'vitest';
import { csvField, votesCsvHead, votesCsvRow } from './votes-csv.ts';

it.each([
	['plain', 'plain'],
	['', ''],
	['a, b', '"a, b"'],
	['say "no"', '"say ""no"""'],
	['two\nlines', '"two\nlines"'],
	['=HYPERLINK("https://evil.example")', `"'=HYPERLINK(""https://evil.example"")"`],
	['-1+1', "'-1+1"],
	['@sum', "'@sum"]
])('%j as a field', (text, field) => expect(csvField(text)).toBe(field));

it('a row has a field for every column', () => {
	const account = { address: `0x${'55'.repeat(20)}`, chainId: 31337, statedName: null };
	const row = votesCsvRow({
		voter: account,
		sender: account,
		support: 'FOR',
		weight: '5',
		for: '5',
		against: '0',
		abstain: '0',
		reason: 'cheaper, faster',
		castAt: '2025-06-01T00:00:00Z',
		power: { ve: '4', contributor: '1', total: '5' },
		provenance: {
			chainId: 31337,
			blockNumber: '7',
			logIndex: 2,
			transactionHash: `0x${'ab'.repeat(32)}`,
			timestamp: '2025-06-01T00:00:00Z'
		}
	});
	expect(row.trimEnd().split(/,(?! )/)).toHaveLength(votesCsvHead.trimEnd().split(',').length);
	expect(row).toContain(',FOR,5,5,0,0,4,1,2025-06-01T00:00:00Z,7,');
	expect(row).toContain('"cheaper, faster"');
});
