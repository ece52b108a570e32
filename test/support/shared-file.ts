import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../stack/src/paths.ts';

/**
 * A file in the folder `shared` beside the repository, which a checkout may lack. What needs it is skipped then, and
 * says so aloud: a run that proved less must not look like one that proved all.
 */
export function sharedFile(name: string): { path: string; isMissing: boolean } {
	const path = join(root, '..', 'shared', name);
	const isMissing = !existsSync(path);
	if (isMissing) console.warn(`SKIPPED: tests that need ../shared/${name}, which is not here.`);
	return { path, isMissing };
}
