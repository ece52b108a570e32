/** Every contract that a deployment consists of: the names of artifacts, ABIs and deployment records alike. */
export const contractNames = [
	'AssetRegistry',
	'Receipts',
	'Licenses',
	'Marketplace',
	'UsageMeter',
	'RoyaltyEngine',
	'SaharaToken',
	'AccessManager',
	'TimelockController',
	'VotingEscrow',
	'ContributorVotes',
	'GovernanceVotes',
	'SaharaGovernor',
	'FoundationHandover'
] as const;

export type ContractName = (typeof contractNames)[number];

/** Where a contract's code is not called what the contract is. */
const artifactNames: Record<string, string> = {
	AccessManager: 'AccessManagerEnumerable',
	TimelockController: 'TimelockControllerEnumerable'
};

/** The name under which `forge build` leaves the code of a contract. */
export const artifactNameOf = (contract: string): string => artifactNames[contract] ?? contract;
