import type { AssetKind, Relation } from '@wadi/contracts/vocabulary';
import { LineageGraph } from './graph.ts';

export type Direction = 'UP' | 'DOWN';

export interface WalkOptions {
	depth: number;
	relations?: readonly Relation[] | null | undefined;
	/** Links of later blocks don't exist. */
	at?: number | undefined;
	/** Most links looked at. */
	ceiling?: number;
}

export interface Relative {
	node: number;
	depth: number;
	pathCount: number;
	share: number;
	relation: Relation;
}

export interface Walk {
	/** Nearest first, then by id. */
	relatives: Relative[];
	partialReason: string | null;
}

/** Links one traversal looks at before it stops and says so: some tens of milliseconds. */
export const LINK_CEILING = 1_000_000;

/** Working memory of traversals. They run to their end without yielding, so one set serves all graphs. */
class Scratch {
	seen = new Int32Array(0);
	depth = new Int32Array(0);
	/** Via which link the node was first reached, the one from the lowest id where several. */
	via = new Int32Array(0);
	count = new Float64Array(0);
	share = new Float64Array(0);
	/** Walks of exactly the present length, and of one more. */
	levelCount = new Float64Array(0);
	levelShare = new Float64Array(0);
	nextCount = new Float64Array(0);
	nextShare = new Float64Array(0);
	stamp = 0;

	/** Makes room for `nodes` and forgets what was seen. */
	begin(nodes: number): number {
		if (this.seen.length < nodes) {
			const room = Math.ceil(nodes * 1.25);
			this.seen = new Int32Array(room);
			this.depth = new Int32Array(room);
			this.via = new Int32Array(room);
			this.count = new Float64Array(room);
			this.share = new Float64Array(room);
			this.levelCount = new Float64Array(room);
			this.levelShare = new Float64Array(room);
			this.nextCount = new Float64Array(room);
			this.nextShare = new Float64Array(room);
			this.stamp = 0;
		}
		this.stamp += 1;
		return this.stamp;
	}
}

const scratch = new Scratch();

/**
 * Everything within `depth` links of `start`, with the number of paths and the share of income along them.
 *
 * Level by level: a level holds the walks of exactly its length, so a node reached by paths of several lengths is on
 * several levels. In an acyclic graph every walk is a path.
 */
export function walk(graph: LineageGraph, start: number, direction: Direction, options: WalkOptions): Walk {
	const { depth: limit, at = Infinity, ceiling = LINK_CEILING } = options;
	const mask = LineageGraph.maskOf(options.relations);
	const stamp = scratch.begin(graph.nodeCount);
	const { seen, depth, via, count, share } = scratch;
	let { levelCount, levelShare, nextCount, nextShare } = scratch;
	const found: number[] = [];
	let level: number[] = [start];
	levelCount[start] = 1;
	levelShare[start] = 1;
	let budget = ceiling;
	let reason: string | null = null;
	let next: number[] = [];
	let length = 0;
	let here = start;

	const visit = (link: number): void => {
		budget -= 1;
		if (graph.linkBlockOf(link) > at || (mask & graph.relationBit(link)) === 0) return;
		const node = direction === 'UP' ? graph.parentOf(link) : graph.childOf(link);
		if (seen[node] !== stamp) {
			seen[node] = stamp;
			depth[node] = length;
			via[node] = link;
			count[node] = 0;
			share[node] = 0;
			found.push(node);
		} else if (depth[node] === length && here < otherEnd(graph, via[node]!, direction)) {
			via[node] = link;
		}
		if (nextCount[node] === 0) next.push(node);
		nextCount[node]! += levelCount[here]!;
		nextShare[node]! += (levelShare[here]! * graph.shareBpsOf(link)) / 10_000;
	};

	while (level.length > 0 && length < limit && reason === null) {
		length += 1;
		next = [];
		for (here of level) {
			if (direction === 'DOWN') graph.eachDown(here, visit);
			else for (let link = graph.firstUp(here), end = graph.endUp(here); link < end; link += 1) visit(link);
			if (budget <= 0) {
				reason = `The traversal stopped after ${ceiling} links, at depth ${length}; ask for a smaller depth or fewer relations.`;
				break;
			}
		}
		for (const node of level) levelCount[node] = levelShare[node] = 0;
		for (const node of next) {
			nextCount[node] = Math.min(nextCount[node]!, Number.MAX_SAFE_INTEGER);
			count[node] = Math.min(count[node]! + nextCount[node]!, Number.MAX_SAFE_INTEGER);
			share[node]! += nextShare[node]!;
		}
		[levelCount, nextCount] = [nextCount, levelCount];
		[levelShare, nextShare] = [nextShare, levelShare];
		level = next;
	}
	for (const node of level) levelCount[node] = levelShare[node] = 0;

	found.sort((a, b) => depth[a]! - depth[b]! || a - b);
	return {
		relatives: found.map((node) => ({
			node,
			depth: depth[node]!,
			pathCount: count[node]!,
			share: share[node]!,
			relation: graph.relationOf(via[node]!)
		})),
		partialReason: reason
	};
}

/** The end of `link` that a walk in `direction` comes from. */
const otherEnd = (graph: LineageGraph, link: number, direction: Direction): number =>
	direction === 'UP' ? graph.childOf(link) : graph.parentOf(link);

export interface Reach {
	/** In the order found: nearest first. */
	nodes: number[];
	depths: number[];
	partialReason: string | null;
}

/** The same nodes as `walk` finds, without paths and shares: each link is looked at once. */
export function reach(graph: LineageGraph, start: number, direction: Direction, options: WalkOptions): Reach {
	const { depth: limit, at = Infinity, ceiling = LINK_CEILING } = options;
	const mask = LineageGraph.maskOf(options.relations);
	const stamp = scratch.begin(graph.nodeCount);
	const { seen } = scratch;
	const nodes: number[] = [];
	const depths: number[] = [];
	let budget = ceiling;
	let length = 0;
	seen[start] = stamp;
	const visit = (link: number): void => {
		budget -= 1;
		if (graph.linkBlockOf(link) > at || (mask & graph.relationBit(link)) === 0) return;
		const node = direction === 'UP' ? graph.parentOf(link) : graph.childOf(link);
		if (seen[node] === stamp) return;
		seen[node] = stamp;
		nodes.push(node);
		depths.push(length);
	};
	let from = 0;
	let level = [start];
	while (level.length > 0 && length < limit) {
		length += 1;
		for (const here of level) {
			if (direction === 'DOWN') graph.eachDown(here, visit);
			else for (let link = graph.firstUp(here), end = graph.endUp(here); link < end; link += 1) visit(link);
			if (budget <= 0) {
				const partialReason = `The traversal stopped after ${ceiling} links, at depth ${length}; ask for a smaller depth or fewer relations.`;
				return { nodes, depths, partialReason };
			}
		}
		level = nodes.slice(from);
		from = nodes.length;
	}
	return { nodes, depths, partialReason: null };
}

export const ofKinds = (
	graph: LineageGraph,
	relatives: readonly Relative[],
	kinds: readonly AssetKind[] | null | undefined
): readonly Relative[] =>
	kinds == null ? relatives : relatives.filter(({ node }) => kinds.includes(graph.kindOf(node)));
