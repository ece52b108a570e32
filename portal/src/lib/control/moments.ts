/** Blocks at which something changed, once each, oldest first. */
export const changeBlocks = (
	events: readonly { provenance: { blockNumber: string; timestamp: string } }[]
): { block: bigint; timestamp: string }[] =>
	[...new Map(events.map(({ provenance }) => [provenance.blockNumber, provenance.timestamp]))]
		.map(([block, timestamp]) => ({ block: BigInt(block), timestamp }))
		.sort((a, b) => (a.block < b.block ? -1 : 1));

export interface Steps {
	earlier: bigint | null;
	later: bigint | null;
}

/** The moments of change next to a block; from the present, the latest change is the step back. */
export function stepsFrom(moments: readonly { block: bigint }[], at: bigint): Steps {
	return {
		earlier: moments.findLast(({ block }) => block < at)?.block ?? null,
		later: moments.find(({ block }) => block > at)?.block ?? null
	};
}

/** Where a block lies between two others, 0 to 1, for drawing. */
export function placeOf(block: bigint, first: bigint, last: bigint): number {
	if (last <= first) return 0;
	const clamped = block < first ? first : block > last ? last : block;
	return Number(((clamped - first) * 100_000n) / (last - first)) / 100_000;
}
