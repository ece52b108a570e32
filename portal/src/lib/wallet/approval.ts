import { readContract } from '@wagmi/core';
import { erc20Abi, type Abi, type Address } from 'viem';
import { exactUnits } from '#lib/money.ts';
import type { Actor, Step } from './plan.ts';

export interface TokenAmount {
	amount: bigint;
	currency: { address: string; symbol: string };
	decimals: number;
}

/** Exact, for sentences: 12.5 SAHARA. */
export const inTokens = ({ amount, currency, decimals }: TokenAmount): string =>
	`${exactUnits(String(amount), decimals)} ${currency.symbol}`;

/**
 * What must happen before `spender` can take the amount: an approval of exactly that much, unless one is there already;
 * and whether the account holds enough at all.
 */
export async function planSpending(
	{ config, chainId, address }: Actor,
	token: TokenAmount,
	spender: { address: Address; name: string }
): Promise<{ steps: Step[]; obstacle: string | null; holds: bigint }> {
	const contract = { abi: erc20Abi, address: token.currency.address as Address, chainId } as const;
	const [holds, allowed] = await Promise.all([
		readContract(config, { ...contract, functionName: 'balanceOf', args: [address] }),
		readContract(config, { ...contract, functionName: 'allowance', args: [address, spender.address] })
	]);
	const obstacle =
		holds < token.amount
			? `This account holds ${inTokens({ ...token, amount: holds })}; ${inTokens({ ...token, amount: token.amount - holds })} more is needed.`
			: null;
	if (allowed >= token.amount) return { steps: [], obstacle, holds };
	return {
		holds,
		obstacle,
		steps: [
			{
				title: `Approve ${inTokens(token)}`,
				says: `Allows the ${spender.name} contract to take exactly ${inTokens(token)} from your account, once.`,
				call: {
					address: contract.address,
					abi: erc20Abi as Abi,
					functionName: 'approve',
					args: [spender.address, token.amount]
				}
			}
		]
	};
}
