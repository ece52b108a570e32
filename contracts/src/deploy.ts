import { existsSync } from 'node:fs';
import {
	getAddress,
	getContractAddress,
	isAddressEqual,
	zeroAddress,
	type Abi,
	type Address,
	type Hex,
	type LocalAccount
} from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import type { ContractName } from './contract-names.ts';
import { connectDeployer, type Deployer } from './deployer.ts';
import { deploymentPath, writeDeployment, type Deployment } from './deployments.ts';
import * as abis from './generated/abis.ts';
import { handOver } from './hand-over.ts';

/** All of SAHARA, in wei. */
export const SUPPLY = 10_000_000_000n * 10n ** 18n;

export type Allocation = {
	name: string;
	/** `treasury` is the timelock, whose address is known only while deploying. */
	to: Address | 'treasury';
	amount: bigint;
};

export type DeployOptions = {
	rpcUrl: string;
	/** Where `<chainId>.json` goes. */
	deploymentsDir: string;
	chainName: string;
	/** Ends up as the admin of everything; the deploying account keeps nothing. */
	foundation: Address;
	allocations: readonly Allocation[];
	protocolFeeBps: number;
	/** What no vote can exceed; at most 1 000. */
	maxProtocolFeeBps?: number;
	/** Seconds between a proposal's success and its execution. */
	treasuryDelay?: bigint;
	/** Listed beside SAHARA. */
	currencies?: readonly Address[];
	onStep?: (step: string) => void;
} & ({ account: LocalAccount } | { privateKey: Hex });

/** Deploys the protocol and records where it is. Refuses where a record already exists. */
export async function deploy(options: DeployOptions): Promise<Deployment> {
	const account = 'account' in options ? options.account : privateKeyToAccount(options.privateKey);
	const { rpcUrl, deploymentsDir, chainName, onStep = () => {} } = options;
	checkAllocations(options.allocations);

	const deployer = await connectDeployer(rpcUrl, account, chainName);
	const path = deploymentPath(deploymentsDir, deployer.chainId);
	if (existsSync(path)) {
		throw new Error(
			`Chain ${deployer.chainId} already has a deployment at ${path}: move that file away to deploy anew.`
		);
	}
	const { contracts, startBlock } = await createContracts(deployer, options, onStep);
	onStep('Hand over to the Foundation');
	await handOver(deployer, contracts, getAddress(options.foundation), [
		contracts.SaharaToken,
		...(options.currencies ?? [])
	]);

	const deployment = { chainId: deployer.chainId, name: chainName, startBlock, contracts };
	writeDeployment(deploymentsDir, deployment);
	onStep(`Recorded in ${path}`);
	return deployment;
}

/** A six-decimals currency that anyone may mint, for local chains. */
export async function deployLocalDollar(rpcUrl: string, account: LocalAccount): Promise<Address> {
	const deployer = await connectDeployer(rpcUrl, account, 'Local');
	if (deployer.chainId !== 31_337) {
		throw new Error(
			`LocalDollar can be minted by anyone and chain ${deployer.chainId} is not a local chain: deploy it on 31337 only.`
		);
	}
	return getAddress((await deployer.create('LocalDollar', abis.localDollarAbi, [])).address);
}

async function createContracts(deployer: Deployer, options: DeployOptions, onStep: (step: string) => void) {
	const blocks: bigint[] = [];
	const create = async (name: ContractName, abi: Abi, args: readonly unknown[]): Promise<Address> => {
		onStep(`Deploy ${name}`);
		const { address, blockNumber } = await deployer.create(name, abi, args);
		blocks.push(blockNumber);
		return getAddress(address);
	};
	const { foundation, treasuryDelay = 2n * 24n * 3_600n } = options;

	const AccessManager = await create('AccessManager', abis.accessManagerAbi, [deployer.account]);
	// Nobody can propose until the Foundation names the governor; once named, anyone may execute what has passed.
	const TimelockController = await create('TimelockController', abis.timelockControllerAbi, [
		treasuryDelay,
		[],
		[zeroAddress],
		foundation
	]);
	const SaharaToken = await create('SaharaToken', abis.saharaTokenAbi, [
		options.allocations.map(({ name, to, amount }) => ({
			name,
			to: to === 'treasury' ? TimelockController : to,
			amount
		}))
	]);
	const Licenses = await create('Licenses', abis.licensesAbi, [AccessManager]);
	// The registry asks the receipts and the receipts ask the registry: the second address follows from the next nonce.
	const receiptsToBe = getContractAddress({
		from: deployer.account,
		nonce: BigInt(await deployer.reader.getTransactionCount({ address: deployer.account })) + 1n
	});
	const AssetRegistry = await create('AssetRegistry', abis.assetRegistryAbi, [receiptsToBe, Licenses]);
	const Receipts = await create('Receipts', abis.receiptsAbi, [AssetRegistry]);
	if (!isAddressEqual(Receipts, receiptsToBe)) {
		throw new Error(
			`Receipts came to be at ${Receipts} and the registry expects ${receiptsToBe}: deploy again from an account that sends nothing else meanwhile.`
		);
	}
	const RoyaltyEngine = await create('RoyaltyEngine', abis.royaltyEngineAbi, [
		AccessManager,
		AssetRegistry,
		Receipts,
		options.maxProtocolFeeBps ?? 1_000,
		options.protocolFeeBps,
		TimelockController
	]);
	const Marketplace = await create('Marketplace', abis.marketplaceAbi, [
		AssetRegistry,
		Licenses,
		RoyaltyEngine
	]);
	const UsageMeter = await create('UsageMeter', abis.usageMeterAbi, [Licenses, RoyaltyEngine]);

	const contracts: Record<ContractName, Address> = {
		AssetRegistry,
		Receipts,
		Licenses,
		Marketplace,
		UsageMeter,
		RoyaltyEngine,
		SaharaToken,
		AccessManager,
		TimelockController
	};
	return { contracts, startBlock: Number(blocks[0]) };
}

/** The token checks this too, with an error that costs a transaction to see. */
function checkAllocations(allocations: readonly Allocation[]): void {
	const total = allocations.reduce((sum, { amount }) => sum + amount, 0n);
	if (total !== SUPPLY) {
		throw new Error(
			`The allocations add up to ${total} wei of SAHARA and must make ${SUPPLY}: correct the amounts.`
		);
	}
}
