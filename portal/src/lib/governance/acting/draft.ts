import {
	encodeFunctionData,
	erc20Abi,
	isAddress,
	isHex,
	parseAbiItem,
	type Abi,
	type AbiFunction,
	type AbiParameter,
	type Address,
	type Hex
} from 'viem';
import { parseUnits } from '#lib/parse-units.ts';
import type { ActionInput } from './plan-proposals.ts';

/** One action as the form holds it; which fields count depends on `kind`. */
export interface ActionDraft {
	kind: 'transfer' | 'function' | 'raw';
	/** transfer */
	token: string;
	to: string;
	amount: string;
	/** function: a contract of the deployment and a function of its ABI, or a signature typed by hand */
	contract: string;
	signature: string;
	args: string[];
	/** raw, and the target of a typed signature */
	target: string;
	value: string;
	data: string;
}

export interface Draft {
	title: string;
	body: string;
	actions: ActionDraft[];
}

export const emptyAction = (kind: ActionDraft['kind'] = 'transfer'): ActionDraft => ({
	kind,
	token: '',
	to: '',
	amount: '',
	contract: '',
	signature: '',
	args: [],
	target: '',
	value: '',
	data: '0x'
});

export const emptyDraft = (): Draft => ({ title: '', body: '', actions: [] });

export type BuiltAction = { ok: true; action: ActionInput } | { ok: false; problems: string[] };

interface Tokens {
	currencies: readonly { address: string; symbol: string; decimals: number }[];
	/** Interface and address of a contract of the deployment. */
	contract: (name: string) => { address: string; abi: Abi } | null;
}

/** The functions of an interface that change something, by signature. */
export function writeFunctions(abi: Abi): { signature: string; item: AbiFunction }[] {
	return abi
		.filter(
			(item): item is AbiFunction =>
				item.type === 'function' && item.stateMutability !== 'view' && item.stateMutability !== 'pure'
		)
		.map((item) => ({ signature: signatureOf(item), item }))
		.sort((a, b) => a.signature.localeCompare(b.signature));
}

export const signatureOf = (item: AbiFunction): string =>
	`${item.name}(${item.inputs.map(typeText).join(',')})`;

function typeText(input: AbiParameter): string {
	if (!input.type.startsWith('tuple') || !('components' in input)) return input.type;
	return `(${input.components.map(typeText).join(',')})${input.type.slice(5)}`;
}

/** What the form holds as a call, or what is missing in sentences. */
export function buildAction(draft: ActionDraft, tokens: Tokens): BuiltAction {
	if (draft.kind === 'transfer') return buildTransfer(draft, tokens);
	if (draft.kind === 'function') return buildCall(draft, tokens);
	const problems = [
		...(isAddress(draft.target, { strict: false })
			? []
			: ['The target must be an address, 0x and 40 hex digits.']),
		...(/^(\d{1,78})?$/.test(draft.value.trim()) ? [] : ['The value must be wei, in digits.']),
		...(isHex(draft.data) && draft.data.length % 2 === 0
			? []
			: ['The data must be 0x and whole bytes in hex.'])
	];
	return problems.length > 0
		? { ok: false, problems }
		: { ok: true, action: { target: draft.target, value: draft.value.trim() || '0', data: draft.data } };
}

function buildTransfer({ token, to, amount }: ActionDraft, { currencies }: Tokens): BuiltAction {
	const problems: string[] = [];
	if (!isAddress(to, { strict: false }))
		problems.push('The receiver must be an address, 0x and 40 hex digits.');
	const isNative = token === 'native';
	const currency = currencies.find(({ address }) => address === token);
	if (!isNative && !currency) problems.push('Choose a currency.');
	const parsed = parseUnits(amount, currency?.decimals ?? 18);
	if (!parsed.ok) problems.push(amount.trim() ? parsed.problem : 'Write how much is sent.');
	if (problems.length > 0 || !parsed.ok) return { ok: false, problems };
	if (isNative) return { ok: true, action: { target: to, value: parsed.units, data: '0x' } };
	const data = encodeFunctionData({
		abi: erc20Abi,
		functionName: 'transfer',
		args: [to as Address, BigInt(parsed.units)]
	});
	return { ok: true, action: { target: currency!.address, value: '0', data } };
}

function buildCall({ contract, signature, args, target, value }: ActionDraft, tokens: Tokens): BuiltAction {
	const known = contract ? tokens.contract(contract) : null;
	const item = known
		? writeFunctions(known.abi).find((each) => each.signature === signature)?.item
		: functionFrom(signature);
	const to = known?.address ?? target;
	const problems: string[] = [];
	if (!isAddress(to, { strict: false }))
		problems.push('The target must be an address, 0x and 40 hex digits.');
	if (!item)
		problems.push(
			known ? 'Choose a function.' : 'The function must be written as name(type,type), such as pause().'
		);
	if (!/^(\d{1,78})?$/.test(value.trim())) problems.push('The value must be wei, in digits.');
	const values: unknown[] = [];
	for (const [index, input] of (item?.inputs ?? []).entries()) {
		const what = input.name || `argument ${index + 1}`;
		const read = readArgument(input, args[index] ?? '');
		if (read.ok) values.push(read.value);
		else problems.push(`${what}: ${read.problem}`);
	}
	if (problems.length > 0 || !item) return { ok: false, problems };
	try {
		const data = encodeFunctionData({ abi: [item], functionName: item.name, args: values });
		return { ok: true, action: { target: to, value: value.trim() || '0', data } };
	} catch (cause) {
		return { ok: false, problems: [(cause as { shortMessage?: string }).shortMessage ?? String(cause)] };
	}
}

/** The function that a typed signature names; undefined when it is none. */
export function functionFrom(signature: string): AbiFunction | undefined {
	try {
		const item = parseAbiItem(`function ${signature.trim().replace(/^function\s+/, '')}` as 'function x()');
		return item as unknown as AbiFunction;
	} catch {
		return undefined;
	}
}

type ReadArgument = { ok: true; value: unknown } | { ok: false; problem: string };

/** A typed argument: digits, an address, hex, yes or no, text; lists and tuples as JSON with integers as text. */
export function readArgument(input: AbiParameter, text: string): ReadArgument {
	const typed = text.trim();
	if (/\]$|^tuple/.test(input.type)) {
		try {
			const parsed: unknown = JSON.parse(typed);
			return typeof parsed === 'object' && parsed !== null
				? { ok: true, value: parsed }
				: { ok: false, problem: 'write it as a JSON list.' };
		} catch {
			return { ok: false, problem: 'write it as JSON, such as ["1","2"].' };
		}
	}
	if (input.type === 'address')
		return isAddress(typed, { strict: false })
			? { ok: true, value: typed as Address }
			: { ok: false, problem: 'write an address, 0x and 40 hex digits.' };
	if (input.type === 'bool')
		return typed === 'true' || typed === 'false'
			? { ok: true, value: typed === 'true' }
			: { ok: false, problem: 'choose yes or no.' };
	if (input.type === 'string') return { ok: true, value: text };
	if (input.type.startsWith('bytes'))
		return isHex(typed) && typed.length % 2 === 0
			? { ok: true, value: typed as Hex }
			: { ok: false, problem: 'write whole bytes in hex, 0x first.' };
	return /^-?\d{1,78}$/.test(typed)
		? { ok: true, value: /^u?int(8|16|24|32|40|48)$/.test(input.type) ? Number(typed) : BigInt(typed) }
		: { ok: false, problem: 'write a whole number, in the contract’s own unit.' };
}

/** The proposal's whole text, without the proposer's suffix. */
export const draftDescription = ({ title, body }: Draft): string =>
	body.trim() ? `# ${title.trim()}\n\n${body.trim()}` : `# ${title.trim()}`;

/** What is still wrong with the draft as a whole, each in one sentence. */
export function draftProblems(draft: Draft, built: readonly BuiltAction[]): string[] {
	return [
		...(draft.title.trim() ? [] : ['Write a title.']),
		...(/[\r\n]/.test(draft.title) ? ['The title is one line.'] : []),
		...(draft.actions.length === 0
			? ['Add at least one action: the governor takes no proposal without.']
			: []),
		...built.flatMap((each, index) =>
			each.ok ? [] : each.problems.map((problem) => `Action ${index + 1}: ${problem}`)
		)
	];
}

/** A draft as it was kept, if it still reads as one. */
export function readDraft(text: string | null): Draft | null {
	if (text === null) return null;
	try {
		const { title, body, actions } = JSON.parse(text) as Partial<Draft>;
		if (typeof title !== 'string' || typeof body !== 'string' || !Array.isArray(actions)) return null;
		return { title, body, actions: actions.slice(0, 32).map((action) => ({ ...emptyAction(), ...action })) };
	} catch {
		return null;
	}
}
