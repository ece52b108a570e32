import { accountOf } from '../account/resolvers.ts';
import type { AssetResolvers } from '../generated/resolvers.ts';
import { lineageFields } from '../lineage/resolvers.ts';
import { listLicenses, listOffers } from '../license/lists.ts';
import { usageSettlementTable } from '../license/source.ts';
import type { UsageSettlementRow } from '../license/source.ts';
import { listPayments, listPayouts } from '../payment/lists.ts';
import { listReceipts } from '../receipt/receipts.ts';
import { connect } from '../relay/connection.ts';
import { globalId } from '../relay/global-id.ts';
import { newestFirst, onChain, under, until } from '../relay/of.ts';
import { incomeOf, incomeSeries, usageSeries } from './income.ts';
import { childrenOf, parentsOf } from './links.ts';
import { assetPolicyTable, assetTransferTable, assetVersionTable } from './source.ts';
import type { AssetRow, AssetTransferRow, AssetVersionRow, PolicyChangeRow } from './source.ts';

/** The rows of one of the asset's histories, as of the moment the asset is seen at. */
const history = (asset: AssetRow, order = newestFirst('history')) => ({
	parent: under('t.asset_id', asset.id),
	conditions: [onChain(asset.chainId), ...until(asset.at)],
	order,
	signature: [asset.chainId, asset.at]
});

export const policyOf = (row: { isOpen: boolean; minShareBps: number; receiptsBps: number }) => row;

export const assetResolvers: AssetResolvers = {
	id: (asset) => globalId('Asset', asset.chainId, asset.id),
	assetId: (asset) => asset.id,
	claims: ({ licenseTag, author, task, externalUrl }) => ({ license: licenseTag, author, task, externalUrl }),
	creator: (asset) => accountOf(asset.chainId, asset.creator),
	owner: (asset) => accountOf(asset.chainId, asset.owner),
	policy: policyOf,
	provenance: (asset) => asset,
	versions: (asset, args, context, info) =>
		connect<AssetVersionRow>(context.reader, info, args, {
			table: assetVersionTable,
			...history(asset, { name: 'versions', keys: [{ sql: 't.version', type: 'integer' }], descending: true })
		}),
	ownership: (asset, args, context, info) =>
		connect<AssetTransferRow>(context.reader, info, args, { table: assetTransferTable, ...history(asset) }),
	policies: (asset, args, context, info) =>
		connect<PolicyChangeRow>(context.reader, info, args, { table: assetPolicyTable, ...history(asset) }),

	parents: (asset, args, context, info) => parentsOf(context, info, asset, args),
	children: (asset, args, context, info) => childrenOf(context, info, asset, args),
	...lineageFields,

	receipts: (asset, args, context, info) =>
		listReceipts(context, info, asset.chainId, args, { column: 't.asset_id', key: asset.id, at: asset.at }),
	offers: (asset, args, context, info) =>
		listOffers(
			context,
			info,
			asset.chainId,
			{ ...args, where: args.isOpen == null ? null : { isOpen: args.isOpen } },
			{ column: 't.asset_id', key: asset.id, at: asset.at }
		),
	licenses: (asset, args, context, info) =>
		listLicenses(context, info, asset.chainId, args, { column: 't.asset_id', key: asset.id, at: asset.at }),
	payments: (asset, args, context, info) =>
		listPayments(context, info, asset.chainId, args, { column: 't.asset_id', key: asset.id, at: asset.at }),
	payouts: (asset, args, context, info) =>
		listPayouts(context, info, asset.chainId, args, { column: 't.asset_id', key: asset.id, at: asset.at }),
	income: (asset, _args, context) => incomeOf(context, asset),
	incomeSeries: (asset, args, context) => incomeSeries(context, asset, args.currency, args.bucket ?? 'MONTH'),
	usageSeries: (asset, args, context) => usageSeries(context, asset, args.bucket ?? 'MONTH'),
	usage: (asset, args, context, info) =>
		connect<UsageSettlementRow>(context.reader, info, args, {
			table: usageSettlementTable,
			...history(asset)
		})
};
