import { LRUCache } from 'lru-cache';
import type { Context } from '../../context.ts';
import { noFacts, powerOf, takenBack } from '../power/count.ts';
import type { TakenBack } from '../power/count.ts';
import { crowdFactsSql, readFacts } from '../power/facts.ts';
import type { FactsRow, KnownAt } from '../power/facts.ts';
import { seesVoters } from '../power/strategies.ts';
import type { Choice, Power, ProposalRecord } from '../types.ts';
import { tally } from '../voting/tally.ts';
import type { Tally } from '../voting/tally.ts';
import { hubOf } from './sources.ts';

/** The votes of a proposal that count, with their power, and what they add up to. */
export interface Counted {
	tally: Tally;
	/** By voter. */
	powers: ReadonlyMap<string, Power>;
	/** By delegate. */
	taken: ReadonlyMap<string, TakenBack>;
	/** Of every voter. */
	known: KnownAt;
}

/** Votes whose counts are kept, over all proposals. */
const MAX_VOTES = 200_000;

/** Counts by proposal. One holds as long as neither the log nor the index has moved. */
export class TallyMemo {
	readonly #counts = new LRUCache<string, { head: string; counted: Promise<Counted> }>({
		maxSize: MAX_VOTES,
		sizeCalculation: () => 1
	});
	/** Counts made, for tests. */
	made = 0;

	/** The count at `head`, made by `count` when there is none. */
	at(id: string, head: string, count: () => Promise<Counted>, isStillAt: () => boolean): Promise<Counted> {
		const known = this.#counts.get(id);
		if (known?.head === head) return known.counted;
		this.made += 1;
		const counted = count();
		const entry = { head, counted };
		this.#counts.set(id, entry);
		counted.then(
			({ powers }) => {
				if (this.#counts.peek(id) !== entry) return;
				// Now its size is known, and whether all of it was read at that head.
				if (isStillAt()) this.#counts.set(id, entry, { size: 1 + powers.size });
				else this.#counts.delete(id);
			},
			() => {
				if (this.#counts.peek(id) === entry) this.#counts.delete(id);
			}
		);
		return counted;
	}
}

interface BallotRow {
	voter: string;
	choice: Choice;
}

async function count(context: Context, proposal: ProposalRecord): Promise<Counted> {
	const { id, terms, snapshot, system, choices } = proposal;
	const [ballots, facts] = await Promise.all([
		context.reader.batch<BallotRow>(
			{
				signature: 'ballots that count',
				keyTypes: ['text'],
				// As the view current_vote has them, in one pass over an index.
				sql: () => `select distinct on (v.voter) v.voter, v.choice from ballots.vote v
					where v.proposal = k.k1 order by v.voter, v.created desc, v.id desc`
			},
			[id]
		),
		context.reader.batch<FactsRow>(
			{
				signature: 'ballot power of voters',
				keyTypes: ['text', 'integer', 'numeric', 'numeric'],
				sql: () =>
					crowdFactsSql(
						'k.k2',
						'k.k3',
						'k.k4',
						'select v.voter as account from ballots.vote v where v.proposal = k.k1'
					)
			},
			[id, String(terms.chainId), String(snapshot.timestamp), String(snapshot.block)]
		)
	]);
	const known = readFacts(facts, terms.chainId, snapshot);
	const voters = ballots.map(({ voter }) => voter);
	const taken = seesVoters(terms.strategies) ? takenBack(known.facts, voters) : new Map<string, TakenBack>();
	const powers = new Map(
		voters.map((voter) => [
			voter,
			powerOf(
				terms.strategies,
				voter,
				known.facts.get(voter) ?? noFacts(voter),
				known.totals,
				taken.get(voter)
			)
		])
	);
	return {
		tally: tally(
			system,
			choices.length,
			ballots.map(({ voter, choice }) => ({ choice, power: powers.get(voter)!.total }))
		),
		powers,
		taken,
		known
	};
}

/** Two reads for any number of votes and of proposals asked for at once, and none when they were counted at this head. */
export function ballotsOf(context: Context, proposal: ProposalRecord): Promise<Counted> {
	const heads = context.reader.observed;
	// Statements that saw two heads: the query is executed again, and this count is for no head.
	if (heads.size !== 1) return count(context, proposal);
	return hubOf(context).tallies.at(
		proposal.id,
		[...heads][0]!,
		() => count(context, proposal),
		() => heads.size === 1
	);
}
