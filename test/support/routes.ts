import type { gql } from './api.ts';
import { ballotRoutes } from './ballot-routes.ts';
import { governanceRoutes } from './governance-routes.ts';

export interface Route {
	/** Also the name of its screenshots. */
	name: string;
	path: string;
	/** Words that the page must hold, with JavaScript or without. */
	says: readonly RegExp[];
	/** 200 where nothing is said. */
	status?: number;
}

/** Anything that answers GraphQL: the tests' own client, or a plain fetch. */
export type Ask = typeof gql;

interface Named {
	assetId: string;
	name: string;
}
interface OfAsset {
	asset: Named;
}
interface Nodes<T> {
	nodes: T[];
}
interface Found {
	deepest: Nodes<Named & { parentCount: number; registeredAt: string }>;
	widest: Nodes<Named & { children: Nodes<{ child: Named }> }>;
	offered: Nodes<Named & { offerCount: number; licenseCount: number }>;
	bare: Nodes<Named & { receiptCount: number; offerCount: number; paymentCount: number; childCount: number }>;
	retired: Nodes<Named>;
	dataset: Nodes<Named>;
	receipts: Nodes<OfAsset & { receiptId: string; contributor: { address: string } }>;
	duration: Nodes<OfAsset & { licenseId: string }>;
	perpetual: Nodes<OfAsset & { licenseId: string }>;
	metered: Nodes<OfAsset & { licenseId: string }>;
	revoked: Nodes<OfAsset & { licenseId: string }>;
	payments: Nodes<OfAsset & { paymentId: string; waterfall: { steps: { depth: number }[] } }>;
	tips: Nodes<OfAsset & { paymentId: string }>;
}

const exactly = (text: string) => new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
const most = <T>(all: readonly T[], measure: (one: T) => number): T | undefined =>
	all.toSorted((a, b) => measure(b) - measure(a))[0];

/** Every page of the portal and every tab, with ids of this chain: a busy and an empty one of each kind where there are both. */
export async function portalRoutes(ask: Ask): Promise<Route[]> {
	const found = await ask<Found>(`{
		deepest: assets(first: 50, orderBy: { field: ID, direction: DESC }) { nodes { assetId name parentCount registeredAt } }
		widest: assets(first: 1, orderBy: { field: CHILD_COUNT, direction: DESC }) { nodes { assetId name children(first: 1) { nodes { child { assetId name } } } } }
		offered: assets(first: 50, orderBy: { field: LICENSE_COUNT, direction: DESC }) { nodes { assetId name offerCount licenseCount } }
		bare: assets(first: 100, orderBy: { field: LICENSE_COUNT, direction: ASC }) { nodes { assetId name receiptCount offerCount paymentCount childCount } }
		retired: assets(first: 1, where: { isRetired: true }) { nodes { assetId name } }
		dataset: assets(first: 1, where: { kind: [DATASET] }) { nodes { assetId name } }
		receipts(first: 1, orderBy: { field: ID, direction: ASC }) { nodes { receiptId asset { assetId name } contributor { address } } }
		duration: licenses(first: 1, where: { mode: [DURATION] }) { nodes { licenseId asset { assetId name } } }
		perpetual: licenses(first: 1, where: { mode: [PERPETUAL] }) { nodes { licenseId asset { assetId name } } }
		metered: licenses(first: 1, where: { mode: [METERED] }) { nodes { licenseId asset { assetId name } } }
		revoked: licenses(first: 1, where: { status: REVOKED }) { nodes { licenseId asset { assetId name } } }
		payments(first: 50, orderBy: { field: AMOUNT, direction: DESC }) { nodes { paymentId asset { assetId name } waterfall { steps { depth } } } }
		tips: payments(first: 1, where: { reason: [TIP] }) { nodes { paymentId asset { assetId name } } }
	}`);
	const deepest = most(found.payments.nodes, ({ waterfall }) =>
		Math.max(0, ...waterfall.steps.map(({ depth }) => depth))
	);
	const child = most(found.deepest.nodes, ({ parentCount }) => parentCount);
	const offered = most(found.offered.nodes, ({ offerCount, licenseCount }) =>
		offerCount > 0 ? licenseCount : -1
	);
	const bare = most(
		found.bare.nodes,
		(one) => -one.receiptCount - one.offerCount - one.paymentCount - one.childCount
	);
	const [widest] = found.widest.nodes;
	const [dataset] = found.dataset.nodes;
	const [receipt] = found.receipts.nodes;
	if (!widest || !child || !offered || !bare || !dataset || !receipt || !deepest)
		throw new Error(
			'The scenario has no asset, receipt or payment to show: play it before looking at pages.'
		);

	const asset = (name: string, { assetId, name: own }: Named, search = '', more: RegExp[] = []): Route => ({
		name: `asset-${name}`,
		path: `/assets/${assetId}${search}`,
		says: [exactly(own), ...more]
	});
	const license = (name: string, { nodes }: Found['duration']): Route[] =>
		nodes.map(({ licenseId, asset }) => ({
			name: `license-${name}`,
			path: `/licenses/${licenseId}`,
			says: [exactly(asset.name)]
		}));
	const drawnChild = widest.children.nodes[0]?.child.assetId ?? '';
	return [
		{ name: 'home', path: '/', says: [/wadi/i, /assets/i] },
		{ name: 'assets', path: '/assets', says: [/registered/i] },
		{ name: 'assets-filtered', path: '/assets?kind=DATASET&sort=derived', says: [/dataset/i, /match/] },
		{ name: 'assets-none', path: '/assets?name=nothing-has-this-name', says: [/clear filters/i] },
		asset('lineage', child),
		asset('lineage-most-used', widest, '?down=2'),
		asset('lineage-largest', widest, '?fan=96'),
		asset('lineage-deepest', widest, '?up=8&down=3&fan=96&relation=EVALUATED_ON&relation=FINE_TUNED_FROM'),
		asset('lineage-selected', widest, `?node=${drawnChild}`),
		asset('lineage-no-match', child, '?relation=ADAPTED_FROM&up=1&down=0'),
		asset('contributors', widest, '?tab=contributors', [/units/i]),
		asset('contributors-none', bare, '?tab=contributors'),
		asset('licensing', offered, '?tab=licensing', [/offer/i]),
		asset('licensing-none', bare, '?tab=licensing'),
		asset('income', widest, '?tab=income', [/income/i]),
		asset('income-preview', child, '?tab=income&amount=1000'),
		asset('income-none', bare, '?tab=income'),
		asset('rights', child, '?tab=rights', [/rights/i]),
		asset('rights-widest', widest, '?tab=rights'),
		asset('history', child, '?tab=history', [/version/i]),
		asset('act', child, '?tab=act', [/JavaScript|tip/i]),
		asset('past', child, `?at=${child.registeredAt.slice(0, 10)}`),
		asset('past-problem', child, '?at=yesterday', [/yesterday/]),
		{ name: 'asset-before', path: `/assets/${child.assetId}?at=1`, says: [/no asset/i], status: 404 },
		...found.retired.nodes.map((node) => asset('retired', node, '', [/retired/i])),
		{
			name: 'receipt',
			path: `/receipts/${receipt.receiptId}`,
			says: [exactly(receipt.asset.name), /units/i]
		},
		...license('duration', found.duration),
		...license('perpetual', found.perpetual),
		...license('metered', found.metered),
		...license('revoked', found.revoked),
		{ name: 'payments', path: '/payments', says: [/payments/i] },
		{ name: 'payments-none', path: '/payments?asset=999999999', says: [/clear filters/i] },
		{ name: 'payment', path: `/payments/${deepest.paymentId}`, says: [exactly(deepest.asset.name), /fee/i] },
		...found.tips.nodes.map(({ paymentId, asset: { name } }) => ({
			name: 'payment-tip',
			path: `/payments/${paymentId}`,
			says: [exactly(name), /tip/i]
		})),
		{ name: 'account', path: `/accounts/${receipt.contributor.address}`, says: [/receipts/i] },
		{ name: 'account-empty', path: '/accounts/0x00000000000000000000000000000000000000aa', says: [/no /i] },
		{
			name: 'search',
			path: `/search?q=${encodeURIComponent(dataset.name.slice(0, 8))}`,
			says: [/result|found|matches/i]
		},
		{ name: 'search-none', path: '/search?q=zzzzzzzzzzz', says: [/nothing|no /i] },
		{ name: 'register', path: '/register', says: [/register/i] },
		{ name: 'register-child', path: `/register?parent=${child.assetId}`, says: [/register/i] },
		{ name: 'status', path: '/status', says: [/block/i] },
		{ name: 'help', path: '/help', says: [/receipt/i, /OwnershipNFT/] },
		...(await governanceRoutes(ask)),
		...(await ballotRoutes(ask)),
		{ name: 'missing-asset', path: '/assets/999999999', says: [/no asset 999999999/i], status: 404 },
		{ name: 'missing-page', path: '/nowhere', says: [/no page|not found/i], status: 404 }
	];
}
