import { nowhere } from '@wadi/contracts/deployments';
import { accountOf } from '../account/resolvers.ts';
import { listAssets } from '../asset/assets.ts';
import { findAsset } from '../asset/load.ts';
import { ballotQueries } from '../ballots/api/resolvers.ts';
import { badInput } from '../errors.ts';
import type { ChainResolvers, MetaResolvers, QueryResolvers } from '../generated/resolvers.ts';
import { controlQueries } from '../control/resolvers.ts';
import { governanceQueries } from '../governance/resolvers.ts';
import { listLicenses, listOffers } from '../license/lists.ts';
import { licenseTable, offerTable } from '../license/source.ts';
import type { LicenseRow, OfferRow } from '../license/source.ts';
import { pathsBetween } from '../lineage/resolvers.ts';
import { listPayments, listPayouts } from '../payment/lists.ts';
import { paymentTable } from '../payment/source.ts';
import type { CurrencyRow, PaymentRow } from '../payment/source.ts';
import { listReceipts } from '../receipt/receipts.ts';
import { receiptTable } from '../receipt/source.ts';
import type { ReceiptRow } from '../receipt/source.ts';
import { loadById } from '../relay/load.ts';
import { selectionOf } from '../relay/selection.ts';
import { headOf } from './head.ts';
import { idOf } from './ids.ts';
import { momentOf } from './moment.ts';
import { nodeOf } from './node.ts';
import { searchFor } from './search.ts';

export const queryResolvers: QueryResolvers = {
	_meta: async (_root, args, context) => {
		const chainId = context.chains.pick(args.chainId);
		const head = await headOf(context, chainId);
		if (head === null)
			throw badInput(`Chain ${chainId} has no indexed block yet; ask again in a moment.`, 'chainId');
		return head;
	},
	chains: (_root, _args, context) => [...context.chains.all],
	node: (_root, args, context, info) => nodeOf(context, info, args.id),
	nodes: (_root, args, context, info) => {
		if (args.ids.length > 100)
			throw badInput(`ids holds ${args.ids.length} ids; ask for at most 100.`, 'ids');
		return Promise.all(args.ids.map((id) => nodeOf(context, info, id, 'ids')));
	},

	asset: async (_root, args, context, info) => {
		const chainId = context.chains.pick(args.chainId);
		const at = await momentOf(context, chainId, args.at);
		return findAsset(context, info, chainId, idOf(args.id), at);
	},
	assets: (_root, args, context, info) => listAssets(context, info, context.chains.pick(args.chainId), args),
	receipt: (_root, args, context, info) =>
		loadById<ReceiptRow>(context, info, receiptTable, context.chains.pick(args.chainId), idOf(args.id)),
	receipts: (_root, args, context, info) =>
		listReceipts(context, info, context.chains.pick(args.chainId), args),
	offer: (_root, args, context, info) =>
		loadById<OfferRow>(context, info, offerTable, context.chains.pick(args.chainId), idOf(args.id)),
	offers: (_root, args, context, info) => listOffers(context, info, context.chains.pick(args.chainId), args),
	license: (_root, args, context, info) =>
		loadById<LicenseRow>(context, info, licenseTable, context.chains.pick(args.chainId), idOf(args.id)),
	licenses: (_root, args, context, info) =>
		listLicenses(context, info, context.chains.pick(args.chainId), args),
	payment: (_root, args, context, info) =>
		loadById<PaymentRow>(context, info, paymentTable, context.chains.pick(args.chainId), idOf(args.id)),
	payments: (_root, args, context, info) =>
		listPayments(context, info, context.chains.pick(args.chainId), args),
	payouts: (_root, args, context, info) =>
		listPayouts(context, info, context.chains.pick(args.chainId), args),
	account: (_root, args, context) => accountOf(context.chains.pick(args.chainId), args.address),
	currencies: (_root, args, context) =>
		context.reader.rows<CurrencyRow>(
			(p) =>
				`select chain_id as "chainId", address, name, symbol, decimals from "currency" where chain_id = ${p.add(context.chains.pick(args.chainId))} order by block_number, symbol`
		),
	search: (_root, args, context, info) =>
		searchFor(context, info, context.chains.pick(args.chainId), args.query, args.first ?? 10),
	paths: async (_root, args, context) => {
		const chainId = context.chains.pick(args.chainId);
		const at = await momentOf(context, chainId, args.at);
		return pathsBetween(context, chainId, {
			...args,
			from: idOf(args.from, 'from'),
			to: idOf(args.to, 'to'),
			at
		});
	},
	overview: (_root, args, context, info) => ({
		chainId: context.chains.pick(args.chainId),
		wanted: [...selectionOf(info).keys()]
	}),
	...governanceQueries,
	...controlQueries,
	...ballotQueries
};

export const metaResolvers: MetaResolvers = {
	block: (meta) => meta,
	finalized: (meta, _args, context) => {
		context.isVolatile = true;
		return context.finality(meta.chainId, meta.number);
	},
	lagSeconds: (meta, _args, context) => {
		context.isVolatile = true;
		return Math.max(0, Math.floor(Date.now() / 1000) - Number(meta.timestamp));
	}
};

export const chainResolvers: ChainResolvers = {
	id: (chain) => chain.chainId,
	head: (chain, _args, context) => headOf(context, chain.chainId),
	contracts: (chain) =>
		Object.entries(chain.contracts)
			.filter(([, address]) => address !== nowhere)
			.map(([name, address]) => ({
				name,
				address: address.toLowerCase(),
				startBlock: BigInt(chain.startBlock)
			}))
};
