import type { Address } from 'viem';
import type { History } from './history.ts';

/** One original payment's money at one asset. */
export interface Step {
	depth: number;
	arrived: bigint;
	owners: Map<Address, bigint>;
	receipts: bigint;
	carry: bigint;
	/** By parent: what went on the link, and what of it waits there. */
	links: Map<bigint, { amount: bigint; waiting: bigint }>;
}

export interface Attributed {
	amount: bigint;
	fee: bigint;
	currency: Address;
	assetId: bigint;
	/** By asset. */
	steps: Map<bigint, Step>;
}

interface Part {
	paymentId: bigint;
	amount: bigint;
	/** Hops that this part took to where it is. */
	depth: number;
}

interface OpenCredit {
	inputs: Part[];
	links: { parent: bigint; amount: bigint }[];
}

const keyOf = (...parts: (bigint | string)[]) => parts.join(':').toLowerCase();

/**
 * Follows every payment through every split by the rule that docs/attribution.md states, from the logs alone and
 * without the indexer's code: a second opinion on each waterfall.
 */
export function attribute(history: History): Map<bigint, Attributed> {
	const payments = new Map<bigint, Attributed>();
	const onLinks = new Map<string, Part[]>();
	const carries = new Map<string, Part[]>();
	const open = new Map<bigint, OpenCredit>();

	const stepOf = (paymentId: bigint, assetId: bigint, depth: number): Step => {
		const payment = payments.get(paymentId);
		if (!payment) throw new Error(`Payment ${paymentId} is named before it was received.`);
		const step = payment.steps.get(assetId) ?? {
			depth,
			arrived: 0n,
			owners: new Map(),
			receipts: 0n,
			carry: 0n,
			links: new Map()
		};
		step.depth = Math.min(step.depth, depth);
		payment.steps.set(assetId, step);
		return step;
	};

	for (const log of history.money) {
		if (log.eventName === 'PaymentReceived') {
			const { paymentId, assetId, amount, fee, currency } = log.args;
			payments.set(paymentId, { amount, fee, currency, assetId, steps: new Map() });
			open.set(paymentId, { inputs: [{ paymentId, amount: amount - fee, depth: 0 }], links: [] });
		} else if (log.eventName === 'LinkPushed') {
			const { child, parent, currency, paymentId } = log.args;
			const key = keyOf(child, parent, currency);
			const parts = onLinks.get(key) ?? [];
			onLinks.delete(key);
			for (const part of parts) {
				const link = stepOf(part.paymentId, child, part.depth).links.get(parent);
				if (link) link.waiting -= part.amount;
			}
			open.set(paymentId, { inputs: mergeByPayment(parts), links: [] });
		} else if (log.eventName === 'LinkAccrued') {
			open.get(log.args.paymentId)?.links.push({ parent: log.args.parent, amount: log.args.amount });
		} else if (log.eventName === 'PoolCredited') {
			const { paymentId, assetId, owner, currency, ownerAmount, receiptsAmount, carry } = log.args;
			const credit = open.get(paymentId);
			if (!credit) throw new Error(`Credit ${paymentId} ends without having begun.`);
			open.delete(paymentId);
			const pool = keyOf(assetId, currency);
			const oldCarry = carries.get(pool) ?? [];
			const inflow = receiptsAmount + carry - total(oldCarry);
			const needs = [...credit.links.map((link) => link.amount), ownerAmount, inflow];
			const shares = divide(
				credit.inputs.map((input) => input.amount),
				needs
			);

			const newcomers: Part[] = [];
			for (const [k, { paymentId: source, amount, depth }] of credit.inputs.entries()) {
				const row = shares[k] ?? [];
				const step = stepOf(source, assetId, depth);
				step.arrived += amount;
				for (const [j, { parent }] of credit.links.entries()) {
					const part = row[j] ?? 0n;
					if (part === 0n) continue;
					const link = step.links.get(parent) ?? { amount: 0n, waiting: 0n };
					step.links.set(parent, { amount: link.amount + part, waiting: link.waiting + part });
					const key = keyOf(assetId, parent, currency);
					onLinks.set(key, [
						...(onLinks.get(key) ?? []),
						{ paymentId: source, amount: part, depth: depth + 1 }
					]);
				}
				const toOwner = row[credit.links.length] ?? 0n;
				if (toOwner > 0n) step.owners.set(owner, (step.owners.get(owner) ?? 0n) + toOwner);
				const toPool = row[credit.links.length + 1] ?? 0n;
				step.carry += toPool;
				if (toPool > 0n) newcomers.push({ paymentId: source, amount: toPool, depth });
			}

			const queue = [...oldCarry, ...newcomers];
			let toTake = receiptsAmount;
			while (toTake > 0n) {
				const first = queue[0];
				if (!first)
					throw new Error(
						`Credit ${paymentId} gives its receipts more than the pool of asset ${assetId} has.`
					);
				const taken = first.amount < toTake ? first.amount : toTake;
				const step = stepOf(first.paymentId, assetId, first.depth);
				step.carry -= taken;
				step.receipts += taken;
				toTake -= taken;
				first.amount -= taken;
				if (first.amount === 0n) queue.shift();
			}
			carries.set(pool, queue);
		}
	}
	return payments;
}

const total = (parts: readonly Part[]) => parts.reduce((sum, { amount }) => sum + amount, 0n);

/** In payment order, each payment once. */
function mergeByPayment(parts: readonly Part[]): Part[] {
	const merged = new Map<bigint, Part>();
	for (const { paymentId, amount, depth } of parts) {
		const known = merged.get(paymentId);
		merged.set(paymentId, {
			paymentId,
			amount: amount + (known?.amount ?? 0n),
			depth: Math.min(depth, known?.depth ?? depth)
		});
	}
	return [...merged.values()].sort((a, b) => (a.paymentId < b.paymentId ? -1 : 1));
}

/** Rows for the inputs, columns for the needs; both sums are exact. */
export function divide(inputs: readonly bigint[], needs: readonly bigint[]): bigint[][] {
	const open = [...needs];
	let left = open.reduce((sum, need) => sum + need, 0n);
	return inputs.map((input) => {
		if (left === 0n) return open.map(() => 0n);
		const row = open.map((need) => (input * need) / left);
		let over = input - row.reduce((sum, part) => sum + part, 0n);
		const byRemainder = open
			.map((need, j) => ({ j, remainder: (input * need) % left }))
			.sort((a, b) => (a.remainder === b.remainder ? a.j - b.j : a.remainder > b.remainder ? -1 : 1));
		for (const { j } of byRemainder) {
			if (over === 0n) break;
			row[j] = (row[j] ?? 0n) + 1n;
			over--;
		}
		for (const [j, part] of row.entries()) open[j] = (open[j] ?? 0n) - part;
		left -= input;
		return row;
	});
}
