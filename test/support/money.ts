import { maxUint256, parseAbi, zeroHash, type Address } from 'viem';
import { paymentReasons } from '@wadi/contracts/vocabulary';
import { foundationIndex } from '../../stack/src/local-chain.ts';
import { chain, engine, localAccount, mined, token, walletOf } from './chain.ts';
import type { History } from './history.ts';
import { stack } from './stack.ts';

/** Holds SAHARA on the local chain; the dollar is minted for the asking. */
export const payer = localAccount(foundationIndex);
const wallet = walletOf(payer);

export const sahara = stack.deployment.contracts.SaharaToken;

/** Enough for everything here: asking the node for an estimate would run each transaction twice. */
const gas = 30_000_000n;
const allowed = new Set<Address>();

/** Tips an asset for real; answers the transaction's receipt. */
export async function tip(assetId: bigint, currency: Address, amount: bigint) {
	if (currency !== sahara)
		await mined(
			await wallet.writeContract({
				address: currency,
				abi: parseAbi(['function mint(address to, uint256 amount)']),
				functionName: 'mint',
				args: [payer.address, amount],
				gas
			})
		);
	if (!allowed.has(currency)) {
		const args = [engine.address, maxUint256] as const;
		await mined(await wallet.writeContract({ ...token(currency), functionName: 'approve', args, gas }));
		allowed.add(currency);
	}
	return mined(
		await wallet.writeContract({
			...engine,
			functionName: 'pay',
			args: [assetId, currency, amount, paymentReasons.indexOf('TIP'), zeroHash],
			gas
		})
	);
}

/**
 * Pushes every link that something waits on, children before their parents, so that one pass takes all money as far up
 * as it goes.
 */
export async function pushEverything(history: History, currency: Address): Promise<void> {
	const links = history.linked
		.map(({ args }) => [args.child, args.parent] as const)
		.toSorted((a, b) => (a[0] === b[0] ? 0 : a[0] > b[0] ? -1 : 1));
	for (let i = 0; i < links.length; i += 200) {
		const some = links.slice(i, i + 200);
		const waiting = await Promise.all(
			some.map(([child, parent]) =>
				chain.readContract({ ...engine, functionName: 'accrued', args: [child, parent, currency] })
			)
		);
		// Within the batch a push may fill a link that was empty a moment ago, so all of it goes or none.
		if (waiting.every((wei) => wei === 0n)) continue;
		const args = [some.map(([child]) => child), some.map(([, parent]) => parent), currency] as const;
		await mined(await wallet.writeContract({ ...engine, functionName: 'pushBatch', args, gas }));
	}
}
