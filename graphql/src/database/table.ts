/**
 * What the API reads from one view: its columns, and which of them each GraphQL field needs, so that a statement
 * fetches what the query selects and nothing else.
 */
export interface Table {
	readonly name: string;
	/** Always fetched: what identifies a row. */
	readonly key: readonly string[];
	/** GraphQL field → columns. A field that is absent here needs the key only. */
	readonly fields: Readonly<Record<string, readonly string[]>>;
}

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** `contentHash` of alias `t` → `t.content_hash`. Names come from this code, never from a request. */
export const column = (alias: string, name: string): string => `${alias}."${snake(name)}"`;

/** `t."content_hash" as "contentHash", …` */
export const selectList = (alias: string, columns: Iterable<string>): string =>
	Array.from(columns, (name) => `${column(alias, name)} as "${name}"`).join(', ');

export const provenanceColumns = ['blockNumber', 'logIndex', 'transactionHash', 'timestamp'] as const;
