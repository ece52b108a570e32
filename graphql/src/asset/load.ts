import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.ts';
import { column } from '../database/table.ts';
import { objectPlan } from '../relay/selection.ts';
import { assetTable } from './source.ts';
import type { AssetRow } from './source.ts';

type Info = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>;

const latest = (table: string, name: string, at: string): string =>
	`(select x."${name}" from "${table}" x where x.chain_id = t.chain_id and x.asset_id = t.id and x.block_number <= ${at} ` +
	`order by x.block_number desc, x.log_index desc limit 1)`;

const total = (
	table: string,
	expression: string,
	at: string,
	match = 'asset_id',
	block = 'block_number'
): string =>
	`(select ${expression} from "${table}" x where x.chain_id = t.chain_id and x."${match}" = t.id and x."${block}" <= ${at})`;

/** Columns whose value has a past, as SQL for the moment `at`. The others never change. */
const pastColumns: Readonly<Record<string, (at: string) => string>> = {
	owner: (at) => latest('asset_transfer', 'to', at),
	contentHash: (at) => latest('asset_version', 'content_hash', at),
	uri: (at) => latest('asset_version', 'uri', at),
	version: (at) => latest('asset_version', 'version', at),
	isOpen: (at) => latest('asset_policy', 'is_open', at),
	minShareBps: (at) => latest('asset_policy', 'min_share_bps', at),
	receiptsBps: (at) => latest('asset_policy', 'receipts_bps', at),
	isRetired: (at) => `coalesce(t.retired_in_block <= ${at}, false)`,
	receiptCount: (at) => total('receipt', 'count(*)::int', at),
	totalUnits: (at) => total('receipt', 'coalesce(sum(x.units), 0)', at),
	childCount: (at) => total('link', 'count(*)::int', at, 'parent'),
	offerCount: (at) => total('offer', 'count(*)::int', at, 'asset_id', 'created_in_block'),
	licenseCount: (at) => total('license', 'count(*)::int', at, 'asset_id', 'issued_in_block'),
	paymentCount: (at) => total('payment', 'count(*)::int', at),
	usageUnits: (at) => total('usage_settlement', 'coalesce(sum(x.delta_units), 0)', at)
};

/** Name and claims follow the latest metadata: the index keeps their present only. */
const selectOf = (columns: readonly string[], moment: string): string =>
	columns.map((name) => `${pastColumns[name]?.(moment) ?? column('t', name)} as "${name}"`).join(', ');

/** Null when the asset does not exist, or did not at `at`. */
export async function findAsset(
	context: Context,
	info: Info,
	chainId: number,
	id: string,
	at?: string
): Promise<AssetRow | null> {
	const plan = objectPlan(info, assetTable);
	if (at === undefined && !plan.needsRow) {
		const isKnown = context.lineage.knows(context.reader, chainId, id);
		if (isKnown !== undefined) return isKnown ? ({ chainId, id } as AssetRow) : null;
	}
	const [row] = await context.reader.batch<AssetRow>(
		{
			signature: `asset ${plan.id} ${chainId} ${at}`,
			keyTypes: ['numeric'],
			sql: (params) => {
				const moment = at === undefined ? undefined : `${params.add(at)}::numeric`;
				const existed = moment === undefined ? '' : ` and t.registered_in_block <= ${moment}`;
				const select = moment === undefined ? plan.select : selectOf(plan.columns, moment);
				return `select ${select} from "asset" t where t.chain_id = ${params.add(chainId)} and t.id = k.k1${existed}`;
			}
		},
		[id]
	);
	if (row === undefined) return null;
	if (at !== undefined) row.at = at;
	return row;
}

/** An asset that another row names; reads nothing when the query wants no more than its id. */
export async function namedAsset(
	context: Context,
	info: Info,
	chainId: number,
	id: string,
	at?: string
): Promise<AssetRow> {
	if (!objectPlan(info, assetTable).needsRow) return { chainId, id, at } as AssetRow;
	const row = await findAsset(context, info, chainId, id, at);
	if (row === null) {
		throw new Error(
			`The index names asset ${id} of chain ${chainId} and has no row for it: reindex, or run the indexer's verify.`
		);
	}
	return row;
}
