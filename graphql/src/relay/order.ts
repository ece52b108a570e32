/** One part of a sort order: its SQL, and its type so that a cursor's value can be checked and cast. */
export interface SortKey {
	sql: string;
	type: 'numeric' | 'bigint' | 'integer' | 'text';
}

/** Total: the last key is unique. All keys run the same way, so that one row comparison finds the next page. */
export interface Order {
	/** Part of each cursor: a cursor of one order means nothing in another. */
	name: string;
	keys: readonly SortKey[];
	descending: boolean;
}

export const orderBySql = (order: Order): string =>
	order.keys.map((key) => `${key.sql} ${order.descending ? 'desc' : 'asc'}`).join(', ');
