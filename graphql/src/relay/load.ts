import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.ts';
import type { Table } from '../database/table.ts';
import { objectPlan } from './selection.ts';

type Info = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>;

/** The row of `table` with this id, with the columns the query selects; null when there is none. */
export async function loadById<Row>(
	context: Context,
	info: Info,
	table: Table,
	chainId: number,
	id: string
): Promise<Row | null> {
	const plan = objectPlan(info, table);
	const [row] = await context.reader.batch<Row>(
		{
			signature: `object ${plan.id} ${chainId}`,
			keyTypes: ['numeric'],
			sql: (params) =>
				`select ${plan.select} from "${table.name}" t where t.chain_id = ${params.add(chainId)} and t.id = k.k1`
		},
		[id]
	);
	return row ?? null;
}

/** A row that another row names. Without it the index contradicts itself, which is no fault of the asker. */
export async function loadNamed<Row>(
	context: Context,
	info: Info,
	table: Table,
	chainId: number,
	id: string
): Promise<Row> {
	if (!objectPlan(info, table).needsRow) return { chainId, id } as Row;
	const row = await loadById<Row>(context, info, table, chainId, id);
	if (row === null) {
		throw new Error(
			`The index names ${table.name} ${id} of chain ${chainId} and has no row for it: reindex, or run the indexer's verify.`
		);
	}
	return row;
}
