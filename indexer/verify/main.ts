import { readDeployments } from '@wadi/contracts/deployments';
import postgres from 'postgres';
import { deploymentsDirectory, readSettings } from '../lib/environment.ts';
import { verify } from './verify.ts';

const PRINTED_DIFFERENCES = 200;

const { databaseUrl, chains } = readSettings(process.env, readDeployments(deploymentsDirectory(process.env)));
const schema = process.env['DATABASE_SCHEMA'] || 'wadi';
const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
try {
	for (const { deployment, rpcUrls, blockInterval } of chains) {
		const start = performance.now();
		const { block, facts, differences } = await verify({
			sql,
			schema,
			deployment,
			rpcUrl: rpcUrls[0]!,
			blockInterval,
			onStep: (step) => console.log(`${deployment.name}: ${step} (${seconds(start)})`)
		});
		for (const { table, key, field, expected, found } of differences.slice(0, PRINTED_DIFFERENCES))
			console.log(`${table} ${key}: ${field} is ${found ?? 'null'}, expected ${expected ?? 'null'}`);
		if (differences.length > PRINTED_DIFFERENCES)
			console.log(`… and ${differences.length - PRINTED_DIFFERENCES} more differences`);
		console.log(`verify: ${facts} facts compared at block ${block}, ${differences.length} differences`);
		if (differences.length > 0) process.exitCode = 1;
	}
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 2;
} finally {
	await sql.end();
}

function seconds(start: number): string {
	return `${((performance.now() - start) / 1_000).toFixed(1)} s`;
}
