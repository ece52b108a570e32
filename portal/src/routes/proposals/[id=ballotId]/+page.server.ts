import { isAddress } from 'viem';
import { PUBLIC_GRAPHQL_URL } from '$app/env/public';
import { OffchainMessagesDocument, OffchainVotesDocument } from '#lib/gql/graphql.ts';
import { attempt } from '#lib/graphql-client.ts';
import { renderDescription } from '#lib/governance/render-markdown.ts';
import { loadOffchain, loadStanding } from './load-offchain.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, url }) => {
	const as = (url.searchParams.get('as') ?? '').trim();
	const isAskable = isAddress(as, { strict: false });
	const choice = Number(url.searchParams.get('choice') ?? '');
	const [proposal, votes, messages, asked] = await Promise.all([
		loadOffchain(id),
		attempt(OffchainVotesDocument, {
			id,
			after: url.searchParams.get('votes') || undefined,
			replacedAfter: url.searchParams.get('replaced') || undefined,
			choice: Number.isInteger(choice) && choice > 0 ? choice : undefined
		}),
		attempt(OffchainMessagesDocument, { id, after: url.searchParams.get('messages') || undefined }),
		isAskable ? loadStanding(id, as) : null
	]);
	return {
		proposal,
		body: renderDescription(proposal.body, proposal.title),
		votes,
		choice: Number.isInteger(choice) && choice > 0 ? choice : null,
		messages,
		as,
		asked,
		asProblem: as && !isAskable ? 'An account is an address: 0x and 40 hex digits.' : null,
		exportUrl: new URL(`/ballots/export?proposal=${id}`, PUBLIC_GRAPHQL_URL).href
	};
};
