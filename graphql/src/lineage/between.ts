import type { Relation } from '@wadi/contracts/vocabulary';
import { LineageGraph } from './graph.ts';
import { LINK_CEILING } from './walk.ts';

interface Limits {
	maxDepth: number;
	relations?: readonly Relation[] | null | undefined;
	at?: number | undefined;
	ceiling?: number;
}

interface Corridor {
	/** Nodes on some path from the descendant up to the ancestor, both included. */
	nodes: ReadonlySet<number>;
	partialReason: string | null;
}

/**
 * What lies between: found by going up from the descendant, never below the ancestor's number (parents have lower
 * numbers), then down from the ancestor within that.
 */
function corridor(graph: LineageGraph, descendant: number, ancestor: number, limits: Limits): Corridor {
	const { at = Infinity, ceiling = LINK_CEILING } = limits;
	const mask = LineageGraph.maskOf(limits.relations);
	const above = new Set([descendant]);
	let budget = ceiling;
	for (const node of above) {
		if (node === ancestor) continue;
		for (let link = graph.firstUp(node), end = graph.endUp(node); link < end; link += 1) {
			budget -= 1;
			const parent = graph.parentOf(link);
			if (parent >= ancestor && graph.linkBlockOf(link) <= at && (mask & graph.relationBit(link)) !== 0)
				above.add(parent);
		}
		if (budget <= 0) break;
	}
	const partialReason =
		budget <= 0 ? `The traversal stopped after ${ceiling} links; what is given is a lower bound.` : null;
	const nodes = new Set<number>();
	if (!above.has(ancestor)) return { nodes, partialReason };
	nodes.add(ancestor);
	// Ascending numbers: every parent is decided before its children.
	for (const node of [...above].sort((a, b) => a - b)) {
		for (let link = graph.firstUp(node), end = graph.endUp(node); link < end; link += 1) {
			if (node === ancestor || !nodes.has(graph.parentOf(link))) continue;
			if (graph.linkBlockOf(link) <= at && (mask & graph.relationBit(link)) !== 0) {
				nodes.add(node);
				break;
			}
		}
	}
	return { nodes, partialReason };
}

/** Calls `visit` for each link from `node` to a parent in the corridor. */
function eachUp(
	graph: LineageGraph,
	node: number,
	nodes: ReadonlySet<number>,
	limits: Limits,
	visit: (link: number, parent: number) => void
): void {
	const { at = Infinity } = limits;
	const mask = LineageGraph.maskOf(limits.relations);
	for (let link = graph.firstUp(node), end = graph.endUp(node); link < end; link += 1) {
		const parent = graph.parentOf(link);
		if (nodes.has(parent) && graph.linkBlockOf(link) <= at && (mask & graph.relationBit(link)) !== 0)
			visit(link, parent);
	}
}

export interface Share {
	numerator: bigint;
	/** A power of 10 000. */
	denominator: bigint;
	isPartial: boolean;
}

const BPS = 10_000n;

/** Part of `descendant`'s net income that reaches `ancestor` over all paths of at most `maxDepth` links, exactly. */
export function effectiveShare(
	graph: LineageGraph,
	descendant: number,
	ancestor: number,
	limits: Limits
): Share {
	if (descendant === ancestor) return { numerator: 1n, denominator: 1n, isPartial: false };
	const { nodes, partialReason } = corridor(graph, descendant, ancestor, limits);
	let numerator = 0n;
	let denominator = 1n;
	let level = new Map([[descendant, 1n]]);
	for (let length = 1; length <= limits.maxDepth && level.size > 0; length += 1) {
		const next = new Map<number, bigint>();
		for (const [node, share] of level) {
			if (node === ancestor) continue;
			eachUp(graph, node, nodes, limits, (link, parent) => {
				next.set(parent, (next.get(parent) ?? 0n) + share * BigInt(graph.shareBpsOf(link)));
			});
		}
		level = next;
		if (next.size === 0) break;
		numerator *= BPS;
		denominator *= BPS;
		numerator += next.get(ancestor) ?? 0n;
		next.delete(ancestor);
	}
	if (numerator === 0n)
		return { numerator, denominator: 1n, isPartial: partialReason !== null || level.size > 0 };
	return { numerator, denominator, isPartial: partialReason !== null || level.size > 0 };
}

export interface Path {
	/** From the descendant up. */
	links: number[];
	share: number;
}

export interface Paths {
	paths: Path[];
	totalCount: bigint;
	partialReason: string | null;
}

/** The `first` shortest ways up from `descendant` to `ancestor`; of equal length, in order of registration. */
export function pathsBetween(
	graph: LineageGraph,
	descendant: number,
	ancestor: number,
	limits: Limits & { first: number }
): Paths {
	const { maxDepth, first } = limits;
	const { nodes, partialReason } = corridor(graph, descendant, ancestor, limits);
	// ways[n]: from each node, the number of ways up to the ancestor with exactly n links.
	const ways: Map<number, bigint>[] = [new Map([[ancestor, 1n]])];
	const ordered = [...nodes];
	for (let length = 1; length <= maxDepth; length += 1) {
		const shorter = ways[length - 1]!;
		const counts = new Map<number, bigint>();
		if (shorter.size > 0) {
			for (const node of ordered) {
				if (node === ancestor) continue;
				let count = 0n;
				eachUp(graph, node, nodes, limits, (_, parent) => {
					count += shorter.get(parent) ?? 0n;
				});
				if (count > 0n) counts.set(node, count);
			}
		}
		ways.push(counts);
	}
	const totalCount = ways.slice(1).reduce((sum, counts) => sum + (counts.get(descendant) ?? 0n), 0n);

	const paths: Path[] = [];
	const links: number[] = [];
	const climb = (node: number, left: number): void => {
		if (left === 0) {
			paths.push({
				links: [...links],
				share: links.reduce((share, link) => (share * graph.shareBpsOf(link)) / 10_000, 1)
			});
			return;
		}
		eachUp(graph, node, nodes, limits, (link, parent) => {
			if (paths.length >= first || !ways[left - 1]!.has(parent)) return;
			links.push(link);
			climb(parent, left - 1);
			links.pop();
		});
	};
	for (let length = 1; length <= maxDepth && paths.length < first; length += 1) {
		if (ways[length]!.has(descendant)) climb(descendant, length);
	}
	const isLonger = hasLongerPath(graph, descendant, ancestor, nodes, limits);
	return {
		paths,
		totalCount,
		partialReason:
			partialReason ??
			(totalCount > BigInt(paths.length)
				? `The ${paths.length} shortest of ${totalCount} paths; ask for more with first.`
				: isLonger
					? `There are paths of more than ${maxDepth} links; raise maxDepth to see them.`
					: null)
	};
}

function hasLongerPath(
	graph: LineageGraph,
	descendant: number,
	ancestor: number,
	nodes: ReadonlySet<number>,
	limits: Limits
): boolean {
	// Longest way up from each node, parents first.
	const longest = new Map<number, number>([[ancestor, 0]]);
	for (const node of [...nodes].sort((a, b) => a - b)) {
		if (node === ancestor) continue;
		eachUp(graph, node, nodes, limits, (_, parent) => {
			longest.set(node, Math.max(longest.get(node) ?? 0, longest.get(parent)! + 1));
		});
	}
	return (longest.get(descendant) ?? 0) > limits.maxDepth;
}
