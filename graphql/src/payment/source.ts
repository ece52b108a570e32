import type { ProvenanceRow } from '../database/provenance.ts';
import { provenanceColumns } from '../database/table.ts';
import type { Table } from '../database/table.ts';
import type { AccountSource } from '../account/source.ts';
import type { PaymentReason, PayoutKind, Relation } from '../generated/resolvers.ts';

/** An exact amount in the smallest unit of the currency at address `currency`. */
export interface MoneySource {
	chainId: number;
	currency: string;
	amount: string | bigint;
}

export const money = (row: { chainId: number; currency: string }, amount: string | bigint): MoneySource => ({
	chainId: row.chainId,
	currency: row.currency,
	amount
});

export interface CurrencyRow {
	chainId: number;
	address: string;
	name: string;
	symbol: string;
	decimals: number;
	isListed: boolean;
}

export interface PaymentRow extends ProvenanceRow {
	id: string;
	assetId: string;
	payer: string;
	currency: string;
	amount: string;
	fee: string;
	reason: PaymentReason;
	ref: string;
	licenseId: string | null;
}

export const paymentTable: Table = {
	name: 'payment',
	key: ['chainId', 'id'],
	fields: {
		asset: ['assetId'],
		payer: ['payer'],
		amount: ['amount', 'currency'],
		fee: ['fee', 'currency'],
		net: ['amount', 'fee', 'currency'],
		reason: ['reason'],
		ref: ['ref'],
		license: ['licenseId'],
		waterfall: ['assetId', 'amount', 'fee', 'currency'],
		paidAt: ['timestamp'],
		provenance: provenanceColumns
	}
};

export interface CreditRow {
	chainId: number;
	id: string;
	currency: string;
	amount: string;
	linkParents: string[];
	linkAmounts: string[];
	owner: string | null;
	ownerAmount: string;
	receiptsAmount: string;
	carryBefore: string;
	carryAfter: string;
	totalUnits: string;
}

export const creditTable: Table = {
	name: 'credit',
	key: ['chainId', 'id', 'currency'],
	fields: {
		amount: ['amount'],
		links: ['linkParents', 'linkAmounts'],
		owner: ['owner'],
		ownerAmount: ['ownerAmount'],
		receiptsAmount: ['receiptsAmount'],
		carryBefore: ['carryBefore'],
		carryAfter: ['carryAfter'],
		totalUnits: ['totalUnits']
	}
};

export interface PayoutRow extends ProvenanceRow {
	kind: PayoutKind;
	receiptId: string;
	assetId: string;
	payee: string;
	currency: string;
	amount: string;
}

export const payoutTable: Table = {
	name: 'payout',
	key: ['chainId'],
	fields: {
		kind: ['kind'],
		receipt: ['kind', 'receiptId'],
		asset: ['assetId'],
		payee: ['payee'],
		amount: ['amount', 'currency'],
		provenance: provenanceColumns
	}
};

export interface SplitLinkSource {
	chainId: number;
	parent: string;
	amount: MoneySource;
}

export interface WaterfallLinkSource {
	chainId: number;
	parent: string;
	relation: Relation;
	shareBps: number;
	amount: MoneySource;
	waiting: MoneySource;
}

export interface WaterfallStepSource {
	chainId: number;
	asset: string;
	depth: number;
	arrived: MoneySource;
	owners: { account: AccountSource; amount: MoneySource }[];
	receipts: MoneySource;
	carry: MoneySource;
	links: WaterfallLinkSource[];
}
