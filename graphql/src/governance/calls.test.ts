import { saharaTokenAbi, timelockControllerAbi } from '@wadi/contracts/abis';
import { encodeFunctionData, zeroHash } from 'viem';
import { expect, it } from 'vitest';
import { decodeCall } from './calls.ts';

const bob = '0x00000000000000000000000000000000000000B0' as const;

it('names function and arguments, with integers as strings and addresses in lower case', () => {
	const data = encodeFunctionData({ abi: saharaTokenAbi, functionName: 'transfer', args: [bob, 10n ** 20n] });
	expect(decodeCall(saharaTokenAbi, data)).toEqual({
		signature: 'transfer(address,uint256)',
		function: 'transfer',
		arguments: [
			{ name: 'to', type: 'address', value: `"${bob.toLowerCase()}"` },
			{ name: 'value', type: 'uint256', value: '"100000000000000000000"' }
		]
	});
});

it('keeps lists as lists', () => {
	const args = [[bob], [1n], ['0xABCD'], zeroHash, zeroHash, 5n] as const;
	const data = encodeFunctionData({ abi: timelockControllerAbi, functionName: 'scheduleBatch', args });
	const call = decodeCall(timelockControllerAbi, data);
	expect(call?.arguments.slice(0, 3).map(({ type, value }) => [type, value])).toEqual([
		['address[]', `["${bob.toLowerCase()}"]`],
		['uint256[]', '["1"]'],
		['bytes[]', '["0xabcd"]']
	]);
});

it.each([
	{ name: 'another contract', abi: null, data: '0xa9059cbb' },
	{ name: 'a function that is not its', abi: saharaTokenAbi, data: '0xdeadbeef' },
	{ name: 'arguments cut short', abi: saharaTokenAbi, data: '0xa9059cbb00' },
	{ name: 'no data', abi: saharaTokenAbi, data: '0x' }
])('leaves $name undecoded', ({ abi, data }) => expect(decodeCall(abi, data)).toBeNull());
