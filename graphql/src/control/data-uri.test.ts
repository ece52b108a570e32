import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bytesOfDataUri } from './data-uri.ts';

const textOf = (uri: string): string | null => {
	const bytes = bytesOfDataUri(uri);
	return bytes === null ? null : new TextDecoder().decode(bytes);
};

const cases = [
	{ name: 'plain text', uri: 'data:,Hello', text: 'Hello' },
	{ name: 'what is percent-encoded', uri: 'data:text/plain,A%20DAO%2C%20no%20more', text: 'A DAO, no more' },
	{ name: 'UTF-8', uri: 'data:text/markdown;charset=utf-8,%E2%9C%93 ✓', text: '✓ ✓' },
	{ name: 'base64', uri: 'data:text/plain;base64,SGVsbG8=', text: 'Hello' },
	{ name: 'several lines', uri: 'data:,one\ntwo', text: 'one\ntwo' },
	{ name: 'nothing', uri: 'data:,', text: '' },
	{ name: 'another scheme', uri: 'ipfs://bafy', text: null },
	{ name: 'no comma', uri: 'data:text/plain', text: null },
	{ name: 'half an escape', uri: 'data:,50%', text: null },
	{ name: 'no base64', uri: 'data:;base64,§', text: null }
] as const;

it.each(cases)('reads $name', ({ uri, text }) => expect(textOf(uri)).toBe(text));

it('reads back any bytes, both ways of writing them', () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
			const escaped = [...bytes].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
			expect(bytesOfDataUri(`data:,${escaped}`)).toEqual(Uint8Array.from(bytes));
			const base64 = Buffer.from(bytes).toString('base64');
			expect(bytesOfDataUri(`data:application/octet-stream;base64,${base64}`)).toEqual(
				Uint8Array.from(bytes)
			);
		})
	);
});
