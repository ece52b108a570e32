import snapshot from '@snapshot-labs/snapshot.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { count } from '../recount/count.ts';
import { systems } from '../types.ts';
import type { Choice, System } from '../types.ts';
import { exactText, floor, rational, shareOf } from './rational.ts';
import { tally } from './tally.ts';
import type { Ballot, Tally } from './tally.ts';

// Its types describe an ES module; Node gives the CommonJS one, whose export is what they call the default.
const { utils } = snapshot as unknown as (typeof snapshot)['default'];

const sahara = 10n ** 18n;

/** Small powers for ties, common ones, and some far beyond 2^53. */
const power = fc.oneof(
	fc.bigInt({ min: 1n, max: 4n }),
	fc.bigInt({ min: 1n, max: 10n ** 28n }),
	fc.constantFrom(sahara, 3n * sahara, 4n * sahara, 2n ** 53n + 1n, 2n ** 93n - 1n)
);

const weights = (choiceCount: number): fc.Arbitrary<Choice> =>
	fc
		.uniqueArray(
			fc.tuple(
				fc.integer({ min: 1, max: choiceCount }),
				fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 100 }), fc.maxSafeNat())
			),
			{ minLength: 1, selector: ([choice]) => choice }
		)
		.filter((entries) => entries.some(([, weight]) => weight > 0))
		.map((entries) => Object.fromEntries(entries));

function choiceIn(system: System, choiceCount: number): fc.Arbitrary<Choice> {
	const numbers = Array.from({ length: choiceCount }, (_, i) => i + 1);
	switch (system) {
		case 'basic':
		case 'single-choice':
			return fc.integer({ min: 1, max: choiceCount });
		case 'approval':
			return fc.subarray(numbers);
		case 'ranked-choice':
			return fc.shuffledSubarray(numbers, { minLength: choiceCount });
		default:
			return weights(choiceCount);
	}
}

interface Electorate {
	system: System;
	choiceCount: number;
	ballots: Ballot[];
}

const electorateOf = (system: System): fc.Arbitrary<Electorate> =>
	fc.integer(system === 'basic' ? { min: 2, max: 3 } : { min: 1, max: 6 }).chain((choiceCount) =>
		fc.record({
			system: fc.constant(system),
			choiceCount: fc.constant(choiceCount),
			ballots: fc.array(fc.record({ choice: choiceIn(system, choiceCount), power }), { maxLength: 24 })
		})
	);

const tallyOf = ({ system, choiceCount, ballots }: Electorate): Tally => tally(system, choiceCount, ballots);
const leadersOf = ({ winner, tied }: Tally): readonly number[] => (winner === null ? tied : [winner]);
const texts = ({ scores }: Tally): string[] => scores.map(exactText);

const RUNS = { numRuns: 400 };

describe.each(systems)('%s', (system) => {
	it('agrees with the independent model, exactly', () => {
		fc.assert(
			fc.property(electorateOf(system), (electorate) => {
				const found = tallyOf(electorate);
				const model = count(system, electorate.choiceCount, electorate.ballots);
				for (const [i, [numerator, denominator]] of model.scores.entries())
					expect(found.scores[i]!.numerator * denominator).toBe(found.scores[i]!.denominator * numerator);
				expect(found.total).toBe(model.total);
				expect(found.voterCount).toBe(electorate.ballots.length);
				expect(leadersOf(found)).toEqual(model.leaders);
				expect(found.rounds?.map(({ eliminated }) => eliminated) ?? []).toEqual(
					model.rounds.map(({ eliminated }) => eliminated)
				);
				for (const [i, { standing }] of model.rounds.entries())
					expect(found.rounds![i]!.scores).toEqual(
						Array.from({ length: electorate.choiceCount }, (_, choice) => standing.get(choice + 1) ?? null)
					);
			}),
			RUNS
		);
	});

	it('does not depend on the order of arrival', () => {
		const shuffled = electorateOf(system).chain((electorate) =>
			fc.tuple(
				fc.constant(electorate),
				fc.shuffledSubarray(electorate.ballots, { minLength: electorate.ballots.length })
			)
		);
		fc.assert(
			fc.property(shuffled, ([electorate, ballots]) => {
				expect(tallyOf({ ...electorate, ballots })).toEqual(tallyOf(electorate));
			}),
			RUNS
		);
	});

	it('does not depend on whose power it is: two equal ballots weigh as one of both powers, unless roots are taken', () => {
		if (system === 'quadratic') return;
		fc.assert(
			fc.property(electorateOf(system), power, (electorate, more) => {
				const [first, ...others] = electorate.ballots;
				fc.pre(first !== undefined);
				const apart = tallyOf({
					...electorate,
					ballots: [...electorate.ballots, { ...first!, power: more }]
				});
				const together = tallyOf({
					...electorate,
					ballots: [...others, { ...first!, power: first!.power + more }]
				});
				expect({ ...apart, voterCount: 0 }).toEqual({ ...together, voterCount: 0 });
			}),
			RUNS
		);
	});

	it('shares out no more and no less than what voted', () => {
		fc.assert(
			fc.property(electorateOf(system), (electorate) => {
				const { scores, total } = tallyOf(electorate);
				const common = scores.reduce((product, { denominator }) => product * denominator, 1n);
				const sum = scores.reduce((all, score) => all + (score.numerator * common) / score.denominator, 0n);
				if (system === 'approval') expect(scores.every((score) => score.numerator <= total)).toBe(true);
				else expect(sum).toBe(total * common);
			}),
			RUNS
		);
	});

	it('never takes the lead from a choice because it gets one more ballot', () => {
		// In a run-off it may, as is known of it: the order in which others go out changes.
		if (system === 'ranked-choice') return;
		fc.assert(
			fc.property(electorateOf(system), power, (electorate, more) => {
				const { winner } = tallyOf(electorate);
				fc.pre(winner !== null);
				const choice: Choice =
					system === 'approval'
						? [winner!]
						: /^(weighted|quadratic)$/.test(system)
							? { [winner!]: 1 }
							: winner!;
				const after = tallyOf({ ...electorate, ballots: [...electorate.ballots, { choice, power: more }] });
				expect(after.winner).toBe(winner);
			}),
			RUNS
		);
	});

	it("is within float error of snapshot.js's own count", () => {
		// Ties and near ties aside, where rounding decides who goes out of Snapshot's rounds.
		const whole = electorateOf(system).map((electorate) => ({
			...electorate,
			ballots: electorate.ballots.map(({ choice, power: wei }, i) => ({
				choice,
				power: (wei % 1_000n) * sahara + BigInt(i + 1) * 10n ** 16n
			}))
		}));
		fc.assert(
			fc.property(whole, (electorate) => {
				const { ballots, choiceCount } = electorate;
				const votes = ballots.map(({ choice, power: wei }) => {
					const balance = Number(wei) / 1e18;
					return { choice, balance, scores: [balance] };
				});
				const choices = Array.from({ length: choiceCount }, (_, i) => `Choice ${i + 1}`);
				const strategies = [{ name: 'governance-power', network: '1', params: {} }];
				const voting = utils.voting[system];
				const theirs = new voting({ choices }, votes as never, strategies, undefined as never);
				const found = tallyOf(electorate);
				const tolerance = 1e-9 * (1 + Number(found.total) / 1e18);
				const scores = ballots.length === 0 ? choices.map(() => 0) : theirs.getScores();
				for (const [i, score] of found.scores.entries())
					expect(Math.abs(Number(floor(score)) / 1e18 - scores[i]!)).toBeLessThan(tolerance);
				expect(Math.abs(Number(found.total) / 1e18 - theirs.getScoresTotal())).toBeLessThan(tolerance);
			}),
			RUNS
		);
	});
});

const cases: readonly {
	name: string;
	system: System;
	choices: number;
	ballots: readonly (readonly [Choice, bigint])[];
	scores: readonly string[];
	winner: number | null;
	tied?: readonly number[];
	out?: readonly (number | null)[];
}[] = [
	{
		name: 'nobody voted',
		system: 'single-choice',
		choices: 2,
		ballots: [],
		scores: ['0', '0'],
		winner: null
	},
	{
		name: 'nobody ranked',
		system: 'ranked-choice',
		choices: 3,
		ballots: [],
		scores: ['0', '0', '0'],
		winner: null,
		out: [null]
	},
	{ name: 'nobody weighed', system: 'weighted', choices: 2, ballots: [], scores: ['0', '0'], winner: null },
	{
		name: 'nobody weighed, quadratic',
		system: 'quadratic',
		choices: 2,
		ballots: [],
		scores: ['0', '0'],
		winner: null
	},
	{
		name: 'votes without power',
		system: 'quadratic',
		choices: 2,
		ballots: [[{ 1: 1 }, 0n]],
		scores: ['0', '0'],
		winner: null
	},
	{ name: 'one choice', system: 'single-choice', choices: 1, ballots: [[1, 7n]], scores: ['7'], winner: 1 },
	{
		name: 'one choice, ranked',
		system: 'ranked-choice',
		choices: 1,
		ballots: [[[1], 7n]],
		scores: ['7'],
		winner: 1,
		out: [null]
	},
	{
		name: 'one choice, quadratic',
		system: 'quadratic',
		choices: 1,
		ballots: [[{ 1: 9 }, 7n]],
		scores: ['7'],
		winner: 1
	},
	{
		name: 'abstentions never win',
		system: 'basic',
		choices: 3,
		ballots: [
			[1, 2n],
			[2, 1n],
			[3, 100n]
		],
		scores: ['2', '1', '100'],
		winner: 1
	},
	{
		name: 'only abstentions',
		system: 'basic',
		choices: 3,
		ballots: [[3, 5n]],
		scores: ['0', '0', '5'],
		winner: null
	},
	{
		name: 'as much for as against',
		system: 'basic',
		choices: 3,
		ballots: [
			[1, 5n],
			[2, 5n]
		],
		scores: ['5', '5', '0'],
		winner: null,
		tied: [1, 2]
	},
	{
		name: 'approving of none',
		system: 'approval',
		choices: 2,
		ballots: [
			[[], 5n],
			[[2], 1n]
		],
		scores: ['0', '1'],
		winner: 2
	},
	{
		name: 'approving of none, all of them',
		system: 'approval',
		choices: 2,
		ballots: [[[], 5n]],
		scores: ['0', '0'],
		winner: null
	},
	{
		name: 'approving of all',
		system: 'approval',
		choices: 2,
		ballots: [[[1, 2], 5n]],
		scores: ['5', '5'],
		winner: null,
		tied: [1, 2]
	},
	{
		name: 'the weakest with the lowest number goes out first',
		system: 'ranked-choice',
		choices: 3,
		ballots: [
			[[1, 3, 2], 2n],
			[[2, 3, 1], 2n],
			[[3, 1, 2], 3n]
		],
		scores: ['0', '2', '5'],
		winner: 3,
		out: [1, null]
	},
	{
		name: 'a choice that tops no ballot goes out first, though all like it second',
		system: 'ranked-choice',
		choices: 4,
		ballots: [
			[[1, 4, 2, 3], 3n],
			[[2, 4, 1, 3], 3n],
			[[3, 4, 1, 2], 5n]
		],
		scores: ['0', '6', '5', '0'],
		winner: 2,
		out: [4, 1, null]
	},
	{
		name: 'half is no majority',
		system: 'ranked-choice',
		choices: 2,
		ballots: [
			[[1, 2], 5n],
			[[2, 1], 5n]
		],
		scores: ['5', '5'],
		winner: null,
		tied: [1, 2],
		out: [null]
	},
	{
		name: 'thirds are exact',
		system: 'weighted',
		choices: 3,
		ballots: [
			[{ 1: 1, 2: 1, 3: 1 }, 1n],
			[{ 1: 1, 2: 2 }, 1n]
		],
		scores: ['2/3', '1', '1/3'],
		winner: 2
	},
	{
		name: 'three thirds of three make a whole',
		system: 'weighted',
		choices: 3,
		ballots: [
			[{ 1: 1, 2: 1, 3: 1 }, 1n],
			[{ 1: 1, 2: 1, 3: 1 }, 1n],
			[{ 1: 1, 2: 1, 3: 1 }, 1n]
		],
		scores: ['1', '1', '1'],
		winner: null,
		tied: [1, 2, 3]
	},
	{
		name: 'a weight of 0 is none',
		system: 'weighted',
		choices: 2,
		ballots: [[{ 1: 0, 2: 5 }, 3n]],
		scores: ['0', '3'],
		winner: 2
	},
	{
		name: 'many outweigh one',
		system: 'quadratic',
		choices: 2,
		ballots: [
			[{ 1: 1 }, 9n],
			[{ 2: 1 }, 4n],
			[{ 2: 1 }, 4n]
		],
		scores: ['153/25', '272/25'],
		winner: 2
	},
	{
		name: 'roots of squares are exact',
		system: 'quadratic',
		choices: 2,
		ballots: [
			[{ 1: 1 }, 4n],
			[{ 2: 1 }, 1n],
			[{ 2: 1 }, 1n]
		],
		scores: ['3', '3'],
		winner: null,
		tied: [1, 2]
	},
	{
		name: '√8 and √2 + √2 are the same, though their decimals are cut',
		system: 'quadratic',
		choices: 2,
		ballots: [
			[{ 1: 1 }, 8n],
			[{ 2: 1 }, 2n],
			[{ 2: 1 }, 2n]
		],
		scores: [],
		winner: null,
		tied: [1, 2]
	}
];

describe('the cases that need a definition', () => {
	it.each(cases)('$name ($system)', ({ system, choices, ballots, scores, winner, tied = [], out }) => {
		const found = tally(
			system,
			choices,
			ballots.map(([choice, wei]) => ({ choice, power: wei }))
		);
		if (scores.length > 0) expect(texts(found)).toEqual(scores);
		expect(found.winner).toBe(winner);
		expect(found.tied).toEqual(tied);
		if (out) expect(found.rounds!.map(({ eliminated }) => eliminated)).toEqual(out);
	});
});

describe('fractions', () => {
	it('are written so that a reader can check them', () => {
		expect(exactText(rational(6n, 3n))).toBe('2');
		expect(exactText(rational(7n, 3n))).toBe('7/3');
		expect(exactText(rational(10n ** 3000n + 1n, 10n ** 2999n))).toBe('≈10');
		expect(shareOf(rational(1n, 3n), 1n)).toBeCloseTo(1 / 3, 11);
		expect(shareOf(rational(0n, 1n), 0n)).toBe(0);
	});

	it('stay quick with ten thousand ballots whose weights share nothing', () => {
		const ballots = Array.from({ length: 10_000 }, (_, i) => ({
			choice: { 1: 9_007_199_254_740_000 - 2 * i, 2: 9_007_199_254_730_001 - 4 * i },
			power: 10n ** 20n + BigInt(i)
		}));
		const began = performance.now();
		const { scores, total } = tally('weighted', 2, ballots);
		expect(performance.now() - began).toBeLessThan(10_000);
		expect(scores[0]!.numerator + scores[1]!.numerator).toBe(total * scores[0]!.denominator);
	});
});
