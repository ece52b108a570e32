import type { Context } from '../../context.ts';
import { noFacts, powerOf } from '../power/count.ts';
import type { Facts, TakenBack, Totals } from '../power/count.ts';
import { factsSql } from '../power/facts.ts';
import type { FactsRow } from '../power/facts.ts';
import { seesVoters } from '../power/strategies.ts';
import type { Moment, Power, ProposalRecord, Strategy } from '../types.ts';
import { ballotsOf } from './tally.ts';

export interface KnownAt {
	facts: Map<string, Facts>;
	totals: Totals;
}

export function readFacts(rows: readonly FactsRow[], chainId: number, snapshot: Moment): KnownAt {
	const [first] = rows;
	if (first === undefined || first.indexed === null || BigInt(first.indexed) < snapshot.block)
		throw new Error(
			`Power at block ${snapshot.block} of chain ${chainId} was asked and ${first?.indexed ?? 'nothing'} is the newest indexed block; ask again when the index is there.`
		);
	const facts = new Map(
		rows
			.filter((row) => row.account !== null)
			.map((row): [string, Facts] => [
				row.account,
				{
					ve: BigInt(row.ve),
					score: BigInt(row.score),
					ownVe: BigInt(row.ownVe),
					ownScore: BigInt(row.ownScore),
					delegate: row.delegate,
					balance: BigInt(row.balance)
				}
			])
	);
	return { facts, totals: { score: BigInt(first.all), cap: BigInt(first.cap) } };
}

interface Asked {
	chainId: number;
	strategies: readonly Strategy[];
}

/** An account's power by the strategies of a space; `taken` is what its delegators took back by voting. */
export async function accountPowerAt(
	context: Context,
	{ chainId, strategies }: Asked,
	account: string,
	snapshot: Moment,
	taken?: TakenBack
): Promise<Power> {
	const rows = await context.reader.batch<FactsRow>(
		{
			signature: 'ballot power of an account',
			keyTypes: ['text', 'integer', 'numeric', 'numeric'],
			sql: () => factsSql('k.k2', 'k.k3', 'k.k4', 'select k.k1 as account')
		},
		[account, String(chainId), String(snapshot.timestamp), String(snapshot.block)]
	);
	const { facts, totals } = readFacts(rows, chainId, snapshot);
	return powerOf(strategies, account, facts.get(account) ?? noFacts(account), totals, taken);
}

/** What an account votes with on a proposal, as things stand. */
export async function powerAtSnapshot(
	context: Context,
	proposal: ProposalRecord,
	account: string
): Promise<Power> {
	const { terms, snapshot } = proposal;
	if (!seesVoters(terms.strategies)) return accountPowerAt(context, terms, account, snapshot);
	const { taken } = await ballotsOf(context, proposal);
	return accountPowerAt(context, terms, account, snapshot, taken.get(account));
}
