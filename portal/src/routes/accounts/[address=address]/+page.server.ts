import { readChain } from '#lib/entity-path.ts';
import { AccountDocument, AccountMoneyDocument } from '#lib/gql/graphql.ts';
import { attempt, query } from '#lib/graphql-client.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url }) => {
	const at = (list: string) => url.searchParams.get(list) || undefined;
	const address = params.address.toLowerCase();
	const chainId = readChain(url);
	const [{ account }, money] = await Promise.all([
		query(AccountDocument, {
			address,
			chainId,
			madeAfter: at('made'),
			ownedAfter: at('owned'),
			receiptsAfter: at('receipts'),
			licensesAfter: at('licenses'),
			claimablesAfter: at('claimable')
		}),
		attempt(AccountMoneyDocument, {
			address,
			chainId,
			paymentsAfter: at('payments'),
			payoutsAfter: at('payouts')
		})
	]);
	return { account, money };
};
