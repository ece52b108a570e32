import { error, json } from '@sveltejs/kit';
import { isAddress } from 'viem';
import { readChain } from '#lib/entity-path.ts';
import { StandingDocument } from '#lib/gql/graphql.ts';
import { attempt } from '#lib/graphql-client.ts';
import type { RequestHandler } from './$types';

/** An account's lock and power now, asked when a wallet is connected. */
export const GET: RequestHandler = async ({ url }) => {
	const account = url.searchParams.get('account') ?? '';
	if (!isAddress(account, { strict: false })) error(400, '`account` is an address, 0x and 40 hex digits.');
	const standing = await attempt(StandingDocument, {
		account: account.toLowerCase(),
		chainId: readChain(url)
	});
	if (!standing.ok) error(standing.failure.status, standing.failure.message);
	return json(standing.data, { headers: { 'cache-control': 'no-store' } });
};
