import { index, onchainEnum, onchainTable, primaryKey } from 'ponder';
import { provenance } from './provenance.ts';

export const usageSettlement = onchainTable(
	'usage_settlement',
	(t) => ({
		...provenance(t),
		licenseId: t.bigint().notNull(),
		assetId: t.bigint().notNull(),
		gateway: t.hex().notNull(),
		deltaUnits: t.bigint().notNull(),
		cumulativeUnits: t.bigint().notNull(),
		currency: t.hex().notNull(),
		amount: t.bigint().notNull(),
		jobHash: t.hex().notNull()
	}),
	(table) => ({
		pk: primaryKey({ columns: [table.chainId, table.blockNumber, table.logIndex] }),
		licenseIdx: index().on(table.licenseId, table.blockNumber),
		assetIdx: index().on(table.assetId, table.blockNumber)
	})
);

export const usageMovementKind = onchainEnum('usage_movement_kind', [
	'DEPOSITED',
	'WITHDRAWAL_ANNOUNCED',
	'WITHDRAWN'
]);

/** Deposits, announced withdrawals and withdrawals. */
export const usageMovement = onchainTable(
	'usage_movement',
	(t) => ({
		...provenance(t),
		licenseId: t.bigint().notNull(),
		assetId: t.bigint().notNull(),
		kind: usageMovementKind().notNull(),
		account: t.hex(),
		currency: t.hex(),
		amount: t.bigint().notNull(),
		withdrawableAt: t.bigint()
	}),
	(table) => ({
		pk: primaryKey({ columns: [table.chainId, table.blockNumber, table.logIndex] }),
		licenseIdx: index().on(table.licenseId, table.blockNumber)
	})
);
