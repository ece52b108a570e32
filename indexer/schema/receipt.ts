import { index, onchainTable, primaryKey } from 'ponder';
import { provenance } from './provenance.ts';
import { contributionRole } from './vocabulary.ts';

export const receipt = onchainTable(
	'receipt',
	(t) => ({
		...provenance(t),
		id: t.bigint().notNull(),
		assetId: t.bigint().notNull(),
		contributor: t.hex().notNull(),
		role: contributionRole().notNull(),
		units: t.bigint().notNull(),
		totalUnitsAfter: t.bigint().notNull(),
		/** 1 for the asset's first receipt. */
		ordinal: t.integer().notNull(),
		evidenceHash: t.hex().notNull()
	}),
	(table) => ({
		pk: primaryKey({ columns: [table.chainId, table.id] }),
		assetIdx: index().on(table.assetId, table.id),
		contributorIdx: index().on(table.contributor, table.id)
	})
);

/**
 * What a receipt has claimed in a currency. What it may still claim is
 * units * (asset_balance.accPerUnit - accPerUnit of the asset's last credit before the receipt) - claimed.
 */
export const receiptBalance = onchainTable(
	'receipt_balance',
	(t) => ({
		...provenance(t),
		receiptId: t.bigint().notNull(),
		currency: t.hex().notNull(),
		claimed: t.bigint().notNull()
	}),
	(table) => ({
		pk: primaryKey({ columns: [table.chainId, table.receiptId, table.currency] })
	})
);
