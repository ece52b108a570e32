import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from './paths.ts';

const skipped = new Set(['node_modules', 'build', 'out', 'cache', '.ponder', '.svelte-kit', 'coverage']);

function* filesIn(path: string): Generator<string> {
	if (!existsSync(path)) return;
	if (!statSync(path).isDirectory()) return yield path;
	for (const name of readdirSync(path).sort()) if (!skipped.has(name)) yield* filesIn(join(path, name));
}

/** One hash over files and folders of the repository: names and bytes, tests and built things left out. */
export function sourceHash(
	paths: readonly string[],
	isCounted: (file: string) => boolean = () => true
): string {
	const hash = createHash('sha256');
	for (const path of paths)
		for (const file of filesIn(join(root, path)))
			if (!file.endsWith('.test.ts') && isCounted(file))
				hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
	return hash.digest('hex');
}

const isAlive = (pid: number) => {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
};

/** Runs `build` unless `stamp` says that these very sources were built; one process at a time. */
export async function buildWhenStale(
	stamp: string,
	hash: string,
	build: () => Promise<void>
): Promise<boolean> {
	const isFresh = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
	if (isFresh()) return false;
	const lock = join(
		root,
		'node_modules',
		'.cache',
		`wadi-${relative(root, stamp).replaceAll('/', '-')}.lock`
	);
	mkdirSync(dirname(lock), { recursive: true });
	for (;;) {
		try {
			writeFileSync(lock, String(process.pid), { flag: 'wx' });
			break;
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
			const owner = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0;
			if (owner && !isAlive(owner)) rmSync(lock, { force: true });
			else await sleep(200);
		}
	}
	try {
		if (isFresh()) return false;
		await build();
		mkdirSync(dirname(stamp), { recursive: true });
		writeFileSync(stamp, hash);
		return true;
	} finally {
		rmSync(lock, { force: true });
	}
}
