/** A node, or a bend where a long link crosses a column. */
export interface Cell {
	id: string;
	layer: number;
}
/** Between neighbouring columns only. */
export interface Segment {
	left: string;
	right: string;
}

const SWEEPS = 12;

/**
 * Orders each column so that few links cross: barycenter sweeps from left to right and back, the best order kept.
 * Ties keep the given order, so the same input always gives the same drawing.
 */
export function orderLayers(cells: readonly Cell[], segments: readonly Segment[]): string[][] {
	const layers = [...Map.groupBy(cells, (cell) => cell.layer).entries()]
		.sort(([a], [b]) => a - b)
		.map(([, members]) => members.map((cell) => cell.id));
	const leftOf = neighbours(segments, 'right', 'left');
	const rightOf = neighbours(segments, 'left', 'right');
	let best = layers.map((layer) => [...layer]);
	let fewest = countCrossings(best, rightOf);
	for (let sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
		const forward = sweep % 2 === 0;
		for (let step = 1; step < layers.length; step++) {
			const at = forward ? step : layers.length - 1 - step;
			const fixed = layers[forward ? at - 1 : at + 1]!;
			layers[at] = byBarycenter(layers[at]!, fixed, forward ? leftOf : rightOf);
		}
		const crossings = countCrossings(layers, rightOf);
		if (crossings < fewest) {
			fewest = crossings;
			best = layers.map((layer) => [...layer]);
		}
	}
	return best;
}

function neighbours(
	segments: readonly Segment[],
	from: keyof Segment,
	to: keyof Segment
): Map<string, string[]> {
	const found = new Map<string, string[]>();
	for (const segment of segments) {
		const list = found.get(segment[from]);
		if (list) list.push(segment[to]);
		else found.set(segment[from], [segment[to]]);
	}
	return found;
}

function byBarycenter(layer: string[], fixed: string[], neighboursOf: Map<string, string[]>): string[] {
	const position = new Map(fixed.map((id, index) => [id, index]));
	const keyed = layer.map((id, index) => {
		const places = (neighboursOf.get(id) ?? []).flatMap((other) => position.get(other) ?? []);
		// A cell without neighbours there stays about where it is.
		const key = places.length ? places.reduce((sum, place) => sum + place, 0) / places.length : index;
		return { id, index, key };
	});
	return keyed.sort((a, b) => a.key - b.key || a.index - b.index).map((cell) => cell.id);
}

export function countCrossings(layers: readonly string[][], rightOf: Map<string, string[]>): number {
	let crossings = 0;
	for (let at = 0; at + 1 < layers.length; at++) {
		const position = new Map(layers[at + 1]!.map((id, index) => [id, index]));
		const ends = layers[at]!.flatMap((id) =>
			(rightOf.get(id) ?? []).flatMap((other) => position.get(other) ?? []).sort((a, b) => a - b)
		);
		for (let i = 0; i < ends.length; i++)
			for (let j = i + 1; j < ends.length; j++) if (ends[i]! > ends[j]!) crossings++;
	}
	return crossings;
}
