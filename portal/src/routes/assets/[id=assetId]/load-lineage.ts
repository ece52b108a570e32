import {
	AssetLineageDocument,
	LineageChildrenDocument,
	LineageParentsDocument,
	LineageSelectionDocument,
	type At
} from '#lib/gql/graphql.ts';
import { attempt } from '#lib/graphql-client.ts';
import type { Failure } from '#lib/graphql-request.ts';
import type { LineageState, Opened } from '#lib/lineage/lineage-state.ts';
import {
	gatherNeighbourhood,
	type Fan,
	type LineageAsset,
	type Neighbourhood
} from '#lib/lineage/neighbourhood.ts';

interface Asked {
	id: string;
	chainId: number | undefined;
	at: At | null;
	state: LineageState;
}

interface ChildPage {
	totalCount: number;
	pageInfo: { hasNextPage: boolean; endCursor: string | null };
	nodes: { child: LineageAsset & { children?: ChildPage } }[];
}

export type LoadedLineage =
	{ ok: true; neighbourhood: Neighbourhood; partialReason: string | null } | { ok: false; failure: Failure };

/** Everything that the drawing shows: one query for the surroundings, one for each node that the reader opened. */
export async function loadLineage({ id, chainId, at, state }: Asked): Promise<LoadedLineage> {
	const filter = {
		chainId,
		at,
		relations: state.relations.length ? state.relations : null,
		isFiltered: state.relations.length > 0
	};
	const startPage = state.opened.find((opened) => opened.side === 'children' && opened.id === id);
	const others = state.opened.filter((opened) => opened !== startPage);
	const [main, ...extra] = await Promise.all([
		attempt(AssetLineageDocument, {
			...filter,
			id,
			up: state.up,
			fan: state.fan,
			after: startPage?.after || null,
			hasChildren: state.down >= 1 || startPage !== undefined,
			hasGrandchildren: state.down >= 2,
			hasGreatGrandchildren: state.down >= 3
		}),
		...others.map((opened) => loadOpened(opened, state.fan, filter))
	]);
	if (!main.ok) return main;
	const { asset } = main.data;
	if (!asset)
		return { ok: true, neighbourhood: { start: id, nodes: [], links: [], rests: [] }, partialReason: null };

	const relatives = asset.lineageGraph.nodes.map(({ level, asset: relative }) => ({
		level,
		asset: relative
	}));
	const fans: Fan[] = [];
	if (asset.children) fans.push(...readFans(id, 0, startPage?.skipped ?? 0, asset.children));
	const levels = new Map(
		gatherNeighbourhood(asset, relatives, fans).nodes.map((node) => [node.id, node.level] as const)
	);
	for (const result of extra) {
		if (!result.ok) return result;
		const { opened, parents, page } = result;
		const level = levels.get(opened.id);
		// Opened at a node that this depth or filter no longer draws: it has no place to stand.
		if (level === undefined) continue;
		for (const parent of parents) {
			relatives.push({ level: level - 1, asset: parent });
			if (!levels.has(parent.assetId)) levels.set(parent.assetId, level - 1);
		}
		if (!page) continue;
		fans.push(...readFans(opened.id, level, opened.skipped, page));
		for (const { child } of page.nodes) if (!levels.has(child.assetId)) levels.set(child.assetId, level + 1);
	}
	return {
		ok: true,
		neighbourhood: gatherNeighbourhood(asset, relatives, fans),
		partialReason: asset.lineageGraph.isPartial ? asset.lineageGraph.partialReason : null
	};
}

type Filter = {
	chainId: number | undefined;
	at: At | null;
	relations: LineageState['relations'] | null;
	isFiltered: boolean;
};

async function loadOpened(opened: Opened, fan: number, filter: Filter) {
	if (opened.side === 'parents') {
		const result = await attempt(LineageParentsDocument, { ...filter, id: opened.id });
		if (!result.ok) return result;
		const parents: LineageAsset[] = result.data.asset?.parents.nodes.map(({ parent }) => parent) ?? [];
		return { ok: true as const, opened, parents, page: undefined };
	}
	const result = await attempt(LineageChildrenDocument, {
		...filter,
		id: opened.id,
		fan,
		after: opened.after || null
	});
	if (!result.ok) return result;
	const page: ChildPage | undefined = result.data.asset?.children;
	return { ok: true as const, opened, parents: [] as LineageAsset[], page };
}

function readFans(parent: string, level: number, skipped: number, page: ChildPage): Fan[] {
	const own: Fan = {
		parent,
		level,
		skipped,
		children: page.nodes.map(({ child }) => child),
		total: page.totalCount,
		next: page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
	};
	const deeper = page.nodes.flatMap(({ child }) =>
		child.children && child.children.nodes.length ? readFans(child.assetId, level + 1, 0, child.children) : []
	);
	return [own, ...deeper];
}

/** What the drawing tells about one of its nodes; null when none is chosen or there is no such asset. */
export async function loadSelection({ id, chainId, at, state }: Asked) {
	if (state.node === null || state.node === id) return null;
	const result = await attempt(LineageSelectionDocument, { start: id, node: state.node, chainId, at });
	if (!result.ok || !result.data.asset) return null;
	const { asset, start, up, down } = result.data;
	return {
		asset,
		share: start?.fromStart.bps ?? 0,
		shareToStart: asset.toStart.bps,
		up,
		down,
		startName: start?.name ?? ''
	};
}

export type Selection = NonNullable<Awaited<ReturnType<typeof loadSelection>>>;
