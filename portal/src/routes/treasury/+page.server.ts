import { readChain } from '#lib/entity-path.ts';
import { TreasuryDocument } from '#lib/gql/graphql.ts';
import { attempt, failPage } from '#lib/graphql-client.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url }) => {
	const flow = url.searchParams.get('flow');
	const way = flow === 'in' || flow === 'out' || flow === 'fees' ? flow : 'all';
	const treasury = await attempt(TreasuryDocument, {
		first: 20,
		after: url.searchParams.get('after') || undefined,
		chainId: readChain(url),
		where:
			way === 'fees'
				? { isFee: true }
				: way === 'all'
					? undefined
					: { direction: way === 'in' ? 'IN' : 'OUT' }
	});
	if (!treasury.ok && treasury.failure.status === 400) failPage(treasury.failure);
	return { treasury, way };
};
