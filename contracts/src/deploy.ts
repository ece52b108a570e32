import { existsSync } from 'node:fs';
import { getAddress, type Address, type Hex, type LocalAccount } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { createContracts } from './create-contracts.ts';
import { readControlTerms, type Gate } from './control-terms.ts';
import { connectDeployer, type Deployer } from './deployer.ts';
import { deploymentPath, writeDeployment, type Deployment } from './deployments.ts';
import { localDollarAbi } from './generated/abis.ts';
import { handOver } from './hand-over.ts';
import { createSafe, type SafeSettings } from './safe.ts';

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
	/**
	 * Holds the powers of the first stage: a Safe or any other account, or the owners of a Safe that is made with the
	 * protocol. FoundationHandover ends up as AccessManager's admin; the deploying account keeps nothing.
	 */
	foundation: Address | SafeSettings;
	/** The block in which an existing Foundation's Safe came to be, for an index that shows its owners. */
	foundationBlock?: number;
	allocations: readonly Allocation[];
	protocolFeeBps: number;
	/** What no vote can exceed; at most 1 000. */
	maxProtocolFeeBps?: number;
	/** Seconds between a proposal's success and its execution. */
	treasuryDelay?: bigint;
	/** Power that it takes to propose, in wei: 1 000 000 SAHARA locked for four years unless said otherwise. */
	proposalThreshold?: bigint;
	/** Of a hundred parts of all power, how many a decision needs; 10 unless said otherwise. */
	quorumPercent?: number;
	/** The most of all power that contributors can have; 2 000 unless said otherwise, 4 000 at most. */
	contributorShareBps?: number;
	/** May cancel proposals and nothing else; the Foundation unless said otherwise. */
	guardian?: Address;
	/** When that ends by itself, in seconds since 1970; 540 days after the deployment unless said otherwise. */
	guardianExpiresAt?: number;
	/** Seconds between scheduling and accepting the transfer of a power, 1 to 30 days; 7 days unless said otherwise. */
	transferDelay?: number;
	/** What it takes to leave the stages FOUNDATION, SHARED and DAO_WITH_GUARDIAN. */
	gates?: readonly [Gate, Gate, Gate];
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
	const { foundation, block: foundationBlock } = await settleFoundation(deployer, options, onStep);
	const parties = { foundation, guardian: getAddress(options.guardian ?? foundation) };
	const terms = await readControlTerms(deployer, options);
	const { contracts, startBlock: contractsBlock } = await createContracts(
		deployer,
		{ ...options, ...parties, terms },
		onStep
	);
	onStep('Hand over to the Foundation');
	await handOver(deployer, { contracts, ...parties }, [contracts.SaharaToken, ...(options.currencies ?? [])]);

	const startBlock = Math.min(contractsBlock, foundationBlock ?? contractsBlock);
	const deployment = { chainId: deployer.chainId, name: chainName, startBlock, ...parties, contracts };
	writeDeployment(deploymentsDir, deployment);
	onStep(`Recorded in ${path}`);
	return deployment;
}

/** Before the protocol, so that its record begins with the Safe. */
async function settleFoundation(
	deployer: Deployer,
	{ foundation, foundationBlock }: DeployOptions,
	onStep: (step: string) => void
): Promise<{ foundation: Address; block: number | undefined }> {
	if (typeof foundation === 'string') return { foundation: getAddress(foundation), block: foundationBlock };
	onStep('Deploy the Foundation’s Safe');
	const { address, block } = await createSafe(deployer, foundation);
	return { foundation: address, block };
}

/** Six decimals, and anyone may mint: for local chains. */
export const deployLocalDollar = (rpcUrl: string, account: LocalAccount): Promise<Address> =>
	deployLocalCurrency('LocalDollar', rpcUrl, account);

/** Another one of the kind, which is not listed until a vote says so. */
export const deployLocalEuro = (rpcUrl: string, account: LocalAccount): Promise<Address> =>
	deployLocalCurrency('LocalEuro', rpcUrl, account);

async function deployLocalCurrency(name: string, rpcUrl: string, account: LocalAccount): Promise<Address> {
	const deployer = await connectDeployer(rpcUrl, account, 'Local');
	if (deployer.chainId !== 31_337) {
		throw new Error(
			`${name} can be minted by anyone and chain ${deployer.chainId} is not a local chain: deploy it on 31337 only.`
		);
	}
	return getAddress((await deployer.create(name, localDollarAbi, [])).address);
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
