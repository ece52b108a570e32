/** An exact fraction; the denominator is positive. It is in lowest terms unless that would take long. */
export interface Rational {
	readonly numerator: bigint;
	readonly denominator: bigint;
}

/** Above this many bits a common divisor costs more than it saves: Euclid's steps grow with the square of them. */
const REDUCED_BITS = 4_096;
/** Longer fractions are no use to a reader. */
const TEXT_LIMIT = 2_000;

export const whole = (value: bigint): Rational => ({ numerator: value, denominator: 1n });
export const zero = whole(0n);

export function rational(numerator: bigint, denominator: bigint): Rational {
	if (denominator <= 0n) throw new Error(`${denominator} is no denominator of a score: it must be positive.`);
	if (numerator === 0n) return zero;
	if (denominator >> BigInt(REDUCED_BITS) !== 0n) return { numerator, denominator };
	const common = greatestCommonDivisor(numerator < 0n ? -numerator : numerator, denominator);
	return { numerator: numerator / common, denominator: denominator / common };
}

export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
	while (b !== 0n) [a, b] = [b, a % b];
	return a;
}

/** Negative when a < b, 0n when equal, positive when a > b. */
export const compare = (a: Rational, b: Rational): bigint =>
	a.numerator * b.denominator - b.numerator * a.denominator;

export const isEqual = (a: Rational, b: Rational): boolean => compare(a, b) === 0n;

/** The whole part of a fraction that is not negative. */
export const floor = ({ numerator, denominator }: Rational): bigint => numerator / denominator;

/** `7` or `7/3`. A fraction of more than 2,000 characters is cut to its whole part, marked by `≈`. */
export function exactText({ numerator, denominator }: Rational): string {
	if (denominator === 1n) return String(numerator);
	if (denominator >> BigInt(TEXT_LIMIT * 2) !== 0n) return `≈${numerator / denominator}`;
	const text = `${numerator}/${denominator}`;
	return text.length > TEXT_LIMIT ? `≈${numerator / denominator}` : text;
}

/** For bars and percentages alone. */
export const shareOf = (part: Rational, total: bigint): number =>
	total === 0n ? 0 : Number((part.numerator * 1_000_000_000_000n) / (part.denominator * total)) / 1e12;

/** Fractions of one denominator, one for each choice. */
export interface Fractions {
	readonly numerators: readonly bigint[];
	readonly denominator: bigint;
}

/**
 * The sums, choice by choice.
 *
 * Pairs of pairs, so that the numbers grow evenly: added one after the other, ten thousand ballots with weights of their
 * own would take a hundred times as long.
 */
export function sumOf(parts: readonly Fractions[], choiceCount: number): Rational[] {
	let level = [...parts];
	while (level.length > 1) {
		const next: Fractions[] = [];
		for (let i = 0; i < level.length; i += 2)
			next.push(level[i + 1] ? add(level[i]!, level[i + 1]!) : level[i]!);
		level = next;
	}
	const [sum] = level;
	if (sum === undefined) return Array<Rational>(choiceCount).fill(zero);
	return sum.numerators.map((numerator) => rational(numerator, sum.denominator));
}

function add(a: Fractions, b: Fractions): Fractions {
	const isLarge = (a.denominator | b.denominator) >> BigInt(REDUCED_BITS / 4) !== 0n;
	const common = isLarge ? 1n : greatestCommonDivisor(a.denominator, b.denominator);
	const [byA, byB] = [b.denominator / common, a.denominator / common];
	return {
		numerators: a.numerators.map((numerator, choice) => numerator * byA + b.numerators[choice]! * byB),
		denominator: a.denominator * byA
	};
}
