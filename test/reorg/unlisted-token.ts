import { encodeFunctionData, erc20Abi, type Address } from 'viem';
import { deployLocalEuro } from '../../contracts/src/deploy.ts';
import { localDollarAbi, royaltyEngineAbi as abi } from '../../contracts/src/generated/abis.ts';
import type { Traffic } from '../traffic/traffic.ts';

/** What each step sent or booked. */
export const steps = { unbookedGift: 4n, skimmed: 1_003n, collected: 1_003n, later: 20n, tip: 10_001n };

/**
 * Tokens that reach the engine without a payment: one that is no currency is sent and skimmed and collected, becomes a
 * currency, and is skimmed and paid with; and a currency is sent and left lying.
 */
export async function sendUnlistedToken(traffic: Traffic): Promise<Address> {
	const { rpc, accounts, deployment } = traffic;
	const { RoyaltyEngine } = deployment.contracts;
	await rpc.request('evm_setAutomine', [true]);
	// The workspaces and the root may hold different patches of viem, whose account types do not match each other.
	const deployer = accounts[0] as unknown as Parameters<typeof deployLocalEuro>[1];
	const token = await deployLocalEuro(rpc.url, deployer);
	await rpc.request('evm_setAutomine', [false]);

	const call = (to: Address, data: `0x${string}`) => ({ from: 0, to, data, mustSucceed: true });
	const send = (currency: Address, amount: bigint) =>
		call(
			currency,
			encodeFunctionData({ abi: erc20Abi, functionName: 'transfer', args: [RoyaltyEngine, amount] })
		);
	const engine = (functionName: 'skim' | 'collectFees') =>
		call(RoyaltyEngine, encodeFunctionData({ abi, functionName, args: [token] }));
	const mint = [accounts[0]!.address, 10n ** 18n] as const;
	await traffic.mine([
		call(token, encodeFunctionData({ abi: localDollarAbi, functionName: 'mint', args: mint })),
		call(
			token,
			encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [RoyaltyEngine, 10n ** 18n] })
		),
		send(token, steps.skimmed),
		engine('skim'),
		engine('collectFees'),
		send(traffic.currencies[0], steps.unbookedGift)
	]);
	await traffic.mine([
		{
			...traffic.governed(encodeFunctionData({ abi, functionName: 'listCurrency', args: [token] })),
			mustSucceed: true
		}
	]);
	const ref = `0x${'0'.repeat(64)}` as const;
	await traffic.mine([
		send(token, steps.later),
		engine('skim'),
		call(
			RoyaltyEngine,
			encodeFunctionData({ abi, functionName: 'pay', args: [1n, token, steps.tip, 3, ref] })
		)
	]);
	return token;
}
