import { assetKinds, type AssetKind } from '@wadi/contracts/vocabulary';
import type { AssetFilter, AssetOrder } from '#lib/gql/graphql.ts';

/** The orders that the page offers; the first is the one without a parameter. */
export const assetOrders = {
	newest: { label: 'Newest first', order: { field: 'REGISTERED_AT', direction: 'DESC' } },
	oldest: { label: 'Oldest first', order: { field: 'REGISTERED_AT', direction: 'ASC' } },
	derived: { label: 'Most made from it', order: { field: 'CHILD_COUNT', direction: 'DESC' } },
	licensed: { label: 'Most licenses', order: { field: 'LICENSE_COUNT', direction: 'DESC' } },
	used: { label: 'Most used', order: { field: 'USAGE_UNITS', direction: 'DESC' } },
	name: { label: 'Name, A to Z', order: { field: 'NAME', direction: 'ASC' } }
} as const satisfies Record<string, { label: string; order: AssetOrder }>;

export type AssetOrderName = keyof typeof assetOrders;

/** What a list of assets was asked for, as its form shows it. */
export interface AssetQuery {
	kinds: AssetKind[];
	name: string;
	license: string;
	owner: string;
	hasOpenOffer: boolean;
	sort: AssetOrderName;
	after: string | undefined;
}

export function readAssetQuery(parameters: URLSearchParams): AssetQuery {
	const sort = parameters.get('sort') ?? 'newest';
	const asked = new Set(parameters.getAll('kind'));
	return {
		kinds: assetKinds.filter((kind) => asked.has(kind)),
		name: (parameters.get('name') ?? '').trim(),
		license: (parameters.get('license') ?? '').trim(),
		owner: (parameters.get('owner') ?? '').trim(),
		hasOpenOffer: parameters.get('offer') === 'open',
		sort: Object.hasOwn(assetOrders, sort) ? (sort as AssetOrderName) : 'newest',
		after: parameters.get('after') || undefined
	};
}

export const isFiltered = ({ kinds, name, license, owner, hasOpenOffer }: AssetQuery): boolean =>
	kinds.length > 0 || hasOpenOffer || [name, license, owner].some(Boolean);

export function assetFilter({ kinds, name, license, owner, hasOpenOffer }: AssetQuery): AssetFilter {
	return {
		...(kinds.length > 0 && { kind: kinds }),
		...(name && { nameContains: name }),
		...(license && { license }),
		...(owner && { owner }),
		...(hasOpenOffer && { hasOpenOffer: true })
	};
}
