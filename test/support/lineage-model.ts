import type { History } from './history.ts';

interface ModelLink {
	other: bigint;
	shareBps: number;
}

export interface Graph {
	parents: Map<bigint, ModelLink[]>;
	children: Map<bigint, ModelLink[]>;
}

/** A relative of an asset, over all paths of at most the asked length. */
export interface ModelRelative {
	/** Of the shortest path. */
	depth: number;
	pathCount: bigint;
	/** The sum of the products of shares along each path, as a fraction. */
	numerator: bigint;
	denominator: bigint;
}

type LoggedLink = History['linked'][number]['args'];

export function graphOf(history: History, isWanted: (link: LoggedLink) => boolean = () => true): Graph {
	const graph: Graph = { parents: new Map(), children: new Map() };
	const add = (map: Map<bigint, ModelLink[]>, key: bigint, link: ModelLink) =>
		map.set(key, [...(map.get(key) ?? []), link]);
	for (const { args } of history.linked) {
		if (!isWanted(args)) continue;
		add(graph.parents, args.child, { other: args.parent, shareBps: args.shareBps });
		add(graph.children, args.parent, { other: args.child, shareBps: args.shareBps });
	}
	return graph;
}

const BPS = 10_000n;

/** Level by level, every path counted: slow and plain, to compare with. */
export function ancestryOf(
	graph: Graph,
	start: bigint,
	side: 'parents' | 'children',
	maxDepth: number
): Map<bigint, ModelRelative> {
	const denominator = BPS ** BigInt(maxDepth);
	const found = new Map<bigint, ModelRelative>();
	let level = new Map([[start, { paths: 1n, share: denominator }]]);
	for (let depth = 1; depth <= maxDepth && level.size > 0; depth++) {
		const next: typeof level = new Map();
		for (const [id, { paths, share }] of level)
			for (const { other, shareBps } of graph[side].get(id) ?? []) {
				const known = next.get(other) ?? { paths: 0n, share: 0n };
				next.set(other, {
					paths: known.paths + paths,
					// Exact: the denominator holds a factor of 10 000 for each step yet to come.
					share: known.share + (share * BigInt(shareBps)) / BPS
				});
			}
		for (const [id, { paths, share }] of next) {
			const known = found.get(id);
			found.set(id, {
				depth: known?.depth ?? depth,
				pathCount: (known?.pathCount ?? 0n) + paths,
				numerator: (known?.numerator ?? 0n) + share,
				denominator
			});
		}
		level = next;
	}
	return found;
}

/** Every path from `descendant` up to `ancestor`, as lists of ids. */
export function pathsBetween(
	graph: Graph,
	ancestor: bigint,
	descendant: bigint,
	maxDepth: number
): bigint[][] {
	if (maxDepth === 0) return [];
	return (graph.parents.get(descendant) ?? []).flatMap(({ other }) => {
		if (other === ancestor) return [[descendant, ancestor]];
		// Parents have smaller ids: above the ancestor's own id the way is lost.
		if (other < ancestor) return [];
		return pathsBetween(graph, ancestor, other, maxDepth - 1).map((path) => [descendant, ...path]);
	});
}
