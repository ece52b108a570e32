import type { VotingSystem } from '#lib/gql/graphql.ts';
import { spanText } from '#lib/time.ts';
import type { NewProposal, ProposalText } from './typed-data.ts';
import { systems } from './words.ts';

export const timeUnits = { minutes: 60, hours: 3_600, days: 86_400 } as const;
export type TimeUnit = keyof typeof timeUnits;

/** A span as typed: a number and its unit. */
export interface SpanField {
	count: string;
	unit: TimeUnit;
}

/** An off-chain proposal as its form holds it. */
export interface TextDraft {
	title: string;
	body: string;
	discussion: string;
	system: VotingSystem;
	choices: string[];
}

export interface Draft extends TextDraft {
	space: string;
	/** From the signature to the first vote. */
	delay: SpanField;
	/** From the first vote to the last. */
	period: SpanField;
	/** A block's number; empty for the newest. */
	snapshot: string;
}

/** What a space allows. */
export interface Bounds {
	votingDelay: { min: number; max: number };
	votingPeriod: { min: number; max: number };
	/** The newest block that may be a snapshot. */
	head: { number: string };
}

/** Snapshot's own client knows no other choices for this system. */
export const basicChoices = ['For', 'Against', 'Abstain'] as const;

/** Characters are counted as the hub counts them: code points. */
const lengthOf = (text: string) => [...text].length;
const longest = { title: 256, body: 40_000, discussion: 256, choice: 256, choices: 1_000 } as const;
const schemes = ['http://', 'https://', 'ipfs://', 'ipns://', 'snapshot://'];

/** In the largest unit that keeps it whole; what is no whole number of minutes is rounded up to one. */
export function spanField(seconds: number): SpanField {
	for (const unit of ['days', 'hours'] as const)
		if (seconds > 0 && seconds % timeUnits[unit] === 0)
			return { count: String(seconds / timeUnits[unit]), unit };
	return { count: String(Math.ceil(seconds / timeUnits.minutes)), unit: 'minutes' };
}

/** Whole seconds; null for what is no number. */
export function readSpan({ count, unit }: SpanField): number | null {
	const typed = count.trim();
	return /^\d{1,9}(\.\d{1,3})?$/.test(typed) ? Math.round(Number(typed) * timeUnits[unit]) : null;
}

const DAY = 86_400;

export function emptyDraft(space: { id: string } & Bounds): Draft {
	const { votingDelay, votingPeriod } = space;
	return {
		space: space.id,
		title: '',
		body: '',
		discussion: '',
		system: 'BASIC',
		choices: ['', ''],
		delay: spanField(votingDelay.min),
		period: spanField(Math.min(votingPeriod.max, Math.max(votingPeriod.min, 3 * DAY))),
		snapshot: ''
	};
}

/** The choices that are signed: fixed for a basic vote, else what was written. */
export const choicesOf = ({ system, choices }: Pick<TextDraft, 'system' | 'choices'>): string[] =>
	system === 'BASIC' ? [...basicChoices] : choices.map((choice) => choice.trim());

/** What is wrong with the text, each in one sentence. */
export function textProblems(draft: TextDraft): string[] {
	const choices = choicesOf(draft);
	const repeated = choices.find((choice, index) => choice !== '' && choices.indexOf(choice) !== index);
	const discussion = draft.discussion.trim();
	return [
		...(draft.title.trim() ? [] : ['Write a title.']),
		...tooLong('The title', draft.title.trim(), longest.title),
		...tooLong('The text', draft.body, longest.body),
		...tooLong('The address of the discussion', discussion, longest.discussion),
		...(discussion && !schemes.some((scheme) => discussion.startsWith(scheme))
			? ['The discussion is an address that begins with https://.']
			: []),
		...(choices.length < 2 ? ['Give at least two choices.'] : []),
		...(choices.length > longest.choices
			? [`There can be ${longest.choices} choices; these are ${choices.length}.`]
			: []),
		...choices.flatMap((choice, index) => [
			...(choice ? [] : [`Choice ${index + 1} is empty: write it, or remove it.`]),
			...tooLong(`Choice ${index + 1}`, choice, longest.choice)
		]),
		...(repeated === undefined ? [] : [`“${repeated}” is there twice; voters could not tell the two apart.`])
	];
}

function tooLong(what: string, text: string, limit: number): string[] {
	const length = lengthOf(text);
	return length > limit ? [`${what} has at most ${limit} characters; this has ${length}.`] : [];
}

/** What is wrong with the draft as a whole. */
export function draftProblems(draft: Draft, bounds: Bounds): string[] {
	return [
		...textProblems(draft),
		...spanProblems('Voting can open', readSpan(draft.delay), bounds.votingDelay, 'after it is signed'),
		...spanProblems('Voting can last', readSpan(draft.period), bounds.votingPeriod, ''),
		...snapshotProblems(draft.snapshot, bounds.head.number)
	];
}

function spanProblems(
	what: string,
	seconds: number | null,
	{ min, max }: { min: number; max: number },
	after: string
) {
	if (seconds !== null && seconds >= min && seconds <= max) return [];
	const span = min === max ? spanText(min) : `${spanText(min)} to ${spanText(max)}`;
	const asked = seconds === null ? 'write a number' : `this is ${spanText(seconds)}`;
	return [`${what} ${span}${after ? ` ${after}` : ''} in this space; ${asked}.`];
}

function snapshotProblems(text: string, head: string): string[] {
	const typed = text.trim();
	if (typed === '') return [];
	if (!/^\d{1,15}$/.test(typed)) return ['The snapshot is a block’s number.'];
	return BigInt(typed) > BigInt(head)
		? [`The snapshot is block ${typed}, and the newest is ${head}; name one that there is.`]
		: [];
}

export const textOf = (draft: TextDraft): ProposalText => ({
	system: draft.system,
	title: draft.title.trim(),
	body: draft.body,
	discussion: draft.discussion.trim(),
	choices: choicesOf(draft)
});

/** The proposal as it is signed at `timestamp`; for a draft without problems. */
export function proposalOf(draft: Draft, { head }: Bounds, timestamp: number): NewProposal {
	const start = timestamp + (readSpan(draft.delay) ?? 0);
	return {
		...textOf(draft),
		start,
		end: start + (readSpan(draft.period) ?? 0),
		snapshot: Number(draft.snapshot.trim() || head.number)
	};
}

/** A draft as it was kept, if it still reads as one. */
export function readDraft(text: string | null, empty: Draft): Draft | null {
	if (text === null) return null;
	try {
		const kept = JSON.parse(text) as Partial<Draft>;
		const isText = [kept.title, kept.body, kept.discussion, kept.space, kept.snapshot].every(
			(field) => typeof field === 'string'
		);
		const isChoices =
			Array.isArray(kept.choices) && kept.choices.every((choice) => typeof choice === 'string');
		if (!isText || !isChoices || !systems.includes(kept.system as VotingSystem)) return null;
		return { ...empty, ...kept };
	} catch {
		return null;
	}
}
