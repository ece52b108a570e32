import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { layoutOf, root } from './paths.ts';

/** `npm run verify`: counts the whole index of the running stack again, from the chain. */
const dataDir = resolve(process.argv[2] ?? '.wadi');
const layout = layoutOf(dataDir);
if (existsSync(layout.urls)) {
	const { rpc, database } = JSON.parse(readFileSync(layout.urls, 'utf8')) as {
		rpc: string;
		database: string;
	};
	const { status } = spawnSync(process.execPath, [join(root, 'indexer', 'verify', 'main.ts')], {
		cwd: root,
		stdio: 'inherit',
		env: { ...process.env, DATABASE_URL: database, RPC_URL_31337: rpc, DEPLOYMENTS_DIR: layout.deployments }
	});
	process.exitCode = status ?? 1;
} else {
	console.error(
		`No Wadi runs with its data in ${dataDir}: start one with "npm start", or name another folder ("npm run verify -- FOLDER").`
	);
	process.exitCode = 1;
}
