import { error, json } from '@sveltejs/kit';
import { WalletHeadDocument } from '#lib/gql/graphql.ts';
import { query } from '#lib/graphql-client.ts';
import type { RequestHandler } from './$types';

/** The newest indexed block, asked while a transaction waits to be indexed. */
export const GET: RequestHandler = async ({ url }) => {
	const text = url.searchParams.get('chain') ?? '';
	if (!/^[1-9]\d{0,9}$/.test(text))
		error(400, `\`chain\` is a chain id, a whole number; it was ${JSON.stringify(text)}.`);
	const { _meta } = await query(WalletHeadDocument, { chainId: Number(text) });
	return json({ block: _meta.block.number }, { headers: { 'cache-control': 'no-store' } });
};
