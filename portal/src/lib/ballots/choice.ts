import type { VotingSystem } from '#lib/gql/graphql.ts';
import { percentOf } from '#lib/money.ts';
import type { SignedChoice } from './typed-data.ts';

/** What a voter has filled in. Choices are numbered from 1, as in the signed message. */
export type Selection =
	| { kind: 'one'; choice: number | null }
	| { kind: 'some'; choices: readonly number[] }
	| { kind: 'order'; order: readonly number[] }
	/** As typed, one for each choice. */
	| { kind: 'weights'; weights: readonly string[] };

const kinds: Record<VotingSystem, Selection['kind']> = {
	BASIC: 'one',
	SINGLE_CHOICE: 'one',
	APPROVAL: 'some',
	RANKED_CHOICE: 'order',
	WEIGHTED: 'weights',
	QUADRATIC: 'weights'
};

const numbersTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

/** A ballot nobody has filled in; a ranking begins in the order of the proposal. */
export function emptySelection(system: VotingSystem, count: number): Selection {
	switch (kinds[system]) {
		case 'one':
			return { kind: 'one', choice: null };
		case 'some':
			return { kind: 'some', choices: [] };
		case 'order':
			return { kind: 'order', order: numbersTo(count) };
		case 'weights':
			return { kind: 'weights', weights: numbersTo(count).map(() => '0') };
	}
}

/** A choice that was signed before, to begin from when a vote is changed; the empty one when it does not read as one. */
export function selectionOf(system: VotingSystem, count: number, signed: string): Selection {
	const empty = emptySelection(system, count);
	let value: unknown;
	try {
		value = JSON.parse(signed);
	} catch {
		return empty;
	}
	const isChoice = (one: unknown): one is number =>
		Number.isInteger(one) && Number(one) >= 1 && Number(one) <= count;
	switch (empty.kind) {
		case 'one':
			return isChoice(value) ? { kind: 'one', choice: value } : empty;
		case 'some':
			return Array.isArray(value) && value.every(isChoice) ? { kind: 'some', choices: value } : empty;
		case 'order':
			return Array.isArray(value) && value.length === count && value.every(isChoice)
				? { kind: 'order', order: value }
				: empty;
		case 'weights':
			return typeof value === 'object' && value !== null && !Array.isArray(value)
				? {
						kind: 'weights',
						weights: numbersTo(count).map((choice) =>
							String((value as Record<string, unknown>)[choice] ?? '0')
						)
					}
				: empty;
	}
}

/** Well inside of what a number in JSON holds exactly, with room for the sum of many. */
const LARGEST_WEIGHT = 1_000_000_000;

/** A whole weight as typed; nothing typed is none. Null for what is no weight. */
export function readWeight(text: string): number | null {
	const typed = text.trim() || '0';
	return /^\d{1,10}$/.test(typed) && Number(typed) <= LARGEST_WEIGHT ? Number(typed) : null;
}

/** What is still wrong, each in one sentence. */
export function selectionProblems(selection: Selection, choices: readonly string[]): string[] {
	switch (selection.kind) {
		case 'one':
			return selection.choice === null ? ['Choose one.'] : [];
		case 'some':
		case 'order':
			return [];
		case 'weights': {
			const wrong = selection.weights.flatMap((text, index) =>
				readWeight(text) === null
					? [`“${text}” for ${choices[index]} is no weight; write a whole number up to a billion.`]
					: []
			);
			if (wrong.length > 0) return wrong;
			return selection.weights.some((text) => readWeight(text)) ? [] : ['Give at least one choice a weight.'];
		}
	}
}

/** What goes into the message: a number, numbers, or weights as JSON text with the nothings left out. */
export function signedChoice(selection: Selection): SignedChoice {
	switch (selection.kind) {
		case 'one':
			if (selection.choice === null) throw new Error('No choice is made yet; choose one.');
			return selection.choice;
		case 'some':
			return selection.choices.toSorted((a, b) => a - b);
		case 'order':
			return selection.order;
		case 'weights':
			return JSON.stringify(
				Object.fromEntries(
					selection.weights.flatMap((text, index) => {
						const weight = readWeight(text);
						return weight ? [[index + 1, weight]] : [];
					})
				)
			);
	}
}

/** The part of the whole that each weight makes; null for what is no weight. */
export function sharesOf(weights: readonly string[]): (string | null)[] {
	const read = weights.map(readWeight);
	const total = read.reduce<number>((sum, weight) => sum + (weight ?? 0), 0);
	return read.map((weight) => (weight === null ? null : percentOf(String(weight), String(total))));
}

export function ordinal(rank: number): string {
	const [tens, ones] = [rank % 100, rank % 10];
	const ending =
		tens > 10 && tens < 14 ? 'th' : ones === 1 ? 'st' : ones === 2 ? 'nd' : ones === 3 ? 'rd' : 'th';
	return `${rank}${ending}`;
}

/** What the vote says, before it is signed. */
export function selectionSentence(selection: Selection, choices: readonly string[]): string {
	const named = (choice: number) => `“${choices[choice - 1] ?? `choice ${choice}`}”`;
	switch (selection.kind) {
		case 'one':
			return selection.choice === null ? 'You choose nothing.' : `You vote for ${named(selection.choice)}.`;
		case 'some':
			if (selection.choices.length === 0)
				return 'You approve of none of the choices. Your power still counts as taking part.';
			return `You approve of ${inWords(selection.choices.toSorted((a, b) => a - b).map(named))}.`;
		case 'order': {
			const isUntouched = selection.order.every((choice, index) => choice === index + 1);
			const ranks = selection.order.map((choice, index) => `${ordinal(index + 1)} ${named(choice)}`);
			return `You rank ${inWords(ranks)}${isUntouched ? ': the order in which the proposal names them' : ''}.`;
		}
		case 'weights': {
			const shares = sharesOf(selection.weights);
			const parts = selection.weights.flatMap((text, index) =>
				readWeight(text) ? [`${shares[index]} ${named(index + 1)}`] : []
			);
			return `You split your power: ${inWords(parts)}.`;
		}
	}
}

const inWords = (parts: readonly string[]): string =>
	parts.length < 2 ? (parts[0] ?? 'nothing') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
