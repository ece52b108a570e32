import { LRUCache } from 'lru-cache';
import { formatUnits } from 'viem';
import type { Address, Hex } from 'viem';
import { powersAt } from '../power/read.ts';
import { seesVoters } from '../power/strategies.ts';
import type { Rows, StoreReader } from '../store/read.ts';
import type { Power, ProposalRecord } from '../types.ts';
import { exactText, floor } from '../voting/rational.ts';
import type { Rational } from '../voting/rational.ts';
import { tally } from '../voting/tally.ts';

export interface Count {
	scores: readonly Rational[];
	total: bigint;
	voterCount: number;
	/** By choice, then by strategy; empty where scores have no parts. */
	byStrategy: readonly (readonly Rational[])[];
	/** By voter: as it counts, everybody who voted considered. */
	powers: ReadonlyMap<Address, Power>;
}

/** Of whole tokens. */
export const toFloat = (wei: bigint): number => Number(formatUnits(wei, 18));
export const scoreFloat = (score: Rational): number => toFloat(floor(score));
export const scoreText = exactText;

/** What a power's parts come to for each strategy of a space, in its order. */
export const byStrategyOf = ({ parts }: Power, { terms }: Pick<ProposalRecord, 'terms'>): bigint[] =>
	terms.strategies.map(({ name }) =>
		parts.reduce((sum, { strategy, power }) => (strategy === name ? sum + power : sum), 0n)
	);

/** Votes whose counts are kept, over all proposals. */
const MAX_VOTES = 200_000;

interface Kept {
	/** The newest entry of the log about the proposal. */
	seq: number;
	count: Count;
}

/**
 * Counts of proposals. A snapshot's powers are the past's, so a count holds until another message about the proposal
 * comes.
 */
export class Counts {
	readonly #store: StoreReader;
	readonly #hub: Rows;
	readonly #index: Rows;
	readonly #kept = new LRUCache<Hex, Kept>({
		maxSize: MAX_VOTES,
		sizeCalculation: ({ count }) => 1 + count.powers.size,
		// A snapshot near the head can still be replaced by a reorg.
		ttl: 60_000
	});

	/** @param hub reads the log, @param index the chain's history. */
	constructor(store: StoreReader, hub: Rows, index: Rows) {
		this.#store = store;
		this.#hub = hub;
		this.#index = index;
	}

	async of(proposal: ProposalRecord): Promise<Count> {
		const [newest] = await this.#hub<{ seq: number }>(
			(params) =>
				`select max(m.seq)::float8 as seq from ballots.message m where m.proposal = ${params.add(proposal.id)}`
		);
		const kept = this.#kept.get(proposal.id);
		if (kept?.seq === newest!.seq) return kept.count;
		const count = await this.#count(proposal);
		this.#kept.set(proposal.id, { seq: newest!.seq, count });
		return count;
	}

	async #count(proposal: ProposalRecord): Promise<Count> {
		const { id, terms, snapshot, system, choices } = proposal;
		const votes = await this.#store.currentVotes([id]);
		const voters = votes.map(({ voter }) => voter);
		const powers = await powersAt(this.#index, {
			...{ space: terms, snapshot, accounts: voters },
			...(seesVoters(terms.strategies) && { voters })
		});
		const ballots = votes.map(({ voter, choice }) => ({ choice, power: powers.get(voter)!.total }));
		const { scores, total, voterCount } = tally(system, choices.length, ballots);
		return { scores, total, voterCount, powers, byStrategy: byStrategy() };

		function byStrategy(): Rational[][] {
			if (terms.strategies.length === 1) return scores.map((score) => [score]);
			if (system === 'quadratic' || system === 'ranked-choice') return [];
			const parts = terms.strategies.map((_, i) =>
				tally(
					system,
					choices.length,
					votes.map(({ voter, choice }) => ({
						choice,
						power: byStrategyOf(powers.get(voter)!, proposal)[i]!
					}))
				)
			);
			return scores.map((_, choice) => parts.map((part) => part.scores[choice]!));
		}
	}
}
