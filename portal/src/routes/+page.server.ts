import { readChain } from '#lib/entity-path.ts';
import {
	ControlSummaryDocument,
	HomeAssetsDocument,
	HomeFiguresDocument,
	HomePaymentSeriesDocument,
	HomePaymentsDocument
} from '#lib/gql/graphql.ts';
import { attempt } from '#lib/graphql-client.ts';
import type { PageServerLoad } from './$types';

/** Blocks fail one by one: the rest of the start page still reads. */
export const load: PageServerLoad = async ({ url }) => {
	const chainId = readChain(url);
	const [figures, assets, payments, control] = await Promise.all([
		attempt(HomeFiguresDocument, { chainId }),
		attempt(HomeAssetsDocument, { chainId }),
		attempt(HomePaymentsDocument, { chainId }),
		attempt(ControlSummaryDocument, { chainId })
	]);
	const currency = figures.ok ? mostPaid(figures.data.overview.paid)?.currency : undefined;
	const series = currency
		? await attempt(HomePaymentSeriesDocument, { currency: currency.address, chainId })
		: null;
	return { figures, assets, payments, control, currency, series };
};

/** The currency that the chart shows: the one with the most paid in, each in its own units. */
function mostPaid<M extends { amount: string; decimals: number }>(paid: readonly M[]): M | undefined {
	return paid.toSorted(
		(a, b) => Number(b.amount) / 10 ** b.decimals - Number(a.amount) / 10 ** a.decimals
	)[0];
}
