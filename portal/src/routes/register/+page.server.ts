import { readChain } from '#lib/entity-path.ts';
import { ParentByIdDocument } from '#lib/gql/graphql.ts';
import { attempt } from '#lib/graphql-client.ts';
import type { PageServerLoad } from './$types';

/** `?parent=41` (any number of times) begins with these parents. */
export const load: PageServerLoad = async ({ url }) => {
	const chainId = readChain(url);
	const ids = url.searchParams
		.getAll('parent')
		.filter((id) => /^\d{1,78}$/.test(id))
		.slice(0, 16);
	const found = await Promise.all(
		[...new Set(ids)].map((id) => attempt(ParentByIdDocument, { id, chainId }))
	);
	return { chainId, named: found.flatMap((result) => (result.ok ? (result.data.asset ?? []) : [])) };
};
