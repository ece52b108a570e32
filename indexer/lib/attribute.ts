/**
 * Divides what a credit sent to each output among the original payments it was made of.
 *
 * The payments are taken in order. Payment k of x wei gives output j the share x * needed_j / unplaced, floored, where
 * needed_j is what output j still lacks and `unplaced` what all payments from k on still bring; its leftover wei go one
 * each to the outputs with the largest fractional remainder, the earlier output first. Both then shrink by what was
 * placed, so every row sums to its payment and every column to its output, whatever the numbers.
 *
 * The rule with a worked example: docs/attribution.md.
 *
 * @param inputs wei of each original payment, in payment order
 * @param outputs wei of each output, in the order links, owner, pool
 * @returns one row a payment, one column an output
 */
export function attribute(inputs: readonly bigint[], outputs: readonly bigint[]): bigint[][] {
	const total = inputs.reduce((sum, wei) => sum + wei, 0n);
	const placed = outputs.reduce((sum, wei) => sum + wei, 0n);
	if (total !== placed)
		throw new Error(
			`A credit of ${total} wei cannot be split into outputs of ${placed} wei; they must be equal.`
		);
	if (inputs.length === 1) return [[...outputs]];

	const needed = [...outputs];
	let unplaced = total;
	return inputs.map((wei) => {
		const row = placeOne(wei, needed, unplaced);
		row.forEach((share, output) => (needed[output]! -= share));
		unplaced -= wei;
		return row;
	});
}

function placeOne(wei: bigint, needed: readonly bigint[], unplaced: bigint): bigint[] {
	if (wei === 0n) return needed.map(() => 0n);
	const row = needed.map((need) => (wei * need) / unplaced);
	const leftover = Number(wei - row.reduce((sum, share) => sum + share, 0n));
	if (leftover === 0) return row;
	const remainders = needed.map((need, output) => ({ output, rest: (wei * need) % unplaced }));
	// Array.prototype.sort is stable: equal remainders keep the order of the outputs.
	remainders.sort((a, b) => (a.rest === b.rest ? 0 : a.rest > b.rest ? -1 : 1));
	for (const { output } of remainders.slice(0, leftover)) row[output]! += 1n;
	return row;
}
