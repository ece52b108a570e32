import type { AssetKind, Relation } from '@wadi/contracts/vocabulary';

/** An asset as the lineage queries select it. */
export interface LineageAsset {
	assetId: string;
	name: string;
	kind: AssetKind;
	isRetired: boolean;
	parents: { nodes: { relation: Relation; shareBps: number; parent: { assetId: string } }[] };
	parentCount: number;
	/** Children under the relation filter; without a filter it is `childCount`. */
	fan?: { totalCount: number };
	childCount: number;
}

/** One page of an asset's children. */
export interface Fan {
	parent: string;
	level: number;
	skipped: number;
	children: LineageAsset[];
	total: number;
	/** Cursor of the next page, null when this is the last. */
	next: string | null;
}

export interface LineageNode {
	id: string;
	asset: LineageAsset;
	level: number;
	hiddenParents: number;
	hiddenChildren: number;
}

export interface LineageLink {
	id: string;
	parent: string;
	child: string;
	relation: Relation;
	shareBps: number;
}

/** Stands in the drawing for the children of a fan that are on other pages. */
export interface FanRest {
	id: string;
	parent: string;
	level: number;
	count: number;
	skipped: number;
	shown: number;
	total: number;
	next: string | null;
}

export interface Neighbourhood {
	start: string;
	nodes: LineageNode[];
	links: LineageLink[];
	rests: FanRest[];
}

/**
 * Puts together what the queries brought: each asset once, every link whose two ends are there, and for each node how
 * many of its parents and children are not. Drawing and list are both made from this, so they hold the same.
 */
export function gatherNeighbourhood(
	start: LineageAsset,
	relatives: readonly { level: number; asset: LineageAsset }[],
	fans: readonly Fan[]
): Neighbourhood {
	const found = new Map<string, { level: number; asset: LineageAsset }>([
		[start.assetId, { level: 0, asset: start }]
	]);
	const add = (asset: LineageAsset, level: number) => {
		if (!found.has(asset.assetId)) found.set(asset.assetId, { asset, level });
	};
	for (const { asset, level } of relatives) add(asset, level);
	for (const fan of fans) for (const child of fan.children) add(child, fan.level + 1);

	const links: LineageLink[] = [];
	const drawnChildren = new Map<string, number>();
	for (const { asset } of found.values()) {
		for (const { parent, relation, shareBps } of asset.parents.nodes) {
			if (!found.has(parent.assetId)) continue;
			const id = `${parent.assetId}-${asset.assetId}`;
			links.push({ id, parent: parent.assetId, child: asset.assetId, relation, shareBps });
			drawnChildren.set(parent.assetId, (drawnChildren.get(parent.assetId) ?? 0) + 1);
		}
	}
	const fanOf = new Map(fans.map((fan) => [fan.parent, fan]));
	const nodes = [...found.entries()].map(([id, { asset, level }]) => ({
		id,
		asset,
		level,
		hiddenParents: asset.parents.nodes.filter(({ parent }) => !found.has(parent.assetId)).length,
		hiddenChildren: Math.max(
			0,
			(fanOf.get(id)?.total ?? asset.fan?.totalCount ?? asset.childCount) - (drawnChildren.get(id) ?? 0)
		)
	}));
	const rests = nodes.flatMap((node) => {
		const fan = fanOf.get(node.id);
		if (!fan || node.hiddenChildren === 0 || fan.children.length === 0) return [];
		return {
			id: `rest-${node.id}`,
			parent: node.id,
			level: node.level + 1,
			count: node.hiddenChildren,
			skipped: fan.skipped,
			shown: fan.children.length,
			total: fan.total,
			next: fan.next
		};
	});
	return { start: start.assetId, nodes, links, rests };
}

/** Everything drawn that `id` was made from or that was made from it, itself included. */
export function kinOf(id: string, links: readonly LineageLink[]): Set<string> {
	const kin = new Set<string>();
	for (const [from, to] of [['child', 'parent'] as const, ['parent', 'child'] as const]) {
		const reached = new Set([id]);
		for (const at of reached) for (const link of links) if (link[from] === at) reached.add(link[to]);
		for (const at of reached) kin.add(at);
	}
	return kin;
}
