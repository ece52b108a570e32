import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
export const binFolder = join(root, 'node_modules', '.bin');

/** Everything a running stack keeps, under one folder. */
export const layoutOf = (dataDir: string) => ({
	dataDir,
	lock: join(dataDir, 'stack.lock'),
	urls: join(dataDir, 'urls.json'),
	logs: join(dataDir, 'logs'),
	postgres: join(dataDir, 'postgres'),
	chain: join(dataDir, 'chain'),
	deployments: join(dataDir, 'deployments'),
	ballots: join(dataDir, 'ballots')
});
