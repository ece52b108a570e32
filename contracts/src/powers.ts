import { keccak256, padHex, toBytes, toFunctionSelector, toHex, zeroAddress, zeroHash } from 'viem';
import type { Address, Hex } from 'viem';
import type { ContractName } from './contract-names.ts';

/** AccessManager's own highest role. */
export const ADMIN_ROLE = 0n;

/** In the order of IFoundationHandover's `Stage`: the position is the value on chain. */
export const stages = ['FOUNDATION', 'SHARED', 'DAO_WITH_GUARDIAN', 'DAO'] as const;
export type StageName = (typeof stages)[number];

/** Who can hold a power: a contract of the protocol, the DAO being its timelock, or one of these. */
export type Holder = ContractName | 'foundation' | 'guardian' | 'anyone';
/** `days` that a call of the holder waits at AccessManager. */
export type Holding = { holder: Holder; days: number };
type Holders = readonly Holding[];

export type Power = {
	label: string;
	/** Who enforces it. */
	authority: 'AccessManager' | 'TimelockController' | 'SaharaGovernor' | 'FoundationHandover';
	/** At AccessManager a role's id; elsewhere bytes32. */
	role: bigint | Hex;
	/** What it opens. */
	functions: readonly { contract: ContractName; functions: readonly string[] }[];
	/** In each stage. */
	holders: readonly [Holders, Holders, Holders, Holders];
};

const held = (holder: Holder, days = 0): Holding => ({ holder, days });
const always = (...holders: readonly Holding[]): Power['holders'] => [holders, holders, holders, holders];
const hash = (text: string): Hex => keccak256(toBytes(text));

const foundation = held('foundation');
const dao = held('TimelockController');
const handover = held('FoundationHandover');

/** Its label is its role: the code of the governor and of FoundationHandover holds it, and no list of roles. */
const heldByCode = (
	authority: 'SaharaGovernor' | 'FoundationHandover',
	label: string,
	functions: readonly string[],
	holders: Power['holders']
): Power => ({
	label,
	authority,
	role: hash(label),
	functions: [{ contract: authority, functions }],
	holders
});

const atTimelock = (label: string, role: Hex, holder: Holder, functions: readonly string[]): Power => ({
	label,
	authority: 'TimelockController',
	role,
	functions: [{ contract: 'TimelockController', functions }],
	holders: always(held(holder))
});

/**
 * Every power over the contracts, and who holds it in which stage. FoundationHandover is told this at its birth and
 * keeps it; AccessManager is set up from the first stage. What no power names stays closed to all but the admin, which
 * until the last stage can do nothing but what is declared here.
 */
export const powers: readonly Power[] = [
	{
		label: 'ADMIN',
		authority: 'AccessManager',
		role: ADMIN_ROLE,
		functions: [
			{
				contract: 'AccessManager',
				functions: [
					'labelRole(uint64,string)',
					'grantRole(uint64,address,uint32)',
					'revokeRole(uint64,address)',
					'setRoleAdmin(uint64,uint64)',
					'setRoleGuardian(uint64,uint64)',
					'setGrantDelay(uint64,uint32)',
					'setTargetFunctionRole(address,bytes4[],uint64)',
					'setTargetAdminDelay(address,uint32)',
					'setTargetClosed(address,bool)',
					'updateAuthority(address,address)',
					'cancel(address,address,bytes)'
				]
			},
			{ contract: 'Licenses', functions: ['setAuthority(address)'] },
			{ contract: 'RoyaltyEngine', functions: ['setAuthority(address)'] },
			{ contract: 'GovernanceVotes', functions: ['setAuthority(address)'] }
		],
		holders: [[handover], [handover], [handover], [dao]]
	},
	{
		label: 'PROTOCOL_FEE',
		authority: 'AccessManager',
		role: 3n,
		functions: [{ contract: 'RoyaltyEngine', functions: ['setProtocolFee(uint16)'] }],
		holders: [[foundation], [held('foundation', 3), dao], [dao], [dao]]
	},
	{
		label: 'TREASURY_ADDRESS',
		authority: 'AccessManager',
		role: 4n,
		functions: [{ contract: 'RoyaltyEngine', functions: ['setTreasury(address)'] }],
		holders: [[foundation], [held('foundation', 7)], [dao], [dao]]
	},
	{
		label: 'CURRENCY_LISTING',
		authority: 'AccessManager',
		role: 5n,
		functions: [
			{ contract: 'RoyaltyEngine', functions: ['listCurrency(address)', 'delistCurrency(address)'] }
		],
		holders: [[foundation], [dao], [dao], [dao]]
	},
	{
		label: 'CONTRIBUTOR_SHARE',
		authority: 'AccessManager',
		role: 6n,
		functions: [{ contract: 'GovernanceVotes', functions: ['setContributorShare(uint16)'] }],
		holders: [[foundation], [dao], [dao], [dao]]
	},
	{
		label: 'MARKETPLACE',
		authority: 'AccessManager',
		role: 1n,
		functions: [
			{
				contract: 'Licenses',
				functions: [
					'issue(address,(uint256,uint256,uint8,uint16,uint64,uint64,bool,uint128,uint128,uint128,address))',
					'renew(uint256,uint64,uint128)',
					'revoke(uint256,bytes32)'
				]
			}
		],
		holders: always(held('Marketplace'))
	},
	{
		label: 'COLLECTOR',
		authority: 'AccessManager',
		role: 2n,
		functions: [
			{
				contract: 'RoyaltyEngine',
				functions: ['payFor(address,uint256,address,uint256,uint8,bytes32)']
			}
		],
		holders: always(held('Marketplace'), held('UsageMeter'))
	},
	heldByCode(
		'SaharaGovernor',
		'GOVERNOR_SETTINGS',
		[
			'setVotingDelay(uint48)',
			'setVotingPeriod(uint32)',
			'setProposalThreshold(uint256)',
			'setLateQuorumVoteExtension(uint48)',
			'updateQuorumNumerator(uint256)',
			'setProposalGuardian(address)',
			'updateTimelock(address)',
			'relay(address,uint256,bytes)'
		],
		always(dao)
	),
	heldByCode(
		'SaharaGovernor',
		'PROPOSAL_GUARDIAN',
		['cancel(uint256)', 'cancel(address[],uint256[],bytes[],bytes32)'],
		[[handover], [handover], [handover], []]
	),
	atTimelock('TIMELOCK_PROPOSER', hash('PROPOSER_ROLE'), 'SaharaGovernor', [
		'schedule(address,uint256,bytes,bytes32,bytes32,uint256)',
		'scheduleBatch(address[],uint256[],bytes[],bytes32,bytes32,uint256)'
	]),
	atTimelock('TIMELOCK_CANCELLER', hash('CANCELLER_ROLE'), 'SaharaGovernor', ['cancel(bytes32)']),
	atTimelock('TIMELOCK_EXECUTOR', hash('EXECUTOR_ROLE'), 'anyone', [
		'execute(address,uint256,bytes,bytes32,bytes32)',
		'executeBatch(address[],uint256[],bytes[],bytes32,bytes32)'
	]),
	atTimelock('TIMELOCK_ADMIN', zeroHash, 'TimelockController', [
		'grantRole(bytes32,address)',
		'revokeRole(bytes32,address)',
		'updateDelay(uint256)'
	]),
	heldByCode(
		'FoundationHandover',
		'HANDOVER_SCHEDULING',
		['scheduleTransfer(uint16,uint8)', 'cancelTransfer(uint16,uint8)', 'advance(uint8)'],
		[[foundation, dao], [foundation, dao], [foundation, dao], [dao]]
	),
	heldByCode(
		'FoundationHandover',
		'HANDOVER_ACCEPTANCE',
		['acceptTransfer(uint16,uint8)', 'setCharter(bytes32,string)'],
		always(dao)
	),
	heldByCode(
		'FoundationHandover',
		'GUARDIAN',
		['cancelProposal(uint256,string)', 'renounceGuardian()'],
		[[held('guardian')], [held('guardian')], [held('guardian')], []]
	)
];

/** A power's place in the list, which is its id on chain. */
export function powerIdOf(label: string): number {
	const id = powers.findIndex((power) => power.label === label);
	if (id === -1) throw new Error(`No power is called ${label}: see contracts/src/powers.ts.`);
	return id;
}

/** Who is meant where. */
export type Parties = {
	contracts: Record<ContractName, Address>;
	foundation: Address;
	guardian: Address;
};

export function addressOf(holder: Holder, { contracts, foundation, guardian }: Parties): Address {
	if (holder === 'foundation') return foundation;
	if (holder === 'guardian') return guardian;
	return holder === 'anyone' ? zeroAddress : contracts[holder];
}

/** A power as FoundationHandover's constructor takes it. */
export const encodePower = ({ label, authority, role, functions, holders }: Power, parties: Parties) => ({
	label,
	authority: parties.contracts[authority],
	role: typeof role === 'bigint' ? padHex(toHex(role), { size: 32 }) : role,
	functions: functions.flatMap(({ contract, functions }) =>
		functions.map((text) => ({
			target: parties.contracts[contract],
			selector: toFunctionSelector(text)
		}))
	),
	holders: holders.map((ofStage) =>
		ofStage.map(({ holder, days }) => ({
			account: addressOf(holder, parties),
			executionDelay: days * 86_400
		}))
	)
});
