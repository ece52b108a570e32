import { wholeWeights } from './choice.ts';
import { rational, zero } from './rational.ts';
import type { Rational } from './rational.ts';
import type { Ballot } from './tally.ts';

/** Square roots are taken to this many parts of √wei: 36 decimals. */
export const ROOT_SCALE = 10n ** 36n;

export interface QuadraticCount {
	scores: Rational[];
	/** By choice: the sum of its roots, in parts of 1/ROOT_SCALE √wei. */
	roots: bigint[];
	/** By choice: how many of its roots are not exact. The true sum is less than this many parts above `roots`. */
	inexact: bigint[];
}

/**
 * Quadratic as Snapshot's: choice i weighs Q(i) = (Σ √part)² over the parts that ballots give it, and its score is
 * total · Q(i) / Σ Q, so that the scores add up to all power that voted.
 *
 * Roots are irrational, so they are defined: ⌊10³⁶ · √part⌋, an integer, where part = power · weight / Σ weights in wei is
 * exact. All that follows is exact: the sums R(i) of these integers, hence order does not matter, and the scores
 * total · R(i)² / Σ R².
 *
 * Error: each root is less than one part of 10³⁶ too small. Where no ballot gives a choice less than a wei, R(i) is
 * within a factor 1 + 10⁻³⁶ of the true sum and a score within a factor (1 + 10⁻³⁶)² of the true one, which for the whole
 * supply of 10²⁸ wei is less than 10⁻⁷ wei.
 */
export function countQuadratic(
	ballots: readonly Ballot[],
	choiceCount: number,
	total: bigint
): QuadraticCount {
	const roots = Array<bigint>(choiceCount).fill(0n);
	const inexact = Array<bigint>(choiceCount).fill(0n);
	for (const { choice, power } of ballots) {
		const { weights, sum } = wholeWeights(choice, choiceCount);
		for (const [i, weight] of weights.entries()) {
			if (weight === 0n || power === 0n) continue;
			const scaled = power * weight * ROOT_SCALE * ROOT_SCALE;
			const root = squareRoot(scaled / sum);
			roots[i]! += root;
			if (root * root * sum !== scaled) inexact[i]! += 1n;
		}
	}
	const squares = roots.map((root) => root * root);
	const all = squares.reduce((sum, square) => sum + square, 0n);
	return {
		roots,
		inexact,
		scores: squares.map((square) => (all === 0n ? zero : rational(total * square, all)))
	};
}

/** The choices that may be the greatest by what is known of the true sums: one, or a tie. */
export function leaders({ roots, inexact }: QuadraticCount): number[] {
	const top = roots.reduce((most, root) => (root > most ? root : most), 0n);
	if (top === 0n) return [];
	return roots.flatMap((root, i) => (root === top || root + inexact[i]! > top ? [i + 1] : []));
}

/** ⌊√n⌋ by Newton's method from above. The float makes a first guess and no more: the result does not depend on it. */
export function squareRoot(n: bigint): bigint {
	if (n < 2n) return n;
	const bits = n.toString(16).length * 4;
	const shift = BigInt(Math.max(0, bits - 100) & ~1);
	let root = (BigInt(Math.ceil(Math.sqrt(Number(n >> shift)) * (1 + 1e-12))) + 1n) << (shift / 2n);
	for (;;) {
		const next = (root + n / root) >> 1n;
		if (next >= root) return root;
		root = next;
	}
}
