import { accountOf } from '../account/resolvers.ts';
import { namedAsset } from '../asset/load.ts';
import type { Context } from '../context.ts';
import { selectList } from '../database/table.ts';
import type {
	PaymentResolvers,
	PayoutResolvers,
	SplitLinkResolvers,
	SplitResolvers,
	WaterfallLinkResolvers,
	WaterfallStepResolvers
} from '../generated/resolvers.ts';
import { licenseTable } from '../license/source.ts';
import type { LicenseRow } from '../license/source.ts';
import { receiptTable } from '../receipt/source.ts';
import type { ReceiptRow } from '../receipt/source.ts';
import { globalId } from '../relay/global-id.ts';
import { loadNamed } from '../relay/load.ts';
import { objectPlan } from '../relay/selection.ts';
import { creditTable, money } from './source.ts';
import type { CreditRow } from './source.ts';
import { waterfallOf } from './waterfall.ts';

export const paymentResolvers: PaymentResolvers = {
	id: (payment) => globalId('Payment', payment.chainId, payment.id),
	paymentId: (payment) => payment.id,
	asset: (payment, _args, context, info) => namedAsset(context, info, payment.chainId, payment.assetId),
	payer: (payment) => accountOf(payment.chainId, payment.payer),
	amount: (payment) => money(payment, payment.amount),
	fee: (payment) => money(payment, payment.fee),
	net: (payment) => money(payment, BigInt(payment.amount) - BigInt(payment.fee)),
	license: (payment, _args, context, info) =>
		payment.licenseId === null
			? null
			: loadNamed<LicenseRow>(context, info, licenseTable, payment.chainId, payment.licenseId),
	split: async (payment, _args, context, info) => {
		const plan = objectPlan(info, creditTable);
		const [credit] = await context.reader.batch<CreditRow>(
			{
				signature: `split ${plan.id} ${payment.chainId}`,
				keyTypes: ['numeric'],
				sql: (p) =>
					`select ${selectList('t', plan.columns)} from "credit" t where t.chain_id = ${p.add(payment.chainId)} and t.id = k.k1`
			},
			[payment.id]
		);
		if (credit === undefined) {
			throw new Error(
				`Payment ${payment.id} of chain ${payment.chainId} has no split: run the indexer's verify.`
			);
		}
		return credit;
	},
	waterfall: async (payment, _args, context) => {
		const { steps, toOwners, toReceipts, waitingOnLinks, inCarry, isBalanced } = await waterfallOf(
			context,
			payment
		);
		const chainId = payment.chainId;
		const wei = (amount: bigint | string) => money(payment, amount);
		return {
			amount: wei(payment.amount),
			fee: wei(payment.fee),
			steps: steps.map((step) => ({
				asset: step.assetId,
				chainId,
				depth: step.depth === Infinity ? -1 : step.depth,
				arrived: wei(step.arrived),
				owners: step.owners.map(({ account, amount }) => ({
					account: accountOf(chainId, account),
					amount: wei(amount)
				})),
				receipts: wei(step.receipts),
				carry: wei(step.carry),
				links: step.links.map((link) => ({
					...link,
					chainId,
					amount: wei(link.amount),
					waiting: wei(link.waiting)
				}))
			})),
			toOwners: wei(toOwners),
			toReceipts: wei(toReceipts),
			waitingOnLinks: wei(waitingOnLinks),
			inCarry: wei(inCarry),
			isBalanced
		};
	},
	paidAt: (payment) => payment.timestamp,
	provenance: (payment) => payment
};

export const splitResolvers: SplitResolvers = {
	amount: (credit) => money(credit, credit.amount),
	links: (credit) =>
		credit.linkParents.map((parent, i) => ({
			parent,
			chainId: credit.chainId,
			amount: money(credit, credit.linkAmounts[i]!)
		})),
	owner: (credit) => {
		if (credit.owner === null) {
			throw new Error(
				`Split ${credit.id} of chain ${credit.chainId} is unfinished: run the indexer's verify.`
			);
		}
		return accountOf(credit.chainId, credit.owner);
	},
	ownerAmount: (credit) => money(credit, credit.ownerAmount),
	receiptsAmount: (credit) => money(credit, credit.receiptsAmount),
	carryBefore: (credit) => money(credit, credit.carryBefore),
	carryAfter: (credit) => money(credit, credit.carryAfter)
};

/** Rows that name an asset by its id hold the id until the query asks for the asset. */
export const splitLinkResolvers: SplitLinkResolvers = {
	parent: ({ chainId, parent }, _args, context: Context, info) => namedAsset(context, info, chainId, parent)
};
export const waterfallStepResolvers: WaterfallStepResolvers = {
	asset: ({ chainId, asset }, _args, context: Context, info) => namedAsset(context, info, chainId, asset)
};
export const waterfallLinkResolvers: WaterfallLinkResolvers = {
	parent: ({ chainId, parent }, _args, context: Context, info) => namedAsset(context, info, chainId, parent)
};

export const payoutResolvers: PayoutResolvers = {
	receipt: (payout, _args, context, info) =>
		payout.kind === 'OWNER'
			? null
			: loadNamed<ReceiptRow>(context, info, receiptTable, payout.chainId, payout.receiptId),
	asset: (payout, _args, context, info) => namedAsset(context, info, payout.chainId, payout.assetId),
	payee: (payout) => accountOf(payout.chainId, payout.payee),
	amount: (payout) => money(payout, payout.amount),
	provenance: (payout) => payout
};
