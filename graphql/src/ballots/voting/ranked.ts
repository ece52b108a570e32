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
 * - A choice at the top of no ballot takes no part in the round: it is not the weakest and stays in, so it may yet inherit.
 *   A textbook would drop it at once.
 * - The count ends when a choice has more than half of the round's power, or when at most two choices have any.
 *   Otherwise the weakest goes out; of several equally weak ones, that with the lowest number.
 * - A ballot without power takes no part: it must not decide who is weakest.
 */
export function countRounds(ballots: readonly Ballot[], choiceCount: number): Round[] {
	const papers = sameTogether(ballots);
	const out = new Set<number>();
	const rounds: Round[] = [];
	for (;;) {
		const scores = new Map<number, bigint>();
		let total = 0n;
		for (const paper of papers) {
			while (out.has(paper.ranking[paper.best]!)) paper.best += 1;
			const best = paper.ranking[paper.best];
			if (best === undefined) continue;
			scores.set(best, (scores.get(best) ?? 0n) + paper.power);
			total += paper.power;
		}
		const isDecided = scores.size < 3 || [...scores.values()].some((score) => 2n * score > total);
		const eliminated = isDecided ? null : weakest(scores);
		rounds.push({
			number: rounds.length + 1,
			scores: Array.from({ length: choiceCount }, (_, i) =>
				out.has(i + 1) ? null : (scores.get(i + 1) ?? 0n)
			),
			total,
			eliminated
		});
		if (eliminated === null) return rounds;
		out.add(eliminated);
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
