import type { Choice, System } from '../types.ts';
import { wholeWeights } from './choice.ts';
import { countQuadratic, leaders } from './quadratic.ts';
import { countRounds } from './ranked.ts';
import type { Round } from './ranked.ts';
import { compare, sumOf, whole, zero } from './rational.ts';
import type { Fractions, Rational } from './rational.ts';

/** A vote that counts: its choice fits the system, its power is in wei and not negative. */
export interface Ballot {
	readonly choice: Choice;
	readonly power: bigint;
}

export interface Tally {
	system: System;
	/** Wei by choice, the first at 0. */
	scores: readonly Rational[];
	/** Power of all ballots, of those too that approve of nothing. A quorum is measured by it. */
	total: bigint;
	voterCount: number;
	/** From 1; null when nobody leads alone: a tie, or no power for any choice. */
	winner: number | null;
	/** The choices that share the lead, by number; empty when one leads or none. */
	tied: readonly number[];
	/** Of ranked choice; null for the others. */
	rounds: readonly Round[] | null;
}

/**
 * The result of any voting system: exact, and the same in whatever order the ballots come.
 *
 * Without ballots, or with none that has power, every score is 0 and nobody leads.
 */
export function tally(system: System, choiceCount: number, ballots: readonly Ballot[]): Tally {
	const total = ballots.reduce((sum, { power }) => sum + power, 0n);
	const common = { system, total, voterCount: ballots.length, rounds: null };
	switch (system) {
		case 'basic': {
			const scores = sumByChoice(ballots, choiceCount);
			// For and Against decide; the third choice abstains.
			return { ...common, scores, ...lead(highest(scores.slice(0, 2))) };
		}
		case 'single-choice':
		case 'approval': {
			const scores = sumByChoice(ballots, choiceCount);
			return { ...common, scores, ...lead(highest(scores)) };
		}
		case 'ranked-choice': {
			const rounds = countRounds(ballots, choiceCount);
			const scores = rounds.at(-1)!.scores.map((score) => whole(score ?? 0n));
			return { ...common, scores, rounds, ...lead(highest(scores)) };
		}
		case 'weighted': {
			const scores = sumByWeight(ballots, choiceCount);
			return { ...common, scores, ...lead(highest(scores)) };
		}
		case 'quadratic': {
			const count = countQuadratic(ballots, choiceCount, total);
			return { ...common, scores: count.scores, ...lead(leaders(count)) };
		}
	}
}

function sumByChoice(ballots: readonly Ballot[], choiceCount: number): Rational[] {
	const sums = Array<bigint>(choiceCount).fill(0n);
	for (const { choice, power } of ballots)
		for (const one of typeof choice === 'number' ? [choice] : (choice as readonly number[]))
			sums[one - 1]! += power;
	return sums.map(whole);
}

/** Σ power · weight / Σ weights. Ballots whose weights add up to the same are added first: most do. */
function sumByWeight(ballots: readonly Ballot[], choiceCount: number): Rational[] {
	const bySum = new Map<bigint, bigint[]>();
	for (const { choice, power } of ballots) {
		const { weights, sum } = wholeWeights(choice, choiceCount);
		const numerators = bySum.get(sum) ?? Array<bigint>(choiceCount).fill(0n);
		for (const [i, weight] of weights.entries()) numerators[i]! += power * weight;
		bySum.set(sum, numerators);
	}
	const parts: Fractions[] = Array.from(bySum, ([denominator, numerators]) => ({ numerators, denominator }));
	return sumOf(parts, choiceCount);
}

function highest(scores: readonly Rational[]): number[] {
	const top = scores.reduce((most, score) => (compare(score, most) > 0n ? score : most), zero);
	return top.numerator === 0n
		? []
		: scores.flatMap((score, i) => (compare(score, top) === 0n ? [i + 1] : []));
}

const lead = (first: number[]): Pick<Tally, 'winner' | 'tied'> =>
	first.length === 1 ? { winner: first[0]!, tied: [] } : { winner: null, tied: first };
