import { accountOf } from '../account/resolvers.ts';
import { namedAsset } from '../asset/load.ts';
import type { ReceiptResolvers } from '../generated/resolvers.ts';
import { listPayouts } from '../payment/lists.ts';
import { momentOf } from '../query/moment.ts';
import { globalId } from '../relay/global-id.ts';
import { earningsOf } from './earnings.ts';

export const receiptResolvers: ReceiptResolvers = {
	id: (receipt) => globalId('Receipt', receipt.chainId, receipt.id),
	receiptId: (receipt) => receipt.id,
	asset: (receipt, _args, context, info) =>
		namedAsset(context, info, receipt.chainId, receipt.assetId, receipt.at),
	contributor: (receipt) => accountOf(receipt.chainId, receipt.contributor),
	issuedAt: (receipt) => receipt.timestamp,
	provenance: (receipt) => receipt,
	shareOfUnits: async (receipt, _args, context) => {
		const [row] = await context.reader.batch<{ units: string }>(
			{
				signature: `units ${receipt.chainId} ${receipt.at}`,
				keyTypes: ['numeric'],
				sql: (p) =>
					receipt.at === undefined
						? `select a.total_units as "units" from "asset" a where a.chain_id = ${p.add(receipt.chainId)} and a.id = k.k1`
						: `select coalesce(sum(r.units), 0) as "units" from "receipt" r where r.chain_id = ${p.add(receipt.chainId)}
							and r.asset_id = k.k1 and r.block_number <= ${p.add(receipt.at)}::numeric`
			},
			[receipt.assetId]
		);
		return ratio(BigInt(receipt.units), BigInt(row?.units ?? 0));
	},
	earnings: async (receipt, args, context) => {
		const at = (await momentOf(context, receipt.chainId, args.at)) ?? receipt.at;
		return earningsOf(context, receipt.chainId, receipt.id, at);
	},
	payouts: (receipt, args, context, info) =>
		listPayouts(context, info, receipt.chainId, args, {
			column: 't.receipt_id',
			key: receipt.id,
			at: receipt.at
		})
};

/** To twelve places, for any size of integer. */
const ratio = (part: bigint, whole: bigint): number =>
	whole === 0n ? 0 : Number((part * 1_000_000_000_000n) / whole) / 1e12;
