/** From here on a reader should know that the pages are old. */
const toleratedSeconds = 15 * 60;

/** Chains for development, whose clock is moved by hand: their lag says nothing. */
const movableClocks = new Set([31337, 1337]);

export const isBehind = (lagSeconds: number, chainId: number): boolean =>
	lagSeconds > toleratedSeconds && !movableClocks.has(chainId);
