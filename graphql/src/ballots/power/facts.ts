import { inForce, totalsSql, veOf } from '../../governance/sql.ts';
import type { Moment } from '../types.ts';
import type { Facts, Totals } from './count.ts';

/** A row of factsSql. */
export type FactsRow = Record<
	'account' | 've' | 'score' | 'delegate' | 'ownVe' | 'ownScore' | 'balance',
	string
> &
	Record<'all' | 'cap', string> & { indexed: string | null };

/**
 * What the index has of the accounts in `asked` (SQL of rows `account`) at a snapshot; one row without an account when
 * there are none. Arguments are SQL expressions made by this code, never a request's text.
 *
 * Locks and scores count up to the end of the snapshot's second, as the contracts count the past; balances at the end
 * of its block.
 */
export const factsSql = (chain: string, second: string, block: string, asked: string): string =>
	`with asked as materialized (${asked}),
		delegated as (select s.delegate as account, sum(${veOf(second)}) as ve, sum(s.score) as score
			from asked a join "power_source" s on s.delegate = a.account and s.chain_id = ${chain} and ${inForce(second)} group by s.delegate),
		own as (select s.account, s.delegate, ${veOf(second)} as ve, s.score
			from asked a join "power_source" s on s.account = a.account and s.chain_id = ${chain} and ${inForce(second)})
		select a.account, coalesce(d.ve, 0) as ve, coalesce(d.score, 0) as score, coalesce(o.delegate, a.account) as delegate,
			coalesce(o.ve, 0) as "ownVe", coalesce(o.score, 0) as "ownScore",
			coalesce((select b.amount from "token_balance" b where b.chain_id = ${chain} and b.account = a.account
				and b.until_block > ${block} and b.block_number <= ${block} order by b.until_block limit 1), 0) as balance,
			g.score as "all", g.cap,
			(select substring(c.latest_checkpoint from 27 for 16)::numeric from "_ponder_checkpoint" c where c.chain_id = ${chain}) as indexed
		from ${totalsSql(chain, second)} g left join asked a on true
		left join delegated d on d.account = a.account left join own o on o.account = a.account`;

/**
 * The same for very many accounts, as the voters of a proposal are: one pass over everything in force and no join, which
 * a planner that takes ten thousand accounts for ten would make account by account, each against all.
 */
export const crowdFactsSql = (chain: string, second: string, block: string, asked: string): string => {
	const inForceHere = `s.chain_id = ${chain} and ${inForce(second)}`;
	return `with parts as (
			select s.delegate as account, ${veOf(second)} as ve, s.score, 0 as own_ve, 0 as own_score, null::text as delegate, false as is_asked
				from "power_source" s where ${inForceHere}
			union all select s.account, 0, 0, ${veOf(second)}, s.score, s.delegate, false from "power_source" s where ${inForceHere}
			union all select q.account, 0, 0, 0, 0, null, true from (${asked}) q
		), facts as (
			select p.account, sum(p.ve) as ve, sum(p.score) as score, sum(p.own_ve) as own_ve, sum(p.own_score) as own_score,
				coalesce(max(p.delegate), p.account) as delegate
			from parts p group by p.account having bool_or(p.is_asked)
		)
		select f.account, f.ve, f.score, f.delegate, f.own_ve as "ownVe", f.own_score as "ownScore",
			coalesce((select b.amount from "token_balance" b where b.chain_id = ${chain} and b.account = f.account
				and b.until_block > ${block} and b.block_number <= ${block} order by b.until_block limit 1), 0) as balance,
			g.score as "all", g.cap,
			(select substring(c.latest_checkpoint from 27 for 16)::numeric from "_ponder_checkpoint" c where c.chain_id = ${chain}) as indexed
		from ${totalsSql(chain, second)} g left join facts f on true`;
};

/** What the index has of each account at a snapshot. */
export interface KnownAt {
	facts: ReadonlyMap<string, Facts>;
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
