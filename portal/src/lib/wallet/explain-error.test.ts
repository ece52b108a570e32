// @vitest-environment node
import { ConnectorChainMismatchError } from '@wagmi/core';
import * as abis from '@wadi/contracts/abis';
import {
	ContractFunctionExecutionError,
	ContractFunctionRevertedError,
	encodeErrorResult,
	HttpRequestError,
	InsufficientFundsError,
	SwitchChainError,
	TransactionExecutionError,
	UserRejectedRequestError,
	type Abi,
	type AbiParameter
} from 'viem';
import { describe, expect, it } from 'vitest';
import { errorSentences } from './error-sentences.ts';
import { explainError, sentenceFor } from './explain-error.ts';

const errors = new Map(
	Object.values(abis)
		.flatMap((abi): Abi => abi)
		.flatMap((item) => (item.type === 'error' ? [[item.name, item.inputs] as const] : []))
);

function sample({ type }: AbiParameter): unknown {
	if (type === 'address') return '0x1111111111111111111111111111111111111111';
	if (type === 'string') return 'some words';
	if (type === 'bool') return true;
	if (type === 'bytes4') return '0x12345678';
	if (type.startsWith('bytes')) return `0x${'ab'.repeat(32)}`;
	const bits = Number(/^u?int(\d+)$/.exec(type)?.[1] ?? 256);
	return bits <= 48 ? 250 : 250n;
}

describe('every custom error in the ABIs', () => {
	it('has a sentence', () =>
		expect([...errors.keys()].filter((name) => !(name in errorSentences))).toEqual([]));

	it.each([...errors])('%s reads as one sentence', (name, inputs) => {
		const sentence = sentenceFor(name, inputs.map(sample));
		expect(sentence).toMatch(/^\S.*\.$/);
		expect(sentence).not.toMatch(/undefined|NaN|\[object/);
	});
});

it('keeps no sentence for an error that no contract has', () =>
	expect(Object.keys(errorSentences).filter((name) => !errors.has(name))).toEqual([]));

const reverted = (abi: Abi, data: `0x${string}`) =>
	new ContractFunctionExecutionError(new ContractFunctionRevertedError({ abi, data, functionName: 'buy' }), {
		abi,
		functionName: 'buy',
		args: [1n, '0x1111111111111111111111111111111111111111']
	});

describe('explainError', () => {
	it('reads a Safe’s code', () => {
		const data = encodeErrorResult({
			abi: [{ type: 'error', name: 'Error', inputs: [{ name: 'message', type: 'string' }] }],
			errorName: 'Error',
			args: ['GS025']
		});
		expect(explainError(reverted(abis.safeAbi, data))).toContain('has not approved this transaction');
	});

	it('reads an error of the called contract', () => {
		const abi = abis.marketplaceAbi;
		const data = encodeErrorResult({ abi, errorName: 'Marketplace_OfferClosed', args: [7n] });
		expect(explainError(reverted(abi, data))).toBe(
			'Offer 7 is closed; look for another offer of this asset.'
		);
	});

	it('reads an error that came through from another contract', () => {
		const data = encodeErrorResult({
			abi: abis.receiptsAbi,
			errorName: 'Receipts_TooManyUnits',
			args: [1_000_001n, 1_000_000n]
		});
		expect(explainError(reverted(abis.marketplaceAbi, data))).toBe(
			'All units of an asset stay within 1000000; with these it would have 1000001.'
		);
	});

	it.each([
		{ name: 'declined', cause: new UserRejectedRequestError(new Error('User denied')), says: /declined/ },
		{ name: 'declined, as a plain object', cause: { code: 4001, message: 'no' }, says: /declined/ },
		{
			name: 'declined inside another error',
			cause: new SwitchChainError(new UserRejectedRequestError(new Error('User denied'))),
			says: /declined/
		},
		{
			name: 'a chain that the wallet does not know',
			cause: new SwitchChainError(new Error('4902')),
			says: /does not know this chain/
		},
		{ name: 'a question still open', cause: { code: -32002, message: 'pending' }, says: /answer that first/ },
		{
			name: 'no coin for gas',
			cause: new TransactionExecutionError(new InsufficientFundsError(), { account: null }),
			says: /to pay for gas/
		},
		{
			name: 'a node that does not answer',
			cause: new HttpRequestError({ url: 'http://127.0.0.1:1' }),
			says: /node cannot be reached/
		},
		{
			name: 'a wallet that moved to another chain',
			cause: new ConnectorChainMismatchError({ connectionChainId: 31337, connectorChainId: 1 }),
			says: /another chain meanwhile/
		},
		{ name: 'a plain error', cause: new Error('No such thing'), says: /^No such thing\.$/ },
		{ name: 'a string', cause: 'boom', says: /^It failed: boom\.$/ }
	])('tells $name in one sentence', ({ cause, says }) => {
		const sentence = explainError(cause);
		expect(sentence).toMatch(says);
		expect(sentence).toMatch(/^[^\n]+\.$/);
	});
});
