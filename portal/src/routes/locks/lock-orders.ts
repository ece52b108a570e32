import type { LockOrder } from '#lib/gql/graphql.ts';

export const lockOrders = {
	power: { label: 'Most power first', order: { field: 'POWER', direction: 'DESC' } },
	amount: { label: 'Most SAHARA first', order: { field: 'AMOUNT', direction: 'DESC' } },
	ending: { label: 'Ending soonest first', order: { field: 'UNLOCKS_AT', direction: 'ASC' } },
	newest: { label: 'Newest first', order: { field: 'LOCKED_AT', direction: 'DESC' } }
} as const satisfies Record<string, { label: string; order: LockOrder }>;

export type LockOrderName = keyof typeof lockOrders;
