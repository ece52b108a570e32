// @vitest-environment node
import * as abis from '@wadi/contracts/abis';
import {
	ContractFunctionExecutionError,
	ContractFunctionRevertedError,
	encodeErrorResult,
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

	it('says that nothing was sent when the person declined', () =>
		expect(explainError(new UserRejectedRequestError(new Error('User denied')))).toBe(
			'You declined in the wallet; nothing was sent.'
		));

	it('passes plain errors on as a sentence', () =>
		expect(explainError(new Error('No such thing'))).toBe('No such thing.'));
});
