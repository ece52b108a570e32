import type { Address } from 'viem';
import { Params } from '../../database/params.ts';
import type { Pool } from '../../database/pool.ts';
import { inForce, totalsSql, veOf } from '../../governance/sql.ts';
import type { Moment, Power, PowerAt, Space, Strategy } from '../types.ts';
import { noFacts, powerOf, takenBack } from './count.ts';
import type { Facts, Totals } from './count.ts';
import { seesVoters } from './strategies.ts';

/** Runs one statement: Reader.rows in a query of the API, rowsOf(pool) outside. */
export type Rows = <Row>(sql: (params: Params) => string) => Promise<Row[]>;

export const rowsOf =
	(pool: Pool): Rows =>
	async <Row>(sql: (params: Params) => string) => {
		const params = new Params();
		const text = sql(params);
		return (await pool.unsafe(text, params.values as never[], { prepare: true })) as unknown as Row[];
	};

export interface PowersAsked {
	space: Pick<Space, 'chainId' | 'strategies'>;
	snapshot: Moment;
	/** Whose power; lower case. */
	accounts: readonly Address[];
	/**
	 * Everybody whose vote counts: they take their own part back where a strategy has it so. Left out, each account is
	 * taken as the only voter, which is its power before anybody else votes.
	 */
	voters?: readonly Address[];
}

/** What the index has of each account at a snapshot. */
export interface KnownAt {
	facts: Map<string, Facts>;
	totals: Totals;
}

type FactsRow = Record<'account' | 've' | 'score' | 'delegate' | 'ownVe' | 'ownScore' | 'balance', string> &
	Record<'all' | 'cap', string> & { indexed: string | null };

/** One statement for any number of accounts. Locks and scores count up to the end of the snapshot's second, as the contracts
 * count the past; balances at the end of its block. */
export async function factsAt(
	rows: Rows,
	chainId: number,
	snapshot: Moment,
	accounts: readonly string[]
): Promise<KnownAt> {
	const asked = [...new Set(accounts)];
	const found = await rows<FactsRow>((p) => {
		const chain = `${p.add(chainId)}::int`;
		const at = `${p.add(snapshot.timestamp)}::numeric`;
		const block = `${p.add(snapshot.block)}::numeric`;
		return `with asked as materialized (select a.account from unnest(${p.add(asked)}::text[]) a(account)),
			delegated as (select s.delegate as account, sum(${veOf(at)}) as ve, sum(s.score) as score
				from asked a join "power_source" s on s.delegate = a.account and s.chain_id = ${chain} and ${inForce(at)} group by s.delegate),
			own as (select s.account, s.delegate, ${veOf(at)} as ve, s.score
				from asked a join "power_source" s on s.account = a.account and s.chain_id = ${chain} and ${inForce(at)})
			select a.account, coalesce(d.ve, 0) as ve, coalesce(d.score, 0) as score, coalesce(o.delegate, a.account) as delegate,
				coalesce(o.ve, 0) as "ownVe", coalesce(o.score, 0) as "ownScore",
				coalesce((select b.amount from "token_balance" b where b.chain_id = ${chain} and b.account = a.account
					and b.until_block > ${block} and b.block_number <= ${block} order by b.until_block limit 1), 0) as balance,
				g.score as "all", g.cap,
				(select substring(c.latest_checkpoint from 27 for 16)::numeric from "_ponder_checkpoint" c where c.chain_id = ${chain}) as indexed
			from ${totalsSql(chain, at)} g left join asked a on true
			left join delegated d on d.account = a.account left join own o on o.account = a.account`;
	});
	const [first] = found;
	if (first === undefined || first.indexed === null || BigInt(first.indexed) < snapshot.block)
		throw new Error(
			`Power at block ${snapshot.block} of chain ${chainId} was asked and ${first?.indexed ?? 'nothing'} is the newest indexed block; ask again when the index is there.`
		);
	return {
		totals: { score: BigInt(first.all), cap: BigInt(first.cap) },
		facts: new Map(
			found.map((row) => [
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
		)
	};
}

/** The power of many accounts, exact, at a past block: one statement. */
export async function powersAt(
	rows: Rows,
	{ space, snapshot, accounts, voters }: PowersAsked
): Promise<Map<Address, Power>> {
	const { strategies, chainId } = space;
	const isSeen = voters !== undefined && seesVoters(strategies);
	const known = await factsAt(rows, chainId, snapshot, isSeen ? [...accounts, ...voters] : accounts);
	const taken = isSeen ? takenBack(known.facts, voters) : new Map<string, never>();
	return new Map(
		accounts.map((account) => [account, ofKnown(strategies, account, known, taken.get(account))])
	);
}

const ofKnown = (
	strategies: readonly Strategy[],
	account: Address,
	{ facts, totals }: KnownAt,
	taken: Parameters<typeof powerOf>[4]
): Power => powerOf(strategies, account, facts.get(account) ?? noFacts(account), totals, taken);

/** One account's power as if nobody else voted: what the hub asks before it takes a message. */
export const powerAtFrom =
	(pool: Pool): PowerAt =>
	async (space, account, snapshot) =>
		(await powersAt(rowsOf(pool), { space, snapshot, accounts: [account] })).get(account)!;
