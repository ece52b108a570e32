import { mkdirSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { layoutOf } from './paths.ts';

const leastFreeBytes = 300_000_000;
/** Says that a folder is ours, so that `--fresh` never deletes anybody else's. */
const mark = 'wadi-data.json';

/** Makes the folder, or refuses one that can't be ours: what is no folder, can't be written to, or holds other things. */
export function openDataDir(dataDir: string): void {
	try {
		mkdirSync(dataDir, { recursive: true });
		refuseForeign(dataDir);
		writeFileSync(join(dataDir, mark), '{ "version": 1 }\n');
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		if (code === undefined || code === 'ENOSPC') throw error;
		const why = code === 'EEXIST' || code === 'ENOTDIR' ? 'it is no folder' : code;
		throw new Error(`${dataDir} can't hold Wadi's data (${why}): choose another folder with --data-dir.`, {
			cause: error
		});
	}
}

function refuseForeign(dataDir: string) {
	const { dataDir: _, ...layout } = layoutOf(dataDir);
	const known = [
		mark,
		`${basename(layout.postgres)}.password`,
		...Object.values(layout).map((p) => basename(p))
	];
	const found = readdirSync(dataDir);
	const foreign = found.find((name) => !known.includes(name));
	if (foreign !== undefined && !found.includes(mark))
		throw new Error(
			`${dataDir} holds what is not Wadi's (such as "${foreign}"): give --data-dir an empty folder or one that Wadi made.`
		);
}

export function refuseFullDisk(dataDir: string): void {
	const { bavail, bsize } = statfsSync(dataDir);
	if (bavail * bsize < leastFreeBytes)
		throw new Error(
			`The disk under ${dataDir} has ${Math.floor((bavail * bsize) / 1e6)} MB left and Wadi needs ${leastFreeBytes / 1e6} MB: free some space, or choose another folder with --data-dir.`
		);
}

/** Forgets what the stack keeps in its folder, and nothing else that may be there. */
export function forget(dataDir: string): void {
	const { chain, postgres, deployments, ballots } = layoutOf(dataDir);
	for (const path of [chain, postgres, `${postgres}.password`, deployments, ballots])
		rmSync(path, { recursive: true, force: true });
}
