import type { Context } from 'ponder:registry';
import { carryPart, flow, linkBalance } from 'ponder:schema';
import { placeOf, type Provenance } from './provenance.ts';
import { byPayment, type CarryPart, type Part } from './split.ts';

/*
 * Money that waits, payment by payment: on a link until it is pushed, in a pool's carry until receipts are paid. The
 * store finds rows by key only, so each queue is numbered and its ends are kept in the balance it belongs to.
 */

type Db = Context['db'];

/** Takes everything that waits on a link, and says whose it was and where in the link's queue it ended. */
export async function takeFromLink(
	db: Db,
	push: { child: bigint; parent: bigint; currency: `0x${string}`; amount: bigint },
	from: Provenance
): Promise<{ parts: Part[]; end: number }> {
	const { child, parent, currency, amount } = push;
	const key = { chainId: from.chainId, child, parent, currency };
	const waiting = await db.find(linkBalance, key);
	if (!waiting || waiting.accrued - waiting.pushed !== amount)
		throw new Error(
			`Link ${child} → ${parent} pushes ${amount} wei of ${currency}, but ` +
				`${waiting ? waiting.accrued - waiting.pushed : 0n} wait on it ${placeOf(from)}.`
		);
	const { accrued, head, tail } = waiting;
	const parts: Part[] = [];
	for (let seq = head; seq < tail; seq++) {
		const part = await db.find(flow, { ...key, seq });
		if (!part)
			throw new Error(`Flow ${seq} on link ${child} → ${parent} in ${currency} is missing ${placeOf(from)}.`);
		parts.push({ paymentId: part.paymentId, amount: part.amount });
	}
	await db.update(linkBalance, key).set({ ...from, pushed: accrued, head: tail });
	return { parts: byPayment(parts), end: tail };
}

/** Adds what a credit owes to its links, payment by payment, to the end of each link's queue. */
export async function putOnLinks(
	db: Db,
	owed: {
		child: bigint;
		currency: `0x${string}`;
		accruedBy: bigint;
		links: { parent: bigint; amount: bigint; parts: Part[] }[];
	},
	from: Provenance
): Promise<void> {
	const { child, currency, accruedBy, links } = owed;
	const rows: (typeof flow.$inferInsert)[] = [];
	for (const { parent, amount, parts } of links) {
		const { tail } = await db
			.insert(linkBalance)
			.values({ ...from, child, parent, currency, accrued: amount, pushed: 0n, head: 0, tail: parts.length })
			.onConflictDoUpdate((row) => ({
				...from,
				accrued: row.accrued + amount,
				tail: row.tail + parts.length
			}));
		const first = tail - parts.length;
		for (const [position, part] of parts.entries())
			rows.push({ ...from, ...part, child, parent, currency, seq: first + position, accruedBy });
	}
	if (rows.length > 0) await db.insert(flow).values(rows);
}

/** The oldest parts of a pool's carry, until they cover `amount` or the queue ends. */
export async function oldestCarry(
	db: Db,
	pool: {
		assetId: bigint;
		currency: `0x${string}`;
		balance: { carryHead: number; carryTail: number };
		amount: bigint;
	},
	from: Provenance
): Promise<CarryPart[]> {
	const { assetId, currency, balance, amount } = pool;
	const parts: CarryPart[] = [];
	let covered = 0n;
	for (let seq = balance.carryHead; seq < balance.carryTail && covered < amount; seq++) {
		const part = await db.find(carryPart, { chainId: from.chainId, assetId, currency, seq });
		if (!part)
			throw new Error(`Carry part ${seq} of asset ${assetId} in ${currency} is missing ${placeOf(from)}.`);
		covered += part.remaining;
		parts.push({ seq, paymentId: part.paymentId, remaining: part.remaining });
	}
	return parts;
}
