import {
	decodeFunctionData,
	erc20Abi,
	getAddress,
	isHex,
	size,
	slice,
	toFunctionSelector,
	toFunctionSignature,
	type Abi,
	type AbiFunction,
	type Address,
	type Hex
} from 'viem';
import { addressText, argumentText } from './argument-text.ts';
import { contractAt, type ContractBook, type KnownContract } from './contract-book.ts';
import { describeCall } from './describe-call.ts';
import { carrierAbi, unwrap, type RawCall } from './wrappers.ts';

export interface DecodedArgument {
	name: string;
	type: string;
	/** As people read it, exactly. */
	text: string;
	/** As the chain has it. */
	raw: string;
	/** Set when the whole value is one address. */
	address: Address | null;
}

/** One call in words, with everything needed to check the words. */
export interface DecodedCall {
	target: Address;
	targetName: string | null;
	/** Wei of the chain's own coin that go with it, in digits. */
	value: string;
	data: Hex;
	selector: Hex | null;
	signature: string | null;
	functionName: string | null;
	args: DecodedArgument[];
	/** What it does, in one sentence. */
	says: string;
	/** Why the words may be less than the whole truth. */
	caution: string | null;
	/** The calls that it passes on. */
	inner: DecodedCall[];
}

const DEEPEST = 8;
const MOST_CALLS = 256;

/** Reads an action by the interfaces the portal knows, through everything that only passes calls on. */
export function decodeCall(call: RawCall, book: ContractBook): DecodedCall {
	return decode(call, book, 0, { left: MOST_CALLS });
}

function decode(call: RawCall, book: ContractBook, depth: number, budget: { left: number }): DecodedCall {
	budget.left -= 1;
	const contract = contractAt(book, call.target);
	const plain: DecodedCall = {
		target: getAddress(call.target),
		targetName: contract?.name ?? null,
		value: String(call.value),
		data: call.data,
		selector: isHex(call.data) && size(call.data) >= 4 ? slice(call.data, 0, 4) : null,
		signature: null,
		functionName: null,
		args: [],
		says: '',
		caution: null,
		inner: []
	};
	const read = plain.selector && findFunction(contract, call.data, plain.selector);
	if (!read) return { ...plain, ...undecoded(plain, book) };
	const { item, values, isGuess } = read;
	const named = Object.fromEntries(item.inputs.map(({ name }, index) => [name ?? index, values[index]]));
	const calls = unwrap(item.name, named, call.target);
	const isTooMuch = calls.length > 0 && (depth >= DEEPEST || calls.length > budget.left);
	const inner = isTooMuch ? [] : calls.map((each) => decode(each, book, depth + 1, budget));
	const args = item.inputs.map((input, index) => ({
		name: input.name || `argument ${index + 1}`,
		type: input.type,
		text: argumentText(input, values[index], contract, item.name, book),
		raw: rawText(values[index]),
		address: input.type === 'address' ? getAddress(values[index] as Address) : null
	}));
	return {
		...plain,
		signature: toFunctionSignature(item),
		functionName: item.name,
		args,
		inner,
		says: describeCall({ contract, item, values, value: call.value, target: call.target, inner, book }),
		caution: isTooMuch
			? 'It carries more calls than are read here; look at its raw data before you vote.'
			: isGuess
				? 'Its target is not a contract that this portal knows; it is read by its selector alone, which any contract may reuse for something else.'
				: (inner.find(({ caution }) => caution)?.caution ?? null)
	};
}

function undecoded(call: DecodedCall, book: ContractBook): Pick<DecodedCall, 'says' | 'caution'> {
	const target = addressText(book, call.target);
	if (call.data === '0x')
		return {
			says: describeCall({
				contract: null,
				item: null,
				values: [],
				value: BigInt(call.value),
				target: call.target,
				inner: [],
				book
			}),
			caution: null
		};
	return {
		says: call.selector
			? `Calls an unknown function, ${call.selector}, of ${target}.`
			: `Sends ${size(call.data)} bytes that are no function call to ${target}.`,
		caution:
			'No interface that this portal knows has this function, so what it does cannot be told from here; simulate it and read its raw data.'
	};
}

function findFunction(contract: KnownContract | null, data: Hex, selector: Hex) {
	const abis: { abi: Abi; isGuess: boolean }[] = contract
		? [{ abi: contract.abi, isGuess: false }]
		: [
				{ abi: carrierAbi, isGuess: true },
				{ abi: erc20Abi, isGuess: true }
			];
	for (const { abi, isGuess } of abis) {
		const item = abi.find(
			(each): each is AbiFunction => each.type === 'function' && toFunctionSelector(each) === selector
		);
		if (!item) continue;
		try {
			const { args } = decodeFunctionData({ abi: [item], data });
			return { item, values: (args ?? []) as readonly unknown[], isGuess };
		} catch {
			// The selector is known and what follows it is not its arguments: shown as unknown.
			return null;
		}
	}
	return null;
}

const rawText = (value: unknown): string =>
	typeof value === 'string'
		? value
		: typeof value === 'object'
			? JSON.stringify(value, (_key, inner: unknown) => (typeof inner === 'bigint' ? String(inner) : inner))
			: String(value);
