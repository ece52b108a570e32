import type { Relation } from '../generated/resolvers.ts';

/** A relative of an asset, before the query says what it wants to know of it. */
export interface LineageNodeSource {
	chainId: number;
	assetId: string;
	at: string | undefined;
}

export interface LineageEdgeSource extends LineageNodeSource {
	cursor: string;
	depth: number;
	pathCount: string;
	effectiveShare: number;
	relation: Relation;
}

export interface LineageConnectionSource {
	edges: LineageEdgeSource[];
	hasNext: boolean;
	hasPrevious: boolean;
	totalCount: number;
	isPartial: boolean;
	partialReason: string | null;
}

/** A link found in the graph; the table holds the rest of it. */
export interface LinkRef {
	chainId: number;
	child: string;
	parent: string;
	relation: Relation;
	shareBps: number;
	at: string | undefined;
}

export interface LineageGraphNodeSource extends LineageNodeSource {
	level: number;
	hiddenParents: number;
	hiddenChildren: number;
}

export interface LineageGraphSource {
	nodes: LineageGraphNodeSource[];
	links: LinkRef[];
	isPartial: boolean;
	partialReason: string | null;
}

export interface LineagePathSource {
	links: LinkRef[];
	share: number;
}

export interface RightsConflictSource {
	chainId: number;
	kind: 'CONSENT_LICENSE_ENDED' | 'ANCESTOR_RETIRED' | 'STATED_LICENSE_RESTRICTS';
	asset: string;
	link: { child: string; parent: string } | null;
	message: string;
	at: string | undefined;
}

export interface PayoutPreviewPartSource {
	chainId: number;
	currency: string;
	assetId: string;
	depth: number;
	owner: bigint;
	receipts: bigint;
	carry: bigint;
	at: string | undefined;
}
