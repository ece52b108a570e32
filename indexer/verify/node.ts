import { decodeFunctionResult, encodeFunctionData, isAddress, type Abi, type Address, type Hex } from 'viem';

const CALLS_PER_REQUEST = 500;
const REQUESTS_AT_ONCE = 4;
const BLOCKS_PER_LOG_QUERY = 5_000;

export interface RawLog {
	address: Hex;
	topics: [Hex, ...Hex[]];
	data: Hex;
	blockNumber: Hex;
	logIndex: Hex;
	transactionHash: Hex;
}

export interface Header {
	number: Hex;
	hash: Hex;
	timestamp: Hex;
}

interface Call {
	method: string;
	params: unknown[];
}

export interface Read {
	address: Address;
	abi: Abi;
	functionName: string;
	args?: readonly unknown[];
}

/** What verifying needs of a chain's node: many questions in few requests, all as of one block. */
export class Node {
	readonly url: string;

	constructor(url: string) {
		this.url = url;
	}

	/** Every log that the filter names from one block to another, in order; ranges are halved when the node finds them large. */
	async logs(
		filter: { address?: readonly Address[]; topics?: readonly (Hex | null)[] },
		fromBlock: bigint,
		toBlock: bigint
	): Promise<RawLog[]> {
		const found: RawLog[] = [];
		let size = BigInt(BLOCKS_PER_LOG_QUERY);
		for (let from = fromBlock; from <= toBlock;) {
			const to = from + size - 1n < toBlock ? from + size - 1n : toBlock;
			const range = { ...filter, fromBlock: hex(from), toBlock: hex(to) };
			try {
				found.push(...(await this.one<RawLog[]>('eth_getLogs', [range])));
				from = to + 1n;
			} catch (error) {
				if (size === 1n) throw error;
				size = size / 2n;
			}
		}
		return found;
	}

	async headers(numbers: readonly bigint[]): Promise<Map<bigint, Header>> {
		const headers = await this.many<Header | null>(
			numbers.map((number) => ({ method: 'eth_getBlockByNumber', params: [hex(number), false] }))
		);
		return new Map(
			headers.map((header, index) => {
				if (!header)
					throw new Error(`The node has no block ${numbers[index]}; it may have lost a part of the chain.`);
				return [numbers[index]!, header];
			})
		);
	}

	/** Who sent each transaction, in lower case. */
	async senders(hashes: readonly Hex[]): Promise<Map<string, string>> {
		const transactions = await this.many<{ from: Hex } | null>(
			hashes.map((hash) => ({ method: 'eth_getTransactionByHash', params: [hash] }))
		);
		return new Map(
			transactions.map((transaction, position) => {
				if (!transaction) throw new Error(`The node has no transaction ${hashes[position]}; verify again.`);
				return [hashes[position]!.toLowerCase(), transaction.from.toLowerCase()];
			})
		);
	}

	/** Contract reads as of one block, in the order asked; `undefined` where the contract refuses or is none. */
	async reads(reads: readonly Read[], block: bigint): Promise<unknown[]> {
		const calls = reads.map(({ address, ...call }) => {
			const data = isAddress(address) ? attempt(() => encodeFunctionData(call)) : undefined;
			return data && { method: 'eth_call', params: [{ to: address, data }, hex(block)] };
		});
		const asked = calls.filter((call) => call !== undefined);
		const answers = (await this.many<Hex | undefined>(asked)).values();
		return calls.map((call, index) => {
			const data = call && answers.next().value;
			return data && attempt(() => decodeFunctionResult({ ...reads[index]!, data }));
		});
	}

	async one<T>(method: string, params: unknown[]): Promise<T> {
		const [answer] = await this.send<T>([{ method, params }]);
		return answer!;
	}

	private async many<T>(calls: readonly Call[]): Promise<T[]> {
		const chunks = Array.from({ length: Math.ceil(calls.length / CALLS_PER_REQUEST) }, (_, index) =>
			calls.slice(index * CALLS_PER_REQUEST, (index + 1) * CALLS_PER_REQUEST)
		);
		const answers: T[][] = [];
		let next = 0;
		const work = async () => {
			for (let index = next++; index < chunks.length; index = next++)
				answers[index] = await this.send<T>(chunks[index]!);
		};
		await Promise.all(Array.from({ length: REQUESTS_AT_ONCE }, work));
		return answers.flat();
	}

	private async send<T>(calls: readonly Call[]): Promise<T[]> {
		const response = await fetch(this.url, {
			method: 'POST',
			headers: { 'Content-Type': 'application/json' },
			body: JSON.stringify(calls.map((call, id) => ({ jsonrpc: '2.0', id, ...call })))
		});
		if (!response.ok)
			throw new Error(`The node answered HTTP ${response.status} to ${calls[0]!.method}; try again.`);
		const body: { id: number; result?: T; error?: { message: string } }[] = [await response.json()].flat();
		const byId = new Map(body.map((answer) => [answer.id, answer]));
		return calls.map(({ method, params }, id) => {
			const answer = byId.get(id);
			// The type says that a caller of eth_call expects this.
			if (method === 'eth_call' && /revert/i.test(answer?.error?.message ?? '')) return undefined as T;
			if (!answer || answer.error)
				throw new Error(
					`The node refused ${method}(${JSON.stringify(params).slice(0, 200)}): ${answer?.error?.message ?? 'no answer'}.`
				);
			// The node's word for a method is the caller's to know.
			return answer.result as T;
		});
	}
}

/** A row of the index may hold what is no address or number: then there is nothing to ask. */
function attempt<T>(act: () => T): T | undefined {
	try {
		return act();
	} catch {
		return undefined;
	}
}

const hex = (number: bigint): Hex => `0x${number.toString(16)}`;
