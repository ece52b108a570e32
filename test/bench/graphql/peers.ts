import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startChild, waitUntilReady, type Child } from '../../../stack/src/child.ts';
import { startGraphql } from '../../../stack/src/graphql.ts';
import { root } from '../../../stack/src/paths.ts';
import { freePort } from '../../../stack/src/ports.ts';
import type { Running } from '../../../stack/src/up.ts';

export interface Peer {
	url: string;
	pid: number;
	stop: () => Promise<unknown>;
}

const settings = { RATE_LIMIT_PER_SECOND: '0', LOG_LEVEL: 'warn' };

/** This API. Without a cache every request is executed; with one, each is executed once a block. */
export async function startApi(running: Running, cacheBytes: number): Promise<Peer> {
	const { child, url } = await startGraphql({
		databaseUrl: running.urls.database,
		deploymentsDir: running.deploymentsDir,
		logFile: join(running.logs, `bench-api-${cacheBytes}.log`),
		env: { ...settings, CACHE_BYTES: String(cacheBytes) }
	});
	const ready = new URL('/ready', url);
	while (!(await fetch(ready)).ok) await sleep(50);
	return { url, pid: child.pid, stop: () => child.stop() };
}

/** Ponder's own endpoint over the same tables. */
export async function startPonderEndpoint(running: Running, schema: string): Promise<Peer> {
	const port = await freePort();
	const url = `http://127.0.0.1:${port}/graphql`;
	const child = startChild({
		name: "Ponder's endpoint",
		command: process.execPath,
		args: [
			join(root, 'node_modules', 'ponder', 'dist', 'esm', 'bin', 'ponder.js'),
			...['serve', '--root', join(root, 'test', 'bench', 'ponder-graphql')],
			...['--schema', schema, '--hostname', '127.0.0.1', '--port', String(port)],
			...['--log-format', 'json', '--log-level', 'warn']
		],
		// Ponder writes its schema into the folder that it is started in.
		cwd: join(root, 'test', 'bench', 'ponder-graphql'),
		env: {
			DATABASE_URL: running.urls.database,
			DATABASE_SCHEMA: undefined,
			DEPLOYMENTS_DIR: running.deploymentsDir,
			RPC_URL_31337: running.urls.rpc,
			NODE_ENV: 'production'
		},
		logFile: join(running.logs, 'bench-ponder.log')
	});
	await ready(child, url, 'POST');
	return { url, pid: child.pid, stop: () => child.stop() };
}

/** A server of this folder. */
export async function startPlain(
	running: Running,
	file: 'raw-sql.ts' | 'bare-http.ts',
	path: string,
	env: Record<string, string>
): Promise<Peer> {
	const port = await freePort();
	const url = `http://127.0.0.1:${port}`;
	const child = startChild({
		name: file,
		command: process.execPath,
		args: [join(root, 'test', 'bench', 'graphql', file)],
		env: { PORT: String(port), NODE_ENV: 'production', ...env },
		logFile: join(running.logs, `bench-${file}.log`)
	});
	await ready(child, url + path, 'GET');
	return { url, pid: child.pid, stop: () => child.stop() };
}

const ready = (child: Child, url: string, method: 'GET' | 'POST'): Promise<void> =>
	waitUntilReady(
		child,
		async () => {
			const body = JSON.stringify({ query: '{ __typename }' });
			const init = method === 'POST' ? { body, headers: { 'content-type': 'application/json' } } : {};
			return (await fetch(url, { method, ...init })).ok;
		},
		30_000
	);
