import { namedAsset } from '../asset/load.ts';
import { assetTable } from '../asset/source.ts';
import type { AssetRow } from '../asset/source.ts';
import type {
	AccountEarningsResolvers,
	AccountResolvers,
	ClaimableResolvers
} from '../generated/resolvers.ts';
import { listLicenses, listOffers } from '../license/lists.ts';
import { currencyOf } from '../payment/currencies.ts';
import { listPayments, listPayouts } from '../payment/lists.ts';
import { money } from '../payment/source.ts';
import { listReceipts } from '../receipt/receipts.ts';
import type { Scope } from '../receipt/receipts.ts';
import { receiptTable } from '../receipt/source.ts';
import type { ReceiptRow } from '../receipt/source.ts';
import { connect } from '../relay/connection.ts';
import { globalId } from '../relay/global-id.ts';
import { loadNamed } from '../relay/load.ts';
import { byIdDescending, onChain, under } from '../relay/of.ts';
import { claimablesOf, earningsOf } from './earnings.ts';
import type { AccountSource } from './source.ts';

export const accountOf = (chainId: number, address: string): AccountSource => ({ chainId, address });

const scope = (column: string, account: AccountSource): Scope => ({
	column,
	key: account.address,
	type: 'text'
});

const assetsOf = (column: string, account: AccountSource) => ({
	table: assetTable,
	parent: under(column, account.address, 'text'),
	conditions: [onChain(account.chainId)],
	order: byIdDescending(column),
	signature: [account.chainId, column]
});

export const accountResolvers: AccountResolvers = {
	id: (account) => globalId('Account', account.chainId, account.address),
	statedName: async (account, _args, context) => {
		const [row] = await context.reader.batch<{ author: string }>(
			{
				signature: `stated name ${account.chainId}`,
				keyTypes: ['text'],
				sql: (p) =>
					`select a.author from "asset" a where a.chain_id = ${p.add(account.chainId)} and a.creator = k.k1
						and a.author is not null group by a.author order by count(*) desc, a.author limit 1`
			},
			[account.address]
		);
		return row?.author ?? null;
	},
	createdAssets: (account, args, context, info) =>
		connect<AssetRow>(context.reader, info, args, assetsOf('t.creator', account)),
	ownedAssets: (account, args, context, info) =>
		connect<AssetRow>(context.reader, info, args, assetsOf('t.owner', account)),
	receipts: (account, args, context, info) =>
		listReceipts(context, info, account.chainId, args, scope('t.contributor', account)),
	licenses: (account, args, context, info) =>
		listLicenses(context, info, account.chainId, args, scope('t.holder', account)),
	offers: (account, args, context, info) =>
		listOffers(context, info, account.chainId, args, scope('t.seller', account)),
	payments: (account, args, context, info) =>
		listPayments(context, info, account.chainId, args, scope('t.payer', account)),
	payouts: (account, args, context, info) =>
		listPayouts(context, info, account.chainId, args, scope('t.payee', account)),
	earnings: (account, _args, context) => earningsOf(context, account),
	claimables: (account, args, context, info) => claimablesOf(context, info, account, args)
};

export const accountEarningsResolvers: AccountEarningsResolvers = {
	currency: (row, _args, context) => currencyOf(context, row.chainId, row.currency),
	fromReceipts: (row) => money(row, row.fromReceipts),
	fromOwnership: (row) => money(row, row.fromOwnership),
	claimed: (row) => money(row, row.claimed),
	claimable: (row) => money(row, BigInt(row.fromReceipts) + BigInt(row.fromOwnership) - BigInt(row.claimed)),
	paid: (row) => money(row, row.paid)
};

export const claimableResolvers: ClaimableResolvers = {
	receipt: (row, _args, context, info) =>
		row.kind === 'OWNER'
			? null
			: loadNamed<ReceiptRow>(context, info, receiptTable, row.chainId, row.receiptId),
	asset: (row, _args, context, info) => namedAsset(context, info, row.chainId, row.assetId),
	amount: (row) => money(row, row.amount)
};
