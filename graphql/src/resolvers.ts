import { accountEarningsResolvers, accountResolvers, claimableResolvers } from './account/resolvers.ts';
import { assetIncomeResolvers } from './asset/income.ts';
import { linkBalanceResolvers, linkResolvers } from './asset/links.ts';
import { assetResolvers, policyOf } from './asset/resolvers.ts';
import { controlResolvers } from './control/resolvers.ts';
import type { Resolvers } from './generated/resolvers.ts';
import { governanceFields, governanceResolvers } from './governance/resolvers.ts';
import {
	licenseChangeResolvers,
	licenseResolvers,
	offerResolvers,
	usageAccountResolvers,
	usageMovementResolvers,
	usageSettlementResolvers
} from './license/resolvers.ts';
import {
	lineageConnectionResolvers,
	lineageEdgeResolvers,
	lineageGraphNodeResolvers,
	lineageGraphResolvers,
	lineagePathResolvers,
	payoutPreviewPartResolvers,
	rightsConflictResolvers
} from './lineage/resolvers.ts';
import { ballotResolvers } from './ballots/api/resolvers.ts';
import { currencyResolvers, moneyResolvers } from './payment/currencies.ts';
import {
	paymentResolvers,
	payoutResolvers,
	splitLinkResolvers,
	splitResolvers,
	waterfallLinkResolvers,
	waterfallStepResolvers
} from './payment/resolvers.ts';
import { typeOf } from './query/node.ts';
import { overviewResolvers } from './query/overview.ts';
import { chainResolvers, metaResolvers, queryResolvers } from './query/resolvers.ts';
import { earningsResolvers } from './receipt/earnings.ts';
import { receiptResolvers } from './receipt/resolvers.ts';
import { scalarResolvers } from './scalar/scalars.ts';

/** Every type of the schema whose fields are more than properties of its row. */
export const resolvers: Resolvers = {
	...scalarResolvers,
	Query: queryResolvers,
	Node: { __resolveType: typeOf },
	SearchResult: { __resolveType: (value) => typeOf(value) as 'Asset' },
	Account: { ...accountResolvers, ...governanceFields },
	AccountEarnings: accountEarningsResolvers,
	Asset: assetResolvers,
	AssetIncome: assetIncomeResolvers,
	AssetTransfer: { provenance: (transfer) => transfer },
	AssetVersion: { provenance: (version) => version },
	Chain: chainResolvers,
	Claimable: claimableResolvers,
	Currency: currencyResolvers,
	Earnings: earningsResolvers,
	License: licenseResolvers,
	LicenseChange: licenseChangeResolvers,
	LineageConnection: lineageConnectionResolvers,
	LineageEdge: lineageEdgeResolvers,
	LineageGraph: lineageGraphResolvers,
	LineageGraphNode: lineageGraphNodeResolvers,
	LineagePath: lineagePathResolvers,
	Link: linkResolvers,
	LinkBalance: linkBalanceResolvers,
	Meta: metaResolvers,
	Money: moneyResolvers,
	Offer: offerResolvers,
	Overview: overviewResolvers,
	Payment: paymentResolvers,
	Payout: payoutResolvers,
	PayoutPreviewPart: payoutPreviewPartResolvers,
	PolicyChange: { policy: policyOf, provenance: (change) => change },
	Receipt: receiptResolvers,
	RightsConflict: rightsConflictResolvers,
	Split: splitResolvers,
	SplitLink: splitLinkResolvers,
	UsageAccount: usageAccountResolvers,
	UsageMovement: usageMovementResolvers,
	UsageSettlement: usageSettlementResolvers,
	WaterfallLink: waterfallLinkResolvers,
	WaterfallStep: waterfallStepResolvers,
	...governanceResolvers,
	...controlResolvers,
	...ballotResolvers
};
