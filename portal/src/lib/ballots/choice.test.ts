import { describe, expect, it } from 'vitest';
import {
	emptySelection,
	ordinal,
	selectionOf,
	selectionProblems,
	selectionSentence,
	sharesOf,
	signedChoice,
	type Selection
} from './choice.ts';

const choices = ['Oasis', 'Dune', 'Wadi'];

describe('what a ballot signs and says', () => {
	const cases: [string, Selection, unknown, string][] = [
		['one', { kind: 'one', choice: 2 }, 2, 'You vote for “Dune”.'],
		['one approved', { kind: 'some', choices: [2] }, [2], 'You approve of “Dune”.'],
		[
			'several approved, ticked in any order',
			{ kind: 'some', choices: [3, 1] },
			[1, 3],
			'You approve of “Oasis” and “Wadi”.'
		],
		[
			'none approved',
			{ kind: 'some', choices: [] },
			[],
			'You approve of none of the choices. Your power still counts as taking part.'
		],
		[
			'a ranking keeps its order',
			{ kind: 'order', order: [3, 1, 2] },
			[3, 1, 2],
			'You rank 1st “Wadi”, 2nd “Oasis” and 3rd “Dune”.'
		],
		[
			'a ranking that nobody touched says so',
			{ kind: 'order', order: [1, 2, 3] },
			[1, 2, 3],
			'You rank 1st “Oasis”, 2nd “Dune” and 3rd “Wadi”: the order in which the proposal names them.'
		],
		[
			'weights leave out what gets nothing',
			{ kind: 'weights', weights: ['3', '', '1'] },
			'{"1":3,"3":1}',
			'You split your power: 75 % “Oasis” and 25 % “Wadi”.'
		],
		[
			'thirds',
			{ kind: 'weights', weights: ['1', '1', '1'] },
			'{"1":1,"2":1,"3":1}',
			'You split your power: 33.33 % “Oasis”, 33.33 % “Dune” and 33.33 % “Wadi”.'
		]
	];
	it.each(cases)('%s', (_name, selection, signed, says) => {
		expect(selectionProblems(selection, choices)).toEqual([]);
		expect(signedChoice(selection)).toEqual(signed);
		expect(selectionSentence(selection, choices).replaceAll('\u202f', ' ')).toBe(says);
	});
});

describe('what a ballot lacks', () => {
	const cases: [string, Selection, string[]][] = [
		['nothing chosen', { kind: 'one', choice: null }, ['Choose one.']],
		['no weight', { kind: 'weights', weights: ['0', '', ' '] }, ['Give at least one choice a weight.']],
		[
			'words, fractions and signs are no weights',
			{ kind: 'weights', weights: ['much', '1.5', '-1'] },
			[
				'“much” for Oasis is no weight; write a whole number up to a billion.',
				'“1.5” for Dune is no weight; write a whole number up to a billion.',
				'“-1” for Wadi is no weight; write a whole number up to a billion.'
			]
		],
		[
			'more than a billion',
			{ kind: 'weights', weights: ['1000000001', '', ''] },
			['“1000000001” for Oasis is no weight; write a whole number up to a billion.']
		]
	];
	it.each(cases)('%s', (_name, selection, problems) =>
		expect(selectionProblems(selection, choices)).toEqual(problems)
	);
});

describe('a vote that is changed begins from the former one', () => {
	it.each([
		['BASIC', '2', { kind: 'one', choice: 2 }],
		['APPROVAL', '[1,3]', { kind: 'some', choices: [1, 3] }],
		['RANKED_CHOICE', '[3,1,2]', { kind: 'order', order: [3, 1, 2] }],
		['WEIGHTED', '{"1":60,"3":40}', { kind: 'weights', weights: ['60', '0', '40'] }]
	] as const)('%s %s', (system, signed, selection) =>
		expect(selectionOf(system, 3, signed)).toEqual(selection)
	);
	it.each([
		['BASIC', '9'],
		['BASIC', '"2"'],
		['APPROVAL', '{"1":1}'],
		['RANKED_CHOICE', '[1,2]'],
		['QUADRATIC', 'null'],
		['SINGLE_CHOICE', 'not JSON']
	] as const)('what is none is an empty ballot: %s %s', (system, signed) =>
		expect(selectionOf(system, 3, signed)).toEqual(emptySelection(system, 3))
	);
});

it('shares are of all weights, and none while one is wrong', () => {
	const shares = (weights: string[]) => sharesOf(weights).map((share) => share?.replaceAll('\u202f', ' '));
	expect(shares(['1', '1', '2'])).toEqual(['25 %', '25 %', '50 %']);
	expect(shares(['0', '', ''])).toEqual(['0 %', '0 %', '0 %']);
	expect(shares(['1', 'x', '1'])).toEqual(['50 %', undefined, '50 %']);
});

it.each([
	[1, '1st'],
	[2, '2nd'],
	[3, '3rd'],
	[4, '4th'],
	[11, '11th'],
	[12, '12th'],
	[13, '13th'],
	[21, '21st'],
	[102, '102nd'],
	[111, '111th']
])('%i is %s', (rank, text) => expect(ordinal(rank)).toBe(text));
