import { readChain } from '#lib/entity-path.ts';
import { AssetsDocument } from '#lib/gql/graphql.ts';
import { attempt, failPage } from '#lib/graphql-client.ts';
import { assetFilter, assetOrders, readAssetQuery } from './read-asset-query.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url }) => {
	const asked = readAssetQuery(url.searchParams);
	const isAddress = asked.owner === '' || /^0x[0-9a-fA-F]{40}$/.test(asked.owner);
	if (!isAddress) return { asked, problem: 'An owner is an address: 0x and 40 hex digits.', assets: null };
	const assets = await attempt(AssetsDocument, {
		first: 24,
		after: asked.after,
		where: assetFilter(asked),
		orderBy: assetOrders[asked.sort].order,
		chainId: readChain(url)
	});
	// A question that the API refuses is the address's fault, not a block that failed.
	if (!assets.ok && assets.failure.status === 400) failPage(assets.failure);
	return { asked, problem: null, assets };
};
