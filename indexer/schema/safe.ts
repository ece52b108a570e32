import { index, onchainEnum, onchainTable, primaryKey } from 'ponder';
import { provenance } from './provenance.ts';

// What the Foundation's Safe says of itself. A Foundation that is no Safe has no rows here.

export const safeSettingKind = onchainEnum('safe_setting_kind', [
	'OWNER_ADDED',
	'OWNER_REMOVED',
	'THRESHOLD',
	'MODULE_ENABLED',
	'MODULE_DISABLED',
	'GUARD',
	'MODULE_GUARD',
	'FALLBACK_HANDLER'
]);

/** Who owns the Safe, how many must agree, and who else may act for it. The setup makes a row for each thing that it says. */
export const safeSetting = onchainTable(
	'safe_setting',
	(t) => ({
		...provenance(t),
		/** Tells apart what one log says. */
		position: t.integer().notNull(),
		safe: t.hex().notNull(),
		kind: safeSettingKind().notNull(),
		/** An address, or for THRESHOLD a number. */
		value: t.text().notNull()
	}),
	(table) => ({
		pk: primaryKey({ columns: [table.chainId, table.blockNumber, table.logIndex, table.position] })
	})
);

/** An owner's approval of a transaction, given in a transaction of its own. */
export const safeApproval = onchainTable(
	'safe_approval',
	(t) => ({
		...provenance(t),
		safe: t.hex().notNull(),
		/** Of the Safe's transaction and its nonce. */
		hash: t.hex().notNull(),
		owner: t.hex().notNull()
	}),
	(table) => ({
		pk: primaryKey({ columns: [table.chainId, table.blockNumber, table.logIndex] }),
		hashIdx: index().on(table.hash)
	})
);

/** What a transaction of the owners calls. */
export const safeTransaction = onchainTable(
	'safe_transaction',
	(t) => ({
		...provenance(t),
		safe: t.hex().notNull(),
		/** Of the transaction and its nonce: what owners approve and sign. */
		hash: t.hex().notNull(),
		nonce: t.bigint().notNull(),
		target: t.hex().notNull(),
		value: t.bigint().notNull(),
		data: t.hex().notNull(),
		/** The target's code acts as the Safe. */
		isDelegateCall: t.boolean().notNull()
	}),
	(table) => ({ pk: primaryKey({ columns: [table.chainId, table.hash] }) })
);

/** What the Safe did. */
export const safeExecution = onchainTable(
	'safe_execution',
	(t) => ({
		...provenance(t),
		safe: t.hex().notNull(),
		/** Of the Safe's transaction and its nonce; null for what a module did. */
		hash: t.hex(),
		isSuccess: t.boolean().notNull(),
		/** Null for what the owners did. */
		module: t.hex(),
		/** Who sent the transaction. */
		sender: t.hex().notNull()
	}),
	(table) => ({
		pk: primaryKey({ columns: [table.chainId, table.blockNumber, table.logIndex] }),
		hashIdx: index().on(table.hash)
	})
);
