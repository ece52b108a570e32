import type { Choice, System } from '../types.ts';
import { greatestCommonDivisor } from './rational.ts';

/** The weights of each choice, the first at 0, without a common divisor, and their sum. */
export function wholeWeights(choice: Choice, choiceCount: number): { weights: bigint[]; sum: bigint } {
	const given = choice as Readonly<Record<string, number>>;
	const asGiven = Array.from({ length: choiceCount }, (_, i) => BigInt(given[i + 1] ?? 0));
	const common = asGiven.reduce((divisor, weight) => greatestCommonDivisor(weight, divisor), 0n);
	const weights = common < 2n ? asGiven : asGiven.map((weight) => weight / common);
	return { weights, sum: weights.reduce((sum, weight) => sum + weight, 0n) };
}

/** One line of a ballot: a choice, its place in a ranking, its part of the power. */
export interface ChoiceLine {
	/** From 1. */
	choice: number;
	/** 1 for the best; null unless ranked. */
	rank: number | null;
	/** Of the voter's power, as weighted; null unless weights were given. */
	share: number | null;
}

/** In the order of a ranking, otherwise by number. Choices that got no weight are left out. */
export function linesOf(system: System, choiceCount: number, choice: Choice): ChoiceLine[] {
	if (typeof choice === 'number') return [{ choice, rank: null, share: null }];
	if (system === 'ranked-choice')
		return (choice as readonly number[]).map((one, i) => ({ choice: one, rank: i + 1, share: null }));
	if (Array.isArray(choice))
		return [...(choice as readonly number[])]
			.sort((a, b) => a - b)
			.map((one) => ({ choice: one, rank: null, share: null }));
	const { weights, sum } = wholeWeights(choice, choiceCount);
	return weights.flatMap((weight, i) =>
		weight === 0n ? [] : [{ choice: i + 1, rank: null, share: Number((weight * 1_000_000n) / sum) / 1e6 }]
	);
}

/** A ballot in words: `For`, `A, B`, `1. B, 2. A`, `67 % A, 33 % B`. */
export function choiceText(system: System, labels: readonly string[], choice: Choice): string {
	const lines = linesOf(system, labels.length, choice);
	if (lines.length === 0) return 'None of them';
	return lines
		.map(({ choice: number, rank, share }) => {
			const label = labels[number - 1]!;
			if (rank !== null) return `${rank}. ${label}`;
			return share === null ? label : `${Number((share * 100).toFixed(1))} % ${label}`;
		})
		.join(', ');
}
