import postgres from 'postgres';

export type Pool = postgres.Sql;

export interface PoolOptions {
	url: string;
	schema: string;
	size: number;
	statementTimeoutMs: number;
}

/**
 * Connections that can only read. Values arrive as text where Postgres has no exact JavaScript type, so amounts stay
 * exact: numeric is never parsed to a float.
 */
export function openPool({ url, schema, size, statementTimeoutMs }: PoolOptions): Pool {
	return postgres(url, {
		max: size,
		idle_timeout: 0,
		connect_timeout: 10,
		onnotice: () => undefined,
		connection: {
			application_name: 'wadi-graphql',
			search_path: schema,
			statement_timeout: statementTimeoutMs,
			default_transaction_read_only: true,
			jit: false,
			// Planning costs more than running these short statements, and Postgres otherwise plans most of them every time:
			// it takes an array of keys for ten and never trusts the plan that it could keep.
			plan_cache_mode: 'force_generic_plan'
		}
	});
}
