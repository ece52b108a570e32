/** Who holds what and what it opens, as three columns: holders, powers, functions under the name of their contract. */
export interface ControlGraph {
	holders: readonly { id: string }[];
	powers: readonly { id: string; holders: readonly string[]; functions: readonly string[] }[];
	functions: readonly { id: string; contract: string }[];
}

export interface Place {
	id: string;
	x: number;
	y: number;
	width: number;
	height: number;
}

export interface Edge {
	id: string;
	from: string;
	to: string;
	path: string;
}

export interface ControlLayout {
	width: number;
	height: number;
	places: ReadonlyMap<string, Place>;
	/** Above the functions of each contract. */
	headings: readonly { contract: string; x: number; y: number }[];
	edges: readonly Edge[];
}

const holderBox = { x: 0, width: 232, height: 44, gap: 18 };
const powerBox = { x: 346, width: 236, height: 44, gap: 12 };
const functionBox = { x: 700, width: 308, height: 26, gap: 2 };
const HEADING = 26;
const BETWEEN_CONTRACTS = 14;

/**
 * Deterministic: the same graph is drawn the same way everywhere. Functions stand under each other, contract by
 * contract; powers as near to the middle of their functions, and holders of their powers, as their order allows.
 */
export function layOutControl(graph: ControlGraph): ControlLayout {
	const holderOrder = new Map(graph.holders.map(({ id }, index) => [id, index]));
	// What reaches the same people stands together; within them as registered.
	const powers = graph.powers
		.map((power, index) => ({
			power,
			index,
			pull: mean(power.holders.map((id) => holderOrder.get(id) ?? 0))
		}))
		.sort((a, b) => a.pull - b.pull || a.index - b.index)
		.map(({ power }) => power);
	const powerOfFunction = new Map<string, number>();
	for (const [index, { functions }] of powers.entries())
		for (const id of functions) if (!powerOfFunction.has(id)) powerOfFunction.set(id, index);
	const places = new Map<string, Place>();
	const headings: { contract: string; x: number; y: number }[] = [];

	let y = 0;
	for (const { contract, functions } of contractsInOrder(graph.functions, powerOfFunction)) {
		headings.push({ contract, x: functionBox.x, y });
		y += HEADING;
		for (const { id } of functions) {
			const { x, width, height, gap } = functionBox;
			places.set(id, { id, x, y, width, height });
			y += height + gap;
		}
		y += BETWEEN_CONTRACTS;
	}
	const functionsHeight = Math.max(0, y - BETWEEN_CONTRACTS);

	place(places, powers, powerBox, ({ functions }) => functions, functionsHeight);
	const held = new Map(
		graph.holders.map(({ id }) => [id, powers.filter(({ holders }) => holders.includes(id))])
	);
	place(
		places,
		graph.holders,
		holderBox,
		({ id }) => (held.get(id) ?? []).map((power) => power.id),
		functionsHeight
	);

	const top = Math.min(0, ...[...places.values()].map((box) => box.y));
	for (const box of places.values()) box.y -= top;
	for (const heading of headings) heading.y -= top;
	const height = Math.max(1, ...[...places.values()].map((box) => box.y + box.height));
	const edges = graph.powers.flatMap((power) => [
		...power.holders.map((id) => edge(places, id, power.id)),
		...power.functions.map((id) => edge(places, power.id, id))
	]);
	return {
		width: functionBox.x + functionBox.width,
		height,
		places,
		headings,
		edges: edges.filter((each) => each !== null)
	};
}

function contractsInOrder(
	functions: ControlGraph['functions'],
	powerOf: ReadonlyMap<string, number>
): { contract: string; functions: readonly { id: string }[] }[] {
	const pull = ({ id }: { id: string }) => powerOf.get(id) ?? powerOf.size;
	return [...Map.groupBy(functions, ({ contract }) => contract)]
		.map(([contract, own]) => ({
			contract,
			functions: own.toSorted((a, b) => pull(a) - pull(b)),
			pull: mean(own.map(pull))
		}))
		.sort((a, b) => a.pull - b.pull || (a.contract < b.contract ? -1 : 1));
}

/** Puts boxes of one column, top to bottom in order of what they are drawn to, without overlap. */
function place<N extends { id: string }>(
	places: Map<string, Place>,
	nodes: readonly N[],
	{ x, width, height, gap }: typeof holderBox,
	neighbours: (node: N) => readonly string[],
	fallbackHeight: number
): void {
	const wanted = nodes.map((node, index) => {
		const centres = neighbours(node).flatMap((id) => {
			const box = places.get(id);
			return box ? [box.y + box.height / 2] : [];
		});
		return {
			node,
			centre: centres.length > 0 ? mean(centres) : (fallbackHeight * (index + 0.5)) / nodes.length
		};
	});
	const inOrder = wanted
		.map((each, index) => ({ ...each, index }))
		.sort((a, b) => a.centre - b.centre || a.index - b.index);
	const centres = spread(
		inOrder.map(({ centre }) => centre),
		height + gap
	);
	for (const [index, { node }] of inOrder.entries())
		places.set(node.id, { id: node.id, x, y: Math.round(centres[index]! - height / 2), width, height });
}

/** The nearest positions, by least squares, that keep the order and at least `step` between neighbours. */
export function spread(centres: readonly number[], step: number): number[] {
	const blocks: { sum: number; count: number }[] = [];
	for (const [index, centre] of centres.entries()) {
		let block = { sum: centre - index * step, count: 1 };
		for (
			let last = blocks.at(-1);
			last && last.sum / last.count > block.sum / block.count;
			last = blocks.at(-1)
		) {
			block = { sum: block.sum + last.sum, count: block.count + last.count };
			blocks.pop();
		}
		blocks.push(block);
	}
	return blocks
		.flatMap(({ sum, count }) => Array<number>(count).fill(sum / count))
		.map((position, index) => position + index * step);
}

const mean = (values: readonly number[]): number =>
	values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

function edge(places: ReadonlyMap<string, Place>, from: string, to: string): Edge | null {
	const start = places.get(from);
	const end = places.get(to);
	if (!start || !end) return null;
	const [x1, y1] = [start.x + start.width, start.y + start.height / 2];
	const [x2, y2] = [end.x, end.y + end.height / 2];
	const bend = (x2 - x1) / 2;
	return {
		id: `${from}→${to}`,
		from,
		to,
		path: `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`
	};
}

/** Everything on a way through one node, the node included: who reaches it and what it reaches. */
export function waysThrough({ powers }: ControlGraph, id: string): ReadonlySet<string> {
	const on = new Set([id]);
	for (const power of powers)
		if (power.id === id || power.holders.includes(id) || power.functions.includes(id)) {
			on.add(power.id);
			if (!power.holders.includes(id)) for (const holder of power.holders) on.add(holder);
			if (!power.functions.includes(id)) for (const each of power.functions) on.add(each);
		}
	return on;
}
