import { spawn, type ChildProcess } from 'node:child_process';
import {
	closeSync,
	existsSync,
	mkdirSync,
	openSync,
	readFileSync,
	renameSync,
	statfsSync,
	writeSync
} from 'node:fs';
import type { Socket } from 'node:net';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { binFolder, root } from './paths.ts';

export interface Exit {
	code: number | null;
	signal: NodeJS.Signals | null;
	/** true when `stop` or `kill` asked for it. */
	wasAsked: boolean;
}

export interface ChildOptions {
	/** As people know it: "indexer", "chain". */
	name: string;
	command: string;
	args: string[];
	logFile: string;
	cwd?: string;
	/** Added to this process's environment; `undefined` removes a name. */
	env?: Record<string, string | undefined>;
	stopSignal?: NodeJS.Signals;
	/** How long the child may take to end by itself before it is killed. */
	graceMs?: number;
	user?: { uid: number; gid: number } | undefined;
	/** Stops it when aborted. */
	signal?: AbortSignal | undefined;
}

/** A supervised process: in a process group of its own, its output in a file, and never outliving this process. */
export interface Child {
	name: string;
	pid: number;
	logFile: string;
	exited: Promise<Exit>;
	isRunning: () => boolean;
	/** The last lines of its log. */
	tail: (lines?: number) => string;
	/** Asks it to end, kills it when it does not, and waits. */
	stop: () => Promise<Exit>;
	/** Ends it at once, as a crash would (kill -9 by default). */
	kill: (signal?: NodeJS.Signals) => Promise<Exit>;
}

export function startChild(options: ChildOptions): Child {
	const { name, logFile, stopSignal = 'SIGTERM', graceMs = 10_000 } = options;
	mkdirSync(dirname(logFile), { recursive: true });
	if (existsSync(logFile)) renameSync(logFile, `${logFile}.1`);
	const log = openSync(logFile, 'a');
	let process_: ChildProcess;
	try {
		process_ = spawn(options.command, options.args, {
			cwd: options.cwd ?? root,
			env: childEnv(options.env),
			stdio: ['ignore', log, log],
			detached: true,
			...options.user
		});
	} finally {
		closeSync(log);
	}
	const { pid } = process_;
	if (pid !== undefined) tellGuard(`+${pid} ${stopSignal}`);

	let exit: Exit | undefined;
	let wasAsked = false;
	const exited = new Promise<Exit>((resolve) => {
		const end = (code: number | null, signal: NodeJS.Signals | null) => {
			if (exit) return;
			exit = { code, signal, wasAsked };
			if (pid !== undefined) {
				// What it started itself must go too: the group outlives its leader.
				signalGroup(pid, 'SIGKILL');
				tellGuard(`-${pid}`);
			}
			resolve(exit);
		};
		process_.once('exit', end);
		process_.once('error', (error) => {
			appendLine(logFile, `${options.command} could not be started: ${error.message}`);
			end(127, null);
		});
	});
	const kill = async (signal: NodeJS.Signals = 'SIGKILL') => {
		wasAsked = true;
		if (!exit && pid !== undefined) signalGroup(pid, signal);
		return exited;
	};
	const child: Child = {
		name,
		pid: pid ?? -1,
		logFile,
		exited,
		isRunning: () => exit === undefined,
		tail: (lines = 12) => lastLines(logFile, lines),
		kill,
		stop: async () => {
			wasAsked = true;
			// Only the leader: it ends what it started in its own order.
			if (!exit) process_.kill(stopSignal);
			const late = setTimeout(() => void kill(), graceMs);
			const result = await exited;
			clearTimeout(late);
			return result;
		}
	};
	const onAbort = () => void child.stop();
	if (options.signal?.aborted) onAbort();
	options.signal?.addEventListener('abort', onAbort);
	void exited.then(() => options.signal?.removeEventListener('abort', onAbort));
	return child;
}

/** Says how a child ended, what to do about it and, below, what it said last. */
export function deathSentence(child: Child, exit: Exit, isReady = true): string {
	const how = exit.signal ? `signal ${exit.signal}` : `code ${exit.code}`;
	const tail = child.tail();
	const advice =
		/ENOSPC|No space left on device/i.test(tail) || isDiskFull(dirname(child.logFile))
			? 'the disk is full, so free some space and start again'
			: isReady
				? `start again to go on from there, and if it happens again look into ${child.logFile}`
				: `look into ${child.logFile}`;
	const when = isReady ? 'by itself ' : 'while it started, ';
	return `The ${child.name} ended ${when}with ${how} and everything was stopped: ${advice}.${lastWords(tail)}`;
}

/** A full disk takes no last words either. */
function isDiskFull(folder: string): boolean {
	const { bavail, bsize } = statfsSync(folder);
	return bavail * bsize < 2_000_000;
}

const lastWords = (tail: string): string => (tail ? `\n  It said last:\n${tail.replace(/^/gm, '    ')}` : '');

/** Waits until `probe` answers true; fails with the child's last words when it dies or the time is up. */
export async function waitUntilReady(
	child: Child,
	probe: () => Promise<boolean>,
	timeoutMs: number
): Promise<void> {
	const deadline = Date.now() + timeoutMs;
	let ended: Exit | undefined;
	void child.exited.then((exit) => (ended = exit));
	while (!(await probe().catch(() => false))) {
		if (ended) throw new Error(deathSentence(child, ended, false));
		if (Date.now() > deadline) {
			await child.stop();
			throw new Error(
				`The ${child.name} was not ready within ${Math.round(timeoutMs / 1000)} s and everything was stopped: look into ${child.logFile}, then start again.${lastWords(child.tail())}`
			);
		}
		await sleep(50);
	}
	if (ended) throw new Error(deathSentence(child, ended, false));
}

function childEnv(added: Record<string, string | undefined> = {}): NodeJS.ProcessEnv {
	const env: NodeJS.ProcessEnv = {
		...process.env,
		PATH: [binFolder, process.env.PATH].join(delimiter),
		...added
	};
	// A stack inside a test run must behave as it does outside of one.
	for (const name of Object.keys(env))
		if (name.startsWith('VITEST') || env[name] === undefined || (name === 'NODE_ENV' && env[name] === 'test'))
			delete env[name];
	return env;
}

function signalGroup(pid: number, signal: NodeJS.Signals) {
	try {
		process.kill(-pid, signal);
	} catch {
		// It has ended already.
	}
}

function lastLines(file: string, lines: number): string {
	if (!existsSync(file)) return '';
	return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');
}

function appendLine(file: string, line: string) {
	const log = openSync(file, 'a');
	writeSync(log, `${line}\n`);
	closeSync(log);
}

let guard: ChildProcess | undefined;

function tellGuard(line: string) {
	if (!guard || guard.exitCode !== null) {
		guard = spawn(process.execPath, [join(dirname(fileURLToPath(import.meta.url)), 'guard.js')], {
			stdio: ['pipe', 'ignore', 'ignore'],
			detached: true,
			cwd: '/'
		});
		guard.stdin?.on('error', () => {});
		guard.unref();
		(guard.stdin as Socket).unref();
	}
	guard.stdin?.write(`${line}\n`);
}
