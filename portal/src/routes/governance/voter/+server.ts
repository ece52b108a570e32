import { error, json } from '@sveltejs/kit';
import { isAddress } from 'viem';
import { readEntityId } from '#lib/entity-path.ts';
import { loadVoter } from '#lib/governance/load-voter.server.ts';
import type { RequestHandler } from './$types';

/** One account's part in a proposal, asked when a wallet is connected. */
export const GET: RequestHandler = async ({ url }) => {
	const account = url.searchParams.get('account') ?? '';
	const proposal = url.searchParams.get('proposal') ?? '';
	const at = url.searchParams.get('at') ?? '';
	if (!isAddress(account, { strict: false })) error(400, '`account` is an address, 0x and 40 hex digits.');
	if (!/^(?:[1-9]\d{0,9}-)?\d{1,78}$/.test(proposal)) error(400, '`proposal` is a proposal’s id.');
	if (Number.isNaN(Date.parse(at))) error(400, '`at` is a moment, such as 2025-03-01T00:00:00Z.');
	const { id, chainId } = readEntityId(proposal);
	const standing = await loadVoter({ id, chainId, account, at });
	if (!standing.ok) error(standing.failure.status, standing.failure.message);
	return json(standing.data, { headers: { 'cache-control': 'no-store' } });
};
