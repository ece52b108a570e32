import { readChain } from '#lib/entity-path.ts';
import { DelegateConcentrationDocument, DelegatesDocument } from '#lib/gql/graphql.ts';
import { attempt, failPage } from '#lib/graphql-client.ts';
import { delegateOrders, type DelegateOrderName } from './delegate-orders.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url }) => {
	const chainId = readChain(url);
	const named = url.searchParams.get('sort') ?? 'power';
	const sort: DelegateOrderName = Object.hasOwn(delegateOrders, named)
		? (named as DelegateOrderName)
		: 'power';
	const [delegates, concentration] = await Promise.all([
		attempt(DelegatesDocument, {
			first: 24,
			after: url.searchParams.get('after') || undefined,
			orderBy: delegateOrders[sort].order,
			chainId
		}),
		attempt(DelegateConcentrationDocument, { chainId })
	]);
	if (!delegates.ok && delegates.failure.status === 400) failPage(delegates.failure);
	return { delegates, concentration, sort };
};
