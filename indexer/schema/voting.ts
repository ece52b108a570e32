import { index, onchainEnum, onchainTable, primaryKey } from 'ponder';
import type { PgColumnsBuilders } from 'ponder';
import { provenance } from './provenance.ts';

/** What an account brings to votes: a lock, a score, and who votes with both. */
const holdings = (t: PgColumnsBuilders) => ({
	account: t.hex().notNull(),
	/** The account itself until it has chosen. */
	delegate: t.hex().notNull(),
	/** Locked SAHARA in wei; 0 without a lock. */
	amount: t.bigint().notNull(),
	/** amount / MAX_DURATION, exact: ve-power at t is slope * (unlocksAt - t) until unlocksAt. */
	slope: t.bigint().notNull(),
	/** Seconds since 1970; 0 without a lock. */
	unlocksAt: t.bigint().notNull(),
	/** When the lock was created; null without one. */
	lockedAt: t.bigint(),
	/** Protocol fees behind what its receipts were paid, in SAHARA wei. */
	score: t.bigint().notNull()
});

/** Every account that ever locked, delegated or earned a score, as it is now. */
export const voter = onchainTable(
	'voter',
	(t) => ({
		...provenance(t),
		...holdings(t),
		/** The newest row of power_source. */
		seq: t.integer().notNull()
	}),
	(table) => ({ pk: primaryKey({ columns: [table.chainId, table.account] }) })
);

/**
 * The same through time: a row from each change to the next. Power at any second t is a sum over the rows with
 * since <= t < until, so decay is computed and never sampled. Provenance is that of the change that began the row.
 */
export const powerSource = onchainTable(
	'power_source',
	(t) => ({
		...provenance(t),
		...holdings(t),
		seq: t.integer().notNull(),
		since: t.bigint().notNull(),
		/** Null for the row in force. Equal to `since` when it changed again within the second. */
		until: t.bigint()
	}),
	(table) => ({
		pk: primaryKey({ columns: [table.chainId, table.account, table.seq] }),
		delegateIdx: index().on(table.delegate, table.since),
		sinceIdx: index().on(table.since)
	})
);

export const lockChangeKind = onchainEnum('lock_change_kind', [
	'CREATED',
	'INCREASED',
	'EXTENDED',
	'WITHDRAWN',
	'DELEGATED'
]);

/** Changes of locks and of who votes with them. */
export const lockChange = onchainTable(
	'lock_change',
	(t) => ({
		...provenance(t),
		account: t.hex().notNull(),
		kind: lockChangeKind().notNull(),
		/** After the change. */
		amount: t.bigint().notNull(),
		/** What came in; negative for what went out. */
		change: t.bigint().notNull(),
		/** After the change; 0 without a lock. */
		unlocksAt: t.bigint().notNull(),
		/** Set for EXTENDED. */
		previousUnlocksAt: t.bigint(),
		/** After the change. */
		delegate: t.hex().notNull(),
		/** Set for DELEGATED. */
		previousDelegate: t.hex()
	}),
	(table) => ({
		pk: primaryKey({ columns: [table.chainId, table.blockNumber, table.logIndex] }),
		accountIdx: index().on(table.account, table.blockNumber),
		delegateIdx: index().on(table.delegate, table.blockNumber),
		previousDelegateIdx: index().on(table.previousDelegate)
	})
);

/** A delegate's ve-power before and after a change, at the second of the change. */
export const powerChange = onchainTable(
	'power_change',
	(t) => ({
		...provenance(t),
		delegate: t.hex().notNull(),
		previousVe: t.bigint().notNull(),
		ve: t.bigint().notNull()
	}),
	(table) => ({
		pk: primaryKey({ columns: [table.chainId, table.blockNumber, table.logIndex] }),
		delegateIdx: index().on(table.delegate, table.blockNumber)
	})
);

/** Fees behind one receipt that were added to its holder's score. */
export const scoreGrowth = onchainTable(
	'score_growth',
	(t) => ({
		...provenance(t),
		account: t.hex().notNull(),
		receiptId: t.bigint().notNull(),
		fee: t.bigint().notNull(),
		scoreAfter: t.bigint().notNull()
	}),
	(table) => ({
		pk: primaryKey({ columns: [table.chainId, table.blockNumber, table.logIndex] }),
		accountIdx: index().on(table.account, table.blockNumber),
		receiptIdx: index().on(table.receiptId)
	})
);
