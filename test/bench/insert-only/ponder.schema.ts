import { onchainTable } from 'ponder';

/** One row an event, with the columns that every row of the index carries. */
export const row = onchainTable('row', (t) => ({
	id: t.text().primaryKey(),
	name: t.text().notNull(),
	chainId: t.integer().notNull(),
	blockNumber: t.bigint().notNull(),
	logIndex: t.integer().notNull(),
	transactionHash: t.hex().notNull(),
	timestamp: t.bigint().notNull()
}));
