import { error } from '@sveltejs/kit';
import { readEntityId } from '#lib/entity-path.ts';
import { LicenseDocument } from '#lib/gql/graphql.ts';
import { query } from '#lib/graphql-client.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url }) => {
	const { id, chainId } = readEntityId(params.id);
	const { license } = await query(LicenseDocument, {
		id,
		chainId,
		paymentsAfter: url.searchParams.get('payments') || undefined,
		settlementsAfter: url.searchParams.get('settlements') || undefined
	});
	if (!license)
		error(404, `No license ${id} on this chain.`, { advice: 'Search for its holder or its asset instead.' });
	return { license };
};
