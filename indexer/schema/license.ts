import { index, onchainEnum, onchainTable, primaryKey } from 'ponder';
import { provenance } from './provenance.ts';
import { licenseMode } from './vocabulary.ts';

export const offer = onchainTable(
	'offer',
	(t) => ({
		...provenance(t),
		id: t.bigint().notNull(),
		assetId: t.bigint().notNull(),
		seller: t.hex().notNull(),
		mode: licenseMode().notNull(),
		/** Bit mask, see contracts/core/Vocabulary.sol. */
		rights: t.integer().notNull(),
		/** Seconds; 0 for no end. */
		duration: t.bigint().notNull(),
		isRevocable: t.boolean().notNull(),
		quota: t.bigint().notNull(),
		unitPrice: t.bigint().notNull(),
		price: t.bigint().notNull(),
		currency: t.hex().notNull(),
		createdAt: t.bigint().notNull(),
		createdInBlock: t.bigint().notNull(),
		isClosed: t.boolean().notNull(),
		closedAt: t.bigint(),
		closedInBlock: t.bigint(),
		licenseCount: t.integer().notNull()
	}),
	(table) => ({
		pk: primaryKey({ columns: [table.chainId, table.id] }),
		assetIdx: index().on(table.assetId, table.id),
		sellerIdx: index().on(table.seller, table.id)
	})
);

export const license = onchainTable(
	'license',
	(t) => ({
		...provenance(t),
		id: t.bigint().notNull(),
		offerId: t.bigint().notNull(),
		assetId: t.bigint().notNull(),
		/** Who bought it; `holder` is who has it now. */
		licensee: t.hex().notNull(),
		holder: t.hex().notNull(),
		mode: licenseMode().notNull(),
		rights: t.integer().notNull(),
		startsAt: t.bigint().notNull(),
		/** 0 for never. */
		expiresAt: t.bigint().notNull(),
		quota: t.bigint().notNull(),
		unitPrice: t.bigint().notNull(),
		price: t.bigint().notNull(),
		currency: t.hex().notNull(),
		isRevoked: t.boolean().notNull(),
		revokedAt: t.bigint(),
		renewalCount: t.integer().notNull(),
		issuedInBlock: t.bigint().notNull(),
		/** Metering: what is deposited and unused, what was settled. */
		usageBalance: t.bigint().notNull(),
		settledUnits: t.bigint().notNull(),
		settledAmount: t.bigint().notNull(),
		withdrawableAt: t.bigint()
	}),
	(table) => ({
		pk: primaryKey({ columns: [table.chainId, table.id] }),
		assetIdx: index().on(table.assetId, table.id),
		holderIdx: index().on(table.holder, table.id),
		licenseeIdx: index().on(table.licensee, table.id),
		offerIdx: index().on(table.offerId, table.id)
	})
);

export const licenseChangeKind = onchainEnum('license_change_kind', [
	'ISSUED',
	'RENEWED',
	'REVOKED',
	'TRANSFERRED'
]);

/** The license's history: what it looked like after each change. */
export const licenseChange = onchainTable(
	'license_change',
	(t) => ({
		...provenance(t),
		licenseId: t.bigint().notNull(),
		kind: licenseChangeKind().notNull(),
		holder: t.hex().notNull(),
		expiresAt: t.bigint().notNull(),
		isRevoked: t.boolean().notNull(),
		/** Wei paid with this change; 0 for a transfer or a revocation. */
		price: t.bigint().notNull(),
		reasonHash: t.hex()
	}),
	(table) => ({
		pk: primaryKey({ columns: [table.chainId, table.blockNumber, table.logIndex] }),
		licenseIdx: index().on(table.licenseId, table.blockNumber)
	})
);
