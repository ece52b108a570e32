import type { PayoutKind } from '../generated/resolvers.ts';

/** An address on a chain: it exists whether or not anything is known about it. */
export interface AccountSource {
	chainId: number;
	address: string;
}

export interface AccountEarningsRow {
	chainId: number;
	currency: string;
	fromReceipts: string;
	fromOwnership: string;
	claimed: string;
	paid: string;
}

export interface ClaimableRow {
	chainId: number;
	kind: PayoutKind;
	receiptId: string;
	assetId: string;
	currency: string;
	amount: string;
}
