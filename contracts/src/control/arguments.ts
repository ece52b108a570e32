import {
	encodeFunctionData,
	type Abi,
	type AbiFunction,
	type AbiParameter,
	type Address,
	type Hex
} from 'viem';

/** What is tried for a parameter; each list from the most telling value on. */
export type Pools = {
	addresses: readonly Address[];
	numbers: (parameter: AbiParameter) => readonly bigint[];
	bytes: readonly Hex[];
	selectors: readonly Hex[];
	words: readonly Hex[];
};

const mostCalls = 12;

function valuesOf(parameter: AbiParameter, pools: Pools): readonly unknown[] {
	const { type } = parameter;
	if (type.endsWith('[]')) {
		const inner = valuesOf({ ...parameter, type: type.slice(0, -2) }, pools);
		return [inner.slice(0, 1), []];
	}
	if (type === 'address') return pools.addresses;
	if (type === 'bool') return [true, false];
	if (type === 'string') return ['text'];
	if (type === 'bytes') return pools.bytes;
	if (type === 'bytes4') return pools.selectors;
	if (type === 'bytes32') return pools.words;
	if (type === 'tuple' && 'components' in parameter) {
		return [parameter.components.map((component) => valuesOf(component, pools)[0])].map((values) =>
			Object.fromEntries(parameter.components.map(({ name }, place) => [name, values[place]]))
		);
	}
	const bits = Number(/^u?int(\d+)$/.exec(type)?.[1]);
	if (!bits) throw new Error(`No values are known for a parameter of type ${type}: add some.`);
	// Small integers are numbers in viem, the others bigints.
	return pools.numbers(parameter).map((value) => (bits <= 48 ? Number(value) : value));
}

/** Calldata of a function, for every combination of what is tried, up to a limit. */
export function callsOf(item: AbiFunction, pools: Pools): Hex[] {
	let combinations: unknown[][] = [[]];
	for (const parameter of item.inputs) {
		const values = valuesOf(parameter, pools);
		combinations = combinations
			.flatMap((combination) => values.map((value) => [...combination, value]))
			.slice(0, mostCalls);
	}
	const abi: Abi = [item];
	return combinations.map((args) => encodeFunctionData({ abi, functionName: item.name, args }));
}
