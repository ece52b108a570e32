import { error, json } from '@sveltejs/kit';
import { isAddress } from 'viem';
import { BallotProposingDocument } from '#lib/gql/graphql.ts';
import { query } from '#lib/graphql-client.ts';
import type { RequestHandler } from './$types';

/** Whether an account has what a proposal takes in a space, asked when a wallet is connected. */
export const GET: RequestHandler = async ({ url }) => {
	const account = url.searchParams.get('account') ?? '';
	const space = url.searchParams.get('space') ?? '';
	if (!isAddress(account, { strict: false })) error(400, '`account` is an address, 0x and 40 hex digits.');
	const { ballotSpace } = await query(BallotProposingDocument, { space, account: account.toLowerCase() });
	if (!ballotSpace) error(404, `There is no space ${JSON.stringify(space.slice(0, 64))}.`);
	return json(ballotSpace.proposing, { headers: { 'cache-control': 'no-store' } });
};
