import { readChain } from '#lib/entity-path.ts';
import { SearchDocument } from '#lib/gql/graphql.ts';
import { attempt, failPage } from '#lib/graphql-client.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url }) => {
	const asked = (url.searchParams.get('q') ?? '').trim().slice(0, 200);
	if (asked === '') return { asked, found: null };
	const found = await attempt(SearchDocument, { query: asked, first: 50, chainId: readChain(url) });
	if (!found.ok && found.failure.status === 400) failPage(found.failure);
	return { asked, found };
};
