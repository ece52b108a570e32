import type { Context } from '../context.ts';
import type { Params } from '../database/params.ts';
import type { AssetIncomeResolvers, Bucket } from '../generated/resolvers.ts';
import { currencyOf } from '../payment/currencies.ts';
import { bucketSql } from '../payment/series.ts';
import type { PointRow } from '../payment/series.ts';
import { money } from '../payment/source.ts';
import type { AssetIncomeRow, AssetRow } from './source.ts';

/** Totals as the index keeps them, and beside them what children owe and have not pushed. */
const incomeNow = (chain: string): string => `
	select coalesce(b.chain_id, w.chain_id) as "chainId", coalesce(b.currency, w.currency) as "currency",
		coalesce(b.paid_in, 0) as "paidIn", coalesce(b.fees, 0) as "fees", coalesce(b.pushed_in, 0) as "pushedIn",
		coalesce(b.owed_to_links, 0) as "owedToLinks", coalesce(b.owner_amount, 0) as "ownerAmount",
		coalesce(b.receipts_amount, 0) as "receiptsAmount", coalesce(b.carry, 0) as "carry",
		coalesce(b.payment_count, 0) as "paymentCount", coalesce(w.waiting, 0) as "waiting"
	from (select * from "asset_balance" where chain_id = ${chain} and asset_id = k.k1) b
	full join (
		select chain_id, currency, sum(accrued - pushed) as waiting from "link_balance"
		where chain_id = ${chain} and parent = k.k1 group by chain_id, currency
	) w on w.currency = b.currency
	order by 2`;

/** The same, recounted from the history up to a block. */
const incomeAt = (chain: string, at: string): string => `
	select ${chain}::int as "chainId", s.currency, sum(s.paid_in) as "paidIn", sum(s.fees) as "fees", sum(s.pushed_in) as "pushedIn",
		sum(s.owed) as "owedToLinks", sum(s.owner_amount) as "ownerAmount", sum(s.receipts_amount) as "receiptsAmount",
		sum(s.carry) as "carry", sum(s.payments)::int as "paymentCount", sum(s.waiting) as "waiting"
	from (
		select c.currency, 0 as paid_in, 0 as fees, case when c.kind = 'PUSH' then c.amount else 0 end as pushed_in,
			(select coalesce(sum(x), 0) from unnest(c.link_amounts) x) as owed, c.owner_amount, c.receipts_amount,
			c.carry_after - c.carry_before as carry, 0 as payments, case when c.kind = 'PUSH' then -c.amount else 0 end as waiting
		from "credit" c where c.chain_id = ${chain} and c.asset_id = k.k1 and c.block_number <= ${at}
		union all
		select p.currency, p.amount, p.fee, 0, 0, 0, 0, 0, 1, 0
		from "payment" p where p.chain_id = ${chain} and p.asset_id = k.k1 and p.block_number <= ${at}
		union all
		select f.currency, 0, 0, 0, 0, 0, 0, 0, 0, f.amount
		from "flow" f where f.chain_id = ${chain} and f.parent = k.k1 and f.block_number <= ${at}
	) s group by s.currency order by s.currency`;

export const incomeOf = (context: Context, asset: AssetRow): Promise<AssetIncomeRow[]> =>
	context.reader.batch<AssetIncomeRow>(
		{
			signature: `income ${asset.chainId} ${asset.at}`,
			keyTypes: ['numeric'],
			sql: (p: Params) => {
				const chain = `${p.add(asset.chainId)}::int`;
				return asset.at === undefined ? incomeNow(chain) : incomeAt(chain, `${p.add(asset.at)}::numeric`);
			}
		},
		[asset.id]
	);

export async function incomeSeries(context: Context, asset: AssetRow, currency: string, bucket: Bucket) {
	await currencyOf(context, asset.chainId, currency);
	const rows = await context.reader.batch<PointRow>(
		{
			signature: `income series ${asset.chainId} ${asset.at} ${currency} ${bucket}`,
			keyTypes: ['numeric'],
			sql: (p) =>
				`select ${bucketSql(bucket, 'c.timestamp')} as "from", sum(c.amount) as "amount", count(*)::int as "count"
				from "credit" c where c.chain_id = ${p.add(asset.chainId)} and c.asset_id = k.k1 and c.currency = ${p.add(currency)}
					${asset.at === undefined ? '' : `and c.block_number <= ${p.add(asset.at)}::numeric`}
				group by 1 order by 1::numeric`
		},
		[asset.id]
	);
	return rows.map(({ from, amount, count }) => ({
		from,
		amount: { chainId: asset.chainId, currency, amount },
		count
	}));
}

export const usageSeries = (context: Context, asset: AssetRow, bucket: Bucket) =>
	context.reader.batch<{ from: string; units: string; count: number }>(
		{
			signature: `usage series ${asset.chainId} ${asset.at} ${bucket}`,
			keyTypes: ['numeric'],
			sql: (p) =>
				`select ${bucketSql(bucket, 'u.timestamp')} as "from", sum(u.delta_units) as "units", count(*)::int as "count"
				from "usage_settlement" u where u.chain_id = ${p.add(asset.chainId)} and u.asset_id = k.k1
					${asset.at === undefined ? '' : `and u.block_number <= ${p.add(asset.at)}::numeric`}
				group by 1 order by 1::numeric`
		},
		[asset.id]
	);

export const assetIncomeResolvers: AssetIncomeResolvers = {
	currency: (row, _args, context) => currencyOf(context, row.chainId, row.currency),
	paidIn: (row) => money(row, row.paidIn),
	fees: (row) => money(row, row.fees),
	pushedIn: (row) => money(row, row.pushedIn),
	owedToParents: (row) => money(row, row.owedToLinks),
	toOwners: (row) => money(row, row.ownerAmount),
	toReceipts: (row) => money(row, row.receiptsAmount),
	carry: (row) => money(row, row.carry),
	waitingFromChildren: (row) => money(row, row.waiting)
};
