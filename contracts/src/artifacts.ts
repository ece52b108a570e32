import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isHex, type Hex } from 'viem';
import { artifactNameOf } from './contract-names.ts';

const out = join(dirname(dirname(fileURLToPath(import.meta.url))), 'out');

/** The creation bytecode that `forge build` left for `name`. */
export function readBytecode(name: string): Hex {
	const artifact = artifactNameOf(name);
	const path = join(out, `${artifact}.sol`, `${artifact}.json`);
	if (!existsSync(path)) {
		throw new Error(`No compiled ${name} at ${path}: run \`npm run build -w contracts\` first.`);
	}
	const bytecode: unknown = JSON.parse(readFileSync(path, 'utf8'))?.bytecode?.object;
	if (!isHex(bytecode) || bytecode === '0x') {
		throw new Error(
			`The artifact at ${path} holds no bytecode that can be deployed: build the contracts again.`
		);
	}
	return bytecode;
}
