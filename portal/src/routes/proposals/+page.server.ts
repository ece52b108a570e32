import { readChain } from '#lib/entity-path.ts';
import { GovernanceSummaryDocument, ProposalsDocument } from '#lib/gql/graphql.ts';
import { attempt, failPage } from '#lib/graphql-client.ts';
import {
	proposalFilter,
	proposalOrders,
	proposalProblems,
	readProposalQuery
} from './read-proposal-query.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url }) => {
	const asked = readProposalQuery(url.searchParams);
	const problems = proposalProblems(asked);
	const chainId = readChain(url);
	const isAskable = Object.keys(problems).length === 0;
	const [proposals, summary] = await Promise.all([
		isAskable
			? attempt(ProposalsDocument, {
					first: 20,
					after: asked.after,
					where: proposalFilter(asked),
					orderBy: proposalOrders[asked.sort].order,
					chainId
				})
			: null,
		attempt(GovernanceSummaryDocument, { chainId })
	]);
	if (proposals && !proposals.ok && proposals.failure.status === 400) failPage(proposals.failure);
	return { asked, problems, proposals, summary };
};
