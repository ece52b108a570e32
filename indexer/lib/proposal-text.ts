const UNTITLED = 'Untitled proposal';
const LONGEST_TITLE = 200;

/**
 * What a proposal is called: its first Markdown heading, or else its first line that says something. The suffix
 * `#proposer=0x…`, which binds a description to its proposer, is no part of either.
 */
export function titleOf(description: string): string {
	const lines = withoutProposer(description)
		.split(/\r?\n/)
		.map((line) => line.trim());
	const heading = lines.map((line) => /^#{1,6}\s+(.*?)(?:\s+#+)?$/.exec(line)?.[1]?.trim()).find(Boolean);
	const title = heading ?? lines.find((line) => /[^#\s]/.test(line)) ?? UNTITLED;
	const letters = [...title];
	return letters.length > LONGEST_TITLE ? `${letters.slice(0, LONGEST_TITLE - 1).join('')}…` : title;
}

export const withoutProposer = (description: string): string =>
	description.replace(/#proposer=0x[0-9a-fA-F]{40}$/, '').trimEnd();

/** Postgres keeps no zero character in text. */
export const storable = (text: string): string => text.replaceAll('\0', '');
