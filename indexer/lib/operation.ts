import { encodeAbiParameters, keccak256, pad, toBytes, toHex, zeroHash, type Hex } from 'viem';

/** hashOperationBatch of the TimelockController for a proposal's actions, with the salt that the Governor gives them. */
export function operationIdOf(
	governor: Hex,
	actions: { targets: readonly Hex[]; values: readonly bigint[]; calldatas: readonly Hex[] },
	descriptionHash: Hex
): Hex {
	return keccak256(
		encodeAbiParameters(
			[
				{ type: 'address[]' },
				{ type: 'uint256[]' },
				{ type: 'bytes[]' },
				{ type: 'bytes32' },
				{ type: 'bytes32' }
			],
			[actions.targets, actions.values, actions.calldatas, zeroHash, saltOf(governor, descriptionHash)]
		)
	);
}

/** bytes20(governor) ^ descriptionHash */
function saltOf(governor: Hex, descriptionHash: Hex): Hex {
	const address = toBytes(pad(governor, { dir: 'right', size: 32 }));
	return toHex(toBytes(descriptionHash).map((byte, position) => byte ^ address[position]!));
}
