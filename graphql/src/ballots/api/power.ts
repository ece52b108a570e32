import type { Context } from '../../context.ts';
import type { Proof } from '../../generated/resolvers.ts';
import { noFacts, powerOf } from '../power/count.ts';
import type { TakenBack } from '../power/count.ts';
import { powerProofs } from '../power/explain.ts';
import { factsSql, readFacts } from '../power/facts.ts';
import type { FactsRow, KnownAt } from '../power/facts.ts';
import { seesVoters } from '../power/strategies.ts';
import type { Moment, Power, ProposalRecord, Strategy } from '../types.ts';
import { ballotsOf } from './tally.ts';

interface Asked {
	chainId: number;
	strategies: readonly Strategy[];
}

/** What the index has of one account at a block. */
async function knownAt(
	context: Context,
	chainId: number,
	account: string,
	snapshot: Moment
): Promise<KnownAt> {
	const rows = await context.reader.batch<FactsRow>(
		{
			signature: 'ballot power of an account',
			keyTypes: ['text', 'integer', 'numeric', 'numeric'],
			sql: () => factsSql('k.k2', 'k.k3', 'k.k4', 'select k.k1 as account')
		},
		[account, String(chainId), String(snapshot.timestamp), String(snapshot.block)]
	);
	return readFacts(rows, chainId, snapshot);
}

/** An account's power by the strategies of a space; `taken` is what its delegators took back by voting. */
export async function accountPowerAt(
	context: Context,
	{ chainId, strategies }: Asked,
	account: string,
	snapshot: Moment,
	taken?: TakenBack
): Promise<Power> {
	const { facts, totals } = await knownAt(context, chainId, account, snapshot);
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

/** The calls that prove on chain what an account's power on a proposal is made of. */
export async function proofsAtSnapshot(
	context: Context,
	proposal: ProposalRecord,
	account: string
): Promise<Proof[]> {
	const { terms, snapshot } = proposal;
	const own = await knownAt(context, terms.chainId, account, snapshot);
	const voters = seesVoters(terms.strategies) ? (await ballotsOf(context, proposal)).known.facts : [];
	const facts = new Map([...voters, ...own.facts]);
	return powerProofs(context, terms, account, snapshot, { facts, totals: own.totals });
}
