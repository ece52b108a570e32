import { readFileSync } from 'node:fs';
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
import { erc20Abi, type Abi } from 'viem';
import { describe, expect, it } from 'vitest';

const contracts: Record<string, Abi> = {
	AssetRegistry: assetRegistryAbi,
	Receipts: receiptsAbi,
	Licenses: licensesAbi,
	Marketplace: marketplaceAbi,
	UsageMeter: usageMeterAbi,
	RoyaltyEngine: royaltyEngineAbi,
	SaharaToken: saharaTokenAbi,
	VotingEscrow: votingEscrowAbi,
	ContributorVotes: contributorVotesAbi,
	GovernanceVotes: governanceVotesAbi,
	SaharaGovernor: saharaGovernorAbi,
	TimelockController: timelockControllerAbi,
	AccessManager: accessManagerAbi,
	FoundationHandover: foundationHandoverAbi,
	Safe: safeAbi,
	TreasuryIn: erc20Abi,
	TreasuryOut: erc20Abi
};

/** Events without a handler, each with the reason why the index loses nothing. */
const exempt: Record<string, string> = {
	'AssetRegistry:Approval': 'says who may transfer; the transfer itself is indexed',
	'AssetRegistry:ApprovalForAll': 'says who may transfer; the transfer itself is indexed',
	'GovernanceVotes:DelegateChanged': 'declared by IVotes; VotingEscrow emits it',
	'GovernanceVotes:DelegateVotesChanged': 'declared by IVotes; VotingEscrow emits it',
	'Licenses:Approval': 'says who may transfer; the transfer itself is indexed',
	'Licenses:ApprovalForAll': 'says who may transfer; the transfer itself is indexed',
	'Receipts:Approval': 'a receipt cannot be transferred',
	'Receipts:ApprovalForAll': 'a receipt cannot be transferred',
	'Receipts:Locked': 'every receipt is locked from its issue on',
	'Receipts:Transfer': 'only the mint emits it, and ReceiptIssued says the same and more',
	'Safe:SafeModuleTransaction': 'that a module acted is indexed; what it called is in the trace',
	'Safe:SafeReceived': "nothing depends on the Foundation's coins",
	'Safe:SignMsg': 'says that a message is signed; it gives nobody a power',
	'SaharaGovernor:EIP712DomainChanged': 'the domain is fixed at construction',
	'SaharaToken:AllocationMinted': 'names a mint; the transfer that made it is indexed',
	'SaharaToken:Approval': 'says who may transfer; the transfer itself is indexed',
	'SaharaToken:EIP712DomainChanged': 'the domain is fixed at construction',
	'TimelockController:CallSalt': 'the salt follows from the Governor and the description',
	'TimelockController:RoleAdminChanged': 'no function of the timelock changes who administers a role',
	'VotingEscrow:EIP712DomainChanged': 'the domain is fixed at construction',
	'TreasuryIn:Approval': 'says who may transfer; the transfer itself is indexed',
	'TreasuryOut:Approval': 'says who may transfer; the transfer itself is indexed',
	'UsageMeter:EIP712DomainChanged': 'the domain is fixed at construction'
};

const eventsOf = (abi: Abi): string[] => abi.flatMap((item) => (item.type === 'event' ? [item.name] : []));

const handled = (contract: string): string[] => {
	const source = readFileSync(new URL(`./src/${contract}.ts`, import.meta.url), 'utf8');
	return [...source.matchAll(/ponder\.on\('([^']+)'/g)].map((match) => match[1]!);
};

describe.each(Object.entries(contracts))('%s', (contract, abi) => {
	const names = eventsOf(abi).map((event) => `${contract}:${event}`);

	it('has a handler or a reason against one for every event', () => {
		const known = new Set([...handled(contract), ...Object.keys(exempt)]);
		expect(names.filter((name) => !known.has(name))).toEqual([]);
	});

	it('handles no event that it also exempts, twice, or that it does not have', () => {
		const handlers = handled(contract);
		expect(handlers.filter((name) => name in exempt || !names.includes(name))).toEqual([]);
		expect(new Set(handlers).size).toBe(handlers.length);
	});
});

it('exempts only events that exist', () => {
	const all = Object.entries(contracts).flatMap(([contract, abi]) =>
		eventsOf(abi).map((event) => `${contract}:${event}`)
	);
	expect(Object.keys(exempt).filter((name) => !all.includes(name))).toEqual([]);
});
