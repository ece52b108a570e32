import { greatestCommonDivisor } from './rational.ts';
import type { VotingSystem } from './system.ts';

/**
 * What a ballot says: a choice, a list of choices, or weights by choice. Choices are numbered from 1.
 *
 * A weight means the decimal that JavaScript prints for it, which is also how the signed text spells it.
 */
export type Choice = number | readonly number[] | Readonly<Record<string, number>>;

export type ReadChoice = { choice: Choice; refusal?: undefined } | { choice?: undefined; refusal: string };

/** Exact in a double, and short enough that ten thousand ballots' weights have a common denominator. */
const WEIGHT_DIGITS = 15;

/**
 * Reads the `choice` of a signed vote: a number, an array of numbers, or for weights their JSON text.
 *
 * Weights must be written as JSON.stringify writes them, as snapshot.js does: then no key can hide behind a second
 * spelling or be given twice, and the text has one reading.
 */
export function readChoice(system: VotingSystem, choiceCount: number, value: unknown): ReadChoice {
	const isChoice = (one: unknown): one is number =>
		typeof one === 'number' && Number.isInteger(one) && one >= 1 && one <= choiceCount;
	switch (system) {
		case 'basic':
		case 'single-choice':
			return isChoice(value)
				? { choice: value }
				: refuse(`The choice is ${shown(value)}; give the number of one, from 1 to ${choiceCount}.`);
		case 'approval':
			if (!Array.isArray(value) || !value.every(isChoice) || new Set(value).size !== value.length)
				return refuse(
					`The choice is ${shown(value)}; give a list of different numbers from 1 to ${choiceCount}, or an empty one.`
				);
			return { choice: value };
		case 'ranked-choice':
			if (
				!Array.isArray(value) ||
				!value.every(isChoice) ||
				value.length !== choiceCount ||
				new Set(value).size !== choiceCount
			)
				return refuse(
					`The choice is ${shown(value)}; give a list with each number from 1 to ${choiceCount} once, the best first.`
				);
			return { choice: value };
		case 'weighted':
		case 'quadratic':
			return readWeights(choiceCount, value);
	}
}

function readWeights(choiceCount: number, value: unknown): ReadChoice {
	const form = `give JSON as JSON.stringify writes it, such as {"1":2,"${choiceCount}":1}`;
	if (typeof value !== 'string') return refuse(`The choice is ${shown(value)}; ${form}.`);
	let read: unknown;
	try {
		read = JSON.parse(value);
	} catch {
		return refuse(`The choice ${shown(value)} is not JSON; ${form}.`);
	}
	if (typeof read !== 'object' || read === null || Array.isArray(read) || JSON.stringify(read) !== value)
		return refuse(`The choice ${shown(value)} is not an object of weights in its one spelling; ${form}.`);
	const entries = Object.entries(read);
	for (const [key, weight] of entries) {
		if (!/^[1-9]\d{0,8}$/.test(key) || Number(key) > choiceCount)
			return refuse(`The choice weighs ${shown(key)}; there are choices 1 to ${choiceCount}.`);
		if (typeof weight !== 'number' || !isWeight(weight))
			return refuse(
				`The weight of choice ${key} is ${shown(weight)}; give a number of at most ${WEIGHT_DIGITS} digits, not negative and without an exponent.`
			);
	}
	if (!entries.some(([, weight]) => weight > 0))
		return refuse('No choice has a weight above 0; give at least one.');
	return { choice: read as Record<string, number> };
}

function isWeight(weight: number): boolean {
	const text = String(weight);
	return /^\d+(\.\d+)?$/.test(text) && text.replace('.', '').length <= WEIGHT_DIGITS;
}

const refuse = (refusal: string): ReadChoice => ({ refusal });

function shown(value: unknown): string {
	const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
	return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** Whole numbers in proportion to the weights, the first choice at 0, and their sum; without a common divisor. */
export function wholeWeights(choice: Choice, choiceCount: number): { weights: bigint[]; sum: bigint } {
	const given = choice as Readonly<Record<string, number>>;
	const texts = Array.from({ length: choiceCount }, (_, i) => String(given[i + 1] ?? 0).split('.'));
	const places = Math.max(...texts.map(([, decimals]) => decimals?.length ?? 0));
	const scaled = texts.map(([before, decimals]) => BigInt(before! + (decimals ?? '').padEnd(places, '0')));
	const common = scaled.reduce(greatestCommonDivisor, 0n);
	const weights = common === 0n ? scaled : scaled.map((weight) => weight / common);
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
export function linesOf(system: VotingSystem, choiceCount: number, choice: Choice): ChoiceLine[] {
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
export function choiceText(system: VotingSystem, labels: readonly string[], choice: Choice): string {
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
