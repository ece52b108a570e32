export interface LayerNode {
	id: string;
	/** Column to use when no link decides: negative for ancestors, positive for descendants. */
	level: number;
}
export interface LayerLink {
	parent: string;
	child: string;
}

/**
 * A column for every node, such that each link runs from a smaller column to a larger one.
 *
 * The signed length of the shortest path does not have that property: an ancestor reached by a short and a long way
 * would have a link that runs backward. So ancestors take their longest path to the start, and everything else is
 * pushed right until it stands after all its drawn parents.
 */
export function assignLayers(
	nodes: readonly LayerNode[],
	links: readonly LayerLink[],
	start: string
): Map<string, number> {
	const order = parentsFirst(nodes, links);
	const childrenOf = Map.groupBy(links, (link) => link.parent);
	const parentsOf = Map.groupBy(links, (link) => link.child);
	const layer = new Map<string, number>(nodes.map((node) => [node.id, node.level]));
	const ancestors = new Map<string, number>([[start, 0]]);
	for (const id of order.toReversed()) {
		for (const { child } of childrenOf.get(id) ?? []) {
			const below = ancestors.get(child);
			if (below !== undefined && id !== start) ancestors.set(id, Math.min(ancestors.get(id) ?? 0, below - 1));
		}
	}
	for (const [id, level] of ancestors) layer.set(id, level);
	for (const id of order) {
		if (ancestors.has(id)) continue;
		const after = (parentsOf.get(id) ?? []).map(({ parent }) => (layer.get(parent) ?? 0) + 1);
		layer.set(id, Math.max(layer.get(id) ?? 0, ...after));
	}
	return layer;
}

/** Parents before children, otherwise in the given order. Throws on a cycle, which the registry forbids. */
export function parentsFirst(nodes: readonly { id: string }[], links: readonly LayerLink[]): string[] {
	const waiting = new Map(nodes.map((node) => [node.id, 0]));
	for (const { child } of links) waiting.set(child, (waiting.get(child) ?? 0) + 1);
	const childrenOf = Map.groupBy(links, (link) => link.parent);
	const order = nodes.filter((node) => waiting.get(node.id) === 0).map((node) => node.id);
	for (let i = 0; i < order.length; i++) {
		for (const { child } of childrenOf.get(order[i]!) ?? []) {
			const left = waiting.get(child)! - 1;
			waiting.set(child, left);
			if (left === 0) order.push(child);
		}
	}
	if (order.length !== nodes.length)
		throw new Error(
			`The lineage of ${nodes.length} assets has a cycle: only ${order.length} could be ordered.`
		);
	return order;
}
