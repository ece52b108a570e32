import { beforeAll, describe, expect, it } from 'vitest';
import { caughtUp, gql, walk } from '../support/api.ts';

type Value = string | number | null;

const orderings = [
	{ list: 'assets', id: 'assetId', field: 'ID', key: 'assetId' },
	{ list: 'assets', id: 'assetId', field: 'NAME', key: 'name' },
	{ list: 'assets', id: 'assetId', field: 'REGISTERED_AT', key: 'registeredAt' },
	{ list: 'assets', id: 'assetId', field: 'CHILD_COUNT', key: 'childCount' },
	{ list: 'assets', id: 'assetId', field: 'LICENSE_COUNT', key: 'licenseCount' },
	{ list: 'assets', id: 'assetId', field: 'USAGE_UNITS', key: 'usageUnits' },
	{ list: 'receipts', id: 'receiptId', field: 'ID', key: 'receiptId' },
	{ list: 'receipts', id: 'receiptId', field: 'UNITS', key: 'units' },
	{ list: 'offers', id: 'offerId', field: 'ID', key: 'offerId' },
	{ list: 'offers', id: 'offerId', field: 'PRICE', key: 'price { amount }' },
	{ list: 'offers', id: 'offerId', field: 'LICENSE_COUNT', key: 'licenseCount' },
	{ list: 'licenses', id: 'licenseId', field: 'ID', key: 'licenseId' },
	{ list: 'licenses', id: 'licenseId', field: 'EXPIRES_AT', key: 'expiresAt' },
	{ list: 'licenses', id: 'licenseId', field: 'PRICE', key: 'price { amount }' },
	{ list: 'payments', id: 'paymentId', field: 'ID', key: 'paymentId' },
	{ list: 'payments', id: 'paymentId', field: 'AMOUNT', key: 'amount { amount }' }
].flatMap((ordering) => (['ASC', 'DESC'] as const).map((direction) => ({ ...ordering, direction })));

const numeric = /^-?\d+$/;

/** Numbers as numbers, moments and nothing as the list may place them: asked of each pair only where both are known. */
function compare(a: Value, b: Value): number {
	if (a === null || b === null || a === b) return 0;
	const [x, y] = [String(a), String(b)];
	if (numeric.test(x) && numeric.test(y)) return BigInt(x) < BigInt(y) ? -1 : BigInt(x) > BigInt(y) ? 1 : 0;
	return x < y ? -1 : 1;
}

beforeAll(async () => {
	await caughtUp();
});

describe('a list is walked whole, without gaps or duplicates', () => {
	it.each(orderings)('$list by $field $direction', async ({ list, id, field, key, direction }) => {
		const value = key.includes('{') ? `value: ${key}` : `value: ${key}`;
		const { nodes, totalCount, pages } = await walk<{ own: string; value: Value | { amount: string } }>(
			list,
			`own: ${id} ${value}`,
			{ first: 17, args: `orderBy: { field: ${field}, direction: ${direction} }` }
		);
		const expected = await walk<{ own: string }>(list, `own: ${id}`, {
			first: 100,
			args: 'orderBy: { field: ID, direction: ASC }'
		});
		const ids = nodes.map(({ own }) => own);
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids.toSorted(compare)).toEqual(expected.nodes.map(({ own }) => own));
		expect(ids).toHaveLength(totalCount);
		for (const page of pages) {
			expect(page.totalCount).toBe(totalCount);
			expect(page.edges).toHaveLength(page.nodes.length);
			expect(page.pageInfo.startCursor).toBe(page.edges[0]?.cursor ?? null);
			expect(page.pageInfo.endCursor).toBe(page.edges.at(-1)?.cursor ?? null);
		}
		expect(pages.map(({ pageInfo }) => pageInfo.hasPreviousPage)).toEqual(pages.map((_, i) => i > 0));
		const sign = direction === 'ASC' ? 1 : -1;
		const values = nodes.map((node) =>
			node.value !== null && typeof node.value === 'object' ? node.value.amount : node.value
		);
		for (const [i, current] of values.entries()) {
			const before = values[i - 1];
			if (i === 0 || before === undefined) continue;
			if (field === 'NAME') continue;
			expect(sign * compare(before, current), `${before} before ${current}`).toBeLessThanOrEqual(0);
		}
	});

	it('the page size does not change the order', async () => {
		const by = async (first: number) =>
			(
				await walk<{ own: string }>('assets', 'own: assetId', {
					first,
					args: 'orderBy: { field: NAME, direction: ASC }'
				})
			).nodes;
		expect(await by(7)).toEqual(await by(100));
	});

	it('a page of its own connection too: the receipts, payments and children of an asset', async () => {
		const { assets } = await gql<{ assets: { nodes: { assetId: string }[] } }>(
			'{ assets(first: 3, orderBy: { field: LICENSE_COUNT, direction: DESC }) { nodes { assetId } } }'
		);
		for (const { assetId } of assets.nodes)
			for (const [field, id] of [
				['receipts', 'receiptId'],
				['payments', 'paymentId'],
				['licenses', 'licenseId'],
				['offers', 'offerId'],
				['payouts', 'provenance { blockNumber logIndex }']
			] as const) {
				const own: string[] = [];
				let after: string | null = null;
				let total: number;
				for (;;) {
					const { asset }: { asset: { list: Listed } } = await gql(
						`query ($id: BigInt!, $after: String) { asset(id: $id) { list: ${field}(first: 3, after: $after) {
							nodes { own: ${id} } totalCount pageInfo { hasNextPage endCursor } } } }`,
						{ id: assetId, after }
					);
					own.push(...asset.list.nodes.map((node) => JSON.stringify(node.own)));
					total = asset.list.totalCount;
					if (!asset.list.pageInfo.hasNextPage) break;
					after = asset.list.pageInfo.endCursor;
				}
				expect(own, `${field} of ${assetId}`).toHaveLength(total);
				expect(new Set(own).size, `${field} of ${assetId}`).toBe(total);
			}
	});

	it('filters count what they keep', async () => {
		const { all } = await gql<{ all: { totalCount: number } }>('{ all: assets { totalCount } }');
		const kinds = ['DATASET', 'MODEL', 'AGENT', 'COMPUTE'];
		const counted = await gql<Record<string, { totalCount: number }>>(
			`{ ${kinds.map((kind) => `${kind}: assets(where: { kind: [${kind}] }) { totalCount }`).join(' ')} }`
		);
		expect(Object.values(counted).reduce((n, { totalCount }) => n + totalCount, 0)).toBe(all.totalCount);
	});
});

interface Listed {
	nodes: { own: unknown }[];
	totalCount: number;
	pageInfo: { hasNextPage: boolean; endCursor: string | null };
}
