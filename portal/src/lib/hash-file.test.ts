// @vitest-environment node
import { keccak256, sha256, stringToBytes } from 'viem';
import { expect, it } from 'vitest';
import { hashFile } from './hash-file.ts';

it.each(['', 'abc', 'x'.repeat(300_000)])('hashes a file as viem does', async (text) => {
	const bytes = stringToBytes(text);
	expect(await hashFile(new Blob([text]))).toEqual({ keccak256: keccak256(bytes), sha256: sha256(bytes) });
});
