import { json } from '@sveltejs/kit';
import { readChain } from '#lib/entity-path.ts';
import { ParentSearchDocument } from '#lib/gql/graphql.ts';
import { query } from '#lib/graphql-client.ts';
import type { RequestHandler } from './$types';

/** Assets that a new one may name as parents, by name or id, while someone types. */
export const GET: RequestHandler = async ({ url }) => {
	const text = (url.searchParams.get('q') ?? '').trim().slice(0, 200);
	if (text === '') return json([]);
	const { search } = await query(ParentSearchDocument, { query: text, chainId: readChain(url) });
	return json(search.filter((result) => result.__typename === 'Asset'));
};
