import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Address } from 'viem';
import { genesisTime } from '../anvil.ts';
import { root } from '../paths.ts';
import { idOf, proposing, type Choice, type Statement, type Text, type Times } from './ballot-messages.ts';
import { yearsQuestions, type Question } from './ballots-year.ts';
import { between, choose, hashOf, isAmong } from './random.ts';

const folder = join(root, 'stack', 'data', 'ballots');
const day = 86_400;

/** A question's title and text, from its file. */
export function wordsOf(name: string): { title: string; body: string } {
	const text = readFileSync(join(folder, `${name}.md`), 'utf8');
	const [heading = '', ...rest] = text.split('\n');
	return { title: heading.replace(/^# /, ''), body: rest.join('\n').trim() };
}

export const textOf = ({ name, system, choices, labels = [] }: Question): Text => ({
	...wordsOf(name),
	system,
	discussion: '',
	choices,
	labels
});

/** When a question of the year was put: on the morning of its day. */
export const putOn = ({ name, day: on }: Question): number =>
	genesisTime + on * day + between(`hour of ${name}`, 9 * 3_600, 11 * 3_600);

export function timesOf({ delay = 0, days = 7 }: Question, created: number, snapshot: number): Times {
	const start = created + delay * day;
	return { created, start, end: start + days * day, snapshot };
}

/** What its author signs. @param blockAt the newest block at or before a second. */
export function statementOf(
	question: Question,
	author: Address,
	created: number,
	snapshot: number
): Statement {
	return proposing(author, question.space, textOf(question), timesOf(question, created, snapshot));
}

/**
 * In the text of an on-chain proposal `Off-chain vote: {name}` names a question of the year; here it becomes the id that the
 * question will have.
 */
export const citeBallots = (
	text: string,
	addressOf: (who: number) => Address,
	blockAt: (second: number) => number
): string =>
	text.replace(/^Off-chain vote: \{(.+)\}$/gm, (_, name: string) => {
		const question = yearsQuestions.find((each) => each.name === name);
		if (!question) throw new Error(`A proposal cites the off-chain vote ${name}, which is not in the story.`);
		const created = putOn(question);
		return `Off-chain vote: ${idOf(statementOf(question, addressOf(question.author), created, blockAt(created - 1)))}`;
	});

/** What someone who is not named in the story chooses. */
export function choiceOf({ name, system, choices, among, tastes = [] }: Question, who: number): Choice {
	const key = `${name} ${who}`;
	if (among) return choose(key, among);
	const numbers = choices.map((_, i) => i + 1);
	const taste = (number: number) => tastes[number - 1] ?? 50;
	switch (system) {
		case 'basic':
		case 'single-choice':
			return choose(key, numbers);
		case 'approval':
			return numbers.filter((number) => isAmong(`${key} approves ${number}`, taste(number)));
		case 'ranked-choice': {
			const liking = (number: number) => taste(number) + (hashOf(`${key} ranks ${number}`) % 80);
			return [...numbers].sort((a, b) => liking(b) - liking(a) || a - b);
		}
		case 'weighted':
		case 'quadratic': {
			const given = numbers
				.map((number) => [
					String(number),
					isAmong(`${key} likes ${number}`, taste(number)) ? between(`${key} gives ${number}`, 1, 5) : 0
				])
				.filter(([, weight]) => weight !== 0);
			return given.length > 0 ? Object.fromEntries(given) : { [String(choose(key, numbers))]: 1 };
		}
	}
}
