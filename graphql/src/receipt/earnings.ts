import type { Context } from '../context.ts';
import type { EarningsResolvers } from '../generated/resolvers.ts';
import { money } from '../payment/source.ts';
import type { EarningsRow } from './source.ts';

/**
 * SQL of the wei a unit of receipt r earned in the currency of b, whose accumulated wei per unit is `acc`: what was
 * accumulated since the asset's last credit before the receipt. Nothing earlier is the receipt's.
 */
export const earnedSinceIssue = (acc: string): string =>
	`r.units * (${acc} - coalesce((select c.acc_per_unit from "credit" c where c.chain_id = r.chain_id and c.asset_id = r.asset_id
		and c.currency = b.currency and (c.block_number, c.log_index) < (r.block_number, r.log_index)
		order by c.block_number desc, c.log_index desc limit 1), 0))`;

/** Per currency in which the asset had income since the receipt was issued. */
export const earningsOf = (
	context: Context,
	chainId: number,
	receiptId: string,
	at: string | undefined
): Promise<EarningsRow[]> =>
	context.reader.batch<EarningsRow>(
		{
			signature: `earnings ${chainId} ${at}`,
			keyTypes: ['numeric'],
			sql: (p) => {
				const chain = p.add(chainId);
				if (at === undefined) {
					return `select r.chain_id as "chainId", b.currency, ${earnedSinceIssue('b.acc_per_unit')} as "earned", coalesce(x.claimed, 0) as "claimed"
						from "receipt" r join "asset_balance" b on b.chain_id = r.chain_id and b.asset_id = r.asset_id
						left join "receipt_balance" x on x.chain_id = r.chain_id and x.receipt_id = r.id and x.currency = b.currency
						where r.chain_id = ${chain} and r.id = k.k1 and exists (select from "credit" c where c.chain_id = r.chain_id
							and c.asset_id = r.asset_id and c.currency = b.currency and (c.block_number, c.log_index) > (r.block_number, r.log_index))
						order by b.currency`;
				}
				const moment = `${p.add(at)}::numeric`;
				return `select r.chain_id as "chainId", b.currency, ${earnedSinceIssue('b.acc_per_unit')} as "earned",
						coalesce((select sum(o.amount) from "payout" o where o.chain_id = r.chain_id and o.receipt_id = r.id
							and o.currency = b.currency and o.block_number <= ${moment}), 0) as "claimed"
					from "receipt" r cross join lateral (
						select distinct on (c.currency) c.currency, c.acc_per_unit from "credit" c
						where c.chain_id = r.chain_id and c.asset_id = r.asset_id and c.block_number <= ${moment}
							and (c.block_number, c.log_index) > (r.block_number, r.log_index)
						order by c.currency, c.block_number desc, c.log_index desc
					) b where r.chain_id = ${chain} and r.id = k.k1 and r.block_number <= ${moment} order by b.currency`;
			}
		},
		[receiptId]
	);

export const earningsResolvers: EarningsResolvers = {
	earned: (row) => money(row, row.earned),
	claimed: (row) => money(row, row.claimed),
	claimable: (row) => money(row, BigInt(row.earned) - BigInt(row.claimed))
};
