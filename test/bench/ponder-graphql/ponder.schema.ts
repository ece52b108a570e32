import { relations } from 'ponder';
import { asset, link } from '../../../indexer/ponder.schema.ts';

/** The indexer's tables, and the relations by which Ponder's endpoint walks from one to another. */
export * from '../../../indexer/ponder.schema.ts';

export const assetRelations = relations(asset, ({ many }) => ({
	parents: many(link, { relationName: 'child' })
}));

export const linkRelations = relations(link, ({ one }) => ({
	childAsset: one(asset, {
		relationName: 'child',
		fields: [link.chainId, link.child],
		references: [asset.chainId, asset.id]
	}),
	parentAsset: one(asset, {
		relationName: 'parent',
		fields: [link.chainId, link.parent],
		references: [asset.chainId, asset.id]
	})
}));
