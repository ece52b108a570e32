import type { AssetRow } from '../asset/source.ts';
import type { Context } from '../context.ts';
import { badInput } from '../errors.ts';
import { currencyOf } from '../payment/currencies.ts';
import { protocolFeeBps } from '../query/overview.ts';
import { preview } from './preview.ts';
import type { PoolState } from './preview.ts';
import { blockOf } from './traversals.ts';
import { reach } from './walk.ts';

interface PoolRow {
	assetId: string;
	receiptsBps: number;
	totalUnits: string;
	carry: string;
}

/** Most assets a preview pushes to. */
const CEILING = 5_000;
const MAX_AMOUNT = 2n ** 200n;

/** The state of each asset's pool, now or at the block `at`. */
const poolsOf = (
	context: Context,
	asset: AssetRow,
	currency: string,
	ids: readonly string[]
): Promise<PoolRow[]> =>
	context.reader.rows<PoolRow>((p) => {
		const chain = `${p.add(asset.chainId)}::int`;
		const among = `unnest(${p.add(ids)}::numeric[]) d(id)`;
		const address = `${p.add(currency)}::text`;
		if (asset.at === undefined) {
			return `select t.id as "assetId", t.receipts_bps as "receiptsBps", t.total_units as "totalUnits", coalesce(b.carry, 0) as "carry"
				from ${among} join "asset" t on t.chain_id = ${chain} and t.id = d.id
				left join "asset_balance" b on b.chain_id = t.chain_id and b.asset_id = t.id and b.currency = ${address}`;
		}
		const at = `${p.add(asset.at)}::numeric`;
		return `select d.id as "assetId",
			(select x.receipts_bps from "asset_policy" x where x.chain_id = ${chain} and x.asset_id = d.id and x.block_number <= ${at}
				order by x.block_number desc, x.log_index desc limit 1) as "receiptsBps",
			(select coalesce(sum(r.units), 0) from "receipt" r where r.chain_id = ${chain} and r.asset_id = d.id and r.block_number <= ${at}) as "totalUnits",
			coalesce((select c.carry_after from "credit" c where c.chain_id = ${chain} and c.asset_id = d.id and c.currency = ${address}
				and c.block_number <= ${at} order by c.block_number desc, c.log_index desc limit 1), 0) as "carry"
			from ${among}`;
	});

export async function payoutPreviewOf(
	context: Context,
	asset: AssetRow,
	args: { amount: string; currency: string; depth: number }
) {
	const { currency, depth } = args;
	const amount = BigInt(args.amount);
	const { chainId, at } = asset;
	if (amount < 0n || amount > MAX_AMOUNT)
		throw badInput(`amount is ${amount}; use 0 to 2^200 wei.`, 'amount');
	await currencyOf(context, chainId, currency);
	const graph = await context.lineage.graphFor(context.reader, chainId, asset.id, 'UP');
	const start = graph.numberOf(asset.id);
	if (start === undefined)
		throw badInput(`Asset ${asset.id} is not in the graph yet; ask again in a moment.`, 'id');
	const found = reach(graph, start, 'UP', { depth, at: blockOf(at) });
	const nodes = [start, ...found.nodes.slice(0, CEILING)];
	const ids = nodes.map((node) => graph.ids[node]!);
	const [rows, feeBps] = await Promise.all([
		poolsOf(context, asset, currency, ids),
		protocolFeeBps(context, chainId, at)
	]);
	const pools = new Map(
		rows.map((row): [string, PoolState] => {
			const node = graph.numberOf(row.assetId)!;
			const links = [];
			for (let link = graph.firstUp(node), end = graph.endUp(node); link < end; link += 1) {
				links.push({ parent: graph.ids[graph.parentOf(link)]!, shareBps: graph.shareBpsOf(link) });
			}
			const { assetId, receiptsBps, totalUnits, carry } = row;
			return [assetId, { assetId, receiptsBps, totalUnits: BigInt(totalUnits), carry: BigInt(carry), links }];
		})
	);
	const depths = new Map(ids.map((id, i) => [id, i === 0 ? 0 : found.depths[i - 1]!]));
	const { fee, parts, waiting } = preview(asset.id, amount, feeBps, pools, depths);
	const wei = (value: bigint) => ({ chainId, currency, amount: value });
	return {
		amount: wei(amount),
		fee: wei(fee),
		parts: parts.map((part) => ({ chainId, currency, at, ...part })),
		waiting: wei(waiting),
		isPartial: found.partialReason !== null || found.nodes.length > CEILING
	};
}
