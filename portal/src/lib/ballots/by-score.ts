/** The most first; equal ones in the order they came. */
export const byScore = <T extends { score: string }>(scores: readonly T[]): T[] =>
	scores.toSorted((a, b) => {
		const difference = BigInt(b.score) - BigInt(a.score);
		return difference > 0n ? 1 : difference < 0n ? -1 : 0;
	});
