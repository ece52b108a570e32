import {
	DecisionsDocument,
	OffchainProposalsDocument,
	ProposalsDocument,
	type DecisionsQuery
} from '#lib/gql/graphql.ts';
import { attempt } from '#lib/graphql-client.ts';
import type { Result } from '#lib/graphql-request.ts';
import {
	decisionFilter,
	offchainFilter,
	proposalFilter,
	proposalOrders,
	type ProposalQuery
} from './read-proposal-query.ts';

export type Decisions = DecisionsQuery['decisions'];

const PAGE = 20;
const none: Decisions = { nodes: [], totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null } };

/** The list as it was asked for: of both kinds, or of one in any of its orders. */
export async function loadDecisions(
	asked: ProposalQuery,
	chainId: number | undefined
): Promise<Result<Decisions>> {
	const paging = { first: PAGE, after: asked.after };
	if (asked.kind === 'all') {
		const found = await attempt(DecisionsDocument, { ...paging, where: decisionFilter(asked), chainId });
		return found.ok ? { ok: true, data: found.data.decisions } : found;
	}
	if (asked.kind === 'on-chain') {
		const where = proposalFilter(asked);
		if (!where) return { ok: true, data: none };
		const orderBy = proposalOrders[asked.sort].onchain;
		const found = await attempt(ProposalsDocument, { ...paging, where, orderBy, chainId });
		return found.ok ? { ok: true, data: marked(found.data.proposals, 'Proposal') } : found;
	}
	const where = offchainFilter(asked);
	const orderBy = proposalOrders[asked.sort].offchain;
	if (!where || !orderBy) return { ok: true, data: none };
	const found = await attempt(OffchainProposalsDocument, { ...paging, where, orderBy });
	return found.ok ? { ok: true, data: marked(found.data.offchainProposals, 'OffchainProposal') } : found;
}

const marked = <N, T extends string>(list: Omit<Decisions, 'nodes'> & { nodes: N[] }, __typename: T) => ({
	...list,
	nodes: list.nodes.map((node) => ({ ...node, __typename }))
});
