import { assetKinds } from '@wadi/contracts/vocabulary';
import type { AssetRow } from '../asset/source.ts';
import type { Context } from '../context.ts';
import { reach } from './walk.ts';

interface Figures {
	owners: number;
	licenses: number;
	paid: { currency: string; amount: string }[];
}

/** Owners, licenses and payments of the descendants, in one statement. */
async function figuresOf(context: Context, asset: AssetRow, ids: readonly string[]): Promise<Figures> {
	const [row] = await context.reader.rows<Figures>((p) => {
		const chain = `${p.add(asset.chainId)}::int`;
		const among = `${p.add(ids)}::numeric[]`;
		if (asset.at === undefined) {
			return `select a.owners, a.licenses, (select coalesce(json_agg(s), '[]') from (
					select b.currency, sum(b.paid_in)::text as "amount" from unnest(${among}) d(id)
					join "asset_balance" b on b.chain_id = ${chain} and b.asset_id = d.id where b.paid_in > 0 group by b.currency order by b.currency
				) s) as "paid"
				from (select count(distinct t.owner)::int as owners, coalesce(sum(t.license_count), 0)::int as licenses
					from unnest(${among}) d(id) join "asset" t on t.chain_id = ${chain} and t.id = d.id) a`;
		}
		const at = `${p.add(asset.at)}::numeric`;
		return `select
			(select count(distinct o.owner)::int from unnest(${among}) d(id) cross join lateral (
				select x."to" as owner from "asset_transfer" x where x.chain_id = ${chain} and x.asset_id = d.id and x.block_number <= ${at}
				order by x.block_number desc, x.log_index desc limit 1) o) as "owners",
			(select count(*)::int from "license" i where i.chain_id = ${chain} and i.asset_id = any(${among}) and i.issued_in_block <= ${at}) as "licenses",
			(select coalesce(json_agg(s), '[]') from (
				select y.currency, sum(y.amount)::text as "amount" from "payment" y where y.chain_id = ${chain} and y.asset_id = any(${among})
					and y.block_number <= ${at} group by y.currency order by y.currency) s) as "paid"`;
	});
	return row!;
}

export async function impactOf(context: Context, asset: AssetRow, depth: number, needsFigures: boolean) {
	const { chainId } = asset;
	const graph = await context.lineage.graphFor(context.reader, chainId, asset.id, 'DOWN');
	const start = graph.numberOf(asset.id);
	const { nodes, depths, partialReason } =
		start === undefined
			? { nodes: [], depths: [], partialReason: null }
			: reach(graph, start, 'DOWN', { depth, at: asset.at === undefined ? undefined : Number(asset.at) });
	const byDepth: number[] = [];
	for (const level of depths) byDepth[level - 1] = (byDepth[level - 1] ?? 0) + 1;
	const counts = new Map(assetKinds.map((kind) => [kind, 0]));
	for (const node of nodes) counts.set(graph.kindOf(node), counts.get(graph.kindOf(node))! + 1);
	const figures: Figures =
		needsFigures && nodes.length > 0
			? await figuresOf(
					context,
					asset,
					nodes.map((node) => graph.ids[node]!)
				)
			: { owners: 0, licenses: 0, paid: [] };
	return {
		descendantCount: nodes.length,
		byKind: [...counts].filter(([, count]) => count > 0).map(([kind, count]) => ({ kind, count })),
		byDepth,
		ownerCount: figures.owners,
		licenseCount: figures.licenses,
		paid: figures.paid.map((sum) => ({ chainId, ...sum })),
		isPartial: partialReason !== null,
		partialReason
	};
}
