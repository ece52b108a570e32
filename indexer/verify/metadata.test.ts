import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMetadata } from '../lib/metadata.ts';
import { claimsOf } from './metadata.ts';

/** What the indexer writes, in the words of its columns. */
function written(uri: string): object {
	const { name, description, licenseTag, author, task, externalUrl } = parseMetadata(uri);
	return { name, description, license_tag: licenseTag, author, task, external_url: externalUrl };
}

it('reads percent-encoded and base64 metadata', () => {
	const json = JSON.stringify({
		name: 'Bœuf 🐂',
		license: 'mit',
		external_url: 'https://a.example',
		task: 7
	});
	const expected = {
		name: 'Bœuf 🐂',
		description: null,
		license_tag: 'mit',
		author: null,
		task: null,
		external_url: 'https://a.example'
	};
	expect(claimsOf(`data:application/json,${encodeURIComponent(json)}`)).toEqual(expected);
	expect(
		claimsOf(`data:application/json;charset=utf-8;base64,${Buffer.from(json).toString('base64')}`)
	).toEqual(expected);
});

describe('agrees with the indexer', () => {
	const text = fc.oneof(
		fc.string({ unit: 'binary' }),
		fc.string({ unit: 'grapheme', minLength: 190, maxLength: 210 }),
		fc.constantFrom('', ' \0 ', '\ud800', 'a/b', '100%')
	);
	const json = fc.record(
		{
			name: fc.oneof(text, fc.integer()),
			description: text,
			license: text,
			author: text,
			task: text,
			external_url: text
		},
		{ requiredKeys: [] }
	);
	const head = fc.constantFrom(
		'data:application/json,',
		'DATA:Application/JSON;charset=utf-8,',
		'data:application/json;base64,',
		'data:text/plain,',
		'data:'
	);

	it('about metadata of any kind, well encoded or not', () => {
		const encodings = [
			(s: string) => encodeURIComponent(s.toWellFormed()),
			(s: string) => Buffer.from(s).toString('base64'),
			(s: string) => s
		];
		fc.assert(
			fc.property(head, json, fc.constantFrom(...encodings), (start, value, encode) => {
				const uri = start + encode(JSON.stringify(value));
				expect(claimsOf(uri)).toEqual(written(uri));
			}),
			{ numRuns: 2_000 }
		);
	});

	it('about any other URI', () => {
		const part = fc.oneof(
			fc.string({ unit: 'binary', maxLength: 8 }),
			fc.constantFrom('/', '//', '?', '#', '%20', '%', '%C3%A9', '%C3', ',', 'ipfs:', 'data:', 'é', '\n')
		);
		fc.assert(
			fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
				expect(claimsOf(parts.join(''))).toEqual(written(parts.join('')));
			}),
			{ numRuns: 5_000 }
		);
	});
});
