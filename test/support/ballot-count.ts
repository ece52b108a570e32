/** A second count of off-chain votes, written from the words of each system and not from the service's code. */

export type Choice = number | number[] | Record<string, number>;

export interface Counted {
	choice: Choice;
	power: bigint;
}

/** numerator / denominator, not shortened. */
export type Fraction = readonly [bigint, bigint];

const plus = ([a, b]: Fraction, [c, d]: Fraction): Fraction =>
	b === d ? [a + c, b] : [a * d + c * b, b * d];
export const isSame = ([a, b]: Fraction, [c, d]: Fraction): boolean => a * d === c * b;
const isMore = ([a, b]: Fraction, [c, d]: Fraction): boolean => a * d > c * b;

/** Weights in the story are whole numbers. */
const parts = (choice: Choice): [number, bigint][] =>
	Object.entries(choice as Record<string, number>).map(([key, weight]) => [Number(key) - 1, BigInt(weight)]);

function sums(choiceCount: number, votes: readonly Counted[]): Fraction[] {
	const scores: Fraction[] = Array.from({ length: choiceCount }, () => [0n, 1n]);
	const give = (index: number, amount: Fraction) => (scores[index] = plus(scores[index]!, amount));
	for (const { choice, power } of votes) {
		if (typeof choice === 'number') give(choice - 1, [power, 1n]);
		else if (Array.isArray(choice)) for (const one of choice) give(one - 1, [power, 1n]);
		else {
			const whole = parts(choice).reduce((sum, [, weight]) => sum + weight, 0n);
			for (const [index, weight] of parts(choice)) give(index, [power * weight, whole]);
		}
	}
	return scores;
}

function lastRound(choiceCount: number, votes: readonly Counted[]): Fraction[] {
	let standing = Array.from({ length: choiceCount }, (_, i) => i + 1);
	for (;;) {
		const first = new Map<number, bigint>();
		for (const { choice, power } of votes) {
			const best = (choice as number[]).find((one) => standing.includes(one));
			if (best !== undefined) first.set(best, (first.get(best) ?? 0n) + power);
		}
		const all = [...first.values()].reduce((sum, power) => sum + power, 0n);
		const isOver = first.size <= 2 || [...first.values()].some((power) => power * 2n > all);
		if (isOver) return Array.from({ length: choiceCount }, (_, i) => [first.get(i + 1) ?? 0n, 1n]);
		// Of those that someone put first, the weakest; of several, the first in the list.
		const weakest = [...first].sort(([a, x], [b, y]) => (x < y ? -1 : x > y ? 1 : a - b))[0]![0];
		standing = standing.filter((one) => one !== weakest);
	}
}

/** By floating point: the service's exact score must agree to twelve digits. */
export function quadraticShares(choiceCount: number, votes: readonly Counted[]): number[] {
	const roots = Array<number>(choiceCount).fill(0);
	for (const { choice, power } of votes) {
		const whole = parts(choice).reduce((sum, [, weight]) => sum + Number(weight), 0);
		for (const [index, weight] of parts(choice))
			roots[index]! += Math.sqrt((Number(power) * Number(weight)) / whole);
	}
	const all = roots.reduce((sum, root) => sum + root * root, 0);
	return roots.map((root) => (all === 0 ? 0 : (root * root) / all));
}

/** Exact scores of every system but the quadratic one. */
export const countAgain = (system: string, choiceCount: number, votes: readonly Counted[]): Fraction[] =>
	system === 'RANKED_CHOICE' ? lastRound(choiceCount, votes) : sums(choiceCount, votes);

/** The choices with the greatest score, from 1; none when no choice has any. Abstain of a basic vote never leads. */
export function leadersOf(system: string, scores: readonly Fraction[]): number[] {
	const able = system === 'BASIC' ? scores.slice(0, 2) : scores;
	const top = able.reduce((most, score) => (isMore(score, most) ? score : most), [0n, 1n] as Fraction);
	return top[0] === 0n ? [] : able.flatMap((score, i) => (isSame(score, top) ? [i + 1] : []));
}
