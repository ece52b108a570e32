import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.ts';
import type { Table } from '../database/table.ts';
import { earnedSinceIssue } from '../receipt/earnings.ts';
import { connect } from '../relay/connection.ts';
import type { Page, PageArguments } from '../relay/connection.ts';
import type { AccountEarningsRow, AccountSource, ClaimableRow } from './source.ts';

/** Per receipt of contributor `account` and currency: what it earned and claimed. */
const receiptRows = (chain: string, account: string): string => `
	select r.chain_id, r.id, r.asset_id, b.currency, ${earnedSinceIssue('b.acc_per_unit')} as earned, coalesce(x.claimed, 0) as claimed
	from "receipt" r join "asset_balance" b on b.chain_id = r.chain_id and b.asset_id = r.asset_id
	left join "receipt_balance" x on x.chain_id = r.chain_id and x.receipt_id = r.id and x.currency = b.currency
	where r.chain_id = ${chain} and r.contributor = ${account}`;

export const earningsOf = (context: Context, account: AccountSource): Promise<AccountEarningsRow[]> =>
	context.reader.batch<AccountEarningsRow>(
		{
			signature: `account earnings ${account.chainId}`,
			keyTypes: ['text'],
			sql: (p) => {
				const chain = `${p.add(account.chainId)}::int`;
				return `select ${chain} as "chainId", s.currency, sum(s.receipts) as "fromReceipts", sum(s.ownership) as "fromOwnership",
						sum(s.claimed) as "claimed", sum(s.paid) as "paid"
					from (
						select e.currency, e.earned as receipts, 0 as ownership, e.claimed, 0 as paid from (${receiptRows(chain, 'k.k1')}) e
						union all
						select o.currency, 0, o.earned, o.claimed, 0 from "owner_balance" o where o.chain_id = ${chain} and o.owner = k.k1
						union all
						select y.currency, 0, 0, 0, y.amount from "payment" y where y.chain_id = ${chain} and y.payer = k.k1
					) s group by s.currency
					having sum(s.receipts) + sum(s.ownership) + sum(s.claimed) + sum(s.paid) > 0 order by s.currency`;
			}
		},
		[account.address]
	);

const claimableTable: Table = {
	name: 'claimable',
	key: ['chainId', 'kind', 'receiptId', 'assetId', 'currency', 'amount'],
	fields: {}
};

export const claimablesOf = (
	context: Context,
	info: GraphQLResolveInfo,
	account: AccountSource,
	args: PageArguments
): Promise<Page<ClaimableRow>> => {
	// The chain is a number checked against the configured chains.
	const chain = String(account.chainId);
	return connect<ClaimableRow>(context.reader, info, args, {
		table: claimableTable,
		from: `(
			select e.chain_id, 'RECEIPT' as kind, e.id as receipt_id, e.asset_id, e.currency, e.earned - e.claimed as amount
			from (${receiptRows(chain, 'k.k1')}) e
			union all
			select o.chain_id, 'OWNER', 0, o.asset_id, o.currency, o.earned - o.claimed
			from "owner_balance" o where o.chain_id = ${chain} and o.owner = k.k1
		) t`,
		parent: { columns: ['k.k1'], types: ['text'], key: [account.address] },
		conditions: [() => 't.amount > 0'],
		order: {
			name: 'claimables',
			keys: [
				{ sql: 't.amount', type: 'numeric' },
				{ sql: 't.asset_id', type: 'numeric' },
				{ sql: 't.receipt_id', type: 'numeric' },
				{ sql: 't.currency', type: 'text' }
			],
			descending: true
		},
		signature: [account.chainId]
	});
};
