import { index, onchainEnum, onchainTable, primaryKey } from 'ponder';
import { provenance } from './provenance.ts';
import { paymentReason } from './vocabulary.ts';

export const currency = onchainTable(
	'currency',
	(t) => ({
		...provenance(t),
		address: t.hex().notNull(),
		name: t.text().notNull(),
		symbol: t.text().notNull(),
		decimals: t.integer().notNull(),
		isListed: t.boolean().notNull(),
		/**
		 * Protocol fees booked and sent on to the treasury. Skimmed surplus counts as booked. All sums begin with the
		 * first listing: anyone can send and skim any token, and what came before is in fee_movement alone.
		 */
		feesBooked: t.bigint().notNull(),
		feesCollected: t.bigint().notNull(),
		surplusSkimmed: t.bigint().notNull(),
		/** Gross payments, claims and what is still held, so that one row shows the conservation of a currency. */
		paidIn: t.bigint().notNull(),
		claimed: t.bigint().notNull(),
		paymentCount: t.integer().notNull()
	}),
	(table) => ({ pk: primaryKey({ columns: [table.chainId, table.address] }) })
);

/** When a currency was listed and delisted. */
export const currencyListing = onchainTable(
	'currency_listing',
	(t) => ({
		...provenance(t),
		currency: t.hex().notNull(),
		isListed: t.boolean().notNull()
	}),
	(table) => ({
		pk: primaryKey({ columns: [table.chainId, table.blockNumber, table.logIndex] }),
		currencyIdx: index().on(table.currency, table.blockNumber)
	})
);

export const feeMovementKind = onchainEnum('fee_movement_kind', ['COLLECTED', 'SKIMMED']);

/** Protocol fees sent on to the treasury, and surplus booked as fees. What a payment pays is in `payment.fee`. */
export const feeMovement = onchainTable(
	'fee_movement',
	(t) => ({
		...provenance(t),
		kind: feeMovementKind().notNull(),
		currency: t.hex().notNull(),
		/** The treasury that was paid; null for SKIMMED. */
		treasury: t.hex(),
		amount: t.bigint().notNull()
	}),
	(table) => ({
		pk: primaryKey({ columns: [table.chainId, table.blockNumber, table.logIndex] }),
		currencyIdx: index().on(table.currency, table.blockNumber)
	})
);

/** Money that entered. Pushes share the id count but are in `credit` only. */
export const payment = onchainTable(
	'payment',
	(t) => ({
		...provenance(t),
		id: t.bigint().notNull(),
		assetId: t.bigint().notNull(),
		payer: t.hex().notNull(),
		currency: t.hex().notNull(),
		/** Wei that arrived, `fee` included. */
		amount: t.bigint().notNull(),
		fee: t.bigint().notNull(),
		reason: paymentReason().notNull(),
		ref: t.hex().notNull(),
		/** The license when the reason is SALE, RENEWAL or USAGE. */
		licenseId: t.bigint()
	}),
	(table) => ({
		pk: primaryKey({ columns: [table.chainId, table.id] }),
		assetIdx: index().on(table.assetId, table.id),
		payerIdx: index().on(table.payer, table.id),
		timestampIdx: index().on(table.timestamp)
	})
);

export const creditKind = onchainEnum('credit_kind', ['PAYMENT', 'PUSH']);

/** One split at one asset: by a payment, or by a push from a child. */
export const credit = onchainTable(
	'credit',
	(t) => ({
		...provenance(t),
		id: t.bigint().notNull(),
		kind: creditKind().notNull(),
		assetId: t.bigint().notNull(),
		/** The child a push came from. */
		fromChild: t.bigint(),
		/** What a push took off the link: its rows of `flow` with a `seq` below this that no earlier push took. */
		flowEnd: t.integer(),
		currency: t.hex().notNull(),
		/** Net wei that were split here. */
		amount: t.bigint().notNull(),
		/** What each link was owed, in link order, parallel arrays (at most 16). */
		linkParents: t.bigint().array().notNull(),
		linkAmounts: t.bigint().array().notNull(),
		owner: t.hex(),
		ownerAmount: t.bigint().notNull(),
		receiptsAmount: t.bigint().notNull(),
		carryBefore: t.bigint().notNull(),
		carryAfter: t.bigint().notNull(),
		totalUnits: t.bigint().notNull(),
		/** The pool's accumulated wei per unit after this credit. */
		accPerUnit: t.bigint().notNull()
	}),
	(table) => ({
		pk: primaryKey({ columns: [table.chainId, table.id] }),
		assetIdx: index().on(table.assetId, table.currency, table.blockNumber, table.logIndex)
	})
);

/** Income of an asset in a currency, and its receipts' pool. */
export const assetBalance = onchainTable(
	'asset_balance',
	(t) => ({
		...provenance(t),
		assetId: t.bigint().notNull(),
		currency: t.hex().notNull(),
		paidIn: t.bigint().notNull(),
		fees: t.bigint().notNull(),
		pushedIn: t.bigint().notNull(),
		owedToLinks: t.bigint().notNull(),
		ownerAmount: t.bigint().notNull(),
		receiptsAmount: t.bigint().notNull(),
		carry: t.bigint().notNull(),
		accPerUnit: t.bigint().notNull(),
		paymentCount: t.integer().notNull(),
		/** Ends of the queue of carry parts, see carry_part. */
		carryHead: t.integer().notNull(),
		carryTail: t.integer().notNull()
	}),
	(table) => ({
		pk: primaryKey({ columns: [table.chainId, table.assetId, table.currency] })
	})
);

/** What one link has accrued and pushed. `accrued - pushed` waits on it. */
export const linkBalance = onchainTable(
	'link_balance',
	(t) => ({
		...provenance(t),
		child: t.bigint().notNull(),
		parent: t.bigint().notNull(),
		currency: t.hex().notNull(),
		accrued: t.bigint().notNull(),
		pushed: t.bigint().notNull(),
		/** Ends of the queue of flow rows that wait here. */
		head: t.integer().notNull(),
		tail: t.integer().notNull()
	}),
	(table) => ({
		pk: primaryKey({ columns: [table.chainId, table.child, table.parent, table.currency] }),
		parentIdx: index().on(table.parent)
	})
);

/** What an owner earned at an asset while they owned it. */
export const ownerBalance = onchainTable(
	'owner_balance',
	(t) => ({
		...provenance(t),
		assetId: t.bigint().notNull(),
		owner: t.hex().notNull(),
		currency: t.hex().notNull(),
		earned: t.bigint().notNull(),
		claimed: t.bigint().notNull()
	}),
	(table) => ({
		pk: primaryKey({ columns: [table.chainId, table.assetId, table.owner, table.currency] }),
		ownerIdx: index().on(table.owner)
	})
);

/**
 * One original payment's money on one link: a step of its waterfall. It waits while its `seq` is not below the `head` of
 * its link's balance; the push that took it is the first on its link whose `flowEnd` is above its `seq`, so that no row
 * changes when it is pushed. Attribution rule: docs/attribution.md.
 */
export const flow = onchainTable(
	'flow',
	(t) => ({
		...provenance(t),
		child: t.bigint().notNull(),
		parent: t.bigint().notNull(),
		currency: t.hex().notNull(),
		/** Position in the link's queue. */
		seq: t.integer().notNull(),
		/** The original payment. */
		paymentId: t.bigint().notNull(),
		amount: t.bigint().notNull(),
		/** The credit at the child that put it on the link. */
		accruedBy: t.bigint().notNull()
	}),
	(table) => ({
		pk: primaryKey({
			columns: [table.chainId, table.child, table.parent, table.currency, table.seq]
		}),
		paymentIdx: index().on(table.paymentId)
	})
);

/** An original payment's money in a pool's carry; `remaining` still waits there. */
export const carryPart = onchainTable(
	'carry_part',
	(t) => ({
		...provenance(t),
		assetId: t.bigint().notNull(),
		currency: t.hex().notNull(),
		seq: t.integer().notNull(),
		paymentId: t.bigint().notNull(),
		creditId: t.bigint().notNull(),
		amount: t.bigint().notNull(),
		remaining: t.bigint().notNull()
	}),
	(table) => ({
		pk: primaryKey({ columns: [table.chainId, table.assetId, table.currency, table.seq] }),
		paymentIdx: index().on(table.paymentId)
	})
);

export const destinationKind = onchainEnum('destination_kind', ['OWNER', 'RECEIPTS']);

/** Where an original payment's money came to rest: an owner, or an asset's receipts. */
export const destination = onchainTable(
	'destination',
	(t) => ({
		...provenance(t),
		paymentId: t.bigint().notNull(),
		/** The credit that brought it there. */
		creditId: t.bigint().notNull(),
		kind: destinationKind().notNull(),
		assetId: t.bigint().notNull(),
		/** Set for OWNER. */
		account: t.hex(),
		currency: t.hex().notNull(),
		amount: t.bigint().notNull()
	}),
	(table) => ({
		pk: primaryKey({ columns: [table.chainId, table.paymentId, table.creditId, table.kind] }),
		paymentIdx: index().on(table.paymentId),
		assetIdx: index().on(table.assetId)
	})
);

export const payoutKind = onchainEnum('payout_kind', ['RECEIPT', 'OWNER']);

/** What was claimed. */
export const payout = onchainTable(
	'payout',
	(t) => ({
		...provenance(t),
		kind: payoutKind().notNull(),
		/** 0 for OWNER. */
		receiptId: t.bigint().notNull(),
		assetId: t.bigint().notNull(),
		payee: t.hex().notNull(),
		currency: t.hex().notNull(),
		amount: t.bigint().notNull()
	}),
	(table) => ({
		pk: primaryKey({ columns: [table.chainId, table.blockNumber, table.logIndex] }),
		payeeIdx: index().on(table.payee, table.blockNumber),
		receiptIdx: index().on(table.receiptId),
		assetIdx: index().on(table.assetId)
	})
);
