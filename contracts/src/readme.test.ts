import { readFileSync } from 'node:fs';
import type { Abi } from 'viem';
import { describe, expect, it } from 'vitest';
import { contractNames, type ContractName } from './contract-names.ts';
import * as abis from './generated/abis.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const table = /## Events\n([\s\S]*?)\n## /.exec(readme)?.[1] ?? '';

const abiOf: Record<ContractName, Abi> = {
	AssetRegistry: abis.assetRegistryAbi,
	Receipts: abis.receiptsAbi,
	Licenses: abis.licensesAbi,
	Marketplace: abis.marketplaceAbi,
	UsageMeter: abis.usageMeterAbi,
	RoyaltyEngine: abis.royaltyEngineAbi,
	SaharaToken: abis.saharaTokenAbi,
	AccessManager: abis.accessManagerAbi,
	TimelockController: abis.timelockControllerAbi,
	VotingEscrow: abis.votingEscrowAbi,
	ContributorVotes: abis.contributorVotesAbi,
	GovernanceVotes: abis.governanceVotesAbi,
	SaharaGovernor: abis.saharaGovernorAbi,
	FoundationHandover: abis.foundationHandoverAbi
};
/** Of ERC-5267: emitted when a signing domain changes, and none of them can. */
const neverEmitted = 'EIP712DomainChanged';

describe('the README', () => {
	it.each(contractNames)('names every event of %s and no other', (name) => {
		const row = table.split('\n').find((line) => line.startsWith(`| ${name} `)) ?? '';
		// Of ContributorVotes' sentence, what another contract emits is not its own.
		const named = [...row.split(/; a score/)[0]!.matchAll(/`(\w+)`/g)].map(([, event]) => event);
		const events = abiOf[name].flatMap((item) =>
			item.type === 'event' && item.name !== neverEmitted ? [item.name] : []
		);
		expect(named.sort()).toEqual(events.sort());
	});

	it('names every script', () => {
		const { scripts } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
			scripts: Record<string, string>;
		};
		for (const script of Object.keys(scripts)) expect(readme).toContain(script);
	});
});
