import { readChain } from '#lib/entity-path.ts';
import { GovernanceSummaryDocument, OffchainCountsDocument } from '#lib/gql/graphql.ts';
import { attempt, failPage } from '#lib/graphql-client.ts';
import { loadDecisions } from './load-decisions.server.ts';
import { proposalProblems, readProposalQuery } from './read-proposal-query.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url }) => {
	const asked = readProposalQuery(url.searchParams);
	const problems = proposalProblems(asked);
	const chainId = readChain(url);
	const isAskable = Object.keys(problems).length === 0;
	const [decisions, summary, offchain] = await Promise.all([
		isAskable ? loadDecisions(asked, chainId) : null,
		attempt(GovernanceSummaryDocument, { chainId }),
		attempt(OffchainCountsDocument)
	]);
	if (decisions && !decisions.ok && decisions.failure.status === 400) failPage(decisions.failure);
	return { asked, problems, decisions, summary, offchain };
};
