import {
	decodeFunctionResult,
	encodeFunctionData,
	erc20Abi,
	getAddress,
	hexToBigInt,
	isAddressEqual,
	size,
	slice,
	toEventSelector,
	type Address,
	type Hex
} from 'viem';
import { contractAt, type ContractBook } from '../contract-book.ts';
import type { NodeCall } from './node.ts';
import type { BalanceChange } from './report.ts';
import type { TracedDiff, TracedLog } from './trace.ts';

const TRANSFER = toEventSelector('Transfer(address,address,uint256)');
const NOBODY: Address = `0x${'00'.repeat(20)}`;

interface Holding {
	token: Address;
	holder: Address;
}

/** Who may hold more or less of a token than before: the two sides of every ERC-20 transfer. */
export function holdingsTouched(logs: readonly TracedLog[]): Holding[] {
	const seen = new Map<string, Holding>();
	for (const { address, topics, data } of logs) {
		// An ERC-721 transfer has its id as a third indexed topic.
		if (topics[0] !== TRANSFER || topics.length !== 3 || size(data) !== 32) continue;
		for (const topic of topics.slice(1)) {
			const holder = getAddress(slice(topic, 12));
			if (!isAddressEqual(holder, NOBODY))
				seen.set(`${address}${holder}`, { token: getAddress(address), holder });
		}
	}
	return [...seen.values()];
}

export const balanceCall = ({ token, holder }: Holding): { to: Address; data: Hex } => ({
	to: token,
	data: encodeFunctionData({ abi: erc20Abi, functionName: 'balanceOf', args: [holder] })
});

/** For tokens that the book does not know. */
export const unitCalls = (token: Address, block: Hex): NodeCall[] =>
	(['symbol', 'decimals'] as const).map((functionName) => ({
		method: 'eth_call',
		params: [{ to: token, data: encodeFunctionData({ abi: erc20Abi, functionName }) }, block]
	}));

export function readUnit(symbol: Hex, decimals: Hex): { symbol: string; decimals: number } {
	return {
		symbol: decodeFunctionResult({ abi: erc20Abi, functionName: 'symbol', data: symbol }).slice(0, 20),
		decimals: decodeFunctionResult({ abi: erc20Abi, functionName: 'decimals', data: decimals })
	};
}

export function tokenChange(
	{ token, holder }: Holding,
	unit: { symbol: string; decimals: number },
	before: Hex,
	after: Hex,
	book: ContractBook
): BalanceChange {
	return change(holder, token, unit, hexToBigInt(before), hexToBigInt(after), book);
}

/** The chain's own coin, as the trace's difference tells it. */
export function nativeChanges({ pre, post }: TracedDiff, book: ContractBook): BalanceChange[] {
	const unit = { symbol: book.chainId === 56 || book.chainId === 97 ? 'BNB' : 'ETH', decimals: 18 };
	return (Object.keys(post) as Address[])
		.filter((address) => post[address]?.balance !== undefined)
		.map((address) =>
			change(
				getAddress(address),
				null,
				unit,
				BigInt(pre[address]?.balance ?? 0),
				BigInt(post[address]!.balance!),
				book
			)
		)
		.filter(({ change: moved }) => moved !== '0');
}

const change = (
	holder: Address,
	token: Address | null,
	unit: { symbol: string; decimals: number },
	before: bigint,
	after: bigint,
	book: ContractBook
): BalanceChange => ({
	holder,
	holderName: contractAt(book, holder)?.name ?? null,
	token,
	...unit,
	before: String(before),
	after: String(after),
	change: String(after - before)
});
