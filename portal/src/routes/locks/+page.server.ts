import { isAddress } from 'viem';
import { readChain } from '#lib/entity-path.ts';
import { LocksDocument, StandingDocument, type LockOrder } from '#lib/gql/graphql.ts';
import { attempt, failPage } from '#lib/graphql-client.ts';
import { lockOrders, type LockOrderName } from './lock-orders.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url }) => {
	const chainId = readChain(url);
	const account = (url.searchParams.get('account') ?? '').trim();
	const isAskable = isAddress(account, { strict: false });
	const named = url.searchParams.get('sort') ?? 'power';
	const sort: LockOrderName = Object.hasOwn(lockOrders, named) ? (named as LockOrderName) : 'power';
	const show = url.searchParams.get('show') === 'expired' ? 'expired' : 'running';
	const [locks, asked] = await Promise.all([
		attempt(LocksDocument, {
			first: 24,
			after: url.searchParams.get('after') || undefined,
			where: { isExpired: show === 'expired' },
			orderBy: lockOrders[sort].order satisfies LockOrder,
			chainId
		}),
		isAskable ? attempt(StandingDocument, { account: account.toLowerCase(), chainId }) : null
	]);
	if (!locks.ok && locks.failure.status === 400) failPage(locks.failure);
	return {
		locks,
		sort,
		show,
		account,
		asked,
		problem: account && !isAskable ? 'An account is an address: 0x and 40 hex digits.' : null
	};
};
