import { createConfig, createStorage, injected, unstable_connector, type Config } from '@wagmi/core';
import { fallback, http, type Chain, type Transport } from 'viem';
import { localAccount, localAccounts } from './local-account.ts';
import { LOCAL_CHAIN_ID } from './local-chain.ts';
import { rpcUrlOf } from './rpc-url.ts';

export interface IndexedChain {
	id: number;
	name: string;
	contracts: { name: string; address: `0x${string}` }[];
}

const bnb = { name: 'BNB', symbol: 'BNB', decimals: 18 };
const ether = { name: 'Ether', symbol: 'ETH', decimals: 18 };

function describeChain({ id, name }: IndexedChain): Chain {
	const url = rpcUrlOf(id);
	return {
		id,
		name,
		nativeCurrency: id === 56 || id === 97 ? bnb : ether,
		rpcUrls: { default: { http: url ? [url] : [] } }
	};
}

/** Reads go to the named endpoint of a chain; without one, through the wallet. */
function transportOf(id: number): Transport {
	const url = rpcUrlOf(id);
	return url ? fallback([http(url), unstable_connector(injected)]) : unstable_connector(injected);
}

/** Wallets that announce themselves (EIP-6963), and on the local chain its test accounts. */
export function createWalletConfig(chains: readonly IndexedChain[]): Config {
	const described = chains.map(describeChain);
	const [first, ...rest] = described;
	if (!first)
		throw new Error('The index serves no chain, so there is nothing to connect to; start the indexer.');
	const localRpc = chains.some(({ id }) => id === LOCAL_CHAIN_ID) ? rpcUrlOf(LOCAL_CHAIN_ID) : undefined;
	return createConfig({
		chains: [first, ...rest],
		connectors: localRpc ? localAccounts().map((each) => localAccount(each, localRpc)) : [],
		transports: Object.fromEntries(described.map(({ id }) => [id, transportOf(id)])),
		multiInjectedProviderDiscovery: true,
		storage: createStorage({ storage: window.localStorage, key: 'wadi' })
	});
}
