import type { IndexedContract } from './decode.ts';
import type { IndexRow } from './index-rows.ts';
import type { TableName } from './ledger.ts';
import type { Read } from './node.ts';

/**
 * Notes a question to a contract and what the index says to it.
 *
 * @param shape how to write the answer like `found`.
 */
export type Tell = (
	table: TableName,
	key: string,
	field: string,
	read: Read,
	found: bigint | string | boolean,
	shape?: (answer: unknown) => string
) => void;
export type Call = (contract: IndexedContract, functionName: string, ...args: unknown[]) => Read;
export type Rows = (table: TableName) => IndexRow[];

export type Answer = Record<string, unknown>;

/** Named parts of a struct. */
export const parts =
	(...names: string[]) =>
	(answer: unknown): string =>
		plain(names.map((name) => (answer as Answer)[name]));

export const inAnyOrder = (answer: unknown): string => sorted((answer as unknown[]).map(plain));

export const sorted = (values: Iterable<string>): string => [...values].sort().join();

export const plain = (answer: unknown): string =>
	(Array.isArray(answer) ? answer.map(plain).join() : String(answer)).toLowerCase();
