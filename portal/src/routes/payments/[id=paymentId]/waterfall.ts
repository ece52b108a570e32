import type { PaymentQuery } from '#lib/gql/graphql.ts';

export type Payment = NonNullable<PaymentQuery['payment']>;
export type Waterfall = Payment['waterfall'];
export type Step = Waterfall['steps'][number];
export type WaterfallLink = Step['links'][number];

/** Where parts of a payment rest; `onward` is what went on to a parent's step. */
export type Place = 'fee' | 'owners' | 'receipts' | 'waiting' | 'carry' | 'onward';

export const placeWords: Record<Place, { label: string; meaning: string }> = {
	fee: { label: 'Protocol fee', meaning: 'taken once, where the money entered' },
	owners: { label: 'Owners', meaning: 'credited to who owned the asset then' },
	receipts: { label: 'Receipts', meaning: 'credited to contributors by units' },
	waiting: { label: 'Waiting on links', meaning: 'owed to a parent, not pushed yet' },
	carry: { label: 'Carry', meaning: 'too little to divide; goes out with the next payment' },
	onward: { label: 'Flows on', meaning: 'pushed to what the asset was made from' }
};

/** The money of this payment on a link that has reached the parent. */
export const pushed = ({ amount, waiting }: WaterfallLink): bigint =>
	BigInt(amount.amount) - BigInt(waiting.amount);

/** How one step's money divides; the parts add up to what arrived. */
export function divide(step: Step): Record<Exclude<Place, 'fee'>, bigint> {
	return {
		owners: sum(step.owners.map(({ amount }) => amount.amount)),
		receipts: BigInt(step.receipts.amount),
		waiting: sum(step.links.map(({ waiting }) => waiting.amount)),
		carry: BigInt(step.carry.amount),
		onward: step.links.reduce((total, link) => total + pushed(link), 0n)
	};
}

/** The payment's equation, recomputed from the steps rather than read from the totals. */
export function addUp(waterfall: Waterfall) {
	const divided = waterfall.steps.map(divide);
	const total = (place: Exclude<Place, 'fee'>) => divided.reduce((all, step) => all + step[place], 0n);
	const parts = {
		fee: BigInt(waterfall.fee.amount),
		owners: total('owners'),
		receipts: total('receipts'),
		waiting: total('waiting'),
		carry: total('carry')
	};
	const all = Object.values(parts).reduce((a, b) => a + b, 0n);
	return { parts, all, isExact: all === BigInt(waterfall.amount.amount) && waterfall.isBalanced };
}

const sum = (amounts: readonly string[]): bigint =>
	amounts.reduce((total, amount) => total + BigInt(amount), 0n);
