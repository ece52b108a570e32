import { join } from 'node:path';
import { startChild, waitUntilReady, type Child } from './child.ts';
import { root } from './paths.ts';
import { freePort } from './ports.ts';
import { runCommand } from './run-command.ts';
import { buildWhenStale, sourceHash } from './source-hash.ts';

export interface Portal {
	child: Child;
	url: string;
	stop: () => Promise<void>;
}

export interface PortalOptions {
	graphqlUrl: string;
	/** By chain id, as a wallet in the browser reaches them. */
	rpcUrls: Record<number, string>;
	deploymentsDir: string;
	logFile: string;
	port?: number;
	host?: string;
	readyTimeoutMs?: number;
	env?: Record<string, string>;
	signal?: AbortSignal | undefined;
}

/** Builds the portal when its sources have changed since the last build. */
export function buildPortal(logFolder: string, signal?: AbortSignal): Promise<boolean> {
	const hash = sourceHash(
		['portal', 'contracts/src', 'package-lock.json'],
		(file) => !file.endsWith('.md') && !file.endsWith('.wadi-sources')
	);
	return buildWhenStale(join(root, 'portal', 'build', '.wadi-sources'), hash, () =>
		runCommand({
			name: 'portal build',
			command: 'npm',
			args: ['run', 'build', '--workspace', 'portal'],
			env: { NODE_ENV: 'production' },
			logFile: join(logFolder, 'portal-build.log'),
			signal
		})
	);
}

/** Starts the built portal. */
export async function startPortal(options: PortalOptions): Promise<Portal> {
	const { host = '127.0.0.1' } = options;
	const port = options.port || (await freePort(host));
	const url = `http://${host}:${port}`;
	const rpcEnv = Object.entries(options.rpcUrls).map(([chainId, rpcUrl]) => [
		`PUBLIC_RPC_URL_${chainId}`,
		rpcUrl
	]);
	const child = startChild({
		name: 'portal',
		command: process.execPath,
		args: ['build'],
		cwd: join(root, 'portal'),
		env: {
			...Object.fromEntries(rpcEnv),
			GRAPHQL_URL: options.graphqlUrl,
			PUBLIC_GRAPHQL_URL: options.graphqlUrl,
			DEPLOYMENTS_DIR: options.deploymentsDir,
			HOST: host,
			PORT: String(port),
			NODE_ENV: 'production',
			...options.env
		},
		logFile: options.logFile,
		signal: options.signal
	});
	await waitUntilReady(
		child,
		async () => (await fetch(url, { redirect: 'manual' })).status < 500,
		options.readyTimeoutMs ?? 60_000
	);
	return { child, url, stop: async () => void (await child.stop()) };
}
