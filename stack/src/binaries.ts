import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { binFolder } from './paths.ts';

const isExecutable = (path: string) => {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
};

/** Foundry's tools come from npm on Linux x64 and from PATH elsewhere. */
export function findBinary(name: 'anvil' | 'forge', path = process.env.PATH ?? ''): string {
	const places = [binFolder, ...path.split(delimiter)].filter((folder) => folder !== '');
	const found = places.map((folder) => join(folder, name)).find(isExecutable);
	if (found) return found;
	throw new Error(
		`${name} was not found in node_modules/.bin or on PATH: npm brings it on Linux x64 only (run "npm ci" there); on ${process.platform} ${process.arch} install Foundry from https://getfoundry.sh and start again.`
	);
}
