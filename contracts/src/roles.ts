import type { ContractName } from './contract-names.ts';

/** AccessManager's own highest role. */
export const ADMIN_ROLE = 0n;

export type Role = {
	id: bigint;
	label: string;
	/** Who holds it after a deployment: contracts of the protocol, or the Foundation. */
	holders: readonly (ContractName | 'foundation')[];
	/** What it opens. */
	powers: readonly { contract: ContractName; functions: readonly string[] }[];
};

/**
 * Every power over the contracts. What is not named here stays closed to all but the admin. The timelock holds what the
 * DAO decides from the first day on; the Foundation holds some of it beside the DAO until it hands it over.
 */
export const roles = [
	{
		id: 1n,
		label: 'MARKETPLACE',
		holders: ['Marketplace'],
		powers: [
			{
				contract: 'Licenses',
				functions: [
					'issue(address,(uint256,uint256,uint8,uint16,uint64,uint64,bool,uint128,uint128,uint128,address))',
					'renew(uint256,uint64,uint128)',
					'revoke(uint256,bytes32)'
				]
			}
		]
	},
	{
		id: 2n,
		label: 'COLLECTOR',
		holders: ['Marketplace', 'UsageMeter'],
		powers: [
			{
				contract: 'RoyaltyEngine',
				functions: ['payFor(address,uint256,address,uint256,uint8,bytes32)']
			}
		]
	},
	{
		id: 3n,
		label: 'PROTOCOL_PARAMETERS',
		holders: ['foundation', 'TimelockController'],
		powers: [{ contract: 'RoyaltyEngine', functions: ['setProtocolFee(uint16)', 'setTreasury(address)'] }]
	},
	{
		id: 4n,
		label: 'CURRENCY_LISTER',
		holders: ['foundation', 'TimelockController'],
		powers: [{ contract: 'RoyaltyEngine', functions: ['listCurrency(address)', 'delistCurrency(address)'] }]
	},
	{
		id: 5n,
		label: 'CONTRIBUTOR_SHARE',
		holders: ['TimelockController'],
		powers: [{ contract: 'GovernanceVotes', functions: ['setContributorShare(uint16)'] }]
	}
] as const satisfies readonly Role[];
