import type { Power, PowerPart, Strategy } from '../types.ts';
import { isStrategyName } from './strategies.ts';

/** All power at the snapshot, as far as scores are scaled by it. */
export interface Totals {
	score: bigint;
	/** What contributors may have together. */
	cap: bigint;
}

/** What the index knows of an account at the snapshot. */
export interface Facts {
	/** Of all who delegate to it, itself included unless it delegates to another. */
	ve: bigint;
	score: bigint;
	/** What it brings itself, whoever votes with it. */
	ownVe: bigint;
	ownScore: bigint;
	/** Who votes with that; itself until it chose another. */
	delegate: string;
	/** SAHARA held. */
	balance: bigint;
}

export const noFacts = (account: string): Facts => ({
	ve: 0n,
	score: 0n,
	ownVe: 0n,
	ownScore: 0n,
	delegate: account,
	balance: 0n
});

/** GovernanceVotes._scale: a score's power. */
export const contributorPower = (score: bigint, { score: all, cap }: Totals): bigint =>
	all <= cap ? score : (score * cap) / all;

/** What a delegator took back by voting: of ve-power and of score. */
export interface TakenBack {
	ve: bigint;
	score: bigint;
}

export const nothingTaken: TakenBack = { ve: 0n, score: 0n };

/**
 * By delegate, what its delegators among `voters` took back. With override each account's own part counts where it
 * votes itself, otherwise with its delegate; so power depends on the set of voters, and never on their order.
 */
export function takenBack(
	facts: ReadonlyMap<string, Facts>,
	voters: Iterable<string>
): Map<string, TakenBack> {
	const taken = new Map<string, TakenBack>();
	for (const voter of new Set(voters)) {
		const own = facts.get(voter);
		if (own === undefined || own.delegate === voter) continue;
		const { ve, score } = taken.get(own.delegate) ?? nothingTaken;
		taken.set(own.delegate, { ve: ve + own.ownVe, score: score + own.ownScore });
	}
	return taken;
}

/** An account's power by each strategy of a space, and their sum. */
export function powerOf(
	strategies: readonly Strategy[],
	account: string,
	facts: Facts,
	totals: Totals,
	taken: TakenBack = nothingTaken
): Power {
	const parts = strategies.flatMap(({ name }): PowerPart[] => {
		if (!isStrategyName(name)) throw new Error(`Strategy "${name}" is unknown to this service.`);
		const part = (source: PowerSourceName, power: bigint): PowerPart => ({ strategy: name, source, power });
		switch (name) {
			case 've-power':
				return [part('VE', facts.ve)];
			case 'contributor-power':
				return [part('CONTRIBUTOR', contributorPower(facts.score, totals))];
			case 'governance-power':
				return [part('VE', facts.ve), part('CONTRIBUTOR', contributorPower(facts.score, totals))];
			case 'erc20-balance-of':
				return [part('BALANCE', facts.balance)];
			case 'governance-power-with-override': {
				const isAway = facts.delegate !== account;
				const ve = facts.ve + (isAway ? facts.ownVe : 0n);
				const score = facts.score + (isAway ? facts.ownScore : 0n);
				const before = contributorPower(score, totals);
				const after = contributorPower(score - taken.score, totals);
				const lost = taken.ve + before - after;
				return [
					part('VE', ve),
					part('CONTRIBUTOR', before),
					...(lost === 0n ? [] : [part('TAKEN_BACK', -lost)])
				];
			}
		}
	});
	return { total: parts.reduce((sum, { power }) => sum + power, 0n), parts };
}

export type PowerSourceName = 'VE' | 'CONTRIBUTOR' | 'BALANCE' | 'TAKEN_BACK';
