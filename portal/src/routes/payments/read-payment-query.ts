import { paymentReasons, type PaymentReason } from '@wadi/contracts/vocabulary';
import type { PaymentFilter, PaymentOrder } from '#lib/gql/graphql.ts';

export const paymentOrders = {
	newest: { label: 'Newest first', order: { field: 'ID', direction: 'DESC' } },
	oldest: { label: 'Oldest first', order: { field: 'ID', direction: 'ASC' } },
	largest: { label: 'Largest first', order: { field: 'AMOUNT', direction: 'DESC' } }
} as const satisfies Record<string, { label: string; order: PaymentOrder }>;

export type PaymentOrderName = keyof typeof paymentOrders;

/** What a list of payments was asked for, as its form shows it. */
export interface PaymentQuery {
	reasons: PaymentReason[];
	assetId: string;
	payer: string;
	currency: string;
	sort: PaymentOrderName;
	after: string | undefined;
}

export function readPaymentQuery(parameters: URLSearchParams): PaymentQuery {
	const sort = parameters.get('sort') ?? 'newest';
	const asked = new Set(parameters.getAll('reason'));
	const field = (name: string) => (parameters.get(name) ?? '').trim();
	return {
		reasons: paymentReasons.filter((reason) => asked.has(reason)),
		assetId: field('asset'),
		payer: field('payer'),
		currency: field('currency'),
		sort: Object.hasOwn(paymentOrders, sort) ? (sort as PaymentOrderName) : 'newest',
		after: parameters.get('after') || undefined
	};
}

export const isFiltered = ({ reasons, assetId, payer, currency }: PaymentQuery): boolean =>
	reasons.length > 0 || [assetId, payer, currency].some(Boolean);

export type PaymentProblems = Partial<Record<'assetId' | 'payer' | 'currency', string>>;

/** What is wrong with the fields, each in one sentence; empty when all can be asked. */
export function paymentProblems({ assetId, payer, currency }: PaymentQuery): PaymentProblems {
	const isAddress = (text: string) => /^0x[0-9a-fA-F]{40}$/.test(text);
	return {
		...(assetId && !/^\d{1,78}$/.test(assetId) && { assetId: 'An asset’s id is a whole number.' }),
		...(payer && !isAddress(payer) && { payer: 'A payer is an address: 0x and 40 hex digits.' }),
		...(currency && !isAddress(currency) && { currency: 'A currency is an address: 0x and 40 hex digits.' })
	};
}

export function paymentFilter({ reasons, assetId, payer, currency }: PaymentQuery): PaymentFilter {
	return {
		...(reasons.length > 0 && { reason: reasons }),
		...(assetId && { assetId }),
		...(payer && { payer }),
		...(currency && { currency })
	};
}
