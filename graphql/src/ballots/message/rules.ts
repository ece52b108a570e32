import { Refusal, shown } from '../refusal.ts';
import { systems } from '../types.ts';
import type { System } from '../types.ts';
import type { Code } from '../refusal.ts';
import { isObject, parseStrictly } from './json.ts';
import type { JsonObject } from './json.ts';
import { text, texts } from './values.ts';

/** As Snapshot's schemas and, for body and choices, its sequencer's widest spaces have them. Characters are code points. */
export const limits = {
	title: 256,
	body: 40_000,
	discussion: 256,
	choices: 1_000,
	choice: 256,
	labels: 10,
	app: 24,
	reason: 5_000,
	metadata: 2_000
} as const;

/** Code points: a pair of surrogates is one character. */
function lengthOf(value: string): number {
	let count = value.length;
	if (count > 0) for (const pair of value.matchAll(/[\uD800-\uDBFF]/g)) count -= pair.length;
	return count;
}

function checkLength(code: Code, name: string, value: string, limit: number, least = 0): void {
	const length = lengthOf(value);
	if (length >= least && length <= limit) return;
	throw new Refusal(code, `${name} has ${length} characters; give ${least} to ${limit}.`);
}

const schemes = ['http://', 'https://', 'ipfs://', 'ipns://', 'snapshot://'];

function checkObject(code: Code, name: string, value: string): void {
	try {
		// Nobody counts with what is in it, so fractions may be.
		if (isObject(parseStrictly(value, { fractions: true, maxDepth: 32 }))) return;
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		throw new Refusal(code, `${name} is ${shown(value)}. ${error.message}`);
	}
	throw new Refusal(code, `${name} is ${shown(value)}; send a JSON object as a text, such as {}.`);
}

/** What a proposal and its update have in common. */
export function checkProposalText(message: JsonObject): void {
	const type = text(message, 'type');
	if (!systems.includes(type as System)) {
		throw new Refusal(
			'UNKNOWN_SYSTEM',
			`The proposal's type is ${shown(type)}; this hub counts ${systems.join(', ')}.`
		);
	}
	if (text(message, 'privacy') !== '') {
		throw new Refusal(
			'PRIVACY_NOT_OFFERED',
			`The proposal asks for the privacy ${shown(text(message, 'privacy'))}; this hub has none: leave it empty.`
		);
	}
	checkLength('WRONG_TITLE', 'The title', text(message, 'title'), limits.title, 1);
	checkLength('WRONG_BODY', 'The body', text(message, 'body'), limits.body);
	const discussion = text(message, 'discussion');
	checkLength('WRONG_DISCUSSION', 'The discussion', discussion, limits.discussion);
	if (discussion !== '' && !schemes.some((scheme) => discussion.startsWith(scheme))) {
		throw new Refusal(
			'WRONG_DISCUSSION',
			`The discussion is ${shown(discussion)}; give an address with one of ${schemes.join(', ')}, or nothing.`
		);
	}
	checkChoices(texts(message, 'choices'), type as System);
	checkLabels(texts(message, 'labels'));
	checkObject('WRONG_PLUGINS', 'plugins', text(message, 'plugins'));
}

function checkChoices(choices: readonly string[], system: System): void {
	const [least, most] = system === 'basic' ? [2, 3] : [1, limits.choices];
	if (choices.length < least || choices.length > most) {
		throw new Refusal(
			'WRONG_CHOICES',
			`There are ${choices.length} choices; a ${system} proposal has ${least} to ${most}.`
		);
	}
	for (const [i, choice] of choices.entries())
		checkLength('WRONG_CHOICES', `Choice ${i + 1}`, choice, limits.choice, 1);
}

function checkLabels(labels: readonly string[]): void {
	const wrong = labels.find((label) => !/^[a-zA-Z0-9]{1,8}$/.test(label));
	if (wrong === undefined && labels.length <= limits.labels && new Set(labels).size === labels.length) return;
	throw new Refusal(
		'WRONG_LABELS',
		`The labels are ${shown(labels)}; give at most ${limits.labels} different ones of 1 to 8 letters and digits.`
	);
}

export const checkApp = (message: JsonObject): void =>
	checkLength('WRONG_APP', 'app', text(message, 'app'), limits.app);

export function checkVoteTexts(message: JsonObject): void {
	checkLength('WRONG_REASON', 'The reason', text(message, 'reason'), limits.reason);
	checkApp(message);
	const metadata = text(message, 'metadata');
	checkLength('WRONG_METADATA', 'metadata', metadata, limits.metadata);
	if (metadata !== '') checkObject('WRONG_METADATA', 'metadata', metadata);
}
