import type { Hash } from 'viem';

/** How an action ended whose place on the page was gone by then. */
export interface Outcome {
	says: string;
	hasFailed: boolean;
	hash: Hash | null;
	href: string | null;
}

/**
 * What an action brings about often takes its own button away: nothing is left to claim, the offer is closed. What
 * became of it is told at the foot of the page then, until the reader puts it away.
 */
class Outcomes {
	list = $state.raw<readonly Outcome[]>([]);

	add(outcome: Outcome): void {
		this.list = [...this.list, outcome];
	}

	putAway(outcome: Outcome): void {
		this.list = this.list.filter((other) => other !== outcome);
	}
}

export const outcomes = new Outcomes();
