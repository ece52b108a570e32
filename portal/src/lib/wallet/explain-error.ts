import * as abis from '@wadi/contracts/abis';
import {
	BaseError,
	ContractFunctionRevertedError,
	decodeErrorResult,
	erc20Abi,
	InsufficientFundsError,
	UserRejectedRequestError,
	type Abi,
	type Hex
} from 'viem';
import { errorSentences } from './error-sentences.ts';

/** Errors travel through our contracts, so any of them may come out of a call to any other. */
const allErrors: Abi = Object.values(abis)
	.flatMap((abi): Abi => abi)
	.concat(erc20Abi)
	.filter((item) => item.type === 'error');

/** Why an action failed, as one sentence for the person who tried it. */
export function explainError(cause: unknown): string {
	if (!(cause instanceof BaseError)) return plain(cause);
	if (
		cause.walk(
			(error) => error instanceof UserRejectedRequestError || (error as { code?: unknown }).code === 4001
		)
	)
		return 'You declined in the wallet; nothing was sent.';
	if (cause.walk((error) => error instanceof InsufficientFundsError))
		return 'The account has too little of the chain’s own coin to pay for gas; top it up.';
	const reverted = cause.walk((error) => error instanceof ContractFunctionRevertedError);
	if (reverted instanceof ContractFunctionRevertedError) return explainRevert(reverted);
	return `The transaction could not be sent: ${cause.shortMessage}`;
}

function explainRevert(error: ContractFunctionRevertedError): string {
	if (error.reason && !error.data?.errorName) return `The contract refused: ${error.reason}.`;
	const decoded = error.data ?? (error.raw ? decode(error.raw) : null);
	if (!decoded) return 'The contract refused without a reason.';
	if (decoded.errorName === 'Error')
		return `The contract refused: ${String(decoded.args?.[0] ?? 'no reason given')}.`;
	return sentenceFor(decoded.errorName, decoded.args ?? []);
}

/** The sentence of a custom error by name; unknown ones are named, so that they can be looked up. */
export function sentenceFor(name: string, args: readonly unknown[]): string {
	const sentence = errorSentences[name];
	return sentence
		? sentence(...(args as never[]))
		: `The contract refused with ${name}(${args.map(String).join(', ')}).`;
}

function decode(data: Hex): { errorName: string; args?: readonly unknown[] } | null {
	try {
		return decodeErrorResult({ abi: allErrors, data });
	} catch {
		return null;
	}
}

const plain = (cause: unknown) =>
	cause instanceof Error
		? /[.!?]$/.test(cause.message)
			? cause.message
			: `${cause.message}.`
		: `It failed: ${String(cause)}.`;
