import { beforeAll, describe, expect, it } from 'vitest';
import { assetKinds, relations } from '@wadi/contracts/vocabulary';
import { caughtUp, gql, walk } from '../support/api.ts';
import { chain, receipts, registry } from '../support/chain.ts';
import { readHistory, type History } from '../support/history.ts';

interface ApiAsset {
	id: string;
	assetId: string;
	kind: string;
	uri: string;
	contentHash: string;
	version: number;
	creator: { address: string };
	owner: { address: string };
	policy: { isOpen: boolean; minShareBps: number; receiptsBps: number };
	isRetired: boolean;
	registeredAt: string;
	parentCount: number;
	childCount: number;
	receiptCount: number;
	totalUnits: string;
	usageUnits: string;
	parents: {
		totalCount: number;
		nodes: {
			parent: { assetId: string };
			relation: string;
			shareBps: number;
			license: { licenseId: string } | null;
		}[];
	};
	ownership: {
		totalCount: number;
		nodes: { from: string; to: string; provenance: { transactionHash: string } }[];
	};
	policies: { totalCount: number };
	versions: { totalCount: number };
}

let history: History;
let assets: ApiAsset[];

beforeAll(async () => {
	await caughtUp();
	history = await readHistory();
	({ nodes: assets } = await walk<ApiAsset>(
		'assets',
		`id assetId kind uri contentHash version creator { address } owner { address }
		policy { isOpen minShareBps receiptsBps } isRetired registeredAt parentCount childCount receiptCount totalUnits usageUnits
		parents(first: 16) { totalCount nodes { parent { assetId } relation shareBps license { licenseId } } }
		ownership(first: 5) { totalCount nodes { from to provenance { transactionHash } } }
		policies(first: 1) { totalCount } versions(first: 1) { totalCount }`,
		{ first: 20, args: 'orderBy: { field: ID, direction: ASC }' }
	));
});

describe('every asset is what the registry says', () => {
	it('its facts', async () => {
		expect(assets.map(({ assetId }) => BigInt(assetId))).toEqual(
			history.registered.map(({ args }) => args.assetId)
		);
		const onChain = await Promise.all(
			assets.map(async ({ assetId }) => {
				const args = [BigInt(assetId)] as const;
				const [facts, owner, uri, policy, totalUnits, issued] = await Promise.all([
					chain.readContract({ ...registry, functionName: 'asset', args }),
					chain.readContract({ ...registry, functionName: 'ownerOf', args }),
					chain.readContract({ ...registry, functionName: 'tokenURI', args }),
					chain.readContract({ ...registry, functionName: 'policy', args }),
					chain.readContract({ ...receipts, functionName: 'totalUnits', args }),
					chain.readContract({ ...receipts, functionName: 'issuedCount', args })
				]);
				return {
					assetId,
					kind: assetKinds[facts.kind],
					isRetired: facts.isRetired,
					version: facts.version,
					contentHash: facts.contentHash,
					registeredAt: new Date(Number(facts.registeredAt) * 1000).toISOString().replace('.000', ''),
					owner: { address: owner.toLowerCase() },
					uri,
					policy: { ...policy },
					totalUnits: String(totalUnits),
					receiptCount: Number(issued)
				};
			})
		);
		for (const [i, expected] of onChain.entries()) expect(assets[i]).toMatchObject(expected);
	});

	it('its parents, in the order of registration', async () => {
		const onChain = await Promise.all(
			assets.map(({ assetId }) =>
				chain.readContract({ ...registry, functionName: 'links', args: [BigInt(assetId)] })
			)
		);
		for (const [i, asset] of assets.entries()) {
			const links = onChain[i] ?? [];
			expect(asset.parentCount).toBe(links.length);
			expect(asset.parents.totalCount).toBe(links.length);
			expect(asset.parents.nodes).toEqual(
				links.map(({ parent, relation, shareBps, licenseId }) => ({
					parent: { assetId: String(parent) },
					relation: relations[relation],
					shareBps,
					license: licenseId === 0n ? null : { licenseId: String(licenseId) }
				}))
			);
		}
	});

	it('its children, usage and history', () => {
		for (const asset of assets) {
			const id = BigInt(asset.assetId);
			const transfers = history.assetTransfers.filter(({ args }) => args.tokenId === id).toReversed();
			expect(asset.childCount).toBe(history.linked.filter(({ args }) => args.parent === id).length);
			expect(BigInt(asset.usageUnits)).toBe(
				history.settled
					.filter(({ args }) => args.assetId === id)
					.reduce((n, { args }) => n + args.deltaUnits, 0n)
			);
			expect(asset.creator.address).toBe(transfers.at(-1)?.args.to.toLowerCase());
			expect(asset.ownership.totalCount).toBe(transfers.length);
			expect(asset.ownership.nodes).toEqual(
				transfers.slice(0, 5).map(({ args, transactionHash }) => ({
					from: args.from.toLowerCase(),
					to: args.to.toLowerCase(),
					provenance: { transactionHash }
				}))
			);
			expect(asset.policies.totalCount).toBe(
				history.policies.filter(({ args }) => args.assetId === id).length
			);
			expect(asset.versions.totalCount).toBe(
				1 + history.versions.filter(({ args }) => args.assetId === id).length
			);
		}
	});
});

describe('global ids', () => {
	it.each([
		['Asset', 'assets', 'assetId'],
		['Receipt', 'receipts', 'receiptId'],
		['Offer', 'offers', 'offerId'],
		['License', 'licenses', 'licenseId'],
		['Payment', 'payments', 'paymentId']
	])('%s round-trips through node(id)', async (type, list, idField) => {
		const { list: page } = await gql<{ list: { nodes: { id: string; own: string }[] } }>(
			`{ list: ${list}(first: 25) { nodes { id own: ${idField} } } }`
		);
		expect(page.nodes.length).toBeGreaterThan(0);
		const { nodes } = await gql<{ nodes: ({ __typename: string; id: string; own: string } | null)[] }>(
			`query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on ${type} { own: ${idField} } } }`,
			{ ids: page.nodes.map(({ id }) => id) }
		);
		expect(nodes).toEqual(page.nodes.map(({ id, own }) => ({ __typename: type, id, own })));
		const [first] = page.nodes;
		const { node } = await gql<{ node: unknown }>(`query ($id: ID!) { node(id: $id) { __typename id } }`, {
			id: first?.id
		});
		expect(node).toEqual({ __typename: type, id: first?.id });
	});

	it('of an account too', async () => {
		const address = assets[0]?.owner.address;
		const { account } = await gql<{ account: { id: string } }>(
			`query ($address: Address!) { account(address: $address) { id } }`,
			{ address }
		);
		const { node } = await gql<{ node: unknown }>(
			`query ($id: ID!) { node(id: $id) { __typename ... on Account { address } } }`,
			account as never
		);
		expect(node).toEqual({ __typename: 'Account', address });
	});
});
