import type { Context } from '../context.ts';
import type { Relation } from '../generated/resolvers.ts';
import type { PaymentRow } from './source.ts';

/** Everything the index attributes to one payment; amounts are decimal strings. */
interface Attribution {
	flows: {
		child: string;
		parent: string;
		relation: Relation;
		shareBps: number;
		amount: string;
		waiting: string;
	}[];
	destinations: { assetId: string; kind: 'OWNER' | 'RECEIPTS'; account: string | null; amount: string }[];
	carries: { assetId: string; amount: string }[];
}

export interface Step {
	assetId: string;
	depth: number;
	arrived: bigint;
	owners: { account: string; amount: bigint }[];
	receipts: bigint;
	carry: bigint;
	links: { parent: string; relation: Relation; shareBps: number; amount: bigint; waiting: bigint }[];
}

export interface WaterfallTotals {
	steps: Step[];
	toOwners: bigint;
	toReceipts: bigint;
	waitingOnLinks: bigint;
	inCarry: bigint;
	isBalanced: boolean;
}

export async function waterfallOf(context: Context, payment: PaymentRow): Promise<WaterfallTotals> {
	const [attribution] = await context.reader.batch<Attribution>(
		{
			signature: `waterfall ${payment.chainId}`,
			keyTypes: ['numeric'],
			sql: (p) => {
				const chain = p.add(payment.chainId);
				return `select
					(select coalesce(json_agg(x), '[]') from (
						select f.child::text, f.parent::text, l.relation, l.share_bps as "shareBps", sum(f.amount)::text as "amount",
							coalesce(sum(f.amount) filter (where f.seq >= b.head), 0)::text as "waiting"
						from "flow" f join "link" l on l.chain_id = f.chain_id and l.child = f.child and l.parent = f.parent
							join "link_balance" b on b.chain_id = f.chain_id and b.child = f.child and b.parent = f.parent and b.currency = f.currency
						where f.chain_id = ${chain} and f.payment_id = k.k1
						group by f.child, f.parent, l.relation, l.share_bps, l.position order by f.child, l.position
					) x) as "flows",
					(select coalesce(json_agg(x), '[]') from (
						select d.asset_id::text as "assetId", d.kind, d.account, sum(d.amount)::text as "amount"
						from "destination" d where d.chain_id = ${chain} and d.payment_id = k.k1
						group by d.asset_id, d.kind, d.account order by d.asset_id, d.kind, d.account
					) x) as "destinations",
					(select coalesce(json_agg(x), '[]') from (
						select c.asset_id::text as "assetId", sum(c.remaining)::text as "amount"
						from "carry_part" c where c.chain_id = ${chain} and c.payment_id = k.k1 and c.remaining <> 0 group by c.asset_id
					) x) as "carries"`;
			}
		},
		[payment.id]
	);
	return arrange(payment, attribution!);
}

/** Orders what the index attributes to `payment` into steps, nearest first, and checks that nothing is missing. */
export function arrange(
	payment: Pick<PaymentRow, 'assetId' | 'amount' | 'fee'>,
	attribution: Attribution
): WaterfallTotals {
	const { flows, destinations, carries } = attribution;
	const steps = new Map<string, Step>();
	const stepAt = (assetId: string): Step => {
		let step = steps.get(assetId);
		if (step === undefined) {
			step = { assetId, depth: Infinity, arrived: 0n, owners: [], receipts: 0n, carry: 0n, links: [] };
			steps.set(assetId, step);
		}
		return step;
	};
	const start = stepAt(payment.assetId);
	start.depth = 0;
	start.arrived = BigInt(payment.amount) - BigInt(payment.fee);
	for (const { child, parent, relation, shareBps, amount, waiting } of flows) {
		const link = { parent, relation, shareBps, amount: BigInt(amount), waiting: BigInt(waiting) };
		stepAt(child).links.push(link);
		if (link.amount > link.waiting) stepAt(parent).arrived += link.amount - link.waiting;
	}
	for (const { assetId, kind, account, amount } of destinations) {
		if (kind === 'RECEIPTS') stepAt(assetId).receipts += BigInt(amount);
		else stepAt(assetId).owners.push({ account: account!, amount: BigInt(amount) });
	}
	for (const { assetId, amount } of carries) stepAt(assetId).carry += BigInt(amount);

	for (let level = [start]; level.length > 0;) {
		const next: Step[] = [];
		for (const step of level) {
			for (const link of step.links) {
				const parent = steps.get(link.parent);
				if (parent === undefined || parent.depth !== Infinity || link.amount === link.waiting) continue;
				parent.depth = step.depth + 1;
				next.push(parent);
			}
		}
		level = next;
	}

	const all = [...steps.values()].sort(
		(a, b) => a.depth - b.depth || (BigInt(a.assetId) < BigInt(b.assetId) ? -1 : 1)
	);
	const sum = (of: (step: Step) => bigint): bigint => all.reduce((total, step) => total + of(step), 0n);
	const toOwners = sum((step) => step.owners.reduce((total, owner) => total + owner.amount, 0n));
	const toReceipts = sum((step) => step.receipts);
	const waitingOnLinks = sum((step) => step.links.reduce((total, link) => total + link.waiting, 0n));
	const inCarry = sum((step) => step.carry);
	const isBalanced =
		BigInt(payment.fee) + toOwners + toReceipts + waitingOnLinks + inCarry === BigInt(payment.amount) &&
		all.every(
			(step) =>
				step.depth !== Infinity &&
				step.arrived ===
					step.owners.reduce((total, owner) => total + owner.amount, 0n) +
						step.receipts +
						step.carry +
						step.links.reduce((total, link) => total + link.amount, 0n)
		);
	return { steps: all, toOwners, toReceipts, waitingOnLinks, inCarry, isBalanced };
}
