import { readChain } from '#lib/entity-path.ts';
import { StatusCurrenciesDocument, StatusDocument } from '#lib/gql/graphql.ts';
import { attempt } from '#lib/graphql-client.ts';
import type { PageServerLoad } from './$types';

/** This page reads when nothing else does: every block of it may fail on its own. */
export const load: PageServerLoad = async ({ url }) => {
	const [status, currencies] = await Promise.all([
		attempt(StatusDocument),
		attempt(StatusCurrenciesDocument, { chainId: readChain(url) })
	]);
	return { status, currencies };
};
