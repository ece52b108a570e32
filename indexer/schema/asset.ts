import { index, onchainTable, primaryKey } from 'ponder';
import { provenance } from './provenance.ts';
import { assetKind, relation } from './vocabulary.ts';

/** Current state of each asset. Its past is in asset_transfer, asset_version and asset_policy. */
export const asset = onchainTable(
	'asset',
	(t) => ({
		...provenance(t),
		id: t.bigint().notNull(),
		kind: assetKind().notNull(),
		creator: t.hex().notNull(),
		owner: t.hex().notNull(),
		contentHash: t.hex().notNull(),
		uri: t.text().notNull(),
		/** From the metadata when `uri` is a data: URI of ERC-721 JSON metadata, else the last part of `uri`. */
		name: t.text().notNull(),
		description: t.text(),
		/** License tag, author, task and external URL as the metadata states them: claims, not facts of the chain. */
		licenseTag: t.text(),
		author: t.text(),
		task: t.text(),
		externalUrl: t.text(),
		version: t.integer().notNull(),
		isOpen: t.boolean().notNull(),
		minShareBps: t.integer().notNull(),
		receiptsBps: t.integer().notNull(),
		isRetired: t.boolean().notNull(),
		retiredAt: t.bigint(),
		retiredInBlock: t.bigint(),
		registeredAt: t.bigint().notNull(),
		registeredInBlock: t.bigint().notNull(),
		totalUnits: t.bigint().notNull(),
		receiptCount: t.integer().notNull(),
		parentCount: t.integer().notNull(),
		childCount: t.integer().notNull(),
		offerCount: t.integer().notNull(),
		licenseCount: t.integer().notNull(),
		paymentCount: t.integer().notNull(),
		/** Metered units settled so far. */
		usageUnits: t.bigint().notNull()
	}),
	(table) => ({
		pk: primaryKey({ columns: [table.chainId, table.id] }),
		idIdx: index().on(table.id),
		ownerIdx: index().on(table.owner),
		creatorIdx: index().on(table.creator),
		kindIdx: index().on(table.kind, table.id),
		nameIdx: index().on(table.name),
		childCountIdx: index().on(table.childCount, table.id),
		licenseCountIdx: index().on(table.licenseCount, table.id)
	})
);

/** Every change of ownership, the mint included (`from` is the zero address). */
export const assetTransfer = onchainTable(
	'asset_transfer',
	(t) => ({
		...provenance(t),
		assetId: t.bigint().notNull(),
		from: t.hex().notNull(),
		to: t.hex().notNull()
	}),
	(table) => ({
		pk: primaryKey({ columns: [table.chainId, table.blockNumber, table.logIndex] }),
		assetIdx: index().on(table.assetId, table.blockNumber)
	})
);

/** Registration is version 1. */
export const assetVersion = onchainTable(
	'asset_version',
	(t) => ({
		...provenance(t),
		assetId: t.bigint().notNull(),
		version: t.integer().notNull(),
		contentHash: t.hex().notNull(),
		uri: t.text().notNull()
	}),
	(table) => ({
		pk: primaryKey({ columns: [table.chainId, table.assetId, table.version] })
	})
);

export const assetPolicy = onchainTable(
	'asset_policy',
	(t) => ({
		...provenance(t),
		assetId: t.bigint().notNull(),
		isOpen: t.boolean().notNull(),
		minShareBps: t.integer().notNull(),
		receiptsBps: t.integer().notNull()
	}),
	(table) => ({
		pk: primaryKey({ columns: [table.chainId, table.blockNumber, table.logIndex] }),
		assetIdx: index().on(table.assetId, table.blockNumber)
	})
);

/** The graph: frozen edges, only ever added. */
export const link = onchainTable(
	'link',
	(t) => ({
		...provenance(t),
		child: t.bigint().notNull(),
		parent: t.bigint().notNull(),
		relation: relation().notNull(),
		/** Basis points of the child's net income that flow to this parent. */
		shareBps: t.integer().notNull(),
		/** License that gave consent, or 0. */
		licenseId: t.bigint().notNull(),
		/** 0-based position among the child's links: the order of registration. */
		position: t.integer().notNull()
	}),
	(table) => ({
		pk: primaryKey({ columns: [table.chainId, table.child, table.parent] }),
		parentIdx: index().on(table.parent, table.child),
		childIdx: index().on(table.child, table.position)
	})
);
