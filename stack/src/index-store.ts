import postgres, { type Sql } from 'postgres';
import type { Rpc } from './rpc.ts';

/**
 * Drops what was indexed when it is not about this chain: the chain began anew, or a crash took blocks from it that
 * the index had already read. Returns the reason, or undefined when the index may stay.
 */
export async function dropForeignIndex(
	databaseUrl: string,
	chainId: number,
	rpc: Rpc
): Promise<string | undefined> {
	const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
	try {
		const schemas = await indexSchemas(sql);
		const reason = await foreignReason(sql, schemas, chainId, rpc);
		if (reason === undefined) return undefined;
		for (const schema of [...schemas, 'wadi', 'ponder_sync'])
			await sql`drop schema if exists ${sql(schema)} cascade`;
		return reason;
	} finally {
		await sql.end();
	}
}

/** Drops the tables of earlier indexer versions, once the views read from `schema`. */
export async function dropOlderIndexes(databaseUrl: string, schema: string): Promise<void> {
	const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
	try {
		for (const older of await indexSchemas(sql))
			if (older !== schema) await sql`drop schema if exists ${sql(older)} cascade`;
	} finally {
		await sql.end();
	}
}

async function indexSchemas(sql: Sql): Promise<string[]> {
	const rows = await sql`select nspname from pg_namespace where nspname like 'wadi\\_%' order by nspname`;
	return rows.map((row) => String(row.nspname));
}

async function foreignReason(
	sql: Sql,
	schemas: string[],
	chainId: number,
	rpc: Rpc
): Promise<string | undefined> {
	for (const schema of schemas) {
		const [table] = await sql`select to_regclass(${`${schema}.block`}) is not null as exists`;
		if (!table?.exists) return `${schema} holds no blocks`;
		const heads = await sql`
			(select number, hash from ${sql(schema)}.block where chain_id = ${chainId} order by number desc limit 1)
			union all
			(select number, hash from ${sql(schema)}.block where chain_id = ${chainId} order by number limit 1)`;
		for (const head of heads) {
			const block = await rpc.request<{ hash: string } | null>('eth_getBlockByNumber', [
				`0x${BigInt(head.number).toString(16)}`,
				false
			]);
			if (block?.hash !== head.hash)
				return `block ${head.number} of the index (${String(head.hash).slice(0, 10)}…) is not on the chain`;
		}
	}
	return undefined;
}
