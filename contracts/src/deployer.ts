import {
	createPublicClient,
	createWalletClient,
	defineChain,
	encodeDeployData,
	http,
	type Abi,
	type Address,
	type Hex,
	type LocalAccount,
	type TransactionReceipt
} from 'viem';
import { readBytecode } from './artifacts.ts';

const localChainId = 31_337;

/** One account that sends transactions to one chain, each after the last is mined. */
export type Deployer = Awaited<ReturnType<typeof connectDeployer>>;

export async function connectDeployer(rpcUrl: string, account: LocalAccount, chainName: string) {
	const transport = http(rpcUrl);
	const chainId = await createPublicClient({ transport }).getChainId();
	const chain = defineChain({
		id: chainId,
		name: chainName,
		nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
		rpcUrls: { default: { http: [rpcUrl] } }
	});
	// A local chain mines on demand; asking it every few seconds would make a deployment take minutes.
	const pollingInterval = chainId === localChainId ? 20 : 2_000;
	const reader = createPublicClient({ chain, transport, pollingInterval });
	const wallet = createWalletClient({ account, chain, transport });

	/** @param what completes the sentence "The transaction to … failed". */
	async function send(to: Address | undefined, data: Hex, what: string): Promise<TransactionReceipt> {
		const hash = await wallet.sendTransaction(to ? { to, data } : { data });
		// Looking for a replacement, viem skips new blocks; a local chain may make none after the one that it skipped.
		const receipt = await reader.waitForTransactionReceipt({ hash, checkReplacement: false });
		if (receipt.status !== 'success') {
			throw new Error(
				`The transaction to ${what} failed (${hash} in block ${receipt.blockNumber}): look at it in a block explorer.`
			);
		}
		return receipt;
	}

	async function create(name: string, abi: Abi, args: readonly unknown[]) {
		const data = encodeDeployData({ abi, bytecode: readBytecode(name), args });
		const { contractAddress, blockNumber } = await send(undefined, data, `deploy ${name}`);
		if (!contractAddress)
			throw new Error(`The node gave no address for ${name}: check that the RPC is healthy.`);
		return { address: contractAddress, blockNumber };
	}

	return { account: account.address, chainId, reader, send, create };
}
