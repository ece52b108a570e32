import { index, onchainTable, primaryKey } from 'ponder';
import { provenance } from './provenance.ts';

/** Parameters of the protocol over time: PROTOCOL_FEE_BPS, TREASURY. The latest row is in force. */
export const protocolParameter = onchainTable(
	'protocol_parameter',
	(t) => ({
		...provenance(t),
		name: t.text().notNull(),
		value: t.text().notNull()
	}),
	(table) => ({
		pk: primaryKey({ columns: [table.chainId, table.blockNumber, table.logIndex] }),
		nameIdx: index().on(table.name, table.blockNumber)
	})
);

/** Indexed blocks; the highest one a chain has is what answers are as of. */
export const block = onchainTable(
	'block',
	(t) => ({
		chainId: t.integer().notNull(),
		number: t.bigint().notNull(),
		hash: t.hex().notNull(),
		timestamp: t.bigint().notNull()
	}),
	(table) => ({
		pk: primaryKey({ columns: [table.chainId, table.number] }),
		timestampIdx: index().on(table.timestamp)
	})
);
