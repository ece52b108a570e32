import type { Context } from '../context.ts';
import type { OverviewResolvers } from '../generated/resolvers.ts';
import { currencyOf } from '../payment/currencies.ts';
import { bucketSql } from '../payment/series.ts';
import type { PointRow } from '../payment/series.ts';
import type { OverviewSource } from './source.ts';

/** Each figure is its own subquery: one statement computes those that the query selects. */
const figures = {
	linkCount: '(select count(*)::int from "link" where chain_id = k.k1)',
	receiptCount: '(select count(*)::int from "receipt" where chain_id = k.k1)',
	contributorCount: '(select count(distinct contributor)::int from "receipt" where chain_id = k.k1)',
	assetCount: '(select count(*)::int from "asset" where chain_id = k.k1)',
	offerCount: '(select count(*)::int from "offer" where chain_id = k.k1)',
	licenseCount: '(select count(*)::int from "license" where chain_id = k.k1)',
	paymentCount: '(select count(*)::int from "payment" where chain_id = k.k1)',
	payoutCount: '(select count(*)::int from "payout" where chain_id = k.k1)'
} as const;

type Figure = keyof typeof figures;

async function figuresOf(
	context: Context,
	{ chainId, wanted }: OverviewSource
): Promise<Record<Figure, number>> {
	const names = wanted.filter((name): name is Figure => name in figures);
	const [row] = await context.reader.batch<Record<Figure, number>>(
		{
			signature: `overview ${names.join(' ')}`,
			keyTypes: ['integer'],
			sql: () => `select ${names.map((name) => `${figures[name]} as "${name}"`).join(', ')}`
		},
		[String(chainId)]
	);
	return row!;
}

const figure = (name: Figure) => async (overview: OverviewSource, _args: object, context: Context) =>
	(await figuresOf(context, overview))[name];

const sums =
	(column: 'paid_in' | 'claimed') => async (overview: OverviewSource, _args: object, context: Context) => {
		const rows = await context.reader.batch<{ currency: string; amount: string }>(
			{
				signature: `overview ${column}`,
				keyTypes: ['integer'],
				sql: () =>
					`select c.address as "currency", c.${column} as "amount" from "currency" c where c.chain_id = k.k1 and c.${column} > 0 order by c.address`
			},
			[String(overview.chainId)]
		);
		return rows.map((row) => ({ chainId: overview.chainId, ...row }));
	};

export const overviewResolvers: OverviewResolvers = {
	assetCount: figure('assetCount'),
	linkCount: figure('linkCount'),
	receiptCount: figure('receiptCount'),
	contributorCount: figure('contributorCount'),
	offerCount: figure('offerCount'),
	licenseCount: figure('licenseCount'),
	paymentCount: figure('paymentCount'),
	payoutCount: figure('payoutCount'),
	assetCountByKind: (overview, _args, context) =>
		context.reader.batch(
			{
				signature: 'kinds',
				keyTypes: ['integer'],
				sql: () =>
					'select a.kind, count(*)::int as "count" from "asset" a where a.chain_id = k.k1 group by a.kind order by a.kind'
			},
			[String(overview.chainId)]
		),
	paid: sums('paid_in'),
	claimed: sums('claimed'),
	protocolFeeBps: (overview, _args, context) => protocolFeeBps(context, overview.chainId),
	payments: async (overview, args, context) => {
		await currencyOf(context, overview.chainId, args.currency);
		const bucket = args.bucket ?? 'MONTH';
		const rows = await context.reader.batch<PointRow>(
			{
				signature: `payments series ${args.currency} ${bucket}`,
				keyTypes: ['integer'],
				sql: (p) =>
					`select ${bucketSql(bucket, 'y.timestamp')} as "from", sum(y.amount) as "amount", count(*)::int as "count"
					from "payment" y where y.chain_id = k.k1 and y.currency = ${p.add(args.currency)} group by 1 order by 1::numeric`
			},
			[String(overview.chainId)]
		);
		return rows.map(({ from, amount, count }) => ({
			from,
			amount: { chainId: overview.chainId, currency: args.currency, amount },
			count
		}));
	}
};

/** The fee in force at the head, or at the block `at`. */
export async function protocolFeeBps(context: Context, chainId: number, at?: string): Promise<number> {
	const [row] = await context.reader.batch<{ value: string }>(
		{
			signature: `fee ${at}`,
			keyTypes: ['integer'],
			sql: (p) =>
				`select f.value from "protocol_parameter" f where f.chain_id = k.k1 and f.name = 'PROTOCOL_FEE_BPS'
					${at === undefined ? '' : `and f.block_number <= ${p.add(at)}::numeric`}
					order by f.block_number desc, f.log_index desc limit 1`
		},
		[String(chainId)]
	);
	return Number(row?.value ?? 0);
}
