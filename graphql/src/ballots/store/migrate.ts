import type { Sql } from 'postgres';
import { migrations } from './migrations.ts';

/** Any constant does, as long as every process of this service takes the same. */
const MIGRATION_LOCK = 7_204_911_001;

export interface MigrateOptions {
	/** A role that may create the schema, or any at all when it is there already. */
	sql: Sql;
	/** Roles that add to the log: they may insert and select, nothing else. */
	writers?: readonly string[];
	/** Roles that may only select. */
	readers?: readonly string[];
}

async function versionOf(sql: Pick<Sql, 'unsafe'>): Promise<number> {
	const [found] = await sql.unsafe<{ isThere: boolean }[]>(
		`select to_regclass('ballots.migration') is not null as "isThere"`
	);
	if (!found!.isThere) return 0;
	const [row] = await sql.unsafe<{ version: number }[]>(
		'select coalesce(max(version), 0)::int as version from ballots.migration'
	);
	return row!.version;
}

/** Brings the schema `ballots` to the newest version. Several processes may do so at once; what is done stays done. */
export async function migrate({ sql, writers = [], readers = [] }: MigrateOptions): Promise<void> {
	const needed = migrations.length;
	const granted = [...writers, ...readers];
	if (granted.length === 0 && (await versionOf(sql)) === needed) return;
	await sql.begin(async (transaction) => {
		await transaction.unsafe(`select pg_advisory_xact_lock(${MIGRATION_LOCK})`);
		const version = await versionOf(transaction);
		if (version > needed) {
			throw new Error(
				`The tables of the ballots are of version ${version}, newer than the ${needed} that this service knows: run the newer release.`
			);
		}
		if (version === 0) {
			await transaction.unsafe(`
				create schema if not exists ballots;
				create table ballots.migration (version integer primary key, applied_at timestamptz not null default now());
			`);
		}
		for (let next = version; next < needed; next += 1) {
			await transaction.unsafe(migrations[next]!);
			await transaction.unsafe('insert into ballots.migration (version) values ($1)', [next + 1]);
		}
		for (const role of granted) {
			await transaction`grant usage on schema ballots to ${transaction(role)}`;
			await transaction`revoke all on all tables in schema ballots from ${transaction(role)}`;
			await transaction`grant select on all tables in schema ballots to ${transaction(role)}`;
		}
		for (const role of writers) {
			for (const table of writable)
				await transaction`grant insert on ballots.${transaction(table)} to ${transaction(role)}`;
		}
	});
}

const writable = ['message', 'proposal', 'proposal_update', 'cancellation', 'vote'];
