import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { layoutOf } from './paths.ts';
import { shippedLineage } from './scenario/play.ts';
import { lastStage, type Stage } from './scenario/stage.ts';

export interface Story {
	/** A lineage file, false for none at all, undefined for the shipped one. */
	lineage?: string | false | undefined;
	/** How far control passes; undefined for all the way. */
	stage?: Stage | undefined;
}

const noteOf = (dataDir: string): string => join(layoutOf(dataDir).chain, 'played.sha256');

/** By content: a file that was edited is another one, a file that was moved is not. */
const nameOf = (lineage: Story['lineage']): string =>
	lineage === false
		? 'nothing'
		: createHash('sha256')
				.update(readFileSync(lineage ?? shippedLineage))
				.digest('hex');

/** Whether the kept chain is another one than what is asked for; what is not asked for may be anything. */
export function isAnotherStory(dataDir: string, { lineage, stage }: Story): boolean {
	const note = noteOf(dataDir);
	const [name, stageThen] = existsSync(note) ? readFileSync(note, 'utf8').trim().split(' ') : [];
	return (lineage !== undefined && name !== nameOf(lineage)) || (stage !== undefined && stageThen !== stage);
}

/** Written last, beside the saved chain: a start that was cut short leaves no note and begins anew. */
export const notePlayed = (dataDir: string, { lineage, stage = lastStage }: Story): void =>
	writeFileSync(noteOf(dataDir), `${nameOf(lineage)} ${stage}\n`);
