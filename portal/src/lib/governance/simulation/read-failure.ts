import { decodeErrorResult, type Abi, type Hex } from 'viem';
import { sentenceFor } from '#lib/wallet/explain-error.ts';
import { allAbis } from '../contract-book.ts';
import { failureOf, type TracedCall } from './trace.ts';

const errors: Abi = allAbis.flat().filter(({ type }) => type === 'error');

/** Why the execution was undone, in a sentence, and which action it was. */
export function readFailure(call: TracedCall, actionCount: number) {
	const failure = failureOf(call);
	if (!failure) return null;
	const actions = (call.calls ?? []).slice(0, actionCount);
	const at = actions.findIndex(({ error }) => error !== undefined);
	return {
		reason: reasonOf(failure.output, failure.error),
		action: at < 0 ? null : at,
		output: failure.output
	};
}

function reasonOf(output: Hex, error: string): string {
	if (output === '0x')
		return /gas/i.test(error)
			? 'It ran out of gas.'
			: 'A contract refused without a reason: it may lack the function, or the address may hold no contract.';
	try {
		const { errorName, args } = decodeErrorResult({ abi: errors, data: output });
		if (errorName === 'Error') return `A contract refused: ${String(args?.[0])}.`;
		if (errorName === 'Panic')
			return `A contract failed with panic ${String(args?.[0])}: its arithmetic or an index went wrong.`;
		return sentenceFor(errorName, args ?? []);
	} catch {
		return `A contract refused with ${output.slice(0, 10)}, an error that this portal does not know.`;
	}
}
