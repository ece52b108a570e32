import { hexToBigInt, parseAbi, size, slice, type Address, type Hex } from 'viem';

/** One call of a contract, as a proposal's action carries it. */
export interface RawCall {
	target: Address;
	value: bigint;
	data: Hex;
}

/** Contracts by other hands that only pass calls on; each selector is theirs alone. */
export const carrierAbi = parseAbi([
	'struct Call { address target; bytes callData; }',
	'struct Call3 { address target; bool allowFailure; bytes callData; }',
	'struct Call3Value { address target; bool allowFailure; uint256 value; bytes callData; }',
	'function aggregate(Call[] calls) payable',
	'function tryAggregate(bool requireSuccess, Call[] calls) payable',
	'function blockAndAggregate(Call[] calls) payable',
	'function aggregate3(Call3[] calls) payable',
	'function aggregate3Value(Call3Value[] calls) payable',
	'function multicall(bytes[] data)',
	'function multiSend(bytes transactions) payable',
	'function execTransaction(address to, uint256 value, bytes data, uint8 operation, uint256 safeTxGas, uint256 baseGas, uint256 gasPrice, address gasToken, address refundReceiver, bytes signatures) payable'
]);

type Named = Record<string, unknown>;
type Unwrap = (args: Named, self: Address) => RawCall[];

const list = <T>(value: unknown): readonly T[] => value as readonly T[];
const single: Unwrap = ({ target, value, data, payload }) => [
	{ target: target as Address, value: (value as bigint | undefined) ?? 0n, data: (data ?? payload) as Hex }
];
const batch: Unwrap = ({ targets, values, payloads, calldatas }) =>
	list<Address>(targets).map((target, index) => ({
		target,
		value: list<bigint>(values)[index] ?? 0n,
		data: list<Hex>(payloads ?? calldatas)[index] ?? '0x'
	}));
const aggregated: Unwrap = ({ calls }) =>
	list<{ target: Address; callData: Hex; value?: bigint }>(calls).map(({ target, callData, value }) => ({
		target,
		value: value ?? 0n,
		data: callData
	}));

/** By function name: the calls that a call carries inside it. */
const wrappers: Record<string, Unwrap> = {
	// AccessManager and TimelockController
	execute: (args, self) => (args['target'] !== undefined ? single(args, self) : batch(args, self)),
	schedule: single,
	cancel: single,
	executeBatch: batch,
	scheduleBatch: batch,
	// SaharaGovernor
	relay: single,
	propose: batch,
	// Multicall and Multicall3
	multicall: ({ data }, self) => list<Hex>(data).map((inner) => ({ target: self, value: 0n, data: inner })),
	aggregate: aggregated,
	tryAggregate: aggregated,
	blockAndAggregate: aggregated,
	aggregate3: aggregated,
	aggregate3Value: aggregated,
	// Safe
	multiSend: ({ transactions }) => readMultiSend(transactions as Hex),
	execTransaction: ({ to, value, data }) => [
		{ target: to as Address, value: value as bigint, data: data as Hex }
	]
};

/** The calls inside a call; none for a function that carries none. */
export function unwrap(functionName: string, args: Named, self: Address): RawCall[] {
	const carries = Object.hasOwn(wrappers, functionName) ? wrappers[functionName] : undefined;
	if (!carries) return [];
	const calls = carries(args, self);
	return calls.every(({ target, data }) => target !== undefined && data !== undefined) ? calls : [];
}

/** Safe's packed list: operation (1), to (20), value (32), length (32), data. What is cut short is left out. */
function readMultiSend(packed: Hex): RawCall[] {
	const calls: RawCall[] = [];
	for (let at = 0; at + 85 <= size(packed);) {
		const length = Number(hexToBigInt(slice(packed, at + 53, at + 85)));
		if (at + 85 + length > size(packed)) break;
		calls.push({
			target: slice(packed, at + 1, at + 21),
			value: hexToBigInt(slice(packed, at + 21, at + 53)),
			data: length === 0 ? '0x' : slice(packed, at + 85, at + 85 + length)
		});
		at += 85 + length;
	}
	return calls;
}
