import { readDeployments } from '@wadi/contracts/deployments';
import postgres from 'postgres';
import { createPublicClient, http } from 'viem';
import { deploymentsDirectory, readSettings, type ChainSettings } from './lib/environment.ts';

/**
 * `npm start --workspace indexer`: looks at the environment first and says what is wrong with it in one sentence,
 * which Ponder would wrap into a stack trace or retry for minutes. No message repeats a URL: it may hold a secret.
 */
try {
	const { databaseUrl, schema, chains } = readSettings(
		process.env,
		readDeployments(deploymentsDirectory(process.env))
	);
	if (!/^[a-z_][a-z0-9_]{0,44}$/.test(schema))
		throw new Error('WADI_SCHEMA is not a plain schema name; use up to 45 lower case letters, digits and _.');
	const port = process.env['PORT'] || '42069';
	if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
		throw new Error(`PORT is "${port}"; give a port from 1 to 65535, or leave it out for 42069.`);
	await reachDatabase(databaseUrl);
	for (const chain of chains) await reachChain(chain);
	process.argv.splice(2, 0, 'start', '--schema', schema, '--views-schema', 'wadi', '--port', port);
} catch (error) {
	console.error(`The indexer cannot start. ${(error as Error).message}`);
	process.exit(1);
}
await import(new URL('./bin/ponder.js', import.meta.resolve('ponder')).href);

async function reachDatabase(url: string) {
	const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} });
	try {
		await sql`select 1`;
	} catch (error) {
		const { code = 'no answer' } = error as { code?: string };
		throw new Error(
			`The database of DATABASE_URL cannot be used (${code}); check that it runs, and its host, port, user, password and name.`,
			{ cause: error }
		);
	} finally {
		await sql.end({ timeout: 1 });
	}
}

/** A node of another chain would index nothing, without a word. */
async function reachChain({ deployment: { chainId }, rpcUrls }: ChainSettings) {
	const found = await createPublicClient({ transport: http(rpcUrls[0], { retryCount: 2 }) })
		.getChainId()
		.catch(() => undefined);
	if (found === undefined)
		throw new Error(
			`The first endpoint of RPC_URL_${chainId} does not answer; check that it runs, and its URL.`
		);
	if (found !== chainId)
		throw new Error(`RPC_URL_${chainId} leads to chain ${found}; give an endpoint of chain ${chainId}.`);
}
