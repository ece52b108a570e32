import type { PgColumnsBuilders } from 'ponder';

/**
 * Where a row comes from. Every row carries the log that wrote it (for state rows: the last log that changed it),
 * so that any fact on a page can be walked back to the chain.
 */
export const provenance = (t: PgColumnsBuilders) => ({
	chainId: t.integer().notNull(),
	blockNumber: t.bigint().notNull(),
	logIndex: t.integer().notNull(),
	transactionHash: t.hex().notNull(),
	/** Seconds since 1970, of the block. */
	timestamp: t.bigint().notNull()
});
