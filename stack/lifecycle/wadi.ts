import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { binFolder, layoutOf, root } from '../src/paths.ts';
import { portFlag } from '../src/ports.ts';

export const tinyLineage = join(import.meta.dirname, 'tiny.jsonl');
export const tinyAssets = 4;

/** Any free port for each service, so that several runs can share a machine. */
export const freePorts = Object.values(portFlag).flatMap((flag) => [flag, '0']);

export interface End {
	code: number | null;
	signal: NodeJS.Signals | null;
}

/** A command as someone types it into a terminal: a process group of its own, and everything it says. */
export interface Run {
	child: ChildProcess;
	/** What it said so far on both streams. */
	output: () => string;
	ended: Promise<End>;
	/** Resolves when the output matches; fails with the output when the command ends or the time is up first. */
	says: (pattern: RegExp, timeoutMs?: number) => Promise<void>;
	/** What the terminal does on Ctrl-C: every process of the group gets it. */
	ctrlC: () => Promise<End>;
	/** Every living process that descends from the command, however detached. */
	processes: () => Process[];
	/** The same, once those that are on their way out have had a moment. */
	left: (timeoutMs?: number) => Promise<Process[]>;
}

export interface Process {
	pid: number;
	command: string;
}

interface RunOptions {
	cwd?: string;
	env?: Record<string, string | undefined>;
}

const runs: Run[] = [];

export function run(command: string, args: readonly string[], options: RunOptions = {}): Run {
	const mark = `WADI_RUN_MARK=${randomUUID()}`;
	const env: NodeJS.ProcessEnv = { ...process.env, PATH: [binFolder, process.env.PATH].join(delimiter) };
	for (const name of Object.keys(env))
		if (/^(npm_|VITEST|RPC_URL_|PUBLIC_|DATABASE_|NODE_ENV$|DEPLOYMENTS_DIR$)/.test(name)) delete env[name];
	const child = spawn(command, args, {
		cwd: options.cwd ?? root,
		env: { ...env, ...options.env, WADI_RUN_MARK: mark.split('=')[1] },
		stdio: ['ignore', 'pipe', 'pipe'],
		detached: true
	});
	let output = '';
	for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => (output += String(data)));
	let end: End | undefined;
	const ended = new Promise<End>((resolve) =>
		child.once('close', (code, signal) => resolve((end = { code, signal })))
	);
	const processes = () => processesWith(mark);
	const self: Run = {
		child,
		output: () => output,
		ended,
		says: async (pattern, timeoutMs = 120_000) => {
			const deadline = Date.now() + timeoutMs;
			while (!pattern.test(output)) {
				if (end || Date.now() > deadline)
					throw new Error(
						`${pattern} was ${end ? 'never' : 'not in time'} said. All that was said:\n${output}`
					);
				await sleep(20);
			}
		},
		ctrlC: () => {
			process.kill(-(child.pid ?? 0), 'SIGINT');
			return ended;
		},
		processes,
		left: async (timeoutMs = 3_000) => {
			const deadline = Date.now() + timeoutMs;
			while (processes().length > 0 && Date.now() < deadline) await sleep(50);
			return processes();
		}
	};
	runs.push(self);
	return self;
}

/** `npm start` without npm. */
export const startWadi = (dataDir: string, ...flags: string[]): Run =>
	run(process.execPath, [join('stack', 'src', 'start.ts'), '--data-dir', dataDir, ...freePorts, ...flags]);

/** For afterAll: whatever a failed test left behind. */
export function endAllRuns(): void {
	for (const { processes } of runs.splice(0)) for (const { pid } of processes()) process.kill(pid, 'SIGKILL');
}

/** A child inherits its parent's environment, so the mark finds those that left the group too. */
function processesWith(mark: string): Process[] {
	return readdirSync('/proc')
		.filter((entry) => /^\d+$/.test(entry))
		.flatMap((entry) => {
			try {
				if (!readFileSync(`/proc/${entry}/environ`, 'utf8').split('\0').includes(mark)) return [];
				const command = readFileSync(`/proc/${entry}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
				// One that has ended and waits to be collected has no command line any more.
				return command === '' ? [] : [{ pid: Number(entry), command }];
			} catch {
				return [];
			}
		});
}

const folders: string[] = [];

/** Reachable for the account that PostgreSQL runs as when the tests run as root. */
export function temporaryFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'wadi-life-'));
	folders.push(folder);
	return folder;
}

export function removeFolders(): void {
	for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

export interface Urls {
	rpc: string;
	database: string;
	indexer: string;
	graphql: string;
	portal: string;
}

export const urlsOf = (dataDir: string): Urls =>
	JSON.parse(readFileSync(layoutOf(dataDir).urls, 'utf8')) as Urls;

/** What a stack must not leave behind when it has stopped. */
export const leftovers = (dataDir: string): string[] => {
	const { lock, urls } = layoutOf(dataDir);
	return [lock, urls].filter((path) => existsSync(path));
};

/** Every file with what a service or a build said, by name. */
export function logsOf(dataDir: string): Map<string, string> {
	const { logs } = layoutOf(dataDir);
	return new Map(readdirSync(logs).map((name) => [name, readFileSync(join(logs, name), 'utf8')]));
}

/** The one process of a run whose command line matches and whose parent's does not: a service's leader. */
export function leader(running: Run, pattern: RegExp): Process {
	const all = running.processes();
	const matching = all.filter(({ command }) => pattern.test(command));
	const found = matching.find(({ pid }) => !matching.some((other) => other.pid === parentOf(pid)));
	if (!found)
		throw new Error(`No process matches ${pattern}: ${all.map(({ command }) => command).join(' | ')}`);
	return found;
}

const parentOf = (pid: number): number =>
	Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[1]);

export const rpc = async <T>(url: string, method: string, params: unknown[] = []): Promise<T> => {
	const response = await fetch(url, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params })
	});
	return ((await response.json()) as { result: T }).result;
};

export const headOf = async (url: string): Promise<{ number: string; hash: string }> => {
	const { number, hash } = await rpc<{ number: string; hash: string }>(url, 'eth_getBlockByNumber', [
		'latest',
		false
	]);
	return { number, hash };
};

export async function assetCount(url: string): Promise<number> {
	const response = await fetch(url, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ query: '{ assets(first: 1) { totalCount } }' })
	});
	const { data } = (await response.json()) as { data: { assets: { totalCount: number } } };
	return data.assets.totalCount;
}
