import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { recoverTypedDataAddress, type Hex } from 'viem';
import { beforeAll, describe, expect, it } from 'vitest';
import { root } from '../paths.ts';
import { choiceOf, citeBallots, putOn, statementOf, wordsOf } from './ballot-questions.ts';
import { idOf } from './ballot-messages.ts';
import { openQuestions, yearsQuestions, type Question } from './ballots-year.ts';
import { playBallots } from './ballots.ts';
import { peopleOf } from './people.ts';

const person = peopleOf();
const questions = [...yearsQuestions, ...openQuestions];
const names = questions.flatMap(({ name, update }) => [name, ...(update ? [update.name] : [])]);

describe('the questions', () => {
	it('have words, each their own', () => {
		const files = readdirSync(join(root, 'stack', 'data', 'ballots')).map((file) => file.replace('.md', ''));
		expect(files.sort()).toEqual([...names].sort());
		const titles = questions.map(({ name }) => wordsOf(name).title);
		expect(new Set(titles).size).toBe(titles.length);
	});

	it.each(names)('%s says what is asked', (name) => {
		const { title, body } = wordsOf(name);
		expect(title.length).toBeGreaterThan(10);
		expect(body.length).toBeGreaterThan(120);
	});

	it('cover every voting system, over and open', () => {
		const systemsOf = (some: readonly Question[]) => new Set(some.map(({ system }) => system)).size;
		expect([systemsOf(yearsQuestions), systemsOf(openQuestions)]).toEqual([6, 6]);
	});

	it.each(questions.filter(({ turnout }) => turnout > 0))(
		'$name: what anyone chooses fits its system',
		(question) => {
			const { system } = question;
			const { choices } = question.update ?? question;
			for (let who = 100; who < 160; who++) {
				const choice = choiceOf(question, who);
				const numbers = Array.isArray(choice)
					? (choice as number[])
					: typeof choice === 'number'
						? [choice]
						: Object.keys(choice).map(Number);
				expect(numbers.every((number) => number >= 1 && number <= choices.length)).toBe(true);
				expect(new Set(numbers).size).toBe(numbers.length);
				if (system === 'ranked-choice') expect(numbers).toHaveLength(choices.length);
				if (system === 'weighted' || system === 'quadratic') expect(numbers.length).toBeGreaterThan(0);
			}
		}
	);
});

describe('a citation', () => {
	const addressOf = (who: number) => person(who).address;

	it('becomes the id that the question will have', () => {
		const question = yearsQuestions.find(({ name }) => name === 'languages-first')!;
		const text = citeBallots('Words.\n\nOff-chain vote: {languages-first}\n', addressOf, () => 77);
		const id = idOf(statementOf(question, addressOf(question.author), putOn(question), 77));
		expect(text).toBe(`Words.\n\nOff-chain vote: ${id}\n`);
	});

	it('of nothing in the story is refused', () =>
		expect(() => citeBallots('Off-chain vote: {nothing}', addressOf, () => 1)).toThrow(
			'cites the off-chain vote nothing'
		));
});

interface Envelope {
	address: Hex;
	sig: Hex;
	data: {
		domain: Record<string, unknown>;
		types: Record<string, { name: string; type: string }[]>;
		message: Record<string, unknown> & { timestamp: number };
	};
}

describe('the messages', () => {
	const now = Date.UTC(2026, 10, 21) / 1_000;
	let sent: { at: number; envelope: Envelope }[];
	const play = (options: Partial<Parameters<typeof playBallots>[0]> = {}) => {
		sent = [];
		return playBallots({
			person,
			accept: async (bytes, at) => {
				sent.push({ at, envelope: JSON.parse(new TextDecoder().decode(bytes)) as Envelope });
				return { isAccepted: true };
			},
			blockAt: async () => 5,
			head: async () => 9,
			powersAt: async (_space, _block, accounts) =>
				new Map(accounts.map((account) => [account, BigInt(account) % 3n === 0n ? 0n : 1n])),
			openTitles: new Set(),
			now,
			...options
		});
	};
	beforeAll(async () => void (await play()));
	const kindsOf = () => sent.map(({ envelope }) => Object.keys(envelope.data.types)[0]!);

	it('are in the order of the story, each dated by the second at which it is sent', () => {
		const times = sent.map(({ at }) => at);
		expect(times).toEqual([...times].sort((a, b) => a - b));
		expect(sent.every(({ at, envelope }) => envelope.data.message.timestamp === at)).toBe(true);
		expect(times.at(-1)).toBeLessThanOrEqual(now);
	});

	it('are signed by whom they name', async () => {
		for (const { envelope } of sent.filter((_, i) => i % 15 === 0)) {
			const { domain, types, message } = envelope.data;
			const signer = await recoverTypedDataAddress({
				...{ domain, types, message },
				primaryType: Object.keys(types)[0]!,
				signature: envelope.sig
			});
			expect([signer, message.from]).toEqual([envelope.address, envelope.address]);
		}
	});

	it('are the same in every run', async () => {
		const before = JSON.stringify(sent);
		await play();
		expect(JSON.stringify(sent)).toBe(before);
	});

	it('put each question, change one and withdraw one, and nobody without power votes', () => {
		const kinds = kindsOf();
		const count = (kind: string) => kinds.filter((each) => each === kind).length;
		expect([count('Proposal'), count('UpdateProposal'), count('CancelProposal')]).toEqual([
			questions.length,
			1,
			1
		]);
		expect(count('Vote')).toBeGreaterThan(150);
		const voters = sent.filter((_, i) => kinds[i] === 'Vote').map(({ envelope }) => envelope.address);
		expect(voters.filter((address) => BigInt(address) % 3n === 0n)).toEqual([]);
	});

	it('leave out questions that are open already, and stop at a refusal', async () => {
		await play({ openTitles: new Set(openQuestions.map(({ name }) => wordsOf(name).title)) });
		expect(kindsOf().filter((kind) => kind === 'Proposal')).toHaveLength(yearsQuestions.length);
		const refused = play({
			accept: async () => ({ isAccepted: false, code: 'NO_POWER', sentence: 'It has none.' })
		});
		await expect(refused).rejects.toThrow('The hub refused the question monthly-treasury-report (NO_POWER)');
		const again = play({
			accept: async () => ({ isAccepted: false, code: 'DUPLICATE', sentence: 'It is there.' })
		});
		await expect(again).resolves.toBe(0);
	});
});
