import type { Address } from 'viem';
import {
	cancelling,
	idOf,
	signedBy,
	updating,
	voting,
	type Choice,
	type Statement
} from './ballot-messages.ts';
import { choiceOf, putOn, statementOf, textOf, timesOf, wordsOf } from './ballot-questions.ts';
import { openQuestions, yearsQuestions, type Question } from './ballots-year.ts';
import { contributorAt, licenseeAt, type Person } from './people.ts';
import { between, isAmong } from './random.ts';

export interface PlayBallotsOptions {
	person: (index: number) => Person;
	/** Takes an envelope at a second of the story. */
	accept: (envelope: Uint8Array, now: number) => Promise<Answer>;
	/** The newest block at or before a second. */
	blockAt: (second: number) => Promise<number>;
	/** The newest block that a proposal may name, and power at any. */
	head: () => Promise<number>;
	powersAt: (space: string, block: number, accounts: readonly Address[]) => Promise<Map<Address, bigint>>;
	/** Titles of proposals that are there already and not over. */
	openTitles: ReadonlySet<string>;
	/** Seconds, by the wall clock. */
	now: number;
	/** How the Foundation's Safe signs; undefined where it is no Safe. */
	safe?: { address: Address; sign: (statement: Statement) => Promise<Uint8Array> } | undefined;
	signal?: AbortSignal | undefined;
}

export type Answer = { isAccepted: true } | { isAccepted: false; code: string; sentence: string };

/** A message, and the second at which it reaches the hub. */
interface Sent {
	at: number;
	what: string;
	/** The question whose votes may go together with it; null for what others wait for. */
	with: string | null;
	sign: () => Promise<Uint8Array>;
}

const day = 86_400;
const range = (from: number, count: number): number[] => Array.from({ length: count }, (_, i) => from + i);

const delegates = [100, 101, 102, 103, 104, 105, 7];
const independents = [106, 107, 108, 109, 110, 111, 3, 6];
const followers = [...range(120, 24), 2, 5];
const contributors = range(0, 120).map(contributorAt);
const licensees = range(0, 60).map(licenseeAt);

/** Who may come to a space; those among them who have power there vote. */
const electorates: Readonly<Record<string, readonly number[]>> = {
	'sahara.eth': [...delegates, ...independents, ...contributors],
	'delegates.sahara.eth': [...delegates, ...independents, ...followers, ...contributors],
	'lockers.sahara.eth': [...delegates, ...independents],
	'contributors.sahara.eth': contributors,
	'holders.sahara.eth': [...range(2, 8), ...contributors, ...licensees]
};

/** Most votes of one question, those of the story included. */
const mostVotes = 30;

/** Puts the questions of the year and of the present to the hub, with every signature. Returns how many messages it took. */
export async function playBallots(options: PlayBallotsOptions): Promise<number> {
	const { openTitles, now, signal } = options;
	const sent: Sent[] = [];
	for (const question of yearsQuestions) {
		const created = putOn(question);
		sent.push(...(await messagesOf(options, question, created, await options.blockAt(created - 1))));
		signal?.throwIfAborted();
	}
	const head = await options.head();
	for (const question of openQuestions) {
		if (openTitles.has(wordsOf(question.name).title)) continue;
		sent.push(...(await messagesOf(options, question, now - Math.max(question.day * day, 60), head)));
		signal?.throwIfAborted();
	}
	return sendAll(
		options,
		sent.sort((a, b) => a.at - b.at)
	);
}

async function messagesOf(
	{ person, powersAt, safe }: PlayBallotsOptions,
	question: Question,
	created: number,
	snapshot: number
): Promise<Sent[]> {
	const { name, space, system, author, update, said, turnout, foundation, cancelAt = 1 } = question;
	const { start, end } = timesOf(question, created, snapshot);
	const by = person(author);
	const statement = statementOf(question, by.address, created, snapshot);
	const proposal = idOf(statement);
	const messages: Sent[] = [
		{ at: created, what: `the question ${name}`, with: null, sign: () => signedBy(by, statement) }
	];
	let asked = question;
	if (update) {
		const at = created + day;
		asked = { ...question, name: update.name, choices: update.choices };
		const change = updating(by.address, space, proposal, textOf(asked), at);
		messages.push({ at, what: `the change of ${name}`, with: null, sign: () => signedBy(by, change) });
	}
	const momentOf = (part: number) => start + 1 + Math.floor((end - start - 2) * part);
	const vote = (who: Address, choice: Choice, at: number, reason: string) =>
		voting(who, space, { proposal, system, choice, reason, timestamp: momentOf(at) });
	const cast = (who: number, choice: Choice, at: number, reason = ''): Sent => ({
		at: momentOf(at),
		what: `the vote of account ${who} on ${name}`,
		with: name,
		sign: () => signedBy(person(who), vote(person(who).address, choice, at, reason))
	});

	const named = new Set(said.map(({ who }) => who));
	const candidates = (electorates[space] ?? []).filter(
		(who) => !named.has(who) && isAmong(`${name} is read by ${who}`, turnout)
	);
	const everyone = [...named, ...candidates];
	const powers = await powersAt(
		space,
		snapshot,
		everyone.map((who) => person(who).address)
	);
	const canVote = (who: number) => (powers.get(person(who).address) ?? 0n) > 0n;
	const ofStory = said.filter(({ who }) => canVote(who));
	messages.push(...ofStory.map(({ who, choice, at, reason }) => cast(who, choice, at, reason)));
	for (const who of candidates.filter(canVote).slice(0, mostVotes - ofStory.length))
		messages.push(cast(who, choiceOf(asked, who), between(`${name} is voted on by ${who}`, 20, 970) / 1_000));
	if (
		foundation &&
		safe &&
		((await powersAt(space, snapshot, [safe.address])).get(safe.address) ?? 0n) > 0n
	) {
		const { choice, at, reason = '' } = foundation;
		const statement = vote(safe.address, choice, at, reason);
		messages.push({
			at: momentOf(at),
			what: `the Foundation's vote on ${name}`,
			// It takes longer than others, which would overtake it.
			with: null,
			sign: () => safe.sign(statement)
		});
	}
	if (question.cancelAt === undefined) return messages;
	const at = momentOf(cancelAt);
	const cancellation = cancelling(by.address, space, proposal, at);
	return [
		...messages.filter((message) => message.at < at),
		{ at, what: `the withdrawal of ${name}`, with: null, sign: () => signedBy(by, cancellation) }
	];
}

/** Votes that are under way at once: they share statements and waits for the disk. */
const atOnce = 16;

/** In the order of the story. */
async function sendAll({ accept, signal }: PlayBallotsOptions, messages: readonly Sent[]): Promise<number> {
	let taken = 0;
	const send = async ({ at, what }: Sent, envelope: Uint8Array) => {
		const answer = await accept(envelope, at);
		if (answer.isAccepted) taken++;
		// What a start that was cut short has sent already.
		else if (answer.code !== 'DUPLICATE')
			throw new Error(`The hub refused ${what} (${answer.code}): ${answer.sentence}`);
	};
	for (let i = 0; i < messages.length;) {
		signal?.throwIfAborted();
		const together = [messages[i]!];
		const name = together[0]!.with;
		// Neighbours about one question: those about another are looked up elsewhere and could overtake them.
		while (name !== null && together.length < atOnce && messages[i + together.length]?.with === name)
			together.push(messages[i + together.length]!);
		const envelopes = await Promise.all(together.map(({ sign }) => sign()));
		await Promise.all(together.map((message, n) => send(message, envelopes[n]!)));
		i += together.length;
	}
	return taken;
}
