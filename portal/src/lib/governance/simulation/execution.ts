import { timelockControllerAbi } from '@wadi/contracts/abis';
import {
	concat,
	encodeAbiParameters,
	encodeFunctionData,
	isAddressEqual,
	keccak256,
	numberToHex,
	pad,
	toHex,
	zeroHash,
	type Address,
	type Hex
} from 'viem';
import type { RawCall } from '../wrappers.ts';

/** `_timestamps` of OpenZeppelin's TimelockController: when an operation is ready. */
const TIMESTAMPS_SLOT = 1n;
/** `_governanceCall` of OpenZeppelin's Governor: the calls to itself that an execution allows. */
const GOVERNANCE_CALL_SLOT = 5n;
/** A moment long past; 1 would mean done. */
const READY = pad('0x02', { size: 32 });

export interface Execution {
	from: Address;
	to: Address;
	data: Hex;
	/** What a proposal that has passed and waited finds on chain, and this one does not yet. */
	stateOverrides: Record<Address, { stateDiff: Record<Hex, Hex> }>;
	/** Slots by which timelock and governor remember the execution itself: no effect of the actions. */
	bookkeeping: ReadonlySet<string>;
}

export const slotKey = (address: string, slot: string): string => `${address}:${slot}`.toLowerCase();

const mappingSlot = (key: Hex, slot: bigint): Hex =>
	keccak256(encodeAbiParameters([{ type: 'bytes32' }, { type: 'uint256' }], [key, slot]));

/** The salt under which the Governor gives a proposal's actions to the timelock. */
export function timelockSalt(governor: Address, descriptionHash: Hex): Hex {
	const salt = BigInt(pad(governor, { size: 32, dir: 'right' })) ^ BigInt(descriptionHash);
	return numberToHex(salt, { size: 32 });
}

export function operationId(actions: readonly RawCall[], salt: Hex): Hex {
	return keccak256(
		encodeAbiParameters(
			[
				{ type: 'address[]' },
				{ type: 'uint256[]' },
				{ type: 'bytes[]' },
				{ type: 'bytes32' },
				{ type: 'bytes32' }
			],
			[
				actions.map(({ target }) => target),
				actions.map(({ value }) => value),
				actions.map(({ data }) => data),
				zeroHash,
				salt
			]
		)
	);
}

/**
 * The very call by which the Governor has its timelock execute a proposal, with the two things set that voting and
 * waiting would have set: the operation is ready, and the Governor expects the calls to itself.
 */
export function executionOf(
	actions: readonly RawCall[],
	descriptionHash: Hex,
	{ governor, timelock }: { governor: Address; timelock: Address }
): Execution {
	const salt = timelockSalt(governor, descriptionHash);
	const ready = mappingSlot(operationId(actions, salt), TIMESTAMPS_SLOT);
	const expected = actions.filter(({ target }) => isAddressEqual(target, governor));
	const queue = toHex(GOVERNANCE_CALL_SLOT, { size: 32 });
	const entries = expected.map(({ data }, index) => [
		mappingSlot(toHex(index, { size: 32 }), GOVERNANCE_CALL_SLOT + 1n),
		keccak256(data)
	]);
	const governorDiff: Record<Hex, Hex> =
		expected.length === 0
			? {}
			: {
					...Object.fromEntries(entries),
					// The end stands in the upper half, the beginning, zero, in the lower.
					[queue]: concat([toHex(expected.length, { size: 16 }), toHex(0, { size: 16 })])
				};
	return {
		from: governor,
		to: timelock,
		data: encodeFunctionData({
			abi: timelockControllerAbi,
			functionName: 'executeBatch',
			args: [
				actions.map(({ target }) => target),
				actions.map(({ value }) => value),
				actions.map(({ data }) => data),
				zeroHash,
				salt
			]
		}),
		stateOverrides: {
			[timelock]: { stateDiff: { [ready]: READY } },
			...(expected.length > 0 && { [governor]: { stateDiff: governorDiff } })
		},
		bookkeeping: new Set([
			slotKey(timelock, ready),
			...[queue, ...entries.map(([slot]) => slot!)].map((slot) => slotKey(governor, slot))
		])
	};
}
