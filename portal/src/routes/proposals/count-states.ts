import type { DecisionState, GovernanceSummaryQuery, OffchainCountsQuery } from '#lib/gql/graphql.ts';
import type { DecisionKindName } from './read-proposal-query.ts';

/** How many there are of each state among the kinds that are listed; null while one of the counts is not known. */
export function countStates(
	kind: DecisionKindName,
	summary: GovernanceSummaryQuery | null,
	offchain: OffchainCountsQuery | null
): ReadonlyMap<DecisionState, number> | null {
	const counts = new Map<DecisionState, number>();
	const add = (state: DecisionState, count: number) => counts.set(state, (counts.get(state) ?? 0) + count);
	if (kind !== 'off-chain') {
		if (!summary) return null;
		for (const { state, count } of summary.governanceFigures.proposalCountByState) add(state, count);
	}
	if (kind !== 'on-chain') {
		if (!offchain) return null;
		add('PENDING', offchain.pending.totalCount);
		add('ACTIVE', offchain.active.totalCount);
		add('CLOSED', offchain.closed.totalCount);
		add('CANCELED', offchain.canceled.totalCount);
	}
	return counts;
}
