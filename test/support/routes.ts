import { gql } from './api.ts';

export interface Route {
	/** Also the name of its screenshots. */
	name: string;
	path: string;
	/** Words that the page must hold, with JavaScript or without. */
	says: readonly RegExp[];
}

interface Found {
	widest: { nodes: { assetId: string; name: string; parentCount: number }[] };
	newest: { nodes: { assetId: string; name: string; parentCount: number; childCount: number }[] };
	retired: { nodes: { assetId: string; name: string }[] };
	dataset: { nodes: { assetId: string; name: string }[] };
	receipts: { nodes: { receiptId: string; asset: { name: string }; contributor: { address: string } }[] };
	duration: { nodes: { licenseId: string; asset: { name: string } }[] };
	perpetual: { nodes: { licenseId: string; asset: { name: string } }[] };
	metered: { nodes: { licenseId: string; asset: { name: string } }[] };
	revoked: { nodes: { licenseId: string; asset: { name: string } }[] };
	payments: {
		nodes: { paymentId: string; asset: { name: string }; waterfall: { steps: { depth: number }[] } }[];
	};
}

const exactly = (text: string) => new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));

/** Every page of the portal, with the ids of this chain: a busy and an empty one of each kind where there are both. */
export async function portalRoutes(): Promise<Route[]> {
	const found = await gql<Found>(`{
		widest: assets(first: 1, orderBy: { field: CHILD_COUNT, direction: DESC }) { nodes { assetId name parentCount } }
		newest: assets(first: 50, orderBy: { field: ID, direction: DESC }) { nodes { assetId name parentCount childCount } }
		retired: assets(first: 1, where: { isRetired: true }) { nodes { assetId name } }
		dataset: assets(first: 1, where: { kind: [DATASET] }) { nodes { assetId name } }
		receipts(first: 1, orderBy: { field: ID, direction: ASC }) { nodes { receiptId asset { name } contributor { address } } }
		duration: licenses(first: 1, where: { mode: [DURATION] }) { nodes { licenseId asset { name } } }
		perpetual: licenses(first: 1, where: { mode: [PERPETUAL] }) { nodes { licenseId asset { name } } }
		metered: licenses(first: 1, where: { mode: [METERED] }) { nodes { licenseId asset { name } } }
		revoked: licenses(first: 1, where: { status: REVOKED }) { nodes { licenseId asset { name } } }
		payments(first: 50, orderBy: { field: AMOUNT, direction: DESC }) { nodes { paymentId asset { name } waterfall { steps { depth } } } }
	}`);
	const deepest = found.payments.nodes.toSorted((a, b) => depthOf(b) - depthOf(a))[0];
	const child = found.newest.nodes.toSorted((a, b) => b.parentCount - a.parentCount)[0];
	const [widest] = found.widest.nodes;
	const [dataset] = found.dataset.nodes;
	const [receipt] = found.receipts.nodes;
	if (!widest || !child || !dataset || !receipt || !deepest)
		throw new Error(
			'The scenario has no asset, receipt or payment to show: play it before looking at pages.'
		);

	const asset = (
		name: string,
		{ assetId, name: own }: { assetId: string; name: string },
		tab = ''
	): Route => ({
		name: `asset-${name}`,
		path: `/assets/${assetId}${tab}`,
		says: [exactly(own)]
	});
	const license = (name: string, list: Found['duration']): Route[] =>
		list.nodes.map(({ licenseId, asset }) => ({
			name: `license-${name}`,
			path: `/licenses/${licenseId}`,
			says: [exactly(asset.name)]
		}));
	return [
		{ name: 'home', path: '/', says: [/wadi/i, /assets/i] },
		{ name: 'assets', path: '/assets', says: [exactly(found.newest.nodes[0]?.name ?? '')] },
		{ name: 'assets-filtered', path: '/assets?kind=DATASET', says: [/dataset/i] },
		{ name: 'assets-none', path: '/assets?q=nothing-has-this-name', says: [/clear/i] },
		asset('child', child),
		asset('most-used', widest),
		asset('dataset', dataset),
		...found.retired.nodes.map((node) => ({
			...asset('retired', node),
			says: [exactly(node.name), /retired/i]
		})),
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
		{ name: 'payment', path: `/payments/${deepest.paymentId}`, says: [exactly(deepest.asset.name), /fee/i] },
		{ name: 'account', path: `/accounts/${receipt.contributor.address}`, says: [/receipts/i] },
		{ name: 'account-empty', path: '/accounts/0x00000000000000000000000000000000000000aa', says: [/no /i] },
		{
			name: 'search',
			path: `/search?q=${encodeURIComponent(dataset.name.slice(0, 8))}`,
			says: [/result|found|matches/i]
		},
		{ name: 'search-none', path: '/search?q=zzzzzzzzzzz', says: [/nothing|no /i] },
		{ name: 'register', path: '/register', says: [/register/i] },
		{ name: 'status', path: '/status', says: [/block/i] },
		{ name: 'help', path: '/help', says: [/receipt/i, /OwnershipNFT/] }
	];
}

const depthOf = ({ waterfall }: Found['payments']['nodes'][number]) =>
	Math.max(0, ...waterfall.steps.map(({ depth }) => depth));
