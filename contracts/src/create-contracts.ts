import { getAddress, getContractAddress, isAddressEqual, zeroAddress, type Abi, type Address } from 'viem';
import { contractNames, type ContractName } from './contract-names.ts';
import type { ControlTerms } from './control-terms.ts';
import type { DeployOptions } from './deploy.ts';
import type { Deployer } from './deployer.ts';
import * as abis from './generated/abis.ts';
import { encodePower, powers } from './powers.ts';

/** Options whose open questions are settled. */
type Plan = DeployOptions & { foundation: Address; guardian: Address; terms: ControlTerms };

/**
 * The order in which the contracts come to be. It fixes their addresses before the first of them exists, so contracts
 * that need each other are told so in their constructors, and nobody ever holds a power only to wire them up.
 */
const order = [
	'AccessManager',
	'TimelockController',
	'SaharaToken',
	'Licenses',
	'AssetRegistry',
	'Receipts',
	'RoyaltyEngine',
	'Marketplace',
	'UsageMeter',
	'ContributorVotes',
	'VotingEscrow',
	'GovernanceVotes',
	'SaharaGovernor',
	'FoundationHandover'
] as const satisfies readonly ContractName[];

export async function createContracts(
	deployer: Deployer,
	options: Plan,
	onStep: (step: string) => void
): Promise<{ contracts: Record<ContractName, Address>; startBlock: number }> {
	const contracts = await foretell(deployer);
	const contractsToCreate = constructorsOf(contracts, deployer.account, options);
	const blocks: bigint[] = [];
	for (const name of order) {
		onStep(`Deploy ${name}`);
		const { abi, args } = contractsToCreate[name];
		const { address, blockNumber } = await deployer.create(name, abi, args);
		if (!isAddressEqual(address, contracts[name])) {
			throw new Error(
				`${name} came to be at ${address} and the others expect it at ${contracts[name]}: deploy again from an account that sends nothing else meanwhile.`
			);
		}
		blocks.push(blockNumber);
	}
	return { contracts, startBlock: Number(blocks[0]) };
}

async function foretell({ account, reader }: Deployer): Promise<Record<ContractName, Address>> {
	const nonce = BigInt(await reader.getTransactionCount({ address: account }));
	const addresses = contractNames.map((name) => {
		const place = BigInt(order.indexOf(name));
		return [name, getAddress(getContractAddress({ from: account, nonce: nonce + place }))];
	});
	// Object.fromEntries forgets the keys; `contractNames` holds each of them once.
	return Object.fromEntries(addresses) as Record<ContractName, Address>;
}

/** What each constructor is given. */
function constructorsOf(
	contracts: Record<ContractName, Address>,
	admin: Address,
	options: Plan
): Record<ContractName, { abi: Abi; args: readonly unknown[] }> {
	const { AccessManager, AssetRegistry, Receipts, Licenses, RoyaltyEngine, SaharaToken } = contracts;
	const { TimelockController, VotingEscrow, ContributorVotes, GovernanceVotes, SaharaGovernor } = contracts;
	const { foundation, guardian, terms } = options;
	const allocations = options.allocations.map(({ name, to, amount }) => ({
		name,
		to: to === 'treasury' ? TimelockController : to,
		amount
	}));
	const {
		treasuryDelay = 2n * 24n * 3_600n,
		maxProtocolFeeBps = 1_000,
		proposalThreshold = 1_000_000n * 10n ** 18n,
		quorumPercent = 10,
		contributorShareBps = 2_000
	} = options;
	return {
		AccessManager: { abi: abis.accessManagerAbi, args: [admin] },
		// The governor alone proposes and cancels, anyone executes what has passed, and there is no admin but itself.
		TimelockController: {
			abi: abis.timelockControllerAbi,
			args: [treasuryDelay, [SaharaGovernor], [zeroAddress], zeroAddress]
		},
		SaharaToken: { abi: abis.saharaTokenAbi, args: [allocations] },
		Licenses: { abi: abis.licensesAbi, args: [AccessManager] },
		AssetRegistry: { abi: abis.assetRegistryAbi, args: [Receipts, Licenses] },
		Receipts: { abi: abis.receiptsAbi, args: [AssetRegistry] },
		RoyaltyEngine: {
			abi: abis.royaltyEngineAbi,
			args: [
				AccessManager,
				AssetRegistry,
				Receipts,
				maxProtocolFeeBps,
				options.protocolFeeBps,
				TimelockController
			]
		},
		Marketplace: { abi: abis.marketplaceAbi, args: [AssetRegistry, Licenses, RoyaltyEngine] },
		UsageMeter: { abi: abis.usageMeterAbi, args: [Licenses, RoyaltyEngine] },
		ContributorVotes: {
			abi: abis.contributorVotesAbi,
			args: [RoyaltyEngine, Receipts, VotingEscrow, SaharaToken]
		},
		VotingEscrow: { abi: abis.votingEscrowAbi, args: [SaharaToken, ContributorVotes] },
		GovernanceVotes: {
			abi: abis.governanceVotesAbi,
			args: [AccessManager, VotingEscrow, ContributorVotes, contributorShareBps]
		},
		SaharaGovernor: {
			abi: abis.saharaGovernorAbi,
			args: [
				GovernanceVotes,
				TimelockController,
				proposalThreshold,
				BigInt(quorumPercent),
				contracts.FoundationHandover
			]
		},
		FoundationHandover: {
			abi: abis.foundationHandoverAbi,
			args: [
				{
					manager: AccessManager,
					governor: SaharaGovernor,
					timelock: TimelockController,
					escrow: VotingEscrow,
					votes: GovernanceVotes,
					foundation,
					guardian,
					...terms
				},
				powers.map((power) => encodePower(power, { contracts, foundation, guardian }))
			]
		}
	};
}
