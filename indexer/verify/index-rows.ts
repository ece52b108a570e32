import type postgres from 'postgres';
import { keys, tableNames, type TableName } from './ledger.ts';

/** A row of the index, every column as Postgres prints it. */
export type IndexRow = Record<string, string | null>;
export type IndexTables = Map<TableName, Map<string, IndexRow>>;

export interface IndexSnapshot {
	/** The block up to which the chain is indexed. */
	block: bigint;
	tables: IndexTables;
}

const CHECKPOINT_BLOCK = { start: 26, end: 42 };

/** Every row of one chain, all as of one moment, and the block it is as of. */
export async function readIndex(sql: postgres.Sql, schema: string, chainId: number): Promise<IndexSnapshot> {
	return sql.begin('isolation level repeatable read read only', async (tx) => {
		const [checkpoint] = await tx<{ latest_checkpoint: string }[]>`
			select latest_checkpoint from ${tx(schema)}._ponder_checkpoint where chain_id = ${chainId}`;
		if (!checkpoint)
			throw new Error(
				`Schema "${schema}" has nothing of chain ${chainId}; start the indexer and wait until it is ready.`
			);
		const tables: IndexTables = new Map();
		for (const name of tableNames) tables.set(name, await readTable(tx, schema, name, chainId));
		const { start, end } = CHECKPOINT_BLOCK;
		return { block: BigInt(checkpoint.latest_checkpoint.slice(start, end)), tables };
	});
}

async function readTable(
	tx: postgres.TransactionSql,
	schema: string,
	table: TableName,
	chainId: number
): Promise<Map<string, IndexRow>> {
	const columns = await tx<{ name: string }[]>`
		select column_name as name from information_schema.columns
		where table_schema = ${schema} and table_name = ${table} and column_name <> 'chain_id'`;
	if (columns.length === 0)
		throw new Error(`Schema "${schema}" has no table ${table}; verify the schema that the indexer wrote.`);
	const list = columns.map(({ name }) => `"${name}"::text as "${name}"`).join(', ');
	const rows = await tx.unsafe<IndexRow[]>(
		`select ${list} from "${schema.replaceAll('"', '""')}"."${table}" where chain_id = $1`,
		[chainId]
	);
	return new Map(rows.map((row) => [keys[table].map((column) => row[column] ?? '').join('/'), row]));
}
