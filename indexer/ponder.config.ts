import {
	accessManagerAbi,
	assetRegistryAbi,
	contributorVotesAbi,
	foundationHandoverAbi,
	governanceVotesAbi,
	licensesAbi,
	marketplaceAbi,
	receiptsAbi,
	royaltyEngineAbi,
	safeAbi,
	saharaGovernorAbi,
	saharaTokenAbi,
	timelockControllerAbi,
	usageMeterAbi,
	votingEscrowAbi
} from '@wadi/contracts/abis';
import { readDeployments } from '@wadi/contracts/deployments';
import { createConfig } from 'ponder';
import postgres from 'postgres';
import { erc20Abi } from 'viem';
import { deploymentsDirectory, readSettings } from './lib/environment.ts';
import { sentenceOf } from './lib/final-blocks.ts';
import { answerForOrphans } from './lib/orphaned-blocks.ts';
import { brokenSinceLastRun } from './lib/standing.ts';

const { databaseUrl, schema, chains } = readSettings(
	process.env,
	readDeployments(deploymentsDirectory(process.env))
);

// Ponder would build on what it holds as final without looking whether the chain still has it.
const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
for (const chain of chains) {
	const broken = await brokenSinceLastRun(sql, schema, chain);
	if (broken) throw new Error(sentenceOf(chain.deployment.name, broken));
}
await sql.end();

globalThis.fetch = answerForOrphans(
	globalThis.fetch,
	chains.flatMap(({ rpcUrls }) => rpcUrls)
);

/**
 * The source of one contract: the same events on every chain, each with its own address and first block. A chain that has none
 * names the zero address, which writes no logs.
 */
const onEveryChain = (name: keyof (typeof chains)[number]['deployment']['contracts']) =>
	Object.fromEntries(
		chains.map(({ deployment }) => [
			deployment.name,
			{ address: deployment.contracts[name], startBlock: deployment.startBlock }
		])
	);

/** Where an account that is a Safe says so of itself. */
const foundations = Object.fromEntries(
	chains.map(({ deployment: { name, foundation: address, startBlock } }) => [name, { address, startBlock }])
);

/** Transfers of any token that reach or leave the treasury: one filter an event is all that a source can have. */
const treasuryTransfers = (side: 'to' | 'from') =>
	Object.fromEntries(
		chains.map(({ deployment: { name, startBlock, contracts } }) => [
			name,
			{ startBlock, filter: { event: 'Transfer' as const, args: { [side]: contracts.TimelockController } } }
		])
	);

export default createConfig({
	database: { kind: 'postgres', connectionString: databaseUrl },
	ordering: 'multichain',
	chains: Object.fromEntries(
		chains.map(({ deployment, rpcUrls, pollingInterval }) => [
			deployment.name,
			{ id: deployment.chainId, rpc: rpcUrls, pollingInterval }
		])
	),
	contracts: {
		AssetRegistry: { abi: assetRegistryAbi, chain: onEveryChain('AssetRegistry') },
		Receipts: { abi: receiptsAbi, chain: onEveryChain('Receipts') },
		Licenses: { abi: licensesAbi, chain: onEveryChain('Licenses') },
		Marketplace: { abi: marketplaceAbi, chain: onEveryChain('Marketplace') },
		UsageMeter: { abi: usageMeterAbi, chain: onEveryChain('UsageMeter') },
		RoyaltyEngine: { abi: royaltyEngineAbi, chain: onEveryChain('RoyaltyEngine') },
		SaharaToken: { abi: saharaTokenAbi, chain: onEveryChain('SaharaToken') },
		VotingEscrow: { abi: votingEscrowAbi, chain: onEveryChain('VotingEscrow') },
		ContributorVotes: { abi: contributorVotesAbi, chain: onEveryChain('ContributorVotes') },
		GovernanceVotes: { abi: governanceVotesAbi, chain: onEveryChain('GovernanceVotes') },
		SaharaGovernor: { abi: saharaGovernorAbi, chain: onEveryChain('SaharaGovernor') },
		TimelockController: { abi: timelockControllerAbi, chain: onEveryChain('TimelockController') },
		AccessManager: { abi: accessManagerAbi, chain: onEveryChain('AccessManager') },
		FoundationHandover: { abi: foundationHandoverAbi, chain: onEveryChain('FoundationHandover') },
		Safe: { abi: safeAbi, chain: foundations },
		TreasuryIn: { abi: erc20Abi, chain: treasuryTransfers('to') },
		TreasuryOut: { abi: erc20Abi, chain: treasuryTransfers('from') }
	},
	blocks: {
		Block: {
			chain: Object.fromEntries(
				chains.map(({ deployment, blockInterval }) => [
					deployment.name,
					{ startBlock: deployment.startBlock, interval: blockInterval }
				])
			)
		}
	}
});
