#!/usr/bin/env node
// Gives Foundry npm's solc: `--version`, else standard JSON from stdin to stdout.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const solc = createRequire(import.meta.url)('solc');
if (process.argv.includes('--version')) {
	console.log(`solc, the solidity compiler commandline interface\nVersion: ${solc.version()}`);
} else {
	process.stdout.write(solc.compile(readFileSync(0, 'utf8')));
}
