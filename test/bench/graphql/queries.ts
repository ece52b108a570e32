import { randomFrom } from '../support/random.ts';

export interface GraphQLBody {
	query: string;
	variables: Record<string, unknown>;
}

/** One request, as each peer wants it. */
export interface Variation {
	wadi: GraphQLBody;
	/** Absent where Ponder's endpoint has no such query. */
	ponder?: GraphQLBody;
	/** Path and parameters of raw-sql.ts. */
	raw: string;
}

export interface Case {
	name: string;
	/** How many times Ponder's requests a second are aimed for; absent where there is no aim or no peer. */
	aim?: number;
	variations: Variation[];
	/** Objects in an answer, so that no peer wins by answering less. */
	sizes: Record<'wadi' | 'ponder' | 'raw', (answer: never) => number>;
}

/** What the index holds, for requests that find something. */
export interface Sample {
	chainId: number;
	assetIds: string[];
	addresses: string[];
}

interface Listed {
	nodes: unknown[];
}
interface Items {
	items: unknown[];
}
type Nested<Key extends string, List> = { [key in Key]: List };

const assetById = (id: string, chainId: number): Variation => ({
	wadi: {
		query: `query ($id: BigInt!) { asset(id: $id) { assetId kind name description uri contentHash version creator { address }
			owner { address } isRetired registeredAt childCount parentCount receiptCount licenseCount } }`,
		variables: { id }
	},
	ponder: {
		query: `query ($id: BigInt!, $chain: Float!) { asset(chainId: $chain, id: $id) { id kind name description uri contentHash version creator
			owner isRetired registeredAt childCount parentCount receiptCount licenseCount } }`,
		variables: { id, chain: chainId }
	},
	raw: `/asset?id=${id}`
});

const nestedList = (before: string, cursor: string): Variation => ({
	wadi: {
		query: `query ($after: String!) { assets(first: 50, after: $after) { nodes { assetId name kind
			parents(first: 16) { nodes { relation shareBps parent { assetId name kind } } } } } }`,
		variables: { after: cursor }
	},
	ponder: {
		query: `query ($before: BigInt!) { assets(limit: 50, orderBy: "id", orderDirection: "desc", where: { id_lt: $before }) { items { id name kind
			parents(limit: 16, orderBy: "position") { items { relation shareBps parentAsset { id name kind } } } } } }`,
		variables: { before }
	},
	raw: `/nested?before=${before}`
});

const filteredPage = (kind: string, after: string): Variation => ({
	wadi: {
		query: `query ($kind: AssetKind!, $after: DateTime!) { assets(first: 20, where: { kind: [$kind], registeredAfter: $after }, orderBy: { field: CHILD_COUNT, direction: DESC }) {
			totalCount pageInfo { hasNextPage endCursor } nodes { assetId name kind owner { address } claims { license } childCount licenseCount } } }`,
		variables: { kind, after }
	},
	ponder: {
		query: `query ($kind: assetKind!, $after: BigInt!) { assets(limit: 20, where: { kind: $kind, registeredAt_gt: $after }, orderBy: "childCount", orderDirection: "desc") {
			totalCount pageInfo { hasNextPage endCursor } items { id name kind owner licenseTag childCount licenseCount } } }`,
		variables: { kind, after: String(Date.parse(after) / 1000) }
	},
	raw: `/page?kind=${kind}&after=${Date.parse(after) / 1000}`
});

const accountPage = (address: string): Variation => ({
	wadi: {
		query: `query ($address: Address!) { account(address: $address) {
			ownedAssets(first: 10) { nodes { assetId name kind } }
			receipts(first: 10) { nodes { receiptId units role asset { assetId } } }
			payments(first: 10) { nodes { paymentId amount { amount currency { address } } reason paidAt } } } }`,
		variables: { address }
	},
	ponder: {
		query: `query ($address: String!) {
			assets(limit: 10, where: { owner: $address }, orderBy: "id", orderDirection: "desc") { items { id name kind } }
			receipts(limit: 10, where: { contributor: $address }, orderBy: "id", orderDirection: "desc") { items { id units role assetId } }
			payments(limit: 10, where: { payer: $address }, orderBy: "id", orderDirection: "desc") { items { id amount currency reason timestamp } } }`,
		variables: { address }
	},
	raw: `/account?address=${address}`
});

const upstream = (id: string): Variation => ({
	wadi: {
		query: `query ($id: BigInt!) { asset(id: $id) { upstream(first: 20, depth: 10) { totalCount edges { depth node { assetId name kind } } } } }`,
		variables: { id }
	},
	raw: `/upstream?id=${id}`
});

const cursorOf = (id: string): string =>
	Buffer.from(JSON.stringify(['assets ID DESC', id])).toString('base64url');

/** Five typical queries with enough variations that no two connections ask the same at once. */
export function casesFor({ chainId, assetIds, addresses }: Sample, seed = 1): Case[] {
	const random = randomFrom(seed);
	const some = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;
	const many = (make: () => Variation, count = 400): Variation[] => Array.from({ length: count }, make);
	const deep = assetIds.slice(Math.floor(assetIds.length / 2));
	const instant = (): string =>
		new Date(Date.UTC(2024, 0, 1) + Math.floor(random() * 300) * 86_400_000)
			.toISOString()
			.replace('.000', '');
	return [
		{
			name: 'asset by id',
			aim: 6,
			variations: many(() => assetById(some(assetIds), chainId)),
			sizes: {
				wadi: ({ asset }: { asset: object }) => Object.keys(asset).length,
				ponder: ({ asset }: { asset: object }) => Object.keys(asset).length,
				raw: (asset: object) => Object.keys(asset).length
			}
		},
		{
			name: 'nested list: 50 assets → links → parents',
			aim: 10,
			variations: many(() => {
				const before = some(deep);
				return nestedList(before, cursorOf(before));
			}),
			sizes: {
				wadi: ({ assets }: { assets: { nodes: Nested<'parents', Listed>[] } }) =>
					assets.nodes.reduce((sum, { parents }) => sum + 1 + parents.nodes.length, 0),
				ponder: ({ assets }: { assets: { items: Nested<'parents', Items>[] } }) =>
					assets.items.reduce((sum, { parents }) => sum + 1 + parents.items.length, 0),
				raw: (assets: { parents: unknown[] | null }[]) =>
					assets.reduce((sum, { parents }) => sum + 1 + (parents?.length ?? 0), 0)
			}
		},
		{
			name: 'filtered, ordered page of 20 with its total',
			variations: many(() => filteredPage(some(['MODEL', 'DATASET']), instant())),
			sizes: {
				wadi: ({ assets }: { assets: Listed & { totalCount: number } }) =>
					assets.nodes.length + assets.totalCount,
				ponder: ({ assets }: { assets: Items & { totalCount: number } }) =>
					assets.items.length + assets.totalCount,
				raw: ({ nodes, total }: { nodes: unknown[] | null; total: number }) => (nodes?.length ?? 0) + total
			}
		},
		{
			name: 'account page: assets, receipts, payments',
			variations: many(() => accountPage(some(addresses))),
			sizes: {
				wadi: ({ account }: { account: Record<string, Listed> }) =>
					Object.values(account).reduce((sum, { nodes }) => sum + nodes.length, 0),
				ponder: (lists: Record<string, Items>) =>
					Object.values(lists).reduce((sum, { items }) => sum + items.length, 0),
				raw: (lists: Record<string, unknown[] | null>) =>
					Object.values(lists).reduce((sum, list) => sum + (list?.length ?? 0), 0)
			}
		},
		{
			name: 'upstream, depth 10, page of 20',
			variations: many(() => upstream(some(deep))),
			sizes: {
				wadi: ({ asset }: { asset: { upstream: { edges: unknown[]; totalCount: number } } }) =>
					asset.upstream.edges.length + asset.upstream.totalCount,
				ponder: () => 0,
				raw: ({ nodes, total }: { nodes: unknown[] | null; total: number }) => (nodes?.length ?? 0) + total
			}
		}
	];
}
