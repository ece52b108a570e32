import type { Context } from 'ponder:registry';
import { powerSource, voter } from 'ponder:schema';
import { nothingOf, type Holdings } from './holdings.ts';
import type { Provenance } from './provenance.ts';

/**
 * Changes what an account brings to votes: the row of power_source in force ends at this second, and the next begins.
 *
 * Answers the account as it is after the change.
 */
export async function changeHoldings(
	db: Context['db'],
	from: Provenance,
	account: Holdings['account'],
	change: (before: Holdings) => Partial<Omit<Holdings, 'account'>>
): Promise<Holdings> {
	const { chainId, timestamp } = from;
	const known = await db.find(voter, { chainId, account });
	const before: Holdings = known ? holdingsOf(known) : nothingOf(account);
	const after: Holdings = { ...before, ...change(before) };
	const seq = known ? known.seq + 1 : 0;
	if (known) {
		await db.update(powerSource, { chainId, account, seq: known.seq }).set({ until: timestamp });
		await db.update(voter, { chainId, account }).set({ ...from, ...after, seq });
	} else await db.insert(voter).values({ ...from, ...after, seq });
	await db.insert(powerSource).values({ ...from, ...after, seq, since: timestamp });
	return after;
}

const holdingsOf = (row: Holdings): Holdings => ({
	account: row.account,
	delegate: row.delegate,
	amount: row.amount,
	slope: row.slope,
	unlocksAt: row.unlocksAt,
	lockedAt: row.lockedAt,
	score: row.score
});
