import DataLoader from 'dataloader';
import type { Address } from 'viem';
import { Params } from '../../database/params.ts';
import type { Pool } from '../../database/pool.ts';
import type { Moment, Power, PowerAt, Space } from '../types.ts';
import { noFacts, powerOf, takenBack } from './count.ts';
import type { Facts } from './count.ts';
import { factsSql, readFacts } from './facts.ts';
import type { FactsRow, KnownAt } from './facts.ts';
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

/** One statement for any number of accounts. */
export async function factsAt(
	rows: Rows,
	chainId: number,
	snapshot: Moment,
	accounts: readonly string[]
): Promise<KnownAt> {
	const found = await rows<FactsRow>((p) =>
		factsSql(
			`${p.add(chainId)}::int`,
			`${p.add(snapshot.timestamp)}::numeric`,
			`${p.add(snapshot.block)}::numeric`,
			`select a.account from unnest(${p.add([...new Set(accounts)])}::text[]) a(account)`
		)
	);
	return readFacts(found, chainId, snapshot);
}

/** The power of many accounts, exact, at a past block: one statement. */
export async function powersAt(
	rows: Rows,
	{ space: { chainId, strategies }, snapshot, accounts, voters }: PowersAsked
): Promise<Map<Address, Power>> {
	const others = voters !== undefined && seesVoters(strategies) ? voters : [];
	const { facts, totals } = await factsAt(rows, chainId, snapshot, [...accounts, ...others]);
	const taken = takenBack(facts, others);
	return new Map(
		accounts.map((account) => [
			account,
			powerOf(strategies, account, facts.get(account) ?? noFacts(account), totals, taken.get(account))
		])
	);
}

interface Asked {
	chainId: number;
	snapshot: Moment;
	account: Address;
}

/** One account's power as if nobody else voted: what the hub asks before it takes a message. Questions of the same turn about
 * the same snapshot share a statement. */
export function powerAtFrom(pool: Pool): PowerAt {
	const rows = rowsOf(pool);
	const placeOf = ({ chainId, snapshot }: Asked): string =>
		`${chainId} ${snapshot.block} ${snapshot.timestamp}`;
	const loader = new DataLoader(
		async (asked: readonly Asked[]): Promise<(Known | Error)[]> => {
			const known = new Map<string, Promise<KnownAt>>();
			for (const [place, group] of Map.groupBy(asked, placeOf)) {
				const [{ chainId, snapshot }] = group as [Asked, ...Asked[]];
				known.set(
					place,
					factsAt(
						rows,
						chainId,
						snapshot,
						group.map(({ account }) => account)
					)
				);
			}
			return Promise.all(
				asked.map(async (one) => {
					try {
						const { facts, totals } = await known.get(placeOf(one))!;
						return { facts: facts.get(one.account) ?? noFacts(one.account), totals };
					} catch (error) {
						return error as Error;
					}
				})
			);
		},
		{ cache: false, maxBatchSize: 1_000 }
	);
	return async ({ chainId, strategies }, account, snapshot) => {
		const { facts, totals } = await loader.load({ chainId, snapshot, account });
		return powerOf(strategies, account, facts, totals);
	};
}

interface Known {
	facts: Facts;
	totals: KnownAt['totals'];
}
