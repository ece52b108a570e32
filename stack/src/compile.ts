import { join } from 'node:path';
import { findBinary } from './binaries.ts';
import { root } from './paths.ts';
import { runCommand } from './run-command.ts';
import { buildWhenStale, sourceHash } from './source-hash.ts';

/** Compiles the contracts into contracts/out when their sources have changed. */
export function compileContracts(logFolder: string, signal?: AbortSignal): Promise<boolean> {
	const hash = sourceHash(
		['contracts', 'foundry.toml', 'stack/solc.js'],
		(file) => file.endsWith('.sol') || file.endsWith('foundry.toml') || file.endsWith('solc.js')
	);
	return buildWhenStale(join(root, 'contracts', 'out', '.wadi-sources'), hash, () =>
		runCommand({
			name: 'contract compiler',
			command: findBinary('forge'),
			args: ['build', '--skip', 'test/**', '--color', 'never'],
			logFile: join(logFolder, 'forge.log'),
			signal
		})
	);
}
