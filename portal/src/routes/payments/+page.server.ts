import { readChain } from '#lib/entity-path.ts';
import { PaymentCurrenciesDocument, PaymentsDocument } from '#lib/gql/graphql.ts';
import { attempt, failPage } from '#lib/graphql-client.ts';
import { paymentFilter, paymentOrders, paymentProblems, readPaymentQuery } from './read-payment-query.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url }) => {
	const asked = readPaymentQuery(url.searchParams);
	const problems = paymentProblems(asked);
	const chainId = readChain(url);
	const isAskable = Object.keys(problems).length === 0;
	const [payments, currencies] = await Promise.all([
		isAskable
			? attempt(PaymentsDocument, {
					first: 24,
					after: asked.after,
					where: paymentFilter(asked),
					orderBy: paymentOrders[asked.sort].order,
					chainId
				})
			: null,
		attempt(PaymentCurrenciesDocument, { chainId })
	]);
	if (payments && !payments.ok && payments.failure.status === 400) failPage(payments.failure);
	return { asked, problems, payments, currencies: currencies.ok ? currencies.data.currencies : [] };
};
