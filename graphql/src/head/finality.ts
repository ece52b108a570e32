import type { Pool } from '../database/pool.ts';

/**
 * Whether a block is final, by the indexer's own checkpoint. The checkpoint lies beside the tables that the views read,
 * so its schema is looked up through one of them. A database without it (or without the right to read it) knows of no
 * finality, and no block is called final.
 */
export function finalityOf(pool: Pool, schema: string): (chainId: number, block: string) => Promise<boolean> {
	return async (chainId, block) => {
		const [source] = await pool<{ schema: string }[]>`
			select n.nspname as schema from pg_class v
			join pg_namespace vn on vn.oid = v.relnamespace
			join pg_rewrite r on r.ev_class = v.oid
			join pg_depend d on d.objid = r.oid and d.classid = 'pg_rewrite'::regclass and d.refclassid = 'pg_class'::regclass
			join pg_class t on t.oid = d.refobjid and t.relkind = 'r'
			join pg_namespace n on n.oid = t.relnamespace
			where vn.nspname = ${schema} and v.relname = 'block' and to_regclass(quote_ident(n.nspname) || '._ponder_checkpoint') is not null
			limit 1`;
		if (source === undefined) return false;
		const [row] = await pool<{ checkpoint: string }[]>`
			select finalized_checkpoint as checkpoint from ${pool(source.schema)}._ponder_checkpoint where chain_id = ${chainId}`;
		return row !== undefined && BigInt(block) <= blockOfCheckpoint(row.checkpoint);
	};
}

/** A checkpoint is digits of fixed widths: 10 of timestamp, 16 of chain id, 16 of block number, and more. */
const blockOfCheckpoint = (checkpoint: string): bigint => BigInt(checkpoint.slice(26, 42) || '0');
