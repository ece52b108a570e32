import { readdirSync, readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import postgres from 'postgres';
import { startChild, waitUntilReady, type Child } from './child.ts';
import { root } from './paths.ts';
import { freePort } from './ports.ts';
import { sourceHash } from './source-hash.ts';

export interface Indexer {
	child: Child;
	url: string;
	/** The schema that holds the tables; the views are always in `wadi`. */
	schema: string;
	stop: () => Promise<void>;
}

export interface IndexerOptions {
	databaseUrl: string;
	deploymentsDir: string;
	/** By chain id; more than one endpoint as a comma list. */
	rpcUrls: Record<number, string>;
	logFile: string;
	port?: number;
	host?: string;
	/** Default: a name made of the deployments and the indexer's sources, so that a change of either indexes anew. */
	schema?: string;
	/** Resolve when everything up to now is indexed (default), or as soon as the process runs. */
	waitFor?: 'indexed' | 'started';
	readyTimeoutMs?: number;
	env?: Record<string, string>;
	onProgress?: (progress: IndexingProgress) => void;
	signal?: AbortSignal | undefined;
}

export interface IndexingProgress {
	events: number;
	/** Of the time span to index, 0 to 100. */
	percent: number;
}

/** Starts the indexer; by default it resolves when the index has caught up with the chain. */
export async function startIndexer(options: IndexerOptions): Promise<Indexer> {
	const { databaseUrl, deploymentsDir, host = '127.0.0.1' } = options;
	const port = options.port || (await freePort(host));
	const schema = options.schema ?? indexSchema(deploymentsDir);
	await unlockSchema(databaseUrl, schema);
	const rpcEnv = Object.entries(options.rpcUrls).map(([chainId, url]) => [
		`RPC_URL_${chainId}`,
		manyTimes(url)
	]);
	const child = startChild({
		name: 'indexer',
		command: process.execPath,
		args: [
			join(root, 'node_modules', 'ponder', 'dist', 'esm', 'bin', 'ponder.js'),
			...['start', '--schema', schema, '--views-schema', 'wadi', '--hostname', host, '--port', String(port)],
			...['--log-format', 'json']
		],
		cwd: join(root, 'indexer'),
		env: {
			...Object.fromEntries(rpcEnv),
			DATABASE_URL: databaseUrl,
			DEPLOYMENTS_DIR: deploymentsDir,
			WADI_SCHEMA: schema,
			DATABASE_SCHEMA: undefined,
			PORT: String(port),
			...options.env
		},
		logFile: options.logFile,
		signal: options.signal
	});
	const url = `http://${host}:${port}`;
	// Ponder's own /ready answers before the last thirty blocks are indexed.
	const path = options.waitFor === 'started' ? '/health' : '/caught-up';
	const probe = async () => {
		if (options.onProgress && path === '/caught-up') {
			const progress = await indexingProgress(url).catch(() => undefined);
			if (progress) options.onProgress(progress);
		}
		return (await fetch(url + path)).ok;
	};
	await waitUntilReady(child, probe, options.readyTimeoutMs ?? 600_000);
	return { child, url, schema, stop: async () => void (await child.stop()) };
}

/**
 * Ponder begins with twenty requests a second to an endpoint and grows slowly, out of courtesy to providers. A node of
 * our own needs none, so it is named several times.
 */
export function manyTimes(url: string): string {
	if (url.includes(',') || !/^http:\/\/(127\.0\.0\.1|localhost|\[::1\]):\d+\/?$/.test(url)) return url;
	return Array.from({ length: 12 }, (_, i) => `${url.replace(/\/$/, '')}/?n=${i + 1}`).join(',');
}

export function indexSchema(deploymentsDir: string): string {
	const hash = createHash('sha256').update(
		sourceHash(
			['indexer', 'contracts/src'],
			(file) => /\.(ts|json)$/.test(file) && !file.includes('/indexer/generated/')
		)
	);
	for (const name of readdirSync(deploymentsDir).sort())
		if (name.endsWith('.json')) hash.update(name).update(readFileSync(join(deploymentsDir, name)));
	return `wadi_${hash.digest('hex').slice(0, 8)}`;
}

async function indexingProgress(url: string): Promise<IndexingProgress> {
	const text = await (await fetch(`${url}/metrics`)).text();
	const sum = (name: string) =>
		[...text.matchAll(new RegExp(`^${name}(?:\\{[^}]*\\})? (\\S+)$`, 'gm'))].reduce(
			(n, m) => n + Number(m[1]),
			0
		);
	const done =
		sum('ponder_historical_completed_indexing_seconds') + sum('ponder_historical_cached_indexing_seconds');
	const total = sum('ponder_historical_total_indexing_seconds');
	return {
		events: sum('ponder_indexing_completed_events'),
		percent: total === 0 ? 0 : Math.floor((100 * done) / total)
	};
}

/**
 * After a crash the schema stays locked for 25 seconds, lest two indexers write to it. Here the one process that may
 * write is about to be started by us, so the lock is taken off.
 */
async function unlockSchema(databaseUrl: string, schema: string) {
	const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
	try {
		const [found] = await sql`select to_regclass(${`${schema}._ponder_meta`}) is not null as exists`;
		if (found?.exists)
			await sql`update ${sql(schema)}._ponder_meta set value = jsonb_set(value, '{is_locked}', '0') where key = 'app'`;
	} finally {
		await sql.end();
	}
}
