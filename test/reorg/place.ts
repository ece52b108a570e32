import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres, { type Sql } from 'postgres';
import { verify, type Verdict } from '../../indexer/verify/verify.ts';
import { startAnvil, type Anvil } from '../../stack/src/anvil.ts';
import { startIndexer, type Indexer } from '../../stack/src/indexer.ts';
import { startPostgres, type Postgres } from '../../stack/src/postgres.ts';
import { Traffic } from '../traffic/traffic.ts';

export interface IndexedDatabase {
	sql: Sql;
	url: string;
	start: (options?: { waitFor?: 'indexed' | 'started'; rpcUrl?: string }) => Promise<Indexer>;
	/** Waits until the index is as of the chain's head. */
	caughtUp: (timeoutMs?: number) => Promise<void>;
	/** Every row of every table, in the order of all columns. */
	dump: () => Promise<Record<string, string[]>>;
	/** @param schema where the rows are, when not where the indexer put them. */
	verify: (schema?: string) => Promise<Verdict>;
}

/** A chain with the contracts and some traffic, a Postgres, and any number of databases with an indexer each. */
export class Place {
	readonly folder: string;
	readonly deploymentsDir: string;
	readonly anvil: Anvil;
	readonly postgres: Postgres;
	readonly traffic: Traffic;
	private readonly running = new Set<Indexer>();
	private readonly sessions: Sql[] = [];
	private count = 0;

	private constructor(folder: string, anvil: Anvil, postgres: Postgres, traffic: Traffic) {
		this.folder = folder;
		this.deploymentsDir = join(folder, 'deployments');
		this.anvil = anvil;
		this.postgres = postgres;
		this.traffic = traffic;
	}

	static async make(seed: number): Promise<Place> {
		const folder = mkdtempSync(join(tmpdir(), 'wadi-reorg-'));
		const anvil = await startAnvil({ logFile: join(folder, 'anvil.log') });
		const database = await startPostgres({
			folder: join(folder, 'postgres'),
			logFile: join(folder, 'postgres.log')
		});
		const deploymentsDir = join(folder, 'deployments');
		const traffic = await Traffic.begin({ rpcUrl: anvil.url, deploymentsDir, seed });
		return new Place(folder, anvil, database, traffic);
	}

	/** A new, empty database. */
	async database(): Promise<IndexedDatabase> {
		const name = `index_${++this.count}`;
		const admin = postgres(this.postgres.url, { max: 1 });
		await admin`create database ${admin(name)}`;
		await admin.end();
		const url = this.postgres.url.replace(/[^/]+$/, name);
		const sql = postgres(url, { max: 2, onnotice: () => {} });
		this.sessions.push(sql);

		const start: IndexedDatabase['start'] = async ({ waitFor = 'indexed', rpcUrl = this.anvil.url } = {}) => {
			const indexer = await startIndexer({
				databaseUrl: url,
				deploymentsDir: this.deploymentsDir,
				rpcUrls: { 31337: rpcUrl },
				logFile: join(this.folder, `${name}.log`),
				schema: 'wadi_test',
				waitFor,
				readyTimeoutMs: 120_000
			});
			this.running.add(indexer);
			return indexer;
		};
		const caughtUp = async (timeoutMs = 90_000): Promise<void> => {
			const deadline = Date.now() + timeoutMs;
			for (;;) {
				const head = await this.anvil.head();
				const rows = await sql<{ number: string; hash: string }[]>`
					select number, hash from wadi_test.block order by number desc limit 1`.catch(() => []);
				if (rows[0]?.hash === head.hash) return;
				if (Date.now() > deadline)
					throw new Error(
						`The index stands at block ${rows[0]?.number} (${rows[0]?.hash}), the chain at ${head.number} (${head.hash}).`
					);
				await sleep(50);
			}
		};
		return {
			sql,
			url,
			start,
			caughtUp,
			dump: () => dump(sql),
			verify: (schema = 'wadi_test') =>
				verify({
					sql,
					schema,
					deployment: this.traffic.deployment,
					rpcUrl: this.anvil.url,
					blockInterval: 1
				})
		};
	}

	/** The rows that a fresh index of the chain as it is now has. */
	async freshDump(): Promise<Record<string, string[]>> {
		const database = await this.database();
		const indexer = await database.start();
		await database.caughtUp();
		await indexer.stop();
		return database.dump();
	}

	async leave(): Promise<void> {
		for (const indexer of this.running) if (indexer.child.isRunning()) await indexer.stop();
		for (const sql of this.sessions) await sql.end();
		await this.postgres.stop();
		await this.anvil.stop();
		rmSync(this.folder, { recursive: true, force: true });
	}
}

async function dump(sql: Sql): Promise<Record<string, string[]>> {
	const tables = await sql<{ name: string }[]>`
		select table_name as name from information_schema.tables
		where table_schema = 'wadi_test' and table_type = 'BASE TABLE' and table_name not like '\\_%' order by 1`;
	const rows: Record<string, string[]> = {};
	for (const { name } of tables)
		rows[name] = (await sql`select t::text as row from wadi_test.${sql(name)} t order by 1`).map(({ row }) =>
			String(row)
		);
	return rows;
}
