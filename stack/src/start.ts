import { relative } from 'node:path';
import { help, parseStartOptions, type StartOptions } from './options.ts';
import { isAnotherStory } from './played.ts';
import { up, type Running } from './up.ts';

const began = Date.now();
const seconds = () => `${((Date.now() - began) / 1000).toFixed(1).padStart(6)} s`;
const say = (line: string) => console.log(`${seconds()}  ${line}`);

async function main(options: StartOptions) {
	const abort = new AbortController();
	let running: Running | undefined;
	let isStopping = false;
	const stop = async (why: string, exitCode: number) => {
		if (isStopping) return;
		isStopping = true;
		say(`Stopping (${why})`);
		process.exitCode = exitCode;
		// Before it is up, everything ends at once; afterwards, in order.
		if (!running) return abort.abort(new Error('Stopped before it was up.'));
		await running.stop();
		say('Stopped; the next start goes on from here.');
		process.exit();
	};
	process.on('SIGINT', () => void stop('Ctrl-C', 0));
	process.on('SIGTERM', () => void stop('SIGTERM', 0));
	process.on('SIGHUP', () => void stop('the terminal closed', 0));
	// npm killed outright takes nobody with it: notice that it is gone.
	if (process.env.npm_lifecycle_event) {
		const parent = process.ppid;
		setInterval(() => {
			if (process.ppid !== parent) void stop('npm is gone', 1);
		}, 500).unref();
	}

	try {
		running = await up({
			...options,
			fresh: options.fresh || isAnotherStory(options.dataDir, options),
			onProgress: say,
			signal: abort.signal,
			onDeath: (error) => {
				console.error(`\n${error.message}`);
				process.exit(1);
			}
		});
	} catch (error) {
		if (isStopping) {
			say('Stopped before it was up; the next start goes on or begins anew as needed.');
			process.exit();
		}
		console.error(`\n${sentenceOf(error)}`);
		process.exit(1);
	}
	// The signal may have come in the very moment the last service was ready.
	if (isStopping) {
		await running.stop();
		process.exit();
	}
	report(running);
}

function sentenceOf(error: unknown): string {
	const { code, path, message } = error as NodeJS.ErrnoException;
	// 53100 is Postgres' disk_full; where it fails before it can serve a session, it gives the words alone.
	if (code === 'ENOSPC' || code === '53100' || /No space left on device/.test(message))
		return `The disk is full (${message}): free some space, or choose another folder with --data-dir.`;
	if (path !== undefined && code !== undefined)
		return `${path} can't be used (${code}): check whose it is and what it allows, or choose another folder with --data-dir.`;
	return error instanceof Error ? error.message : String(error);
}

function report({ urls, dataDir, logs, isResumed }: Running) {
	const shown = (path: string) => relative(process.cwd(), path) || path;
	say(isResumed ? 'Ready, with what was there before.' : 'Ready.');
	const lines = [
		['Portal', urls.portal],
		['API', urls.graphql],
		['Indexer', urls.indexer],
		['Chain', `${urls.rpc} (chain id 31337)`],
		['Database', urls.database.replace(/:[^:@/]+@/, ':…@')],
		['Data', shown(dataDir)],
		['Logs', shown(logs)]
	];
	console.log();
	for (const [name, value] of lines) if (value) console.log(`  ${`${name}`.padEnd(9)} ${value}`);
	console.log('\n  Ctrl-C stops everything. "npm start -- --fresh" begins anew.\n');
}

try {
	const options = parseStartOptions(process.argv.slice(2));
	if (options === 'help') console.log(help);
	else await main(options);
} catch (error) {
	console.error(sentenceOf(error));
	process.exitCode = 1;
}
