import { namedAsset } from '../asset/load.ts';
import type { AssetRow } from '../asset/source.ts';
import type { Context } from '../context.ts';
import type {
	AssetResolvers,
	LineageConnectionResolvers,
	LineageEdgeResolvers,
	LineageGraphNodeResolvers,
	LineageGraphResolvers,
	LineagePathResolvers,
	PayoutPreviewPartResolvers,
	RightsConflictResolvers
} from '../generated/resolvers.ts';
import { money } from '../payment/source.ts';
import { selectionOf } from '../relay/selection.ts';
import { effectiveShare } from './between.ts';
import { impactOf } from './impact.ts';
import { loadLink, loadLinks } from './load-link.ts';
import { payoutPreviewOf } from './payout-preview.ts';
import { conflictsOf } from './rights.ts';
import { blockOf, depthOf, lineageGraphOf, lineageOf, pathsOf } from './traversals.ts';
import { reach } from './walk.ts';

export const pathsBetween = pathsOf;

type LineageFields = Pick<
	AssetResolvers,
	'upstream' | 'downstream' | 'lineageGraph' | 'effectiveShare' | 'impact' | 'rights' | 'payoutPreview'
>;

export const lineageFields: LineageFields = {
	upstream: (asset, args, context) => lineageOf(context, asset, 'UP', args),
	downstream: (asset, args, context) => lineageOf(context, asset, 'DOWN', args),
	lineageGraph: (asset, args, context) => lineageGraphOf(context, asset, args),
	effectiveShare: async (asset, args, context) => {
		const maxDepth = depthOf(args.maxDepth, 32, 'maxDepth');
		const graph = await context.lineage.graphFor(context.reader, asset.chainId, asset.id, 'UP');
		const descendant = graph.numberOf(asset.id);
		const ancestor = graph.numberOf(args.ancestor);
		const share =
			descendant === undefined || ancestor === undefined || ancestor > descendant
				? { numerator: 0n, denominator: 1n, isPartial: false }
				: effectiveShare(graph, descendant, ancestor, { maxDepth, at: blockOf(asset.at) });
		return { ...share, bps: basisPoints(share) };
	},
	impact: (asset, args, context, info) => {
		const selection = selectionOf(info);
		const needsFigures = ['ownerCount', 'licenseCount', 'paid'].some((field) => selection.has(field));
		return impactOf(context, asset, depthOf(args.depth, 32), needsFigures);
	},
	rights: async (asset, _args, context) => {
		const { ids, isPartial } = await ancestorsOf(context, asset);
		const conflicts = await conflictsOf(context, asset, ids);
		return {
			ancestorCount: ids.length,
			isClear: conflicts.length === 0,
			conflicts: conflicts.map((conflict) => ({ ...conflict, at: asset.at })),
			isPartial
		};
	},
	payoutPreview: (asset, args, context) =>
		payoutPreviewOf(context, asset, { ...args, depth: depthOf(args.depth, 10, 'depth', 0) })
};

/** To nine places, rounded toward zero. */
const basisPoints = ({ numerator, denominator }: { numerator: bigint; denominator: bigint }): number =>
	Number((numerator * 10_000_000_000_000n) / denominator) / 1e9;

async function ancestorsOf(
	context: Context,
	asset: AssetRow
): Promise<{ ids: string[]; isPartial: boolean }> {
	const graph = await context.lineage.graphFor(context.reader, asset.chainId, asset.id, 'UP');
	const start = graph.numberOf(asset.id);
	if (start === undefined) return { ids: [], isPartial: false };
	const { nodes, partialReason } = reach(graph, start, 'UP', { depth: Infinity, at: blockOf(asset.at) });
	return { ids: nodes.map((node) => graph.ids[node]!), isPartial: partialReason !== null };
}

export const lineageConnectionResolvers: LineageConnectionResolvers = {
	nodes: (connection, _args, context, info) =>
		Promise.all(
			connection.edges.map((edge) => namedAsset(context, info, edge.chainId, edge.assetId, edge.at))
		),
	pageInfo: ({ edges, hasNext, hasPrevious }) => ({
		hasNextPage: hasNext,
		hasPreviousPage: hasPrevious,
		startCursor: edges[0]?.cursor ?? null,
		endCursor: edges.at(-1)?.cursor ?? null
	})
};

export const lineageEdgeResolvers: LineageEdgeResolvers = {
	node: (edge, _args, context, info) => namedAsset(context, info, edge.chainId, edge.assetId, edge.at)
};

export const lineageGraphResolvers: LineageGraphResolvers = {
	links: (graph, _args, context, info) => loadLinks(context, info, graph.links)
};

export const lineageGraphNodeResolvers: LineageGraphNodeResolvers = {
	asset: (node, _args, context, info) => namedAsset(context, info, node.chainId, node.assetId, node.at)
};

export const lineagePathResolvers: LineagePathResolvers = {
	links: (path, _args, context, info) => loadLinks(context, info, path.links)
};

export const rightsConflictResolvers: RightsConflictResolvers = {
	asset: (conflict, _args, context, info) =>
		namedAsset(context, info, conflict.chainId, conflict.asset, conflict.at),
	link: (conflict, _args, context, info) =>
		conflict.link === null
			? null
			: loadLink(context, info, { chainId: conflict.chainId, ...conflict.link, at: conflict.at })
};

export const payoutPreviewPartResolvers: PayoutPreviewPartResolvers = {
	asset: (part, _args, context, info) => namedAsset(context, info, part.chainId, part.assetId, part.at),
	owner: (part) => money(part, part.owner),
	receipts: (part) => money(part, part.receipts),
	carry: (part) => money(part, part.carry)
};
