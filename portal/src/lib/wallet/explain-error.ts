import * as abis from '@wadi/contracts/abis';
import {
	ContractFunctionRevertedError,
	decodeErrorResult,
	erc20Abi,
	HttpRequestError,
	InsufficientFundsError,
	TimeoutError,
	type Abi,
	type Hex
} from 'viem';
import { errorSentences } from './error-sentences.ts';
import { safeCodeSentences } from './handover-error-sentences.ts';

/** Errors travel through our contracts, so any of them may come out of a call to any other. */
const allErrors: Abi = Object.values(abis)
	.flatMap((abi): Abi => abi)
	.concat(erc20Abi)
	.filter((item) => item.type === 'error');

/** What a wallet answers with a code of EIP-1193 or EIP-1474, whatever words it adds. */
const codeSentences: Record<number, string> = {
	4001: 'You declined in the wallet; nothing was sent.',
	4100: 'The wallet does not let this page use the account; unlock it, or connect it again.',
	4200: 'The wallet cannot do this; use another one.',
	4900: 'The wallet has no connection to any chain; check its network.',
	4901: 'The wallet has no connection to this chain; check its network.',
	4902: 'The wallet does not know this chain; add it there, then try again.',
	[-32002]: 'The wallet still asks you something; answer that first, then try again.'
};

const wagmiSentences: Record<string, string> = {
	SwitchChainNotSupportedError:
		'The wallet is on another chain and cannot be asked to switch; switch it yourself.',
	ConnectorChainMismatchError: 'The wallet has moved to another chain meanwhile; review it again.',
	ConnectorAccountNotFoundError: 'The wallet no longer offers this account; connect it again.',
	ConnectorNotConnectedError: 'No wallet is connected; connect one first.',
	ConnectorUnavailableReconnectingError: 'The wallet is not there yet; try again in a moment.',
	ProviderNotFoundError: 'The wallet is gone from this browser; install or enable it, then reload the page.'
};

/** Why an action failed, as one sentence for the person who tried it. */
export function explainError(cause: unknown): string {
	const chain = causesOf(cause);
	// The innermost knows best: viem's SwitchChainError has the code 4902 whatever the wallet said.
	for (const { code } of chain.toReversed())
		if (code !== undefined && codeSentences[code]) return codeSentences[code];
	if (chain.some(({ error }) => error instanceof InsufficientFundsError))
		return 'The account has too little of the chain’s own coin to pay for gas; top it up.';
	const reverted = chain.find(({ error }) => error instanceof ContractFunctionRevertedError)?.error;
	if (reverted instanceof ContractFunctionRevertedError) return explainRevert(reverted);
	if (chain.some(({ error }) => error instanceof HttpRequestError || error instanceof TimeoutError))
		return 'The chain’s node cannot be reached; check the connection and try again.';
	for (const { error } of chain) if (wagmiSentences[error.name]) return wagmiSentences[error.name]!;
	const [outer] = chain;
	if (outer && 'shortMessage' in outer.error)
		return asSentence(`The transaction could not be sent: ${String(outer.error.shortMessage)}`);
	return cause instanceof Error ? asSentence(cause.message) : asSentence(`It failed: ${String(cause)}`);
}

/** The error and what caused it, outermost first; wallets also throw plain objects that carry a code. */
function causesOf(cause: unknown): { error: Error; code: number | undefined }[] {
	const found: { error: Error; code: number | undefined }[] = [];
	for (let at = cause; typeof at === 'object' && at !== null && found.length < 20;) {
		const { code, cause: next } = at as { code?: unknown; cause?: unknown };
		const error = at instanceof Error ? at : new Error(String((at as { message?: unknown }).message ?? at));
		found.push({ error, code: typeof code === 'number' ? code : undefined });
		at = next;
	}
	return found;
}

function explainRevert(error: ContractFunctionRevertedError): string {
	const safeCode = error.reason && safeCodeSentences[error.reason];
	if (safeCode) return safeCode;
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

const asSentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);
