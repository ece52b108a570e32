import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, describe, expect, it } from 'vitest';
import { layoutOf } from '../src/paths.ts';
import {
	assetCount,
	endAllRuns,
	freePorts,
	headOf,
	leader,
	leftovers,
	logsOf,
	removeFolders,
	rpc,
	run,
	startWadi,
	temporaryFolder,
	tinyAssets,
	tinyLineage,
	urlsOf,
	type Run
} from './wadi.ts';

afterAll(() => {
	endAllRuns();
	removeFolders();
});

/** What must be the same after a restart. */
interface Facts {
	head: { number: string; hash: string };
	assets: number;
	/** Of the table of assets: another one when the index was written anew. */
	table: string;
	/** How many off-chain messages there are, and a digest over all of them. */
	ballots: string;
}

async function factsOf(dataDir: string): Promise<Facts> {
	const { rpc: chain, graphql, database } = urlsOf(dataDir);
	const sql = postgres(database, { max: 1 });
	try {
		const tables = await sql<{ id: string }[]>`
			select n.nspname || ' ' || c.oid as id from pg_class c join pg_namespace n on n.oid = c.relnamespace
			where c.relname = 'asset' and c.relkind = 'r' and n.nspname like 'wadi\\_%'`;
		const table = tables.map(({ id }) => id).join();
		const [log] = await sql<{ seq: string; digest: string }[]>`
			select seq, encode(digest, 'hex') as digest from ballots.message order by seq desc limit 1`;
		const ballots = log ? `${log.seq} ${log.digest}` : 'none';
		return { head: await headOf(chain), assets: await assetCount(graphql), table, ballots };
	} finally {
		await sql.end();
	}
}

/** A block that no scenario mines: it must still be there after a restart. */
async function mineOneMore(dataDir: string): Promise<void> {
	const { rpc: chain } = urlsOf(dataDir);
	const [from, to] = await rpc<string[]>(chain, 'eth_accounts');
	await rpc(chain, 'eth_sendTransaction', [{ from, to, value: '0x1' }]);
}

// One story on one folder: each chapter begins with what the one before left.
describe('a stack, from its first start to a fresh one', () => {
	const dataDir = temporaryFolder();
	let current: Run;
	let first: Facts;
	let facts: Facts;

	it('starts with npm, and every service answers', async () => {
		current = run('npm', ['start', '--', '--data-dir', dataDir, ...freePorts, '--lineage', tinyLineage]);
		await current.says(/Ctrl-C stops everything/);
		expect(current.output()).toMatch(/Ready\.\n/);
		first = await factsOf(dataDir);
		expect(first.assets).toBe(tinyAssets);
		expect(Number(first.ballots.split(' ')[0])).toBeGreaterThan(100);
		const { portal, indexer } = urlsOf(dataDir);
		expect((await fetch(portal)).status).toBe(200);
		expect((await fetch(`${indexer}/ready`)).status).toBe(200);
		expect(current.output()).toContain(`Portal    ${portal}`);
	});

	it('refuses a second start on the same folder, and goes on', async () => {
		const second = startWadi(dataDir);
		expect(await second.ended).toEqual({ code: 1, signal: null });
		expect(second.output().trim()).toMatch(
			/^Another Wadi \(process \d+\) uses \S+: stop it, or choose another folder with --data-dir\.$/
		);
		expect(await second.left()).toEqual([]);
		expect(await assetCount(urlsOf(dataDir).graphql)).toBe(tinyAssets);
	});

	it('stops on Ctrl-C, and leaves no process, lock or address', async () => {
		await mineOneMore(dataDir);
		facts = await factsOf(dataDir);
		expect(facts.head.hash).not.toBe(first.head.hash);
		// npm ends by the signal that it got itself, and not before what it started has ended.
		expect(await current.ctrlC()).toEqual({ code: null, signal: 'SIGINT' });
		expect(current.processes()).toEqual([]);
		expect(leftovers(dataDir)).toEqual([]);
		expect(current.output()).toMatch(/Stopping \(Ctrl-C\)\n.*Stopped; the next start goes on from here\.\n$/);
	});

	it('goes on with the same chain, the same assets and the same index', async () => {
		current = startWadi(dataDir);
		await current.says(/Ctrl-C stops everything/);
		expect(current.output()).toMatch(/Ready, with what was there before\./);
		expect(current.output()).not.toMatch(/Indexing anew|Playing/);
		expect(await factsOf(dataDir)).toEqual(facts);
	});

	const services = [
		{ name: 'chain', process: /\/anvil / },
		{ name: 'database', process: /\/postgres -D|postgres: .*postmaster/ },
		{ name: 'indexer', process: /ponder\.js start/ },
		{ name: 'API', process: /graphql\/src\/main\.ts/ },
		{ name: 'portal', process: /node build$/ }
	];
	it.each(services)(
		'stops whole when the $name dies, says so once, and goes on',
		async ({ name, process: command }) => {
			process.kill(leader(current, command).pid, 'SIGKILL');
			expect(await current.ended).toEqual({ code: 1, signal: null });
			const said = current.output().split('Ctrl-C stops everything')[1] ?? '';
			expect(said.match(/^The .* ended/gm)).toEqual([`The ${name} ended`]);
			expect(said).toContain(
				`The ${name} ended by itself with signal SIGKILL and everything was stopped: start again to go on from there, and if it happens again look into ${dataDir}/logs/`
			);
			expect(await current.left()).toEqual([]);
			expect(leftovers(dataDir)).toEqual([]);
			current = startWadi(dataDir);
			await current.says(/Ctrl-C stops everything/);
			expect(current.output()).not.toContain('Indexing anew');
			expect(await factsOf(dataDir)).toEqual(facts);
		}
	);

	it('leaves nothing running when it is killed itself, and the next start takes over', async () => {
		await mineOneMore(dataDir);
		facts = await factsOf(dataDir);
		// The journal of new blocks is written twice a second.
		await new Promise((resolve) => setTimeout(resolve, 1_200));
		current.child.kill('SIGKILL');
		expect(await current.left(10_000)).toEqual([]);
		current = startWadi(dataDir);
		await current.says(/Ctrl-C stops everything/);
		expect(await factsOf(dataDir)).toEqual(facts);
		expect(await current.ctrlC()).toEqual({ code: 0, signal: null });
		expect(await current.left()).toEqual([]);
	});

	it('has told nobody the password of the database, nor the key of the relayer', () => {
		const layout = layoutOf(dataDir);
		const password = readFileSync(`${layout.postgres}.password`, 'utf8').trim();
		expect(password).toMatch(/^[0-9a-f]{48}$/);
		const key = readFileSync(join(layout.ballots, 'relayer.key'), 'utf8').trim();
		expect(key).toMatch(/^0x[0-9a-f]{64}$/);
		const logs = logsOf(dataDir);
		expect([...logs.keys()]).toEqual(
			expect.arrayContaining(['chain.log', 'graphql.log', 'indexer.log', 'portal.log', 'postgres.log'])
		);
		for (const [name, log] of logs)
			expect({ name, tells: log.includes(password) || log.includes(key.slice(2)) }).toEqual({
				name,
				tells: false
			});
		expect(current.output()).toContain('postgres://wadi:…@127.0.0.1:');
		expect(current.output()).not.toContain(password);
	});

	it('stops at once while the scenario plays, and leaves nothing', async () => {
		current = startWadi(dataDir, '--fresh', '--lineage', tinyLineage);
		await current.says(/Playing/);
		expect(await current.ctrlC()).toEqual({ code: 0, signal: null });
		expect(await current.left()).toEqual([]);
		expect(leftovers(dataDir)).toEqual([]);
		expect(current.output().trim().split('\n').slice(-2).join('\n')).toMatch(
			/Stopping \(Ctrl-C\)\n.*Stopped before it was up; the next start goes on or begins anew as needed\.$/
		);
	});

	it('says so once when the chain dies while the scenario plays', async () => {
		current = startWadi(dataDir, '--fresh', '--lineage', tinyLineage);
		await current.says(/Playing/);
		process.kill(leader(current, /\/anvil /).pid, 'SIGKILL');
		expect(await current.ended).toEqual({ code: 1, signal: null });
		expect(current.output()).toMatch(
			/\n\nThe chain ended by itself with signal SIGKILL and everything was stopped: start again/
		);
		expect(current.output().match(/chain/gi)?.length).toBeLessThan(6);
		expect(await current.left()).toEqual([]);
	});

	it('begins anew after such a cut, and plays the same chain as the first time', async () => {
		current = startWadi(dataDir, '--fresh', '--lineage', tinyLineage, '--no-indexer');
		await current.says(/Ctrl-C stops everything/);
		expect(await headOf(urlsOf(dataDir).rpc)).toEqual(first.head);
		await current.ctrlC();
	});

	it('begins anew with --fresh', async () => {
		current = startWadi(dataDir, '--fresh', '--no-scenario', '--no-portal');
		await current.says(/Ctrl-C stops everything/);
		expect(current.output()).toMatch(/Ready\.\n/);
		const anew = await factsOf(dataDir);
		expect([anew.assets, anew.ballots]).toEqual([0, 'none']);
		expect(Number(anew.head.number)).toBeLessThan(Number(first.head.number));
		await current.ctrlC();
		expect(await current.left()).toEqual([]);
	});
});
