import type { Support } from './governance-acts.ts';
import type { Council } from './governance-council.ts';
import type { MotionName, Motions } from './governance-motions.ts';
import { keeper } from './people.ts';
import type { World } from './world.ts';

export type Act = () => void | Promise<void>;
export type Vote = readonly [voter: number, support: Support | 'SIGNED_FOR', reason?: string];

/** What is to happen on the evening of each day, in the order in which it was written down. */
export class Agenda {
	readonly days = new Map<number, Act[]>();
	readonly #world: World;
	readonly #council: Council;
	readonly #motions: Motions;
	/** Motions that the DAO has no power for, and who does the same instead on the day of the execution. */
	readonly #instead: ReadonlyMap<MotionName, Act>;

	constructor(world: World, council: Council, motions: Motions, instead: ReadonlyMap<MotionName, Act>) {
		this.#world = world;
		this.#council = council;
		this.#motions = motions;
		this.#instead = instead;
	}

	on(day: number, ...acts: Act[]) {
		this.days.set(day, [...(this.days.get(day) ?? []), ...acts]);
	}

	lock(who: number, amount: number, weeks: number, isGiven?: boolean): Act {
		return () => this.#council.lock(who, amount, weeks, isGiven);
	}

	propose(name: MotionName, by: number): Act {
		return this.#unless(name, () => this.#council.propose(name, by, this.#motions[name]));
	}

	queue(name: MotionName): Act {
		return this.#unless(name, () => this.#council.queue(name, keeper));
	}

	execute(name: MotionName, by: number): Act {
		return this.#instead.get(name) ?? (() => this.#council.execute(name, by));
	}

	cancel(name: MotionName, by: number): Act {
		return this.#unless(name, () => this.#council.cancel(name, by));
	}

	votes(name: MotionName, ...votes: Vote[]): Act {
		return this.#unless(name, async () => {
			for (const [voter, support, reason] of votes)
				if (support === 'SIGNED_FOR') await this.#council.voteBySignature(name, voter, 'FOR');
				else this.#council.vote(name, voter, support, reason);
		});
	}

	split(name: MotionName, voter: number, percents: [number, number, number], reason: string): Act {
		return this.#unless(name, () => this.#council.voteSplit(name, voter, percents, reason));
	}

	/** Votes with what an account has earned, if it has had anything recorded before the snapshot. */
	voteAsContributor(name: MotionName, voter: number, support: Support, reason: string): Act {
		return this.#unless(name, () => {
			const since = this.#world.scoredSince.get(voter);
			if (since !== undefined && since <= this.#council.proposal(name).snapshot)
				this.#council.vote(name, voter, support, reason);
		});
	}

	#unless(name: MotionName, act: Act): Act {
		return this.#instead.has(name) ? () => {} : act;
	}
}
