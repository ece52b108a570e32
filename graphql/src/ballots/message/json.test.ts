import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Refusal } from '../refusal.ts';
import { parseStrictly } from './json.ts';

const plain = fc.letrec<{ value: unknown }>((tie) => ({
	value: fc.oneof(
		{ maxDepth: 4 },
		fc.oneof(
			fc.constant(null),
			fc.boolean(),
			fc.integer(),
			fc.maxSafeInteger().map((n) => n || 0),
			fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0'))
		),
		fc.array(tie('value'), { maxLength: 4 }),
		fc.dictionary(
			fc.string({ unit: 'grapheme' }).filter((key) => !key.includes('\0')),
			tie('value'),
			{ maxKeys: 4 }
		)
	)
})).value;

const bare = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

it('reads what JSON.parse reads, spaced or not', () => {
	fc.assert(
		fc.property(plain, fc.constantFrom(undefined, 1, '\t'), (value, space) => {
			const text = JSON.stringify(value, null, space);
			expect(bare(parseStrictly(text))).toEqual(JSON.parse(text));
		})
	);
});

it('reads or refuses, whatever the text, and never reads what JSON.parse does not', () => {
	const pieces = fc.constantFrom(
		'{',
		'}',
		'[',
		']',
		',',
		':',
		'"',
		'\\',
		'\\u00',
		'"a"',
		'1',
		'-',
		'.5',
		'e9',
		'true',
		'nul',
		' ',
		'\n',
		'/',
		'\u2028'
	);
	fc.assert(
		fc.property(
			fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
			(text) => {
				let read: unknown;
				try {
					read = parseStrictly(text, { fractions: true });
				} catch (error) {
					expect(error).toBeInstanceOf(Refusal);
					return;
				}
				expect(bare(read)).toEqual(JSON.parse(text));
			}
		),
		{ numRuns: 2_000 }
	);
});
