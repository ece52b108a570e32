import type { Condition } from '../database/params.ts';
import type { KeyType } from '../database/reader.ts';
import type { Order } from './order.ts';

/** Rows of one chain. */
export const onChain =
	(chainId: number): Condition =>
	(params) =>
		`t.chain_id = ${params.add(chainId)}`;

/** Rows of a log at or before the block `at`. */
export const until = (at: string | undefined, block = 't.block_number'): Condition[] =>
	at === undefined ? [] : [(params) => `${block} <= ${params.add(at)}::numeric`];

/** Rows that name a parent by one column. */
export const under = (column: string, key: string, type: KeyType = 'numeric') => ({
	columns: [column],
	types: [type],
	key: [key]
});

/** By the log that wrote the row, newest first. */
export const newestFirst = (name: string): Order => ({
	name: `${name} newest first`,
	keys: [
		{ sql: 't.block_number', type: 'numeric' },
		{ sql: 't.log_index', type: 'integer' }
	],
	descending: true
});

export const byIdDescending = (name: string): Order => ({
	name: `${name} ID DESC`,
	keys: [{ sql: 't.id', type: 'numeric' }],
	descending: true
});
