import type { IndexRow } from './index-rows.ts';
import { amountIn } from './ledger.ts';

/** Rows in the order of their logs. */
export const inOrder = (rows: Iterable<IndexRow>): IndexRow[] =>
	[...rows].sort(
		(a, b) =>
			Number(amountIn(a, 'block_number') - amountIn(b, 'block_number')) ||
			Number(amountIn(a, 'log_index') - amountIn(b, 'log_index')) ||
			Number(amountIn(a, 'position') - amountIn(b, 'position'))
	);

/** A delay of AccessManager: one value until `effect`, another from then on. */
export interface Delay {
	before: bigint;
	after: bigint;
	effect: bigint;
}

export const noDelay: Delay = { before: 0n, after: 0n, effect: 0n };

export const delayAt = ({ before, after, effect }: Delay, now: bigint): bigint =>
	effect <= now ? after : before;

/** What `Time.Delay.withUpdate` leaves: the value in force when the change is made counts until it takes effect. */
export const changedTo = (delay: Delay, at: bigint, after: bigint, effect: bigint): Delay => ({
	before: delayAt(delay, at),
	after,
	effect
});

/** An account's membership of a role; `since` is 0 without. */
export interface Membership {
	role: string;
	account: string;
	since: bigint;
	delay: Delay;
}

/** Every account that ever had a role of this authority, as the rows leave it. */
export function membershipsOf(rows: Iterable<IndexRow>, authority: string): Map<string, Membership> {
	const members = new Map<string, Membership>();
	for (const row of inOrder(rows)) {
		if (row['authority'] !== authority) continue;
		const [role, account] = [row['role']!, row['account']!];
		const key = `${role}/${account}`;
		const before = members.get(key) ?? { role, account, since: 0n, delay: noDelay };
		const [delay, since] = [amountIn(row, 'execution_delay'), amountIn(row, 'since')];
		if (row['is_granted'] !== 'true') members.set(key, { role, account, since: 0n, delay: noDelay });
		else if (row['is_new_member'] === 'true')
			members.set(key, { role, account, since, delay: { before: 0n, after: delay, effect: 0n } });
		else {
			const changed = changedTo(before.delay, amountIn(row, 'timestamp'), delay, since);
			members.set(key, { ...before, delay: changed });
		}
	}
	return members;
}

/** The delay that the rows of one setting leave. */
export const delayOf = (rows: Iterable<IndexRow>): Delay =>
	inOrder(rows).reduce(
		(delay, row) =>
			changedTo(delay, amountIn(row, 'timestamp'), numberOf(row['value']!), amountIn(row, 'since')),
		noDelay
	);

/** A number of a column that may hold anything: what no contract would answer, when it holds none. */
export const numberOf = (text: string): bigint => (/^(0x[0-9a-f]+|\d+)$/i.test(text) ? BigInt(text) : -1n);
