import { error } from '@sveltejs/kit';
import { readEntityId } from '#lib/entity-path.ts';
import { PaymentDocument } from '#lib/gql/graphql.ts';
import { query } from '#lib/graphql-client.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
	const { id, chainId } = readEntityId(params.id);
	const { payment } = await query(PaymentDocument, { id, chainId });
	if (!payment)
		error(404, `No payment ${id} on this chain.`, {
			advice: 'Payments and pushes share one count, so a missing number may be a push.'
		});
	return { payment };
};
