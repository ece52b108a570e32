import type { Sql } from 'postgres';
import type { Block } from './final-blocks.ts';

/** How far one chain is indexed, by Ponder's own record. */
export interface IndexState {
	latest: bigint;
	/** What was written up to here is never rolled back. */
	final: bigint;
	/** false until the final blocks are indexed, the views point here and changes are journalled. */
	isReady: boolean;
}

/** The block number among the fixed-width fields of a checkpoint, counted from 1 as SQL does. */
const BLOCK_IN_CHECKPOINT = 'from 27 for 16';

/** The state of every chain in a schema, by chain id; none before the first start has made the tables. */
export async function readStates(sql: Sql, schema: string): Promise<Map<number, IndexState>> {
	if (!(await exists(sql, `${schema}._ponder_checkpoint`))) return new Map();
	const rows = await sql<{ chain_id: string; latest: string; final: string; is_ready: boolean }[]>`
		select chain_id,
			(select value->>'is_ready' = '1' from ${sql(schema)}._ponder_meta where key = 'app') as is_ready,
			substring(latest_checkpoint ${sql.unsafe(BLOCK_IN_CHECKPOINT)}) as latest,
			substring(finalized_checkpoint ${sql.unsafe(BLOCK_IN_CHECKPOINT)}) as final
		from ${sql(schema)}._ponder_checkpoint`;
	return new Map(
		rows.map(({ chain_id, latest, final, is_ready }) => [
			Number(chain_id),
			{ latest: BigInt(latest), final: BigInt(final), isReady: is_ready }
		])
	);
}

/** The row of `block` for a height, if the index keeps one. */
export async function indexedBlock(
	sql: Sql,
	schema: string,
	chainId: number,
	number: bigint
): Promise<Block | undefined> {
	const [row] = await sql<{ hash: string }[]>`
		select hash from ${sql(schema)}.block where chain_id = ${chainId} and number = ${String(number)}`;
	return row && { number, hash: row.hash };
}

/** The newest blocks of a chain that a restart would build on without looking at them again. */
export async function finalBlocks(sql: Sql, schema: string, chainId: number): Promise<Block[]> {
	const held: Block[] = [];
	const add = (rows: { number: string; hash: string }[]): void => {
		for (const { number, hash } of rows) held.push({ number: BigInt(number), hash });
	};
	if (await exists(sql, 'ponder_sync.blocks'))
		add(
			await sql`
			select number, hash from ponder_sync.blocks where chain_id = ${chainId} order by number desc limit 1`
		);
	const state = (await readStates(sql, schema)).get(chainId);
	if (state && (await exists(sql, `${schema}.block`)))
		add(
			await sql`
			select number, hash from ${sql(schema)}.block
			where chain_id = ${chainId} and number <= ${String(state.final)} order by number desc limit 1`
		);
	return held;
}

async function exists(sql: Sql, table: string): Promise<boolean> {
	const [row] = await sql<{ found: boolean }[]>`select to_regclass(${table}) is not null as found`;
	return row!.found;
}
