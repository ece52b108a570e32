import type { TokenAmount } from './approval.ts';

interface ApiMoney {
	amount: string;
	decimals: number;
	currency: { address: string; symbol: string };
}

/** An amount of the API for a plan. */
export const toTokenAmount = ({ amount, decimals, currency }: ApiMoney): TokenAmount => ({
	amount: BigInt(amount),
	decimals,
	currency
});
