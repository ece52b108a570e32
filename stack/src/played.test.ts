import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { isAnotherStory, notePlayed } from './played.ts';
import { shippedLineage } from './scenario/play.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'wadi-played-'));
mkdirSync(join(dataDir, 'chain'));
const file = join(dataDir, 'lineage.jsonl');
writeFileSync(file, '{"id":"a"}\n');
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

it('knows nothing of a folder in which nothing was played to its end', () => {
	for (const story of [{ lineage: false }, { lineage: file }, { stage: 'dao' }] as const)
		expect(isAnotherStory(dataDir, story)).toBe(true);
	expect(isAnotherStory(dataDir, {}), 'nothing is asked for').toBe(false);
});

it('knows a file by its content, not by its path', () => {
	notePlayed(dataDir, { lineage: file });
	expect(isAnotherStory(dataDir, { lineage: file })).toBe(false);
	const moved = join(dataDir, 'moved.jsonl');
	writeFileSync(moved, '{"id":"a"}\n');
	expect(isAnotherStory(dataDir, { lineage: moved })).toBe(false);
	writeFileSync(file, '{"id":"b"}\n');
	expect(isAnotherStory(dataDir, { lineage: file })).toBe(true);
	expect(isAnotherStory(dataDir, { lineage: shippedLineage })).toBe(true);
});

it('takes the shipped lineage, given by path, for the one that is played by default', () => {
	notePlayed(dataDir, {});
	expect(isAnotherStory(dataDir, { lineage: shippedLineage })).toBe(false);
	expect(isAnotherStory(dataDir, { lineage: false })).toBe(true);
});

it('knows that nothing was played', () => {
	notePlayed(dataDir, { lineage: false });
	expect(isAnotherStory(dataDir, { lineage: false })).toBe(false);
	expect(isAnotherStory(dataDir, { lineage: shippedLineage })).toBe(true);
});

it('knows how far control has passed, and goes on from anywhere when no stage is asked for', () => {
	notePlayed(dataDir, { stage: 'shared' });
	expect(isAnotherStory(dataDir, { stage: 'shared' })).toBe(false);
	expect(isAnotherStory(dataDir, { stage: 'foundation' })).toBe(true);
	expect(isAnotherStory(dataDir, {})).toBe(false);
	notePlayed(dataDir, {});
	expect(isAnotherStory(dataDir, { stage: 'dao' })).toBe(false);
});
