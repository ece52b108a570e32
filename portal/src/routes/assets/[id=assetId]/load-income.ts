import {
	AssetIncomeSeriesDocument,
	AssetIncomeTabDocument,
	AssetPayoutPreviewDocument,
	type At
} from '#lib/gql/graphql.ts';
import { attempt } from '#lib/graphql-client.ts';
import { parseUnits } from '#lib/parse-units.ts';

interface Asked {
	id: string;
	chainId: number | undefined;
	at: At | null;
	search: URLSearchParams;
}

/** Income, and for the currency that the reader looks at its course; and the preview, when an amount was given. */
export async function loadIncome({ id, chainId, at, search }: Asked) {
	const income = await attempt(AssetIncomeTabDocument, {
		id,
		chainId,
		at,
		paymentsAfter: search.get('payments'),
		payoutsAfter: search.get('payouts')
	});
	if (!income.ok) return { income, series: null, currency: null, preview: null };

	const { asset, currencies } = income.data;
	const wanted = search.get('currency')?.toLowerCase();
	const currency =
		currencies.find(({ address }) => address === wanted) ??
		currencies.find(({ address }) => address === asset?.income[0]?.currency.address) ??
		currencies[0] ??
		null;
	const amount = search.get('amount')?.trim() ?? '';
	const parsed = currency && amount ? parseUnits(amount, currency.decimals) : null;
	const [series, preview] = await Promise.all([
		currency ? attempt(AssetIncomeSeriesDocument, { id, chainId, at, currency: currency.address }) : null,
		currency && parsed?.ok
			? attempt(AssetPayoutPreviewDocument, {
					id,
					chainId,
					at,
					amount: parsed.units,
					currency: currency.address
				})
			: null
	]);
	return {
		income,
		currency,
		series,
		preview: amount
			? { asked: amount, problem: parsed && !parsed.ok ? parsed.problem : null, result: preview }
			: null
	};
}
