/** What Ponder resolves inside the two apps of this folder; each has a schema of its own, so types say no more than both share. */
declare module 'ponder:api' {
	import type { ReadonlyDrizzle } from 'ponder';
	export const db: ReadonlyDrizzle<Record<string, unknown>>;
}

declare module 'ponder:schema' {
	const schema: Record<string, unknown>;
	export default schema;
}

declare module 'ponder:registry' {
	interface BenchEvent {
		id: string;
		block: { number: bigint; timestamp: bigint; hash: `0x${string}` };
		log?: { logIndex: number };
		transaction?: { hash: `0x${string}` };
	}
	interface BenchDb {
		insert: (table: unknown) => { values: (row: Record<string, unknown>) => Promise<unknown> };
	}
	interface BenchContext {
		chain: { id: number };
		db: BenchDb;
	}
	export const ponder: {
		on: (name: string, handler: (on: { event: BenchEvent; context: BenchContext }) => Promise<void>) => void;
	};
}
