const ROUNDS = 8;

/**
 * A vertical middle for every cell: as near as can be to the mean of its neighbours, order kept, nothing overlapping.
 */
export function placeLayers(
	layers: readonly string[][],
	segments: readonly { left: string; right: string }[],
	heightOf: (id: string) => number,
	gap: number
): Map<string, number> {
	const middle = new Map<string, number>();
	for (const layer of layers) {
		let y = 0;
		for (const id of layer) {
			middle.set(id, y + heightOf(id) / 2);
			y += heightOf(id) + gap;
		}
		for (const id of layer) middle.set(id, middle.get(id)! - (y - gap) / 2);
	}
	const near = new Map<string, string[]>();
	for (const { left, right } of segments) {
		near.set(left, [...(near.get(left) ?? []), right]);
		near.set(right, [...(near.get(right) ?? []), left]);
	}
	for (let round = 0; round < ROUNDS; round++) {
		for (const layer of round % 2 === 0 ? layers : layers.toReversed()) {
			const wanted = layer.map((id) => {
				const others = near.get(id) ?? [];
				return others.length
					? others.reduce((sum, other) => sum + middle.get(other)!, 0) / others.length
					: middle.get(id)!;
			});
			spread(layer.map(heightOf), wanted, gap).forEach((y, index) => middle.set(layer[index]!, y));
		}
	}
	const top = Math.min(...layers.flat().map((id) => middle.get(id)! - heightOf(id) / 2));
	for (const [id, y] of middle) middle.set(id, Math.round(y - top));
	return middle;
}

/**
 * The middles nearest to `wanted` (least squares) that keep the order and at least `gap` between neighbours.
 * With the needed offsets taken off, that is isotonic regression: pool adjacent violators.
 */
export function spread(heights: readonly number[], wanted: readonly number[], gap: number): number[] {
	const offsets: number[] = [];
	heights.forEach((height, i) =>
		offsets.push(i === 0 ? 0 : offsets[i - 1]! + (heights[i - 1]! + height) / 2 + gap)
	);
	const blocks: { sum: number; count: number }[] = [];
	wanted.forEach((want, i) => {
		let block = { sum: want - offsets[i]!, count: 1 };
		for (
			let last = blocks.at(-1);
			last && last.sum / last.count > block.sum / block.count;
			last = blocks.at(-1)
		) {
			blocks.pop();
			block = { sum: block.sum + last.sum, count: block.count + last.count };
		}
		blocks.push(block);
	});
	const means = blocks.flatMap(({ sum, count }) => Array<number>(count).fill(sum / count));
	return means.map((mean, i) => mean + offsets[i]!);
}
