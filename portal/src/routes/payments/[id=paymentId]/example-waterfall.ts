import type { Step, Waterfall, WaterfallLink } from './waterfall.ts';

const money = (amount: bigint) => ({
	amount: String(amount),
	decimals: 18,
	currency: { address: '0x00000000000000000000000000000000000000aa', symbol: 'SAHARA' }
});

export interface ExampleLink {
	parent: number;
	amount: bigint;
	waiting: bigint;
}
export interface ExampleStep {
	id: number;
	depth: number;
	owners: bigint[];
	receipts: bigint;
	carry: bigint;
	links: ExampleLink[];
}

const asset = (id: number) => ({
	assetId: String(id),
	chainId: 31337,
	name: `asset-${id}`,
	kind: 'MODEL' as const
});

function link({ parent, amount, waiting }: ExampleLink): WaterfallLink {
	return {
		relation: 'FINE_TUNED_FROM',
		shareBps: 1000,
		parent: asset(parent),
		amount: money(amount),
		waiting: money(waiting)
	};
}

function step({ id, depth, owners, receipts, carry, links }: ExampleStep): Step {
	const all = [...owners, receipts, carry, ...links.map(({ amount }) => amount)];
	return {
		depth,
		asset: asset(id),
		arrived: money(sum(all)),
		owners: owners.map((amount, index) => ({
			account: { address: `0x${String(index).padStart(40, '0')}`, chainId: 31337, statedName: null },
			amount: money(amount)
		})),
		receipts: money(receipts),
		carry: money(carry),
		links: links.map(link)
	};
}

/** A waterfall as the API answers it, for tests; its totals are those of its steps. */
export function exampleWaterfall(fee: bigint, steps: readonly ExampleStep[]): Waterfall {
	const links = steps.flatMap((one) => one.links);
	const toOwners = sum(steps.flatMap(({ owners }) => owners));
	const toReceipts = sum(steps.map(({ receipts }) => receipts));
	const inCarry = sum(steps.map(({ carry }) => carry));
	const waiting = sum(links.map((one) => one.waiting));
	return {
		isBalanced: true,
		amount: money(fee + toOwners + toReceipts + inCarry + waiting),
		fee: money(fee),
		toOwners: money(toOwners),
		toReceipts: money(toReceipts),
		waitingOnLinks: money(waiting),
		inCarry: money(inCarry),
		steps: steps.map(step)
	};
}

export const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((a, b) => a + b, 0n);
