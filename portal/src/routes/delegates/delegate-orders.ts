import type { DelegateOrder } from '#lib/gql/graphql.ts';

export const delegateOrders = {
	power: { label: 'Most power first', order: { field: 'POWER', direction: 'DESC' } },
	delegators: { label: 'Most delegators first', order: { field: 'DELEGATORS', direction: 'DESC' } },
	votes: { label: 'Most votes cast first', order: { field: 'VOTES_CAST', direction: 'DESC' } }
} as const satisfies Record<string, { label: string; order: DelegateOrder }>;

export type DelegateOrderName = keyof typeof delegateOrders;
