import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { endAllRuns, startWadi, tinyLineage } from './wadi.ts';

const folder = mkdtempSync(join(tmpdir(), 'wadi-lineage-'));
const dataDir = join(folder, 'data');
const lineage = join(folder, 'lineage.jsonl');
const lines = readFileSync(tinyLineage, 'utf8').trimEnd().split('\n');
const write = (content: readonly string[]) => writeFileSync(lineage, `${content.join('\n')}\n`);
afterAll(() => {
	endAllRuns();
	rmSync(folder, { recursive: true, force: true });
});

/** Starts until it is ready, stops, and answers what was said. */
async function startOnce(...flags: string[]): Promise<string> {
	const run = startWadi(dataDir, '--no-indexer', ...flags);
	await run.says(/Ready/);
	await run.ctrlC();
	return run.output();
}

it('plays a lineage file, and goes on when the same file is given again', async () => {
	write(lines);
	expect(await startOnce('--lineage', lineage)).toMatch(/Playing/);
	const again = await startOnce('--lineage', lineage);
	expect(again).toMatch(/Resuming the chain at block \d+/);
	expect(again).not.toMatch(/Playing/);
});

it('refuses the file by its line once it has a mistake, and forgets nothing for it', async () => {
	write([...lines, lines[0]!]);
	const run = startWadi(dataDir, '--no-indexer', '--lineage', lineage);
	expect((await run.ended).code).toBe(1);
	expect(run.output()).toMatch(new RegExp(`line ${lines.length + 1}\\b`));
	expect(run.output()).not.toMatch(/Deploying/);
	expect(await startOnce()).toMatch(/Resuming the chain at block \d+/);
});

it('begins anew when the file holds another lineage', async () => {
	write([...lines, '{"id":"x/another","kind":"DATASET","author":"x"}']);
	expect(await startOnce('--lineage', lineage)).toMatch(/Planning a year for 5 assets/);
});

it('begins anew for another stage of control, and goes on when the same or none is asked for', async () => {
	expect(await startOnce('--lineage', lineage, '--stage', 'foundation')).toMatch(/Playing/);
	expect(await startOnce('--lineage', lineage, '--stage', 'foundation')).toMatch(/Resuming the chain/);
	expect(await startOnce()).toMatch(/Resuming the chain/);
	expect(await startOnce('--lineage', lineage, '--stage', 'shared')).toMatch(/Playing/);
});

it('refuses a stage that there is not, before it forgets anything', async () => {
	const run = startWadi(dataDir, '--no-indexer', '--fresh', '--stage', 'council');
	expect((await run.ended).code).toBe(1);
	expect(run.output().trim()).toBe(
		'--stage takes foundation, shared, dao-with-guardian or dao and was given "council".'
	);
	expect(await startOnce()).toMatch(/Resuming the chain/);
});

it('goes on without a scenario where none was played, and begins anew for that where one was', async () => {
	expect(await startOnce('--no-scenario')).not.toMatch(/Resuming/);
	expect(await startOnce('--no-scenario')).toMatch(/Resuming the chain at block \d+/);
});
