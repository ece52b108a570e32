import { attribute } from './attribute.ts';

/** Wei of one original payment. */
export interface Part {
	paymentId: bigint;
	amount: bigint;
}

/** A part that waits in a pool's carry. */
export interface CarryPart {
	seq: number;
	paymentId: bigint;
	remaining: bigint;
}

export interface Split {
	inputs: readonly Part[];
	/** What each link was owed, in link order. */
	links: readonly bigint[];
	ownerAmount: bigint;
	receiptsAmount: bigint;
	carryBefore: bigint;
	carryAfter: bigint;
	/** The oldest parts of the carry, at least as many as `receiptsAmount` takes. */
	carry: readonly CarryPart[];
}

export interface Attribution {
	/** For each link, the parts that now wait on it. */
	links: Part[][];
	owner: Part[];
	/** What reached receipts, one entry a payment. */
	receipts: Part[];
	/** What the old parts are left with, where that changed. */
	carry: CarryPart[];
	/** What joins the end of the carry. */
	newCarry: Part[];
}

/**
 * Puts amounts of the same payment together, in payment order.
 *
 * A payment can wait on a link in several rows, having come there by several ways.
 */
export function byPayment(parts: readonly Part[]): Part[] {
	if (parts.length === 1) return [...parts];
	const amounts = new Map<bigint, bigint>();
	for (const { paymentId, amount } of parts) amounts.set(paymentId, (amounts.get(paymentId) ?? 0n) + amount);
	return [...amounts]
		.map(([paymentId, amount]) => ({ paymentId, amount }))
		.sort((a, b) => (a.paymentId < b.paymentId ? -1 : 1));
}

/** Attributes one split of the RoyaltyEngine to the original payments: docs/attribution.md. */
export function attributeSplit(split: Split): Attribution {
	const inflow = split.receiptsAmount + split.carryAfter - split.carryBefore;
	if (inflow < 0n)
		throw new Error(
			`A pool's carry fell from ${split.carryBefore} to ${split.carryAfter} wei without paying receipts.`
		);
	const rows = attribute(
		split.inputs.map(({ amount }) => amount),
		[...split.links, split.ownerAmount, inflow]
	);
	const column = (output: number): Part[] =>
		split.inputs
			.map(({ paymentId }, input) => ({ paymentId, amount: rows[input]![output]! }))
			.filter(({ amount }) => amount > 0n);
	return {
		links: split.links.map((_, link) => column(link)),
		owner: column(split.links.length),
		...distribute(split.receiptsAmount, split.carry, column(split.links.length + 1))
	};
}

/** Pays receipts from the queue: the oldest carry first, then the new inflow; what is left of the inflow joins the queue. */
function distribute(receiptsAmount: bigint, carry: readonly CarryPart[], inflow: readonly Part[]) {
	let due = receiptsAmount;
	const take = (available: bigint): bigint => {
		const taken = available < due ? available : due;
		due -= taken;
		return taken;
	};

	const paid: Part[] = [];
	const changed: CarryPart[] = [];
	for (const part of carry) {
		if (due === 0n) break;
		const amount = take(part.remaining);
		paid.push({ paymentId: part.paymentId, amount });
		changed.push({ ...part, remaining: part.remaining - amount });
	}
	const newCarry: Part[] = [];
	for (const { paymentId, amount } of inflow) {
		const taken = take(amount);
		if (taken > 0n) paid.push({ paymentId, amount: taken });
		if (taken < amount) newCarry.push({ paymentId, amount: amount - taken });
	}
	if (due > 0n) throw new Error(`Receipts were paid ${due} wei more than their pool held.`);
	return { receipts: byPayment(paid), carry: changed, newCarry };
}
