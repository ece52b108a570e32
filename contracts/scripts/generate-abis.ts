/**
 * Writes `src/generated/abis.ts` from the artifacts of the last `forge build`. With `--check` it writes nothing and
 * fails when the committed file differs.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

const workspace = dirname(dirname(fileURLToPath(import.meta.url)));
const committed = join(workspace, 'src/generated/abis.ts');
const notice = '// Generated from contracts/out by `npm run abis -w contracts`. Do not edit.\n';

async function generate(): Promise<string> {
	mkdirSync(join(workspace, 'cache'), { recursive: true });
	const scratch = mkdtempSync(join(workspace, 'cache', 'abis-'));
	try {
		const out = join(scratch, 'abis.ts');
		const cli = join(workspace, '../node_modules/@wagmi/cli/dist/esm/cli.js');
		execFileSync(process.execPath, [cli, 'generate'], {
			cwd: workspace,
			env: { ...process.env, ABIS_OUT: relative(workspace, out) },
			stdio: ['ignore', 'ignore', 'pipe']
		});
		const source = `${notice}\n${readFileSync(out, 'utf8').trim()}\n`;
		return await format(source, { ...(await resolveConfig(committed)), filepath: committed });
	} finally {
		rmSync(scratch, { recursive: true, force: true });
	}
}

const generated = await generate();
if (!process.argv.includes('--check')) {
	mkdirSync(dirname(committed), { recursive: true });
	writeFileSync(committed, generated);
} else if (!existsSync(committed) || readFileSync(committed, 'utf8') !== generated) {
	console.error(
		'contracts/src/generated/abis.ts differs from what the contracts compile to: run `npm run abis -w contracts` and commit it.'
	);
	process.exitCode = 1;
}
