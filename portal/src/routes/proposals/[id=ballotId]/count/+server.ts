import { error, json } from '@sveltejs/kit';
import { OffchainCountDocument } from '#lib/gql/graphql.ts';
import { query } from '#lib/graphql-client.ts';
import type { RequestHandler } from './$types';

/** What an open page asks every few seconds: whether there is anything new about the vote. */
export const GET: RequestHandler = async ({ params }) => {
	const { offchainProposal } = await query(OffchainCountDocument, { id: params.id });
	if (!offchainProposal) error(404, 'No off-chain vote has this id.');
	const { state, asOf, messages } = offchainProposal;
	return json(
		{ state, asOf, messageCount: messages.totalCount },
		{ headers: { 'cache-control': 'no-store' } }
	);
};
