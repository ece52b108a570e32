import { readDeployments } from '@wadi/contracts/deployments';
import postgres from 'postgres';
import { deploymentsDirectory, readSettings } from './lib/environment.ts';

/** `npm run reindex`: forgets what was indexed and fetched, so that the next start begins at the first block. */
const { databaseUrl, schema } = readSettings(process.env, readDeployments(deploymentsDirectory(process.env)));
const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
try {
	// What was fetched is dropped for all chains: a block that was orphaned after it was final must not come back from it.
	for (const name of [schema, 'wadi', 'ponder_sync']) await sql`drop schema if exists ${sql(name)} cascade`;
	console.log(`Dropped the schemas ${schema}, wadi and ponder_sync; the next start indexes anew.`);
} finally {
	await sql.end();
}
