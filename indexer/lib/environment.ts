import { fileURLToPath } from 'node:url';
import type { Deployment } from '@wadi/contracts/deployments';

export interface ChainSettings {
	deployment: Deployment;
	rpcUrls: string[];
	pollingInterval: number;
	/** Every how many blocks a row of `block` is written. */
	blockInterval: number;
}

export interface Settings {
	databaseUrl: string;
	/** Where the tables are; the views are always in `wadi`. */
	schema: string;
	chains: ChainSettings[];
}

type Environment = Record<string, string | undefined>;

/**
 * How often one loopback endpoint is named.
 *
 * Ponder starts at 20 requests a second and endpoint; a local node takes far more, and a cold start is bound by this.
 */
const LOOPBACK_LANES = 32;

/** Where deployment files are: DEPLOYMENTS_DIR, or the repository's own for public chains. */
export const deploymentsDirectory = (env: Environment): string =>
	env['DEPLOYMENTS_DIR'] || fileURLToPath(new URL('../../contracts/deployments', import.meta.url));

/** The indexer's settings. A chain is indexed when it has both a deployment file and an RPC URL. */
export function readSettings(env: Environment, deployments: readonly Deployment[]): Settings {
	const databaseUrl = env['DATABASE_URL'];
	if (!databaseUrl) throw new Error('DATABASE_URL is not set; give the URL of a Postgres database.');
	if (!/^postgres(ql)?:\/\//.test(databaseUrl))
		throw new Error('DATABASE_URL is not a Postgres URL; it must begin with postgres:// or postgresql://.');

	const chains = deployments
		.filter(({ chainId }) => env[`RPC_URL_${chainId}`])
		.map((deployment) => readChain(env, deployment));
	if (chains.length === 0) {
		const known = deployments.map(({ chainId }) => `RPC_URL_${chainId}`).join(' or ');
		throw new Error(
			known
				? `No chain has an RPC URL; set ${known}.`
				: 'No deployment file was found; deploy the contracts or set DEPLOYMENTS_DIR to the directory of <chainId>.json files.'
		);
	}
	const names = new Set(chains.map(({ deployment }) => deployment.name));
	if (names.size < chains.length)
		throw new Error('Two deployment files name their chain alike; rename one of them.');
	return { databaseUrl, schema: env['WADI_SCHEMA'] || 'wadi_local', chains };
}

function readChain(env: Environment, deployment: Deployment): ChainSettings {
	const { chainId } = deployment;
	const variable = `RPC_URL_${chainId}`;
	const urls = env[variable]!.split(',')
		.map((url) => url.trim())
		.filter(Boolean);
	for (const url of urls)
		if (!/^https?:\/\/[^/]/.test(url))
			throw new Error(
				`${variable} holds an entry that is not an http(s) URL; give URLs separated by commas.`
			);
	const isLocal = urls.every(isLoopback);
	return {
		deployment,
		rpcUrls: urls.flatMap(lanesOf),
		pollingInterval: readCount(env, `POLLING_INTERVAL_${chainId}`, isLocal ? 200 : 1_000),
		blockInterval: readCount(env, `BLOCK_INTERVAL_${chainId}`, chainId === 31337 ? 1 : 100)
	};
}

function readCount(env: Environment, name: string, otherwise: number): number {
	const value = env[name];
	if (value === undefined || value === '') return otherwise;
	if (!/^[1-9]\d{0,8}$/.test(value)) throw new Error(`${name} is "${value}"; give a whole number above 0.`);
	return Number(value);
}

const isLoopback = (url: string): boolean =>
	['127.0.0.1', 'localhost', '[::1]'].includes(new URL(url).hostname);

function lanesOf(url: string): string[] {
	if (!isLoopback(url)) return [url];
	return Array.from({ length: LOOPBACK_LANES }, (_, lane) => {
		const lanes = new URL(url);
		lanes.searchParams.set('lane', String(lane));
		return lanes.href;
	});
}
