import { readChain } from '#lib/entity-path.ts';
import { DelegateDocument, DelegateHistoryDocument } from '#lib/gql/graphql.ts';
import { attempt, query } from '#lib/graphql-client.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url }) => {
	const chainId = readChain(url);
	const account = params.address.toLowerCase();
	const cursor = (name: string) => url.searchParams.get(name) || undefined;
	const [{ delegate }, history] = await Promise.all([
		query(DelegateDocument, {
			account,
			chainId,
			votesAfter: cursor('votes'),
			sourcesAfter: cursor('sources'),
			proposalsAfter: cursor('proposals')
		}),
		attempt(DelegateHistoryDocument, { account, chainId, after: cursor('came') })
	]);
	return { delegate, history };
};
