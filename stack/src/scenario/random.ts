/** Numbers that are the same on every machine and in every run: nothing here reads a clock or a random source. */

/** FNV-1a with a final mix: 32 bits that look unrelated for texts that look alike. */
export function hashOf(text: string): number {
	let hash = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
	hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
	return (hash ^ (hash >>> 16)) >>> 0;
}

/** A whole number from `low` to `high`, both included, that belongs to `text`. */
export const between = (text: string, low: number, high: number): number =>
	low + (hashOf(text) % (high - low + 1));

/** The one of `items` that belongs to `text`. */
export function choose<T>(text: string, items: readonly T[]): T {
	const item = items[hashOf(text) % items.length];
	if (item === undefined) throw new Error(`There is nothing to choose from for ${text}.`);
	return item;
}

/** True for about `percent` of all texts. */
export const isAmong = (text: string, percent: number): boolean => hashOf(text) % 100 < percent;
