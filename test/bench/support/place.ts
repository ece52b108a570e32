import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { root } from '../../../stack/src/paths.ts';
import { sourceHash } from '../../../stack/src/source-hash.ts';
import { up, type Running } from '../../../stack/src/up.ts';
import { syntheticLineage } from './synthetic-lineage.ts';

const began = performance.now();

export const say = (line: string): void =>
	console.log(`${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s  ${line}`);

/** Flags that every benchmark over a chain takes. */
export const placeFlags = {
	assets: { type: 'string', default: '4000' },
	lineage: { type: 'string' },
	'data-dir': { type: 'string' },
	rounds: { type: 'string' },
	seconds: { type: 'string' },
	only: { type: 'string' }
} as const satisfies ParseArgsConfig['options'];

export const readFlags = () => parseArgs({ options: placeFlags }).values;

/**
 * A chain with a year of the scenario's traffic over a synthetic lineage (or a file's), and a Postgres. Kept in a
 * folder named after what it holds, so that the next run starts at once.
 */
export async function openPlace(flags: ReturnType<typeof readFlags>): Promise<Running> {
	const text = flags.lineage
		? readFileSync(resolve(flags.lineage), 'utf8')
		: syntheticLineage(Number(flags.assets));
	const name = createHash('sha256').update(text).update(played()).digest('hex').slice(0, 8);
	const kept = join(root, 'test', 'bench', '.data');
	mkdirSync(kept, { recursive: true });
	const lineage = join(kept, `${name}.jsonl`);
	writeFileSync(lineage, text);
	const running = await up({
		dataDir: flags['data-dir'] ?? join(kept, name),
		lineage,
		without: ['indexer', 'graphql', 'portal'],
		onProgress: say,
		onDeath: (error) => {
			console.error(error.message);
			process.exit(1);
		}
	});
	for (const signal of ['SIGINT', 'SIGTERM'] as const)
		process.once(signal, () => void running.stop().then(() => process.exit(130)));
	await settle(running);
	return running;
}

/** More blocks than a reorg can reach, so that all the traffic is history and nothing of it arrives live. */
const FINALITY = 64;

async function settle({ anvil }: Running): Promise<void> {
	const head = await anvil.head();
	const { transactions } = await anvil.rpc.request<{ transactions: unknown[] }>('eth_getBlockByNumber', [
		`0x${Math.max(0, Number(head.number) - FINALITY + 1).toString(16)}`,
		false
	]);
	if (transactions.length > 0) await anvil.rpc.request('anvil_mine', [`0x${FINALITY.toString(16)}`, '0x1']);
}

/** What a kept chain depends on besides the lineage: another contract or another play makes another chain. */
const played = (): string =>
	sourceHash(
		['contracts', 'stack/src/scenario'],
		(file) => /\.(ts|sol)$/.test(file) && !/\/out\/|\/cache\//.test(file)
	);
