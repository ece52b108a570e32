import { describe, expect, it } from 'vitest';
import {
	draftProblems,
	emptyDraft,
	proposalOf,
	readDraft,
	readSpan,
	spanField,
	type Draft
} from './proposal-draft.ts';

const space = {
	id: 'sahara.eth',
	votingDelay: { min: 0, max: 7 * 86_400 },
	votingPeriod: { min: 3_600, max: 30 * 86_400 },
	head: { number: '1902' }
};
const draft = (changes: Partial<Draft> = {}): Draft => ({
	...emptyDraft(space),
	title: 'Where to meet',
	system: 'SINGLE_CHOICE',
	choices: ['Oasis', 'Dune'],
	...changes
});

describe('an off-chain proposal’s draft', () => {
	it('begins at the soonest, lasts three days, and takes the newest block', () =>
		expect(proposalOf(draft(), space, 1_000)).toEqual({
			system: 'SINGLE_CHOICE',
			title: 'Where to meet',
			body: '',
			discussion: '',
			choices: ['Oasis', 'Dune'],
			start: 1_000,
			end: 1_000 + 3 * 86_400,
			snapshot: 1_902
		}));
	it('a basic vote has its three choices whatever was written', () =>
		expect(proposalOf(draft({ system: 'BASIC' }), space, 0).choices).toEqual(['For', 'Against', 'Abstain']));

	const cases: [string, Partial<Draft>, string[]][] = [
		['nothing', {}, []],
		['no title', { title: ' ' }, ['Write a title.']],
		['a long title', { title: 'x'.repeat(257) }, ['The title has at most 256 characters; this has 257.']],
		['characters outside of the first plane are one each', { title: '🏜'.repeat(256) }, []],
		['a basic vote needs no choices', { system: 'BASIC', choices: [] }, []],
		['one choice', { choices: ['Oasis'] }, ['Give at least two choices.']],
		['an empty choice', { choices: ['Oasis', ' '] }, ['Choice 2 is empty: write it, or remove it.']],
		[
			'a choice twice',
			{ choices: ['Oasis', 'Dune', ' Oasis'] },
			['“Oasis” is there twice; voters could not tell the two apart.']
		],
		[
			'a discussion that is no address',
			{ discussion: 'the forum' },
			['The discussion is an address that begins with https://.']
		],
		[
			'a block to come',
			{ snapshot: '1903' },
			['The snapshot is block 1903, and the newest is 1902; name one that there is.']
		],
		['no block', { snapshot: 'now' }, ['The snapshot is a block’s number.']],
		['a former block', { snapshot: '7' }, []],
		[
			'too short',
			{ period: { count: '59', unit: 'minutes' } },
			['Voting can last 1 hour to 30 days in this space; this is 59 minutes.']
		],
		[
			'too late',
			{ delay: { count: '8', unit: 'days' } },
			['Voting can open 0 seconds to 7 days after it is signed in this space; this is 8 days.']
		],
		[
			'no number',
			{ period: { count: 'long', unit: 'days' } },
			['Voting can last 1 hour to 30 days in this space; write a number.']
		]
	];
	it.each(cases)('%s', (_name, changes, problems) =>
		expect(draftProblems(draft(changes), space)).toEqual(problems)
	);

	it.each([
		[0, '0', 'minutes'],
		[90, '2', 'minutes'],
		[3_600, '1', 'hours'],
		[172_800, '2', 'days'],
		[5_400, '90', 'minutes']
	] as const)('%i s are %s %s', (seconds, count, unit) =>
		expect(spanField(seconds)).toEqual({ count, unit })
	);
	it('reads a span with decimals', () => {
		expect(readSpan({ count: '1.5', unit: 'hours' })).toBe(5_400);
		expect(readSpan({ count: '-1', unit: 'hours' })).toBeNull();
		expect(readSpan({ count: '', unit: 'hours' })).toBeNull();
	});

	it('is kept and read again, and what is none is not', () => {
		const kept = draft({ body: 'Why' });
		expect(readDraft(JSON.stringify(kept), emptyDraft(space))).toEqual(kept);
		for (const text of [
			null,
			'',
			'{}',
			'null',
			'{"title":1}',
			JSON.stringify({ ...kept, system: 'COIN_TOSS' })
		])
			expect(readDraft(text, emptyDraft(space))).toBeNull();
	});
});
