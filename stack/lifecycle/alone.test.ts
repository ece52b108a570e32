import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layoutOf, root } from '../src/paths.ts';
import { freePort } from '../src/ports.ts';
import { buildPortal } from '../src/portal.ts';
import {
	assetCount,
	endAllRuns,
	removeFolders,
	run,
	startWadi,
	temporaryFolder,
	tinyAssets,
	tinyLineage,
	urlsOf,
	type Run,
	type Urls
} from './wadi.ts';

const dataDir = join(temporaryFolder(), 'data');
const deploymentsDir = layoutOf(dataDir).deployments;
const secret = 'sesame1234';
/** Nothing listens on port 1. */
const nowhere = `postgres://wadi:${secret}@127.0.0.1:1/wadi`;
let backing: Run;
let urls: Urls;
let portal: string;

// A chain with the contracts and a database: what each service alone is given.
beforeAll(async () => {
	await buildPortal(layoutOf(dataDir).logs);
	backing = startWadi(dataDir, '--no-indexer', '--lineage', tinyLineage);
	await backing.says(/Ctrl-C stops everything/);
	urls = urlsOf(dataDir);
	portal = temporaryFolder();
});
afterAll(async () => {
	await backing.ctrlC();
	endAllRuns();
	removeFolders();
});

type Env = Record<string, string | undefined>;
const indexer = (env: Env) => run('npm', ['start', '--silent', '--workspace', 'indexer'], { env });
const api = (env: Env) => run('npm', ['start', '--silent', '--workspace', 'graphql'], { env });
const pages = (env: Env) => run('npm', ['start', '--silent', '--workspace', 'portal'], { env });

const refusals: { service: string; start: (env: Env) => Run; name: string; env: () => Env; says: string }[] =
	[
		{
			service: 'indexer',
			start: indexer,
			name: 'without a database',
			env: () => ({ DEPLOYMENTS_DIR: deploymentsDir, RPC_URL_31337: urls.rpc }),
			says: 'The indexer cannot start. DATABASE_URL is not set; give the URL of a Postgres database.'
		},
		{
			service: 'indexer',
			start: indexer,
			name: 'without deployments',
			env: () => ({ DATABASE_URL: nowhere, DEPLOYMENTS_DIR: '/nowhere/deployments' }),
			says: 'The indexer cannot start. No deployments directory at /nowhere/deployments: deploy the contracts first, or name the right directory in DEPLOYMENTS_DIR.'
		},
		{
			service: 'indexer',
			start: indexer,
			name: 'without a chain',
			env: () => ({ DATABASE_URL: nowhere, DEPLOYMENTS_DIR: deploymentsDir }),
			says: 'The indexer cannot start. No chain has an RPC URL; set RPC_URL_31337.'
		},
		{
			service: 'indexer',
			start: indexer,
			name: 'with a database that does not answer',
			env: () => ({ DATABASE_URL: nowhere, DEPLOYMENTS_DIR: deploymentsDir, RPC_URL_31337: urls.rpc }),
			says: 'The indexer cannot start. The database of DATABASE_URL cannot be used (ECONNREFUSED); check that it runs, and its host, port, user, password and name.'
		},
		{
			service: 'indexer',
			start: indexer,
			name: 'with a wrong password',
			env: () => ({
				DATABASE_URL: urls.database.replace(/:[^:@/]+@/, `:${secret}@`),
				DEPLOYMENTS_DIR: deploymentsDir,
				RPC_URL_31337: urls.rpc
			}),
			says: 'The indexer cannot start. The database of DATABASE_URL cannot be used (28P01); check that it runs, and its host, port, user, password and name.'
		},
		{
			service: 'indexer',
			start: indexer,
			name: 'with an endpoint that does not answer',
			env: () => ({
				DATABASE_URL: urls.database,
				DEPLOYMENTS_DIR: deploymentsDir,
				RPC_URL_31337: `http://127.0.0.1:1/${secret}`
			}),
			says: 'The indexer cannot start. The first endpoint of RPC_URL_31337 does not answer; check that it runs, and its URL.'
		},
		{
			service: 'indexer',
			start: indexer,
			name: 'with an endpoint of another chain',
			env: () => ({ DATABASE_URL: urls.database, DEPLOYMENTS_DIR: otherChain(), RPC_URL_5: urls.rpc }),
			says: 'The indexer cannot start. RPC_URL_5 leads to chain 31337; give an endpoint of chain 5.'
		},
		{
			service: 'indexer',
			start: indexer,
			name: 'with a malformed schema',
			env: () => ({
				DATABASE_URL: urls.database,
				DEPLOYMENTS_DIR: deploymentsDir,
				RPC_URL_31337: urls.rpc,
				WADI_SCHEMA: 'Wadi-1'
			}),
			says: 'The indexer cannot start. WADI_SCHEMA is not a plain schema name; use up to 45 lower case letters, digits and _.'
		},
		{
			service: 'API',
			start: api,
			name: 'without a database',
			env: () => ({ DEPLOYMENTS_DIR: deploymentsDir }),
			says: 'The API cannot start. DATABASE_URL is missing; give the address of the index, such as postgres://user@127.0.0.1:54329/wadi.'
		},
		{
			service: 'API',
			start: api,
			name: 'with two wrong values',
			env: () => ({ DATABASE_URL: `mysql://u:${secret}@x/y`, DEPLOYMENTS_DIR: deploymentsDir, PORT: 'http' }),
			says: 'The API cannot start. DATABASE_URL is not a postgres:// address; give one. PORT is not a whole number; give one, or leave it out for 4000.'
		},
		{
			service: 'API',
			start: api,
			name: 'without deployments',
			env: () => ({ DATABASE_URL: nowhere, DEPLOYMENTS_DIR: '/nowhere/deployments' }),
			says: 'The API cannot start. No deployments directory at /nowhere/deployments: deploy the contracts first, or name the right directory in DEPLOYMENTS_DIR.'
		},
		{
			service: 'portal',
			start: pages,
			name: 'with two wrong addresses',
			env: () => ({ GRAPHQL_URL: 'ftp://x', PUBLIC_RPC_URL_31337: 'here', PORT: '0' }),
			says: 'The portal cannot start. GRAPHQL_URL must be an http or https URL, but it is "ftp://x"; set it or leave it out. PUBLIC_RPC_URL_31337 must be an http or https URL, but it is "here"; set it or leave it out.'
		},
		{
			service: 'portal',
			start: pages,
			name: 'with a wrong port',
			env: () => ({ PORT: 'http' }),
			says: 'The portal cannot start. PORT is "http": give a port from 0 to 65535, or leave it out for 3000.'
		}
	];

function otherChain(): string {
	const folder = temporaryFolder();
	const text = readFileSync(join(deploymentsDir, '31337.json'), 'utf8');
	writeFileSync(join(folder, '5.json'), text.replace('"chainId": 31337', '"chainId": 5'));
	return folder;
}

describe('a service alone', () => {
	it.each(refusals)('the $service $name says so and ends', async ({ start, env, says }) => {
		const refused = start(env());
		expect((await refused.ended).code).toBe(1);
		expect(refused.output().trim()).toBe(says);
		expect(refused.output()).not.toContain(secret);
		expect(await refused.left()).toEqual([]);
	});

	it('the portal that is not built says how to build it', async () => {
		mkdirSync(join(portal, 'portal'));
		cpSync(join(root, 'portal', 'start.js'), join(portal, 'portal', 'start.js'));
		writeFileSync(join(portal, 'package.json'), '{ "type": "module" }');
		const refused = run(process.execPath, [join(portal, 'portal', 'start.js')]);
		expect((await refused.ended).code).toBe(1);
		expect(refused.output()).toBe(
			'The portal cannot start. It is not built yet: run "npm run build --workspace portal" first.\n'
		);
	});

	it('each works on the addresses it is given, and never tells the password', async () => {
		const password = /:([^:@/]+)@/.exec(urls.database)?.[1] ?? '';
		expect(password).toHaveLength(48);
		const [indexerPort, apiPort, portalPort] = [await freePort(), await freePort(), await freePort()];
		const shared = { DATABASE_URL: urls.database, DEPLOYMENTS_DIR: deploymentsDir };
		const indexing = indexer({
			...shared,
			RPC_URL_31337: urls.rpc,
			WADI_SCHEMA: 'wadi_alone',
			PORT: String(indexerPort)
		});
		await until(`http://127.0.0.1:${indexerPort}/ready`, indexing);
		const serving = api({ ...shared, PORT: String(apiPort) });
		await until(`http://127.0.0.1:${apiPort}/ready`, serving);
		expect(await assetCount(`http://127.0.0.1:${apiPort}/graphql`)).toBe(tinyAssets);
		const showing = pages({
			GRAPHQL_URL: `http://127.0.0.1:${apiPort}/graphql`,
			HOST: '127.0.0.1',
			PORT: String(portalPort)
		});
		await until(`http://127.0.0.1:${portalPort}/assets`, showing);
		expect(await (await fetch(`http://127.0.0.1:${portalPort}/assets`)).text()).toContain('field-notes');
		for (const service of [showing, serving, indexing]) {
			await service.ctrlC();
			expect(await service.left(10_000)).toEqual([]);
			expect(service.output()).not.toContain(password);
		}
	});
});

async function until(url: string, service: Run): Promise<void> {
	const deadline = Date.now() + 90_000;
	while (
		!(await fetch(url).then(
			({ ok }) => ok,
			() => false
		))
	) {
		if (Date.now() > deadline || service.child.exitCode !== null)
			throw new Error(`${url} did not answer. The service said:\n${service.output()}`);
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
}
