import type { Choice, System } from '../types.ts';

/** A vote's choice as signed, or undefined where the system has no such ballot. */
export function choiceIn(system: System, choiceCount: number, signed: unknown): Choice | undefined {
	const isNumber = (value: unknown): value is number =>
		Number.isSafeInteger(value) && Number(value) >= 1 && Number(value) <= choiceCount;
	if (system === 'basic' || system === 'single-choice') return isNumber(signed) ? signed : undefined;
	if (system === 'weighted' || system === 'quadratic')
		return typeof signed === 'string' ? weightsIn(signed, choiceCount) : undefined;
	if (!Array.isArray(signed) || !signed.every(isNumber) || new Set(signed).size < signed.length)
		return undefined;
	return system === 'approval' || signed.length === choiceCount ? signed : undefined;
}

const pair = String.raw`\s*"([1-9]\d*)"\s*:\s*(0|[1-9]\d*)\s*`;
const object = new RegExp(`^\\s*\\{(${pair}(,${pair})*)\\}\\s*$`);

/** Whole weights by choice, each named once. A pattern reads the text, so it has no second reading. */
function weightsIn(text: string, choiceCount: number): Choice | undefined {
	if (!object.test(text)) return undefined;
	const weights: Record<string, number> = {};
	for (const [, key, weight] of text.matchAll(new RegExp(pair, 'g'))) {
		if (Number(key) > choiceCount || key! in weights || !Number.isSafeInteger(Number(weight)))
			return undefined;
		weights[key!] = Number(weight);
	}
	return Object.values(weights).some((weight) => weight > 0) ? weights : undefined;
}
