import { createConnector } from '@wagmi/core';
import {
	createClient,
	custom,
	http,
	numberToHex,
	SwitchChainError,
	type EIP1193RequestFn,
	type PrivateKeyAccount
} from 'viem';
import { mnemonicToAccount, privateKeyToAccount } from 'viem/accounts';
import { localAccountName, localRoleOf, playableAccounts } from './local-account-names.ts';
import { LOCAL_CHAIN_ID } from './local-chain.ts';

/** The development chain's published mnemonic: its accounts are everybody's, which is why they only exist there. */
const LOCAL_MNEMONIC = 'test test test test test test test test test test test junk';

export interface LocalAccount {
	index: number;
	account: PrivateKeyAccount;
}

/** The local chain's playable accounts. The seed is stretched once, as that takes a while. */
export function localAccounts(): LocalAccount[] {
	const branch = mnemonicToAccount(LOCAL_MNEMONIC, { path: "m/44'/60'/0'/0" }).getHdKey();
	return playableAccounts.map((index) => {
		const { privateKey } = branch.deriveChild(index);
		if (!privateKey) throw new Error(`${localAccountName(index)} has no private key.`);
		const hex = [...privateKey].map((byte) => byte.toString(16).padStart(2, '0')).join('');
		return { index, account: privateKeyToAccount(`0x${hex}`) };
	});
}

/** A connector that signs in this page and sends to the chain's own RPC: no extension, no real money. */
export function localAccount({ index, account }: LocalAccount, rpcUrl: string) {
	let isConnected = false;
	return createConnector((config) => {
		const chain = config.chains.find(({ id }) => id === LOCAL_CHAIN_ID);
		const transport = http(rpcUrl);
		const request = (async ({ method, params }: { method: string; params?: unknown }) => {
			if (method === 'eth_accounts' || method === 'eth_requestAccounts') return [account.address];
			if (method === 'eth_chainId') return numberToHex(LOCAL_CHAIN_ID);
			return createClient({ chain, transport }).request({ method, params } as never);
		}) as EIP1193RequestFn;
		return {
			id: `local-${index}`,
			name: localAccountName(index),
			type: localRoleOf(index) === undefined ? 'local' : 'local-role',
			async connect() {
				isConnected = true;
				return { accounts: [account.address] as never, chainId: LOCAL_CHAIN_ID };
			},
			async disconnect() {
				isConnected = false;
			},
			getAccounts: async () => [account.address],
			getChainId: async () => LOCAL_CHAIN_ID,
			isAuthorized: async () =>
				isConnected || (await config.storage?.getItem('recentConnectorId')) === `local-${index}`,
			async switchChain({ chainId }) {
				if (chainId !== LOCAL_CHAIN_ID || !chain)
					throw new SwitchChainError(new Error(`Local test accounts exist on chain ${LOCAL_CHAIN_ID} only.`));
				return chain;
			},
			getProvider: async () => custom({ request })({ retryCount: 0 }),
			getClient: async () => createClient({ account, chain, transport }),
			onAccountsChanged() {},
			onChainChanged() {},
			onDisconnect() {}
		};
	});
}
