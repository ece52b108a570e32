import { describe, expect, it } from 'vitest';
import { accountPath, entityPath, readChain, readEntityId } from './entity-path.ts';
import { params } from '../params.ts';

/** What a route of this parameter would answer: the value, or undefined for a 404. */
function match(name: keyof typeof params, text: string) {
	const result = params[name]['~standard'].validate(text);
	if (result instanceof Promise) throw new Error('A parameter is read at once.');
	return result.issues ? undefined : result.value;
}

describe('ids in an address', () => {
	const good = ['1', '041', '56-41', '9'.repeat(78)];
	const bad = ['', 'abc', '-1', '1.5', '0x1', '1e3', '0-41', '56-', '9'.repeat(79), '1 ', '٣'];
	it.each(good)('takes %s', (text) => expect(match('assetId', text)).toBe(text));
	it.each(bad)('refuses %s', (text) => expect(match('assetId', text)).toBeUndefined());

	it('reads the chain before the id', () => {
		expect(readEntityId('56-41')).toEqual({ id: '41', chainId: 56 });
		expect(readEntityId('041')).toEqual({ id: '41', chainId: undefined });
	});

	it('names the chain only where it is not the default one', () => {
		expect(entityPath('assets', '41', 31337, 31337)).toBe('/assets/41');
		expect(entityPath('assets', '41', 56, 31337)).toBe('/assets/56-41');
		expect(accountPath('0xab', 56, 31337)).toBe('/accounts/0xab?chain=56');
	});
});

it('takes addresses of 20 bytes only', () => {
	const address = `0x${'aB'.repeat(20)}`;
	expect(match('address', address)).toBe(address);
	expect(match('address', address.slice(0, -1))).toBeUndefined();
	expect(match('address', `${address}0`)).toBeUndefined();
});

it('takes a chain from the address only when it is a number', () => {
	expect(readChain(new URL('http://x/assets?chain=56'))).toBe(56);
	expect(readChain(new URL('http://x/assets?chain=five'))).toBeUndefined();
	expect(readChain(new URL('http://x/assets'))).toBeUndefined();
});
