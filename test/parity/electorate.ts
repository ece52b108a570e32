import fc from 'fast-check';
import type { System } from '../../graphql/src/ballots/types.ts';

/** A vote to be: who, what, and when. Several may be of the same voter. */
export interface PlannedVote {
	/** Position among the voters. */
	voter: number;
	/** As snapshot.js has it before it is signed. */
	choice: number | number[] | Record<string, number>;
	/** Seconds after the start of voting. */
	at: number;
	/** How far the voter's clock is from the hub's. */
	skew: number;
}

export interface PlannedBallot {
	system: System;
	choices: string[];
	votes: PlannedVote[];
	/** Its author changes the choices' order before voting begins. */
	isUpdated: boolean;
	isCanceled: boolean;
	/** Which past block, from 0 (early) to 1 (the newest that may be named). */
	snapshot: number;
}

export const PERIOD = 5_000;

function choiceIn(system: System, count: number): fc.Arbitrary<PlannedVote['choice']> {
	const numbers = Array.from({ length: count }, (_, i) => i + 1);
	switch (system) {
		case 'basic':
		case 'single-choice':
			return fc.integer({ min: 1, max: count });
		case 'approval':
			return fc.shuffledSubarray(numbers);
		case 'ranked-choice':
			return fc.shuffledSubarray(numbers, { minLength: count });
		default:
			return fc
				.dictionary(
					fc.constantFrom(...numbers.map(String)),
					fc.oneof(fc.nat(4), fc.nat(100), fc.nat(999_999_999_999_999))
				)
				.filter((weights) => Object.values(weights).some((weight) => weight > 0))
				.map((weights) => ({ ...weights }));
	}
}

/** Random electorates in one system: who votes, changes a vote, comes late, or votes in the same second twice. */
export const ballotIn = (system: System, voters: number): fc.Arbitrary<PlannedBallot> =>
	fc.integer(system === 'basic' ? { min: 2, max: 3 } : { min: 1, max: 6 }).chain((count) =>
		fc.record({
			system: fc.constant(system),
			choices: fc.constant(Array.from({ length: count }, (_, i) => `Well ${i + 1}`)),
			votes: fc.array(
				fc.record({
					voter: fc.nat(voters - 1),
					choice: choiceIn(system, count),
					at: fc.oneof(fc.constant(700), fc.integer({ min: 301, max: PERIOD - 302 })),
					skew: fc.integer({ min: -300, max: 300 })
				}),
				{ minLength: 9, maxLength: 20 }
			),
			isUpdated: fc.boolean(),
			isCanceled: fc.nat(6).map((n) => n === 0),
			snapshot: fc.double({ min: 0, max: 1, noNaN: true })
		})
	);
