import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMetadata } from './metadata.ts';

const nothing = { description: null, licenseTag: null, author: null, task: null, externalUrl: null };
const dataUri = (json: unknown): string =>
	`data:application/json,${encodeURIComponent(JSON.stringify(json))}`;

describe('parseMetadata', () => {
	const cases = [
		{
			name: 'reads percent-encoded JSON',
			uri: dataUri({
				name: 'Ωmega',
				description: 'd',
				license: 'MIT',
				author: 'a',
				task: 't',
				external_url: 'u'
			}),
			expected: {
				name: 'Ωmega',
				description: 'd',
				licenseTag: 'MIT',
				author: 'a',
				task: 't',
				externalUrl: 'u'
			}
		},
		{
			name: 'reads base64 with a charset',
			uri: `data:application/json;charset=utf-8;base64,${Buffer.from('{"name":"é"}').toString('base64')}`,
			expected: { name: 'é', ...nothing }
		},
		{
			name: 'takes the last part of a path',
			uri: 'ipfs://bafy/model%20card.json?x#y',
			expected: { name: 'model card.json', ...nothing }
		},
		{
			name: 'forgives a trailing slash',
			uri: 'https://example.org/a/b/',
			expected: { name: 'b', ...nothing }
		},
		{
			name: 'survives a broken escape',
			uri: 'https://example.org/%E0%A4%A',
			expected: { name: '%E0%A4%A', ...nothing }
		},
		{
			name: 'survives broken JSON',
			uri: 'data:application/json,{broken',
			expected: { name: 'Untitled', ...nothing }
		},
		{
			name: 'survives JSON that is no object',
			uri: 'data:application/json,42',
			expected: { name: 'Untitled', ...nothing }
		},
		{
			name: 'ignores values that are no text',
			uri: dataUri({ name: 7, author: ['x'] }),
			expected: { name: 'Untitled', ...nothing }
		},
		{
			name: 'drops NUL, which Postgres cannot hold',
			uri: dataUri({ name: 'a\0b', task: '\0' }),
			expected: { name: 'ab', ...nothing }
		},
		{ name: 'has a name for nothing', uri: '', expected: { name: 'Untitled', ...nothing } }
	];
	it.each(cases)('$name', ({ uri, expected }) => expect(parseMetadata(uri)).toEqual(expected));

	it('cuts a name to what an index entry can hold', () => {
		const { name } = parseMetadata(dataUri({ name: '長'.repeat(5_000) }));
		expect(Buffer.byteLength(name)).toBeLessThan(2_000);
		expect(name.endsWith('…')).toBe(true);
	});

	it('never throws, and answers well-formed text without NUL', () => {
		const uri = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.string({ unit: 'binary' }).map((text) => `data:application/json,${text}`),
			fc.json().map((json) => `data:application/json,${encodeURIComponent(json)}`),
			fc.string({ unit: 'binary' }).map((name) => dataUri({ name, description: name }))
		);
		fc.assert(
			fc.property(uri, (text) => {
				const metadata = parseMetadata(text);
				expect(metadata.name).not.toBe('');
				for (const value of Object.values(metadata))
					expect(value === null || (value.isWellFormed() && !value.includes('\0'))).toBe(true);
			})
		);
	});
});
