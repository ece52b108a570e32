import type { Ballot } from './tally.ts';

/** One round of ranked choice. */
export interface Round {
	/** From 1. */
	number: number;
	/** Power by choice, the first at 0; null for what went out in an earlier round. */
	scores: readonly (bigint | null)[];
	/** Power of the ballots that still name a choice that is in. */
	total: bigint;
	/** The choice that went out at the end of the round, from 1; null in the last one. */
	eliminated: number | null;
}

/**
 * Instant runoff as Snapshot counts it, without its rounding.
 *
 * - In a round each ballot counts for the first of its choices that is still in. A ballot with none left is exhausted: it
 *   leaves the count, and the half that a majority must exceed becomes smaller. (Ballots name every choice, so that happens
 *   only to rankings which the hub would not accept.)
 * - The count ends when a choice has more than half of the round's power, when at most two choices are in, or when no
 *   ballot counts. Otherwise the weakest goes out, one a round, also when it has nothing; of several equally weak ones that
 *   with the lowest number.
 */
export function countRounds(ballots: readonly Ballot[], choiceCount: number): Round[] {
	const papers = sameTogether(ballots);
	const standing = new Set(Array.from({ length: choiceCount }, (_, i) => i + 1));
	const rounds: Round[] = [];
	for (;;) {
		const scores = new Map(Array.from(standing, (choice) => [choice, 0n]));
		let total = 0n;
		for (const paper of papers) {
			while (paper.best < paper.ranking.length && !standing.has(paper.ranking[paper.best]!)) paper.best += 1;
			const best = paper.ranking[paper.best];
			if (best === undefined) continue;
			scores.set(best, scores.get(best)! + paper.power);
			total += paper.power;
		}
		const isDecided =
			standing.size <= 2 || total === 0n || [...scores.values()].some((score) => 2n * score > total);
		const eliminated = isDecided ? null : weakest(scores);
		rounds.push({
			number: rounds.length + 1,
			scores: Array.from({ length: choiceCount }, (_, i) => scores.get(i + 1) ?? null),
			total,
			eliminated
		});
		if (eliminated === null) return rounds;
		standing.delete(eliminated);
	}
}

interface Paper {
	ranking: readonly number[];
	power: bigint;
	/** Where the first choice that is still in stands. */
	best: number;
}

/** Equal rankings count as one: there are often few of them, and each round walks through all. */
function sameTogether(ballots: readonly Ballot[]): Paper[] {
	const papers = new Map<string, Paper>();
	for (const { choice, power } of ballots) {
		if (power === 0n) continue;
		const ranking = choice as readonly number[];
		const paper = papers.get(ranking.join());
		if (paper) paper.power += power;
		else papers.set(ranking.join(), { ranking, power, best: 0 });
	}
	return [...papers.values()];
}

const weakest = (scores: ReadonlyMap<number, bigint>): number =>
	[...scores].reduce((low, one) =>
		one[1] < low[1] || (one[1] === low[1] && one[0] < low[0]) ? one : low
	)[0];
