import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { notePlayed, wasPlayed } from './played.ts';
import { shippedLineage } from './scenario/play.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'wadi-played-'));
mkdirSync(join(dataDir, 'chain'));
const file = join(dataDir, 'lineage.jsonl');
writeFileSync(file, '{"id":"a"}\n');
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

it('knows nothing of a folder in which nothing was played to its end', () => {
	for (const asked of [undefined, false, file] as const) expect(wasPlayed(dataDir, asked)).toBe(false);
});

it('knows a file by its content, not by its path', () => {
	notePlayed(dataDir, file);
	expect(wasPlayed(dataDir, file)).toBe(true);
	const moved = join(dataDir, 'moved.jsonl');
	writeFileSync(moved, '{"id":"a"}\n');
	expect(wasPlayed(dataDir, moved)).toBe(true);
	writeFileSync(file, '{"id":"b"}\n');
	expect(wasPlayed(dataDir, file)).toBe(false);
	expect(wasPlayed(dataDir, undefined)).toBe(false);
});

it('takes the shipped lineage, given by path, for the one that is played by default', () => {
	notePlayed(dataDir, undefined);
	expect(wasPlayed(dataDir, shippedLineage)).toBe(true);
	expect(wasPlayed(dataDir, false)).toBe(false);
});

it('knows that nothing was played', () => {
	notePlayed(dataDir, false);
	expect(wasPlayed(dataDir, false)).toBe(true);
	expect(wasPlayed(dataDir, undefined)).toBe(false);
});
