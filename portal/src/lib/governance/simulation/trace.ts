import type { Address, Hex } from 'viem';

/** A call as `callTracer` tells it, with its logs. */
export interface TracedCall {
	from: Address;
	to?: Address;
	input: Hex;
	output?: Hex;
	value?: Hex;
	error?: string;
	gasUsed: Hex;
	calls?: TracedCall[];
	logs?: TracedLog[];
}

export interface TracedLog {
	address: Address;
	topics: [Hex, ...Hex[]] | [];
	data: Hex;
	/** Its place among all logs of the transaction. */
	index?: Hex;
	/** After how many sub-calls of its own call it was written. */
	position?: Hex;
}

interface TracedAccount {
	balance?: Hex;
	nonce?: number;
	code?: Hex;
	storage?: Record<Hex, Hex>;
}

/** What `prestateTracer` in diff mode answers: only what changed, absent storage being zero. */
export interface TracedDiff {
	pre: Record<Address, TracedAccount>;
	post: Record<Address, TracedAccount>;
}

export interface StorageChange {
	address: Address;
	slot: Hex;
	before: Hex;
	after: Hex;
}

const zero: Hex = `0x${'00'.repeat(32)}`;

/** Logs in the order in which they were written; those of calls that were undone are no part of it. */
export function logsOf(call: TracedCall): TracedLog[] {
	if (call.error !== undefined) return [];
	const calls = call.calls ?? [];
	const logs = [...(call.logs ?? [])];
	const inOrder: TracedLog[] = [];
	for (let at = 0; at <= calls.length; at++) {
		while (logs[0] && Number(logs[0].position ?? calls.length) <= at) inOrder.push(logs.shift()!);
		if (calls[at]) inOrder.push(...logsOf(calls[at]!));
	}
	return [...inOrder, ...logs];
}

/** Where it went wrong first and innermost: the output there is the reason. */
export function failureOf(call: TracedCall): { output: Hex; error: string; to: Address | undefined } | null {
	if (call.error === undefined) return null;
	const cause = call.calls?.findLast(
		(inner) => inner.error !== undefined && (inner.output ?? '0x') === (call.output ?? '0x')
	);
	return (cause && failureOf(cause)) ?? { output: call.output ?? '0x', error: call.error, to: call.to };
}

/** Every slot whose value is another afterwards, by address and slot. */
export function storageChanges({ pre, post }: TracedDiff): StorageChange[] {
	const changes: StorageChange[] = [];
	for (const address of new Set([...Object.keys(pre), ...Object.keys(post)]) as Set<Address>) {
		const before = pre[address]?.storage ?? {};
		const after = post[address]?.storage ?? {};
		for (const slot of new Set([...Object.keys(before), ...Object.keys(after)]) as Set<Hex>) {
			const change = { address, slot, before: before[slot] ?? zero, after: after[slot] ?? zero };
			if (change.before !== change.after) changes.push(change);
		}
	}
	return changes.sort((a, b) => (a.address + a.slot < b.address + b.slot ? -1 : 1));
}

/** The accounts as they are afterwards, as a node takes them for a call on top. */
export function overridesAfter({ pre, post }: TracedDiff): Record<string, object> {
	const accounts = new Set([...Object.keys(pre), ...Object.keys(post)]) as Set<Address>;
	return Object.fromEntries(
		[...accounts].map((address) => {
			const { balance, code, nonce } = post[address] ?? {};
			const stateDiff: Record<Hex, Hex> = {
				...Object.fromEntries(Object.keys(pre[address]?.storage ?? {}).map((slot) => [slot, zero])),
				...post[address]?.storage
			};
			return [
				address,
				{
					...(balance !== undefined && { balance }),
					...(code !== undefined && { code }),
					...(nonce !== undefined && { nonce: `0x${nonce.toString(16)}` }),
					...(Object.keys(stateDiff).length > 0 && { stateDiff })
				}
			];
		})
	);
}
