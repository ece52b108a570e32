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
	'SaharaGovernor'
] as const;

export type ContractName = (typeof contractNames)[number];
