import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { layoutOf, root } from './paths.ts';

/** `npm run recount`: counts an off-chain proposal again. What the flags leave open, the running stack says. */
const args = process.argv.slice(2);
const at = args.indexOf('--data-dir');
const [, folder = '.wadi'] = at < 0 ? [] : args.splice(at, 2);
const layout = layoutOf(resolve(folder));
const env: NodeJS.ProcessEnv = { ...process.env };
if (existsSync(layout.urls)) {
	const { rpc, graphql } = JSON.parse(readFileSync(layout.urls, 'utf8')) as { rpc: string; graphql?: string };
	env['RPC_URL_31337'] ??= rpc;
	env['DEPLOYMENTS_DIR'] ??= layout.deployments;
	if (graphql) env['BALLOT_HUB'] ??= graphql;
}
const main = join(root, 'graphql', 'src', 'ballots', 'recount', 'main.ts');
// The folder was given relative to where the command was called, as the files in the arguments are.
const { status } = spawnSync(process.execPath, [main, ...args], { stdio: 'inherit', env });
process.exitCode = status ?? 2;
