import { join } from 'node:path';
import { startChild, waitUntilReady, type Child } from './child.ts';
import { root } from './paths.ts';
import { freePort } from './ports.ts';

export interface Graphql {
	child: Child;
	/** Where queries are posted. */
	url: string;
	stop: () => Promise<void>;
}

export interface GraphqlOptions {
	databaseUrl: string;
	deploymentsDir: string;
	logFile: string;
	/** The indexer's views. */
	schema?: string;
	port?: number;
	host?: string;
	readyTimeoutMs?: number;
	env?: Record<string, string>;
	signal?: AbortSignal | undefined;
}

export async function startGraphql(options: GraphqlOptions): Promise<Graphql> {
	const { host = '127.0.0.1' } = options;
	const port = options.port || (await freePort(host));
	const child = startChild({
		name: 'API',
		command: process.execPath,
		args: [join('graphql', 'src', 'main.ts')],
		cwd: root,
		env: {
			DATABASE_URL: options.databaseUrl,
			DATABASE_SCHEMA: options.schema ?? 'wadi',
			DEPLOYMENTS_DIR: options.deploymentsDir,
			HOST: host,
			PORT: String(port),
			NODE_ENV: 'production',
			...options.env
		},
		logFile: options.logFile,
		signal: options.signal
	});
	const url = `http://${host}:${port}/graphql`;
	const probe = async () => {
		const response = await fetch(url, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ query: '{ __typename }' })
		});
		return response.ok;
	};
	await waitUntilReady(child, probe, options.readyTimeoutMs ?? 60_000);
	return { child, url, stop: async () => void (await child.stop()) };
}
