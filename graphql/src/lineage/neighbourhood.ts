import type { LineageGraph } from './graph.ts';
import { reach } from './walk.ts';
import type { WalkOptions } from './walk.ts';

export interface NeighbourhoodNode {
	node: number;
	/** Negative upstream, positive downstream. */
	level: number;
	hiddenParents: number;
	hiddenChildren: number;
}

export interface Neighbourhood {
	nodes: NeighbourhoodNode[];
	links: number[];
	partialReason: string | null;
}

/** The start and its relatives up to `limit` nodes, nearest first and, as near, those with most children. */
export function neighbourhood(
	graph: LineageGraph,
	start: number,
	options: Pick<WalkOptions, 'relations' | 'at'> & { up: number; down: number; limit: number; mask: number }
): Neighbourhood {
	const { relations, at = Infinity, mask, limit } = options;
	const up = reach(graph, start, 'UP', { depth: options.up, relations, at });
	const down = reach(graph, start, 'DOWN', { depth: options.down, relations, at });
	const exists = (link: number): boolean =>
		graph.linkBlockOf(link) <= at && (mask & graph.relationBit(link)) !== 0;
	const found = [
		...up.nodes.map((node, i) => ({ node, level: -up.depths[i]!, used: graph.childCount(node) })),
		...down.nodes.map((node, i) => ({ node, level: down.depths[i]!, used: graph.childCount(node) }))
	].sort((a, b) => Math.abs(a.level) - Math.abs(b.level) || b.used - a.used || a.node - b.node);
	const shown = [{ node: start, level: 0 }, ...found.slice(0, limit - 1)];
	const members = new Set(shown.map(({ node }) => node));

	const links: number[] = [];
	const nodes = shown.map(({ node, level }) => {
		let hiddenParents = 0;
		let hiddenChildren = 0;
		for (let link = graph.firstUp(node), end = graph.endUp(node); link < end; link += 1) {
			if (!exists(link)) continue;
			if (members.has(graph.parentOf(link))) links.push(link);
			else hiddenParents += 1;
		}
		graph.eachDown(node, (link) => {
			if (exists(link) && !members.has(graph.childOf(link))) hiddenChildren += 1;
		});
		return { node, level, hiddenParents, hiddenChildren };
	});
	const left = found.length + 1 - shown.length;
	return {
		nodes,
		links,
		partialReason:
			up.partialReason ??
			down.partialReason ??
			(left > 0 ? `${left} relatives within the asked depth are left out; raise limit to see them.` : null)
	};
}
