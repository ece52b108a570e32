import { error, json } from '@sveltejs/kit';
import { isAddress } from 'viem';
import { loadStanding } from '../load-offchain.server.ts';
import type { RequestHandler } from './$types';

/** One account's part in an off-chain vote, asked when a wallet is connected. */
export const GET: RequestHandler = async ({ params, url }) => {
	const account = url.searchParams.get('account') ?? '';
	if (!isAddress(account, { strict: false })) error(400, '`account` is an address, 0x and 40 hex digits.');
	const standing = await loadStanding(params.id, account);
	if (!standing.ok) error(standing.failure.status, standing.failure.message);
	return json(standing.data, { headers: { 'cache-control': 'no-store' } });
};
