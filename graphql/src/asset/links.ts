import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.ts';
import type { Condition } from '../database/params.ts';
import type { AssetKind, LinkOrder, LinkResolvers, Relation } from '../generated/resolvers.ts';
import { licenseTable } from '../license/source.ts';
import type { LicenseRow } from '../license/source.ts';
import { money } from '../payment/source.ts';
import { connect } from '../relay/connection.ts';
import type { Page, PageArguments } from '../relay/connection.ts';
import { loadNamed } from '../relay/load.ts';
import { onChain, under, until } from '../relay/of.ts';
import type { Order } from '../relay/order.ts';
import type { Along } from '../relay/selection.ts';
import { namedAsset } from './load.ts';
import { assetTable, linkTable } from './source.ts';
import type { AssetRow, LinkBalanceRow, LinkRow } from './source.ts';

type List<T> = readonly T[] | null | undefined;

const among = (sql: string, values: List<string>): Condition[] =>
	values == null ? [] : [(params) => (values.length === 0 ? 'false' : `${sql} ${params.oneOf(values)}`)];

const stamp = (asset: AssetRow) => (link: LinkRow) => {
	if (asset.at !== undefined) link.at = asset.at;
};

/** The asset at the far end. One of the past is read by itself: its columns are computed. */
const farEnd = (asset: AssetRow, end: 'child' | 'parent'): Along => ({
	field: end,
	table: assetTable,
	on: asset.at === undefined ? `e.chain_id = t.chain_id and e.id = t."${end}"` : undefined
});

export const parentsOf = (
	context: Context,
	info: GraphQLResolveInfo,
	asset: AssetRow,
	args: PageArguments & { relations?: List<Relation> }
): Promise<Page<LinkRow>> =>
	connect<LinkRow>(
		context.reader,
		info,
		args,
		{
			table: linkTable,
			parent: under('t.child', asset.id),
			conditions: [onChain(asset.chainId), ...until(asset.at), ...among('t.relation', args.relations)],
			along: farEnd(asset, 'parent'),
			order: { name: 'parents', keys: [{ sql: 't.position', type: 'integer' }], descending: false },
			signature: [asset.chainId, asset.at, args.relations]
		},
		stamp(asset)
	);

function childOrder(order: LinkOrder | null | undefined): Order {
	const field = order?.field ?? 'ID';
	const id = { sql: 't.child', type: 'numeric' } as const;
	const counts = { CHILD_COUNT: 'c.child_count', LICENSE_COUNT: 'c.license_count' };
	return {
		name: `children ${field} ${order?.direction ?? 'DESC'}`,
		keys: field === 'ID' ? [id] : [{ sql: counts[field], type: 'integer' }, id],
		descending: order?.direction !== 'ASC'
	};
}

export function childrenOf(
	context: Context,
	info: GraphQLResolveInfo,
	asset: AssetRow,
	args: PageArguments & { relations?: List<Relation>; kinds?: List<AssetKind>; orderBy?: LinkOrder | null }
): Promise<Page<LinkRow>> {
	const order = childOrder(args.orderBy);
	const needsChild = args.kinds != null || order.keys.length > 1;
	return connect<LinkRow>(
		context.reader,
		info,
		args,
		{
			table: linkTable,
			...(needsChild && { from: '"link" t join "asset" c on c.chain_id = t.chain_id and c.id = t.child' }),
			parent: under('t.parent', asset.id),
			conditions: [
				onChain(asset.chainId),
				...until(asset.at),
				...among('t.relation', args.relations),
				...among('c.kind', args.kinds)
			],
			along: farEnd(asset, 'child'),
			order,
			signature: [asset.chainId, asset.at, args.relations, args.kinds]
		},
		stamp(asset)
	);
}

const endOf = (
	context: Context,
	info: GraphQLResolveInfo,
	link: LinkRow,
	id: string
): AssetRow | Promise<AssetRow> =>
	link.along?.id === id ? link.along : namedAsset(context, info, link.chainId, id, link.at);

export const linkResolvers: LinkResolvers = {
	child: (link, _args, context, info) => endOf(context, info, link, link.child),
	parent: (link, _args, context, info) => endOf(context, info, link, link.parent),
	license: (link, _args, context, info) =>
		link.licenseId === '0'
			? null
			: loadNamed<LicenseRow>(context, info, licenseTable, link.chainId, link.licenseId),
	balances: (link, _args, context) => balancesOf(context, link),
	provenance: (link) => link
};

const balancesOf = (context: Context, link: LinkRow): Promise<LinkBalanceRow[]> =>
	context.reader.batch<LinkBalanceRow>(
		{
			signature: `link balances ${link.chainId} ${link.at}`,
			keyTypes: ['numeric', 'numeric'],
			sql: (p) =>
				link.at === undefined
					? `select b.chain_id as "chainId", b.currency, b.accrued, b.pushed from "link_balance" b
						where b.chain_id = ${p.add(link.chainId)} and b.child = k.k1 and b.parent = k.k2 order by b.currency`
					: `select f.chain_id as "chainId", f.currency, sum(f.amount) as "accrued",
							(select coalesce(sum(c.amount), 0) from "credit" c where c.chain_id = f.chain_id and c.asset_id = k.k2
								and c.currency = f.currency and c.from_child = k.k1 and c.block_number <= ${p.add(link.at)}::numeric) as "pushed"
						from "flow" f where f.chain_id = ${p.add(link.chainId)} and f.child = k.k1 and f.parent = k.k2
							and f.block_number <= ${p.add(link.at)}::numeric
						group by f.chain_id, f.currency order by f.currency`
		},
		[link.child, link.parent]
	);

export const linkBalanceResolvers = {
	accrued: (row: LinkBalanceRow) => money(row, row.accrued),
	pushed: (row: LinkBalanceRow) => money(row, row.pushed),
	waiting: (row: LinkBalanceRow) => money(row, BigInt(row.accrued) - BigInt(row.pushed))
};
