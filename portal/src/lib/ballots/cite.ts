import { emptyDraft, type Draft } from '#lib/governance/acting/draft.ts';

/** The line by which the index knows which off-chain vote a proposal on chain follows from. */
export const citingLine = (id: string): string => `Off-chain vote: ${id}`;

/** The id that an address asks to cite; null when it is none. */
export const readCited = (text: string | null): string | null =>
	text !== null && /^0x[0-9a-fA-F]{64}$/.test(text) ? text.toLowerCase() : null;

/** A proposal on chain that follows from an off-chain vote: its title, the line that cites it, and no action yet. */
export const citingDraft = ({ id, title }: { id: string; title: string }): Draft => ({
	...emptyDraft(),
	title: title.replaceAll(/\s+/g, ' ').slice(0, 140),
	body: `${citingLine(id)}\n\n`
});
