import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import {
	encodeDeployData,
	encodeFunctionData,
	getAddress,
	isHex,
	parseEventLogs,
	zeroAddress,
	type Abi,
	type Address,
	type Hex,
	type LocalAccount,
	type PublicClient,
	type TransactionReceipt
} from 'viem';
import { connectDeployer, type Deployer } from './deployer.ts';
import { safeAbi, safeProxyFactoryAbi } from './generated/abis.ts';
import {
	approved,
	encodeApproval,
	encodeExecution,
	safeTransactionHash,
	safeTypedData,
	type SafeConsent,
	type SafeTransaction
} from './safe-transaction.ts';

export type SafeSettings = {
	owners: readonly Address[];
	/** How many of them it takes. */
	threshold: number;
};
export type NewSafe = {
	address: Address;
	/** Of the first contract that it consists of. */
	block: number;
};

/** A call as the owners of a Safe want it made. */
export type SafeCall = { to: Address; data: Hex; value?: bigint };

/**
 * A Safe as Safe Ltd. publishes it, of version 1.5.0: the singleton that logs each transaction, the proxy factory and
 * the handler that answers ERC-1271. For chains where these do not exist yet, such as local ones.
 */
export async function deploySafe(
	rpcUrl: string,
	account: LocalAccount,
	settings: SafeSettings
): Promise<NewSafe> {
	return createSafe(await connectDeployer(rpcUrl, account, 'Local'), settings);
}

export async function createSafe(deployer: Deployer, { owners, threshold }: SafeSettings): Promise<NewSafe> {
	if (threshold < 1 || threshold > owners.length) {
		throw new Error(
			`A Safe of ${owners.length} owners can't ask for ${threshold} of them: give a threshold from 1 to ${owners.length}.`
		);
	}
	const create = async (artifact: string) => {
		const { contractAddress, blockNumber } = await deployer.send(
			undefined,
			encodeDeployData({ abi: [] satisfies Abi, bytecode: packagedBytecode(artifact) }),
			`deploy ${artifact}`
		);
		if (!contractAddress) {
			throw new Error(`The node gave no address for ${artifact}: check that the RPC is healthy.`);
		}
		return { address: contractAddress, blockNumber };
	};
	const singleton = await create('SafeL2.sol/SafeL2');
	const factory = await create('proxies/SafeProxyFactory.sol/SafeProxyFactory');
	const handler = await create('handler/CompatibilityFallbackHandler.sol/CompatibilityFallbackHandler');

	const setup = encodeFunctionData({
		abi: safeAbi,
		functionName: 'setup',
		args: [owners, BigInt(threshold), zeroAddress, '0x', handler.address, zeroAddress, 0n, zeroAddress]
	});
	const receipt = await deployer.send(
		factory.address,
		encodeFunctionData({
			abi: safeProxyFactoryAbi,
			functionName: 'createProxyWithNonce',
			args: [singleton.address, setup, 0n]
		}),
		'create the Safe'
	);
	const [created] = parseEventLogs({
		abi: safeProxyFactoryAbi,
		eventName: 'ProxyCreation',
		logs: receipt.logs
	});
	if (!created) throw new Error('The proxy factory logged no new Safe: check that the RPC is healthy.');
	return { address: getAddress(created.args.proxy), block: Number(singleton.blockNumber) };
}

/** The transaction that a Safe does next. */
export async function nextSafeTransaction(
	reader: Pick<PublicClient, 'readContract'>,
	safe: Address,
	{ to, data, value = 0n }: SafeCall
): Promise<SafeTransaction> {
	const nonce = await reader.readContract({ address: safe, abi: safeAbi, functionName: 'nonce' });
	return { to, data, value, nonce };
}

/** Consents by signature. */
export async function signSafeTransaction(
	owner: LocalAccount,
	chainId: number,
	safe: Address,
	transaction: SafeTransaction
): Promise<SafeConsent> {
	const signature = await owner.signTypedData(safeTypedData(chainId, safe, transaction));
	return { owner: owner.address, signature };
}

/** Has a Safe make a call that `owners` sign with EIP-712; the first of them sends it. */
export async function executeSigned(
	rpcUrl: string,
	safe: Address,
	owners: readonly [LocalAccount, ...LocalAccount[]],
	call: SafeCall
): Promise<TransactionReceipt> {
	const { chainId, reader, send } = await connectDeployer(rpcUrl, owners[0], 'Local');
	const transaction = await nextSafeTransaction(reader, safe, call);
	const consents = await Promise.all(
		owners.map((owner) => signSafeTransaction(owner, chainId, safe, transaction))
	);
	return send(safe, encodeExecution(transaction, consents), 'act as the Safe');
}

/** Has a Safe make a call that all owners but the last approve on chain; the last sends it, and needs no signature. */
export async function executeApproved(
	rpcUrl: string,
	safe: Address,
	owners: readonly LocalAccount[],
	call: SafeCall
): Promise<TransactionReceipt> {
	const sender = owners.at(-1);
	if (!sender) throw new Error('A Safe acts only for owners: name at least one.');
	const { chainId, reader, send } = await connectDeployer(rpcUrl, sender, 'Local');
	const transaction = await nextSafeTransaction(reader, safe, call);
	const hash = safeTransactionHash(chainId, safe, transaction);
	for (const owner of owners.slice(0, -1)) {
		const approver = await connectDeployer(rpcUrl, owner, 'Local');
		await approver.send(safe, encodeApproval(hash), 'approve as an owner of the Safe');
	}
	const consents = owners.map(({ address }) => approved(address));
	return send(safe, encodeExecution(transaction, consents), 'act as the Safe');
}

function packagedBytecode(artifact: string): Hex {
	const packaged = createRequire(import.meta.url).resolve('@safe-global/safe-smart-account/package.json');
	const path = packaged.replace('package.json', `build/artifacts/contracts/${artifact}.json`);
	const { bytecode } = JSON.parse(readFileSync(path, 'utf8')) as { bytecode: unknown };
	if (!isHex(bytecode)) throw new Error(`The artifact at ${path} holds no bytecode: install it again.`);
	return bytecode;
}
