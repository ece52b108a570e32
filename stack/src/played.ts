import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { layoutOf } from './paths.ts';
import { shippedLineage } from './scenario/play.ts';

/** A lineage file, false for none at all, undefined for the shipped one. */
type Asked = string | false | undefined;

const noteOf = (dataDir: string): string => join(layoutOf(dataDir).chain, 'played.sha256');

/** By content: a file that was edited is another one, a file that was moved is not. */
const nameOf = (asked: Asked): string =>
	asked === false
		? 'nothing'
		: createHash('sha256')
				.update(readFileSync(asked ?? shippedLineage))
				.digest('hex');

/** Whether the kept chain is what playing this would make, so that a start may go on from it. */
export function wasPlayed(dataDir: string, asked: Asked): boolean {
	const note = noteOf(dataDir);
	return existsSync(note) && readFileSync(note, 'utf8').trim() === nameOf(asked);
}

/** Written last, beside the saved chain: a start that was cut short leaves no note and begins anew. */
export const notePlayed = (dataDir: string, asked: Asked): void =>
	writeFileSync(noteOf(dataDir), `${nameOf(asked)}\n`);
