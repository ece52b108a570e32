import { index, onchainEnum, onchainTable, primaryKey } from 'ponder';
import { provenance } from './provenance.ts';

/** The type's name must not begin with "time": Ponder would take it for a type of Postgres. */
export const timelockEventKind = onchainEnum('operation_event_kind', ['SCHEDULED', 'EXECUTED', 'CANCELED']);

/**
 * What the timelock said about an operation. The latest row says how it stands, whoever did it: the Governor asks the
 * timelock the same question for a queued proposal.
 */
export const timelockEvent = onchainTable(
	'timelock_event',
	(t) => ({
		...provenance(t),
		timelockId: t.hex().notNull(),
		kind: timelockEventKind().notNull(),
		/** Who sent the transaction. */
		actor: t.hex().notNull(),
		/** When a scheduled operation may be executed. */
		readyAt: t.bigint()
	}),
	(table) => ({
		pk: primaryKey({ columns: [table.chainId, table.blockNumber, table.logIndex] }),
		operationIdx: index().on(table.timelockId, table.blockNumber)
	})
);

/** A call that the timelock made. */
export const timelockCall = onchainTable(
	'timelock_call',
	(t) => ({
		...provenance(t),
		timelockId: t.hex().notNull(),
		index: t.integer().notNull(),
		target: t.hex().notNull(),
		/** Wei of the chain's own coin that went with it. */
		value: t.bigint().notNull(),
		data: t.hex().notNull()
	}),
	(table) => ({
		pk: primaryKey({ columns: [table.chainId, table.blockNumber, table.logIndex] }),
		operationIdx: index().on(table.timelockId, table.index)
	})
);

export const flowDirection = onchainEnum('flow_direction', ['IN', 'OUT']);

/** Tokens that reached or left the timelock, of any contract that says so: only listed currencies mean money. */
export const treasuryFlow = onchainTable(
	'treasury_flow',
	(t) => ({
		...provenance(t),
		currency: t.hex().notNull(),
		direction: flowDirection().notNull(),
		counterparty: t.hex().notNull(),
		amount: t.bigint().notNull()
	}),
	(table) => ({
		pk: primaryKey({ columns: [table.chainId, table.blockNumber, table.logIndex] }),
		currencyIdx: index().on(table.currency, table.blockNumber),
		transactionIdx: index().on(table.transactionHash)
	})
);
