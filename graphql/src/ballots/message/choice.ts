import { Refusal, shown } from '../refusal.ts';
import type { Choice, System, VoteMessage } from '../types.ts';
import { isObject, parseStrictly } from './json.ts';
import type { Json } from './json.ts';

const formOf: Readonly<Record<System, VoteMessage['form']>> = {
	basic: 'number',
	'single-choice': 'number',
	approval: 'array',
	'ranked-choice': 'array',
	weighted: 'string',
	quadratic: 'string'
};

const formNames = { number: 'uint32', array: 'uint32[]', string: 'string' } as const;

/**
 * The weights in a signed text: one reading of them in one spelling, or none. Whether they fit the proposal is
 * checkChoice's matter.
 */
export function readWeights(signed: string): Readonly<Record<string, number>> {
	let weights: Json;
	try {
		weights = parseStrictly(signed);
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		throw new Refusal('WRONG_WEIGHTS', `The choice is ${shown(signed)}. ${error.message}`);
	}
	const isRight =
		isObject(weights) &&
		Object.values(weights).every((weight) => typeof weight === 'number' && weight >= 0 && weight < 1e15) &&
		JSON.stringify(weights) === signed;
	if (isRight) return weights as Readonly<Record<string, number>>;
	throw new Refusal(
		'WRONG_WEIGHTS',
		`The choice is ${shown(signed)}; send a JSON object of whole weights below 10^15 by choice as JSON.stringify writes it, such as {"1":60,"3":40}.`
	);
}

/** Whether a choice has the form and the values that a proposal's system takes. */
export function checkChoice(
	{ form, choice, signedChoice }: Pick<VoteMessage, 'form' | 'choice' | 'signedChoice'>,
	{ system, choices }: { system: System; choices: readonly string[] }
): void {
	if (form !== formOf[system]) {
		throw new Refusal(
			'WRONG_CHOICE_FORM',
			`The choice is signed as ${formNames[form]}; a ${system} proposal takes ${formNames[formOf[system]]}.`
		);
	}
	const named = namedIn(choice);
	const count = choices.length;
	const outside = named.find((number) => number < 1 || number > count);
	if (outside !== undefined) {
		throw new Refusal(
			'CHOICE_OUT_OF_RANGE',
			`The choice ${signedChoice.slice(0, 40)} names ${outside}; the proposal's choices are 1 to ${count}.`
		);
	}
	if (new Set(named).size !== named.length) {
		throw new Refusal(
			'CHOICE_REPEATED',
			`The choice ${signedChoice.slice(0, 40)} names one twice; name each at most once.`
		);
	}
	if (system === 'ranked-choice' && named.length !== count) {
		throw new Refusal(
			'CHOICE_INCOMPLETE',
			`The ranking names ${named.length} of ${count} choices; rank all of them.`
		);
	}
	if (
		form === 'string' &&
		!Object.values(choice as Readonly<Record<string, number>>).some((weight) => weight > 0)
	) {
		throw new Refusal(
			'WRONG_WEIGHTS',
			`The choice ${signedChoice.slice(0, 40)} gives no choice any weight; give one a weight above 0.`
		);
	}
}

/** The numbers a choice names. A key of weights that isn't plain digits names none: 0 is out of every range. */
function namedIn(choice: Choice): readonly number[] {
	if (typeof choice === 'number') return [choice];
	if (Array.isArray(choice)) return choice as readonly number[];
	return Object.keys(choice).map((key) => (/^[1-9]\d{0,5}$/.test(key) ? Number(key) : 0));
}
