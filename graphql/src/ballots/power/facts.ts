import { inForce, totalsSql, veOf } from '../../governance/sql.ts';

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
