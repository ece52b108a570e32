import { assignLayers } from './layers.ts';
import { orderLayers, type Cell, type Segment } from './order-layers.ts';
import { placeLayers } from './place-layers.ts';

export const NODE_WIDTH = 240;
export const NODE_HEIGHT = 54;
const COLUMN_GAP = 136;
const ROW_GAP = 24;
const BEND_HEIGHT = 4;
const MARGIN = 24;

export interface LayoutNode {
	id: string;
	level: number;
	height?: number;
}
export interface LayoutLink {
	id: string;
	parent: string;
	child: string;
}
export interface PlacedNode {
	id: string;
	/** Column, counted from the start's. */
	layer: number;
	x: number;
	y: number;
	width: number;
	height: number;
}
export interface RoutedLink {
	id: string;
	/** SVG path data, from the parent's right side to the child's left side. */
	path: string;
	/** Where the link leaves the parent and enters the child: the places for its label. */
	start: { x: number; y: number };
	end: { x: number; y: number };
}
export interface Layout {
	width: number;
	height: number;
	nodes: PlacedNode[];
	links: RoutedLink[];
}

/** Columns by generation, ancestors left, descendants right. Pure: the same input gives the same drawing everywhere. */
export function layOut(nodes: readonly LayoutNode[], links: readonly LayoutLink[], start: string): Layout {
	const layerOf = assignLayers(nodes, links, start);
	const heights = new Map(nodes.map((node) => [node.id, node.height ?? NODE_HEIGHT]));
	const cells: Cell[] = nodes.map((node) => ({ id: node.id, layer: layerOf.get(node.id)! }));
	const segments: Segment[] = [];
	const chains = links.map((link) => {
		const chain = [link.parent];
		for (let layer = layerOf.get(link.parent)! + 1; layer < layerOf.get(link.child)!; layer++) {
			const bend = `${link.id}@${layer}`;
			cells.push({ id: bend, layer });
			chain.push(bend);
		}
		chain.push(link.child);
		for (let i = 0; i + 1 < chain.length; i++) segments.push({ left: chain[i]!, right: chain[i + 1]! });
		return chain;
	});
	const heightOf = (id: string) => heights.get(id) ?? BEND_HEIGHT;
	const layers = orderLayers(cells, segments);
	const middle = placeLayers(layers, segments, heightOf, ROW_GAP);

	const first = Math.min(...cells.map((cell) => cell.layer));
	const last = Math.max(...cells.map((cell) => cell.layer));
	const columnX = (layer: number) => MARGIN + (layer - first) * (NODE_WIDTH + COLUMN_GAP);
	const layerOfCell = new Map(cells.map((cell) => [cell.id, cell.layer]));
	const placed = nodes.map((node) => ({
		id: node.id,
		layer: layerOf.get(node.id)!,
		x: columnX(layerOf.get(node.id)!),
		y: MARGIN + middle.get(node.id)! - heightOf(node.id) / 2,
		width: NODE_WIDTH,
		height: heightOf(node.id)
	}));
	const port = assignPorts(chains, middle, heightOf);
	const routed = links.map((link, index) => {
		const chain = chains[index]!;
		const points = chain.map((id, at) => {
			const x = columnX(layerOfCell.get(id)!);
			const y =
				MARGIN +
				middle.get(id)! +
				(at === 0 ? port.out[index]! : at === chain.length - 1 ? port.in[index]! : 0);
			return { left: x, right: x + NODE_WIDTH, y };
		});
		const [from, to] = [points[0]!, points.at(-1)!];
		return {
			id: link.id,
			path: drawPath(points),
			start: { x: from.right, y: from.y },
			end: { x: to.left, y: to.y }
		};
	});
	return {
		width: columnX(last) + NODE_WIDTH + MARGIN,
		height: Math.max(...placed.map((node) => node.y + node.height)) + MARGIN,
		nodes: placed,
		links: routed
	};
}

/** Links that share a side of a node are spread over it, in the order of where they come from. */
function assignPorts(chains: string[][], middle: Map<string, number>, heightOf: (id: string) => number) {
	const spreadOver = (nodeOf: (chain: string[]) => string, neighbourOf: (chain: string[]) => string) => {
		const offsets: number[] = [];
		const groups = Map.groupBy(chains.keys(), (index) => nodeOf(chains[index]!));
		for (const [node, members] of groups) {
			const sorted = members.sort(
				(a, b) => middle.get(neighbourOf(chains[a]!))! - middle.get(neighbourOf(chains[b]!))! || a - b
			);
			const step = Math.min(16, (heightOf(node) - 14) / Math.max(1, sorted.length - 1));
			sorted.forEach((index, i) => (offsets[index] = (i - (sorted.length - 1) / 2) * step));
		}
		return offsets;
	};
	return {
		out: spreadOver(
			(chain) => chain[0]!,
			(chain) => chain[1]!
		),
		in: spreadOver(
			(chain) => chain.at(-1)!,
			(chain) => chain.at(-2)!
		)
	};
}

function drawPath(points: { left: number; right: number; y: number }[]): string {
	const start = points[0]!;
	const round = (value: number) => Math.round(value * 10) / 10;
	let path = `M${start.right} ${round(start.y)}`;
	points.slice(1).forEach((to, i) => {
		const from = points[i]!;
		const bend = (to.left - from.right) / 2;
		path += `C${from.right + bend} ${round(from.y)} ${to.left - bend} ${round(to.y)} ${to.left} ${round(to.y)}`;
		if (i + 2 < points.length) path += `H${to.right}`;
	});
	return path;
}
