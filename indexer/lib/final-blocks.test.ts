import { describe, expect, it } from 'vitest';
import { compareWithChain, sentenceOf, watchFinalBlock, type BlockAt } from './final-blocks.ts';

const chain =
	(hashes: Record<number, string>): BlockAt =>
	async (number) => {
		const hash = hashes[Number(number)];
		return hash === undefined ? undefined : { number, hash };
	};

describe('compareWithChain', () => {
	const held = { number: 5n, hash: '0xa' };
	it.each<{ name: string; hashes: Record<number, string>; broken: object | undefined }>([
		{ name: 'the same block', hashes: { 5: '0xa' }, broken: undefined },
		{ name: 'another block', hashes: { 5: '0xb' }, broken: { number: 5n, held: '0xa', found: '0xb' } },
		{ name: 'a node that is not there yet', hashes: {}, broken: undefined }
	])('$name', async ({ hashes, broken }) => {
		expect(await compareWithChain(held, chain(hashes))).toEqual(broken);
	});
});

describe('watchFinalBlock', () => {
	it('notices when the final block is replaced, also in the moment in which another becomes final', async () => {
		const hashes: Record<number, string> = { 5: '0xa', 6: '0xc' };
		const check = watchFinalBlock(chain(hashes));
		expect(await check(5n)).toBeUndefined();
		Object.assign(hashes, { 5: '0xb', 6: '0xd' });
		expect(await check(6n)).toEqual({ number: 5n, held: '0xa', found: '0xb' });
	});

	it('moves on with finality and no longer looks at what is older', async () => {
		const hashes: Record<number, string> = { 5: '0xa', 9: '0xc' };
		const check = watchFinalBlock(chain(hashes));
		await check(5n);
		expect(await check(9n)).toBeUndefined();
		hashes[9] = '0xd';
		expect(await check(9n)).toEqual({ number: 9n, held: '0xc', found: '0xd' });
	});

	it('keeps the older block while the node does not have the newer one', async () => {
		const hashes: Record<number, string> = { 5: '0xa' };
		const check = watchFinalBlock(chain(hashes));
		await check(5n);
		await check(9n);
		hashes[5] = '0xb';
		expect(await check(9n)).toEqual({ number: 5n, held: '0xa', found: '0xb' });
	});
});

it('says which block, both hashes and what to do', () => {
	expect(sentenceOf('Local', { number: 5n, held: '0xa', found: '0xb' })).toMatch(
		/Local .*block 5.*0xa.*0xb.*npm run reindex/
	);
});
