import type { AssetRow } from '../asset/source.ts';
import type { Context } from '../context.ts';
import { badInput } from '../errors.ts';
import type { AssetKind, Relation } from '../generated/resolvers.ts';
import { pageSize } from '../relay/connection.ts';
import { decodeCursor, encodeCursor } from '../relay/cursor.ts';
import { pathsBetween as findPaths } from './between.ts';
import { LineageGraph } from './graph.ts';
import { neighbourhood } from './neighbourhood.ts';
import type { LineageConnectionSource, LineageGraphSource, LinkRef } from './source.ts';
import { ofKinds, walk } from './walk.ts';
import type { Direction } from './walk.ts';

export const MAX_DEPTH = 64;
const MAX_GRAPH = 1_000;

export function depthOf(
	depth: number | null | undefined,
	fallback: number,
	argumentName = 'depth',
	least = 1
): number {
	const value = depth ?? fallback;
	if (value < least || value > MAX_DEPTH) {
		throw badInput(`${argumentName} is ${value}; use ${least} to ${MAX_DEPTH}.`, argumentName);
	}
	return value;
}

export const blockOf = (at: string | undefined): number | undefined =>
	at === undefined ? undefined : Number(at);

const cursorKeys = [{ type: 'integer' }, { type: 'numeric' }] as const;

interface LineageArguments {
	first?: number | null;
	after?: string | null;
	depth?: number | null;
	relations?: readonly Relation[] | null;
	kinds?: readonly AssetKind[] | null;
}

/** One page of an asset's relatives. `relations` are the links followed; `kinds` choose among what is found. */
export async function lineageOf(
	context: Context,
	asset: AssetRow,
	direction: Direction,
	args: LineageArguments
): Promise<LineageConnectionSource> {
	const size = pageSize(args.first);
	const depth = depthOf(args.depth, 10);
	const order = direction === 'UP' ? 'upstream' : 'downstream';
	const after = args.after == null ? undefined : decodeCursor(args.after, order, cursorKeys);
	const graph = await context.lineage.graphFor(context.reader, asset.chainId, asset.id, direction);
	const start = graph.numberOf(asset.id);
	const { relatives, partialReason } =
		start === undefined
			? { relatives: [], partialReason: null }
			: walk(graph, start, direction, { depth, relations: args.relations, at: blockOf(asset.at) });
	const wanted = ofKinds(graph, relatives, args.kinds);
	const isAfter = (node: number, at: number): boolean =>
		at > Number(after![0]) || (at === Number(after![0]) && BigInt(graph.ids[node]!) > BigInt(after![1]!));
	const first =
		after === undefined ? 0 : firstIndex(wanted, (relative) => isAfter(relative.node, relative.depth));
	return {
		edges: wanted.slice(first, first + size).map(({ node, depth, pathCount, share, relation }) => ({
			chainId: asset.chainId,
			assetId: graph.ids[node]!,
			at: asset.at,
			cursor: encodeCursor(order, [depth, graph.ids[node]!]),
			depth,
			pathCount: String(pathCount),
			effectiveShare: share,
			relation
		})),
		hasNext: first + size < wanted.length,
		hasPrevious: first > 0,
		totalCount: wanted.length,
		isPartial: partialReason !== null,
		partialReason
	};
}

function firstIndex<T>(list: readonly T[], holds: (entry: T) => boolean): number {
	const index = list.findIndex(holds);
	return index === -1 ? list.length : index;
}

const linkRef = (graph: LineageGraph, chainId: number, link: number, at: string | undefined): LinkRef => ({
	chainId,
	child: graph.ids[graph.childOf(link)]!,
	parent: graph.ids[graph.parentOf(link)]!,
	relation: graph.relationOf(link),
	shareBps: graph.shareBpsOf(link),
	at
});

export async function lineageGraphOf(
	context: Context,
	asset: AssetRow,
	args: {
		up?: number | null;
		down?: number | null;
		relations?: readonly Relation[] | null;
		limit?: number | null;
	}
): Promise<LineageGraphSource> {
	const up = depthOf(args.up, 2, 'up', 0);
	const down = depthOf(args.down, 1, 'down', 0);
	const limit = args.limit ?? 100;
	if (limit < 1 || limit > MAX_GRAPH) throw badInput(`limit is ${limit}; use 1 to ${MAX_GRAPH}.`, 'limit');
	const { chainId, at } = asset;
	const graph = await context.lineage.graphFor(context.reader, chainId, asset.id, 'BOTH');
	const start = graph.numberOf(asset.id);
	if (start === undefined) return { nodes: [], links: [], isPartial: false, partialReason: null };
	const mask = LineageGraph.maskOf(args.relations);
	const found = neighbourhood(graph, start, {
		up,
		down,
		limit,
		relations: args.relations,
		mask,
		at: blockOf(at)
	});
	return {
		nodes: found.nodes.map(({ node, ...rest }) => ({ chainId, at, assetId: graph.ids[node]!, ...rest })),
		links: found.links.map((link) => linkRef(graph, chainId, link, at)),
		isPartial: found.partialReason !== null,
		partialReason: found.partialReason
	};
}

interface PathArguments {
	from: string;
	to: string;
	maxDepth?: number | null;
	first?: number | null;
	relations?: readonly Relation[] | null;
	at: string | undefined;
}

/** Every way by which `to` descends from `from`; none when there is no such asset. */
export async function pathsOf(context: Context, chainId: number, args: PathArguments) {
	const maxDepth = depthOf(args.maxDepth, 12, 'maxDepth');
	const first = pageSize(args.first);
	const graph = await context.lineage.graphFor(context.reader, chainId, args.to, 'UP');
	const descendant = graph.numberOf(args.to);
	const ancestor = graph.numberOf(args.from);
	if (descendant === undefined || ancestor === undefined || ancestor >= descendant) {
		return { paths: [], totalCount: 0n, isPartial: false, partialReason: null };
	}
	const { paths, totalCount, partialReason } = findPaths(graph, descendant, ancestor, {
		maxDepth,
		first,
		relations: args.relations,
		at: blockOf(args.at)
	});
	return {
		paths: paths.map(({ links, share }) => ({
			links: links.map((link) => linkRef(graph, chainId, link, args.at)),
			share
		})),
		totalCount,
		isPartial: partialReason !== null,
		partialReason
	};
}
