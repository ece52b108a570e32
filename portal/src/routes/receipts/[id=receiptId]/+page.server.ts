import { error } from '@sveltejs/kit';
import { readEntityId } from '#lib/entity-path.ts';
import { ReceiptDocument } from '#lib/gql/graphql.ts';
import { query } from '#lib/graphql-client.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url }) => {
	const { id, chainId } = readEntityId(params.id);
	const payoutsAfter = url.searchParams.get('payouts') || undefined;
	const { receipt } = await query(ReceiptDocument, { id, chainId, payoutsAfter });
	if (!receipt)
		error(404, `No receipt ${id} on this chain.`, {
			advice: 'Search for its contributor or its asset instead.'
		});
	return { receipt };
};
