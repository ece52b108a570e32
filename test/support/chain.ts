import {
	createPublicClient,
	createWalletClient,
	defineChain,
	erc20Abi,
	http,
	type Address,
	type Hex,
	type TransactionReceipt
} from 'viem';
import { mnemonicToAccount, type LocalAccount } from 'viem/accounts';
import {
	assetRegistryAbi,
	licensesAbi,
	marketplaceAbi,
	receiptsAbi,
	royaltyEngineAbi,
	usageMeterAbi
} from '@wadi/contracts/abis';
import { mnemonic } from '../../stack/src/anvil.ts';
import { stack } from './stack.ts';

const { contracts, chainId } = stack.deployment;

export const chain = createPublicClient({
	chain: defineChain({
		id: chainId,
		name: 'Local',
		nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
		rpcUrls: { default: { http: [stack.rpc] } }
	}),
	// One HTTP request for the many reads that a comparison makes at once.
	transport: http(stack.rpc, {
		batch: { batchSize: 500, wait: 5 },
		timeout: 60_000,
		maxResponseBodySize: false
	}),
	pollingInterval: 50,
	cacheTime: 0
});

export const registry = { address: contracts.AssetRegistry, abi: assetRegistryAbi } as const;
export const receipts = { address: contracts.Receipts, abi: receiptsAbi } as const;
export const licenses = { address: contracts.Licenses, abi: licensesAbi } as const;
export const marketplace = { address: contracts.Marketplace, abi: marketplaceAbi } as const;
export const meter = { address: contracts.UsageMeter, abi: usageMeterAbi } as const;
export const engine = { address: contracts.RoyaltyEngine, abi: royaltyEngineAbi } as const;
export const token = (address: Address) => ({ address, abi: erc20Abi }) as const;

/** An account of the local chain's mnemonic. */
export const localAccount = (index: number): LocalAccount =>
	mnemonicToAccount(mnemonic, { addressIndex: index });

export const walletOf = (account: LocalAccount) =>
	createWalletClient({ account, chain: chain.chain, transport: http(stack.rpc) });

/** Waits for a transaction and refuses one that reverted. */
export async function mined(hash: Hex): Promise<TransactionReceipt> {
	// Looking for a replacement, viem skips new blocks; here none may follow the one that it skipped.
	const receipt = await chain.waitForTransactionReceipt({ hash, checkReplacement: false });
	if (receipt.status !== 'success')
		throw new Error(`Transaction ${hash} reverted in block ${receipt.blockNumber}.`);
	return receipt;
}

/** Sends as an account whose key nobody has: what a scenario's owners and contributors are. */
export async function asAnyone<T>(address: Address, act: () => Promise<T>): Promise<T> {
	const node = (method: string, params: unknown[]) => chain.request({ method, params } as never);
	await node('anvil_impersonateAccount', [address]);
	await node('anvil_setBalance', [address, '0x56bc75e2d63100000']);
	try {
		return await act();
	} finally {
		await node('anvil_stopImpersonatingAccount', [address]);
	}
}
