import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** When a process began, as Linux counts it; tells a living owner from another process that got its number. */
function startOf(pid: number): string {
	try {
		return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[19] ?? '';
	} catch {
		return '';
	}
}

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}

/** One stack per data directory. Returns how to let go of it. */
export function lockDataDir(file: string): () => void {
	mkdirSync(dirname(file), { recursive: true });
	for (;;) {
		try {
			// Made or refused in one step: two that start at the same moment can't both have it.
			writeFileSync(file, `${process.pid} ${startOf(process.pid)}`, { flag: 'wx' });
			return () => rmSync(file, { force: true });
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
			refuseLivingOwner(file);
			rmSync(file, { force: true });
		}
	}
}

function refuseLivingOwner(file: string) {
	const [pid, start] = existsSync(file) ? readFileSync(file, 'utf8').split(' ') : [];
	if (Number(pid) === process.pid && startOf(process.pid) === start)
		throw new Error(`This process already runs a Wadi in ${dirname(file)}: stop it first.`);
	if (pid && isAlive(Number(pid)) && startOf(Number(pid)) === start)
		throw new Error(
			`Another Wadi (process ${pid}) uses ${dirname(file)}: stop it, or choose another folder with --data-dir.`
		);
}
