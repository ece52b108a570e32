import { execFileSync } from 'node:child_process';
import {
	appendFileSync,
	chmodSync,
	cpSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layoutOf, root } from '../src/paths.ts';
import { endAllRuns, freePorts, leftovers, removeFolders, run, startWadi, temporaryFolder } from './wadi.ts';

const mounted: string[] = [];
afterAll(() => {
	endAllRuns();
	for (const folder of mounted) execFileSync('umount', [folder]);
	removeFolders();
});

/** Starts, expects one message and an end with code 1, and that nothing is left. Answers what it said as an error. */
async function refusalOf(dataDir: string, ...flags: string[]): Promise<string> {
	const refused = startWadi(dataDir, ...flags);
	expect(await refused.ended).toEqual({ code: 1, signal: null });
	expect(await refused.left()).toEqual([]);
	const lines = refused.output().split('\n');
	const said = lines.filter((line) => line !== '' && !/^ +\d+\.\d s {2}/.test(line)).join('\n');
	expect(said).not.toMatch(/^\s+at .*:\d+:\d+/m);
	return said;
}

describe('a command line that cannot work', () => {
	const dataDir = join(temporaryFolder(), 'data');
	const cases = [
		{ flags: ['--frehs'], says: '--frehs is not a flag of npm start: "npm start -- --help" lists them.' },
		{
			flags: ['--chain-port', 'abc'],
			says: '--chain-port takes a port from 0 to 65535 and was given "abc".'
		},
		{
			flags: ['--host', '192.0.2.1'],
			says: 'Nothing can listen on 192.0.2.1 (EADDRNOTAVAIL): give --host an address of this machine, such as 127.0.0.1.'
		},
		{
			flags: ['--lineage', join(root, 'package.json')],
			says: `${join(root, 'package.json')} was refused and nothing was sent. line 1: it is not JSON`
		}
	];
	it.each(cases)('$flags: one sentence', async ({ flags, says }) => {
		expect(await refusalOf(dataDir, ...flags)).toContain(says);
		expect(leftovers(dataDir)).toEqual([]);
	});

	it('--help lists every flag and starts nothing', async () => {
		const asked = run(process.execPath, [join('stack', 'src', 'start.ts'), '--help']);
		expect(await asked.ended).toEqual({ code: 0, signal: null });
		for (const [flag] of freePorts.entries())
			if (flag % 2 === 0) expect(asked.output()).toContain(freePorts[flag]);
	});

	const services = [
		{ flag: '--portal-port', title: 'portal' },
		{ flag: '--graphql-port', title: 'API' },
		{ flag: '--indexer-port', title: 'indexer' },
		{ flag: '--chain-port', title: 'chain' },
		{ flag: '--postgres-port', title: 'database' }
	];
	it.each(services)('a taken $flag', async ({ flag, title }) => {
		const server = createServer();
		const port = await new Promise<number>((done) =>
			server.listen(0, '127.0.0.1', () => {
				const address = server.address();
				done(typeof address === 'object' ? (address?.port ?? 0) : 0);
			})
		);
		try {
			expect(await refusalOf(dataDir, flag, String(port))).toBe(
				`Port ${port}, which the ${title} needs, is taken on 127.0.0.1: stop what listens there, or choose another with ${flag} PORT (0 takes any free one).`
			);
		} finally {
			server.close();
		}
		expect(leftovers(dataDir)).toEqual([]);
	});
});

describe('a machine that lacks something', () => {
	it('a missing binary is named, with where to get it', async () => {
		// The same repository, but for its binaries.
		const copy = temporaryFolder();
		for (const name of ['stack/src', 'stack/package.json', 'foundry.toml'])
			cpSync(join(root, name), join(copy, name), { recursive: true });
		symlinkSync(join(root, 'graphql'), join(copy, 'graphql'));
		mkdirSync(join(copy, 'node_modules', '.bin'), { recursive: true });
		for (const name of readdirSync(join(root, 'node_modules')))
			if (name !== '.bin') symlinkSync(join(root, 'node_modules', name), join(copy, 'node_modules', name));
		const dataDir = join(copy, 'data');
		const flags = ['--data-dir', dataDir, '--no-indexer', ...freePorts];
		const bare = run(process.execPath, [join(copy, 'stack', 'src', 'start.ts'), ...flags], {
			cwd: copy,
			env: { PATH: '/usr/bin:/bin' }
		});
		expect(await bare.ended).toEqual({ code: 1, signal: null });
		expect(bare.output()).toMatch(
			/\n\nanvil was not found in node_modules\/\.bin or on PATH: npm brings it on Linux x64 only .* and start again\.\n$/
		);
		expect(await bare.left()).toEqual([]);
		expect(leftovers(dataDir)).toEqual([]);
	});

	const isRoot = process.getuid?.() === 0;
	const canMount = isRoot && tryMount();
	function tryMount(): boolean {
		const folder = temporaryFolder();
		try {
			execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], { stdio: 'ignore' });
			execFileSync('umount', [folder]);
			return true;
		} catch {
			return false;
		}
	}
	function disk(megabytes: number): string {
		const folder = temporaryFolder();
		execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]);
		mounted.push(folder);
		chmodSync(folder, 0o755);
		return folder;
	}

	it.skipIf(!canMount)('a small disk is refused before anything is written', async () => {
		const folder = join(disk(100), 'data');
		expect(await refusalOf(folder)).toMatch(
			/^The disk under \S+ has 104 MB left and Wadi needs 300 MB: free some space, or choose another folder with --data-dir\.$/
		);
	});

	it.skipIf(!canMount)('a disk that fills up meanwhile ends it with the reason', async () => {
		const folder = disk(400);
		const dataDir = join(folder, 'data');
		const running = startWadi(dataDir, '--no-indexer');
		await running.says(/Playing/);
		expect(() => {
			for (;;) appendFileSync(join(folder, 'ballast'), Buffer.alloc(1_000_000));
		}).toThrow('ENOSPC');
		expect(await running.ended).toEqual({ code: 1, signal: null });
		expect(running.output()).toMatch(
			/(The disk is full|the disk is full|could not be saved).*free some space/i
		);
		expect(await running.left()).toEqual([]);
	});

	it('a device that takes no more writes ends it with the reason', async () => {
		const dataDir = join(temporaryFolder(), 'data');
		mkdirSync(dataDir);
		symlinkSync('/dev/full', layoutOf(dataDir).urls);
		expect(await refusalOf(dataDir, '--no-indexer', '--no-scenario')).toMatch(
			/^The disk is full \(ENOSPC.*\): free some space, or choose another folder with --data-dir\.$/
		);
	});
});

describe('a folder with something else in it', () => {
	it('is refused, also with --fresh, and keeps what it holds', async () => {
		const folder = temporaryFolder();
		mkdirSync(join(folder, 'chain'));
		writeFileSync(join(folder, 'chain', 'letter.txt'), 'Dear reader');
		writeFileSync(join(folder, 'thesis.tex'), '');
		expect(await refusalOf(folder, '--fresh')).toBe(
			`${folder} holds what is not Wadi's (such as "thesis.tex"): give --data-dir an empty folder or one that Wadi made.`
		);
		expect(readFileSync(join(folder, 'chain', 'letter.txt'), 'utf8')).toBe('Dear reader');
		expect(leftovers(folder)).toEqual([]);
	});

	it('a file in its place is refused', async () => {
		const file = join(temporaryFolder(), 'data');
		writeFileSync(file, '');
		expect(await refusalOf(file)).toBe(
			`${file} can't hold Wadi's data (it is no folder): choose another folder with --data-dir.`
		);
		expect(await refusalOf(join(file, 'deeper'))).toContain("can't hold Wadi's data (it is no folder)");
	});
});

describe('kept data that was damaged', () => {
	const dataDir = join(temporaryFolder(), 'data');
	const { chain, deployments, postgres } = layoutOf(dataDir);
	const state = join(chain, 'state.json');
	const deployment = join(deployments, '31337.json');
	const backup = temporaryFolder();

	beforeAll(async () => {
		const made = startWadi(dataDir, '--no-indexer', '--no-scenario');
		await made.says(/Ctrl-C stops everything/);
		await made.ctrlC();
		cpSync(dataDir, backup, { recursive: true, preserveTimestamps: true });
	});

	const damages = [
		{
			name: 'a chain cut in the middle',
			path: state,
			damage: () => writeFileSync(state, readFileSync(state).subarray(0, 5_000)),
			says: `What is kept in ${chain} can't be used: put it back as it was, or begin anew with --fresh. The chain ended while it started`
		},
		{
			name: 'a deployment that is no JSON',
			path: deployment,
			damage: () => writeFileSync(deployment, '{'),
			says: `What is kept in ${deployments} can't be used: put it back as it was, or begin anew with --fresh. The deployment file`
		},
		{
			name: 'a deployment of another chain',
			path: deployment,
			damage: () =>
				writeFileSync(
					deployment,
					readFileSync(deployment, 'utf8').replace(/("AssetRegistry": "0x)\w{40}/, `$1${'5'.repeat(40)}`)
				),
			says: `The chain has no AssetRegistry at 0x${'5'.repeat(40)}.`
		},
		{
			name: 'a database without its control file',
			path: join(postgres, 'global', 'pg_control'),
			damage: () => rmSync(join(postgres, 'global', 'pg_control')),
			says: `What is kept in ${postgres} can't be used: put it back as it was, or begin anew with --fresh. The database ended while it started`
		},
		{
			name: 'a password that is not the database’s',
			path: `${postgres}.password`,
			damage: () => writeFileSync(`${postgres}.password`, 'f'.repeat(48)),
			says: `The database in ${postgres} refuses the password in ${postgres}.password: put back the file that belongs to it, or begin anew with --fresh.`
		},
		{
			name: 'a password that is gone',
			path: `${postgres}.password`,
			damage: () => rmSync(`${postgres}.password`),
			says: `${postgres}.password is missing, so the database beside it cannot be opened: put it back, or begin anew with --fresh.`
		}
	];
	it.each(damages)('$name is refused with a way out', async ({ path, damage, says }) => {
		damage();
		try {
			const said = await refusalOf(dataDir, '--no-indexer');
			expect(said).toContain(says);
			expect(said).not.toContain('f'.repeat(48));
			expect(leftovers(dataDir)).toEqual([]);
		} finally {
			cpSync(join(backup, path.slice(dataDir.length)), path, { force: true });
		}
	});

	const harmless = [
		{ name: 'a lock of a process that is gone', path: 'stack.lock', content: '999999 12345' },
		{ name: 'a lock that says nothing', path: 'stack.lock', content: '\0\0' },
		{ name: 'a journal that was cut', path: join('chain', 'journal.jsonl'), content: '{"number": 9' }
	];
	it.each(harmless)('$name does not stop the next start', async ({ path, content }) => {
		writeFileSync(join(dataDir, path), content);
		const running = startWadi(dataDir, '--no-indexer');
		await running.says(/Ctrl-C stops everything/);
		expect(running.output()).toContain('Ready, with what was there before.');
		expect(await running.ctrlC()).toEqual({ code: 0, signal: null });
	});

	it('--fresh is the way out', async () => {
		writeFileSync(state, 'nothing of use');
		const running = startWadi(dataDir, '--no-indexer', '--no-scenario', '--fresh');
		await running.says(/Ctrl-C stops everything/);
		expect(await running.ctrlC()).toEqual({ code: 0, signal: null });
		expect(await running.left()).toEqual([]);
	});
});
