/** What each power lets its holder do, after "can". */
const powers: Readonly<Record<string, string>> = {
	ADMIN:
		'decide who holds every other role, which role opens which function, and which authority contracts obey',
	PROTOCOL_FEE: 'set the protocol fee on payments',
	TREASURY_ADDRESS: 'set where protocol fees go',
	CURRENCY_LISTING: 'list and delist the currencies that payments are made in',
	CONTRIBUTOR_SHARE: 'set how much of all voting power contributors can have',
	MARKETPLACE: 'issue, renew and revoke licenses',
	COLLECTOR: 'bring in payments on behalf of whoever pays',
	GOVERNOR_SETTINGS: 'set how proposals are made, voted on and executed',
	PROPOSAL_GUARDIAN: 'cancel any proposal until it is executed',
	TIMELOCK_PROPOSER: 'schedule what the DAO has decided',
	TIMELOCK_CANCELLER: 'cancel what is scheduled at the timelock',
	TIMELOCK_EXECUTOR: 'execute what is scheduled and ready',
	TIMELOCK_ADMIN: 'grant the roles of the timelock and set its delay',
	HANDOVER_SCHEDULING: 'schedule and cancel transfers of powers, and move control on to the next stage',
	HANDOVER_ACCEPTANCE: 'accept transfers of powers, and set the charter',
	GUARDIAN: 'cancel a proposal that is more than a step of the handover'
};

/** What each function does, after "can". */
const functions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	AccessManager: {
		'labelRole(uint64,string)': 'name a role',
		'grantRole(uint64,address,uint32)': 'give somebody a role, or change the delay behind which they have it',
		'revokeRole(uint64,address)': 'take a role from somebody',
		'setRoleAdmin(uint64,uint64)': 'choose which role grants another',
		'setRoleGuardian(uint64,uint64)': 'choose which role can cancel what another has scheduled',
		'setGrantDelay(uint64,uint32)': 'have whoever is granted a role wait for it',
		'setTargetFunctionRole(address,bytes4[],uint64)': 'choose which role opens a function',
		'setTargetAdminDelay(address,uint32)': 'have changes to a contract’s roles wait',
		'setTargetClosed(address,bool)':
			'close a contract’s restricted functions to everybody, and open them again',
		'updateAuthority(address,address)': 'put a contract under another authority',
		'cancel(address,address,bytes)': 'cancel what somebody has scheduled'
	},
	RoyaltyEngine: {
		'setAuthority(address)': 'have the contract obey another authority',
		'setProtocolFee(uint16)': 'set which part of every payment goes to the treasury',
		'setTreasury(address)': 'set where protocol fees go',
		'listCurrency(address)': 'let payments be made in a currency',
		'delistCurrency(address)': 'stop payments in a currency',
		'payFor(address,uint256,address,uint256,uint8,bytes32)': 'pay an asset on behalf of a buyer'
	},
	Licenses: {
		'setAuthority(address)': 'have the contract obey another authority',
		'issue(address,(uint256,uint256,uint8,uint16,uint64,uint64,bool,uint128,uint128,uint128,address))':
			'issue a license',
		'renew(uint256,uint64,uint128)': 'renew a license',
		'revoke(uint256,bytes32)': 'revoke a license'
	},
	GovernanceVotes: {
		'setAuthority(address)': 'have the contract obey another authority',
		'setContributorShare(uint16)': 'set the most of all voting power that contributor scores can have'
	},
	SaharaGovernor: {
		'setVotingDelay(uint48)': 'set how long after a proposal voting begins',
		'setVotingPeriod(uint32)': 'set how long votes are taken',
		'setProposalThreshold(uint256)': 'set how much voting power it takes to propose',
		'setLateQuorumVoteExtension(uint48)': 'set how long voting goes on after a late quorum',
		'updateQuorumNumerator(uint256)': 'set how much of all power must take part',
		'setProposalGuardian(address)': 'choose who can cancel proposals',
		'updateTimelock(address)': 'choose the timelock that executes decisions',
		'relay(address,uint256,bytes)': 'make any call in the governor’s name',
		'cancel(uint256)': 'cancel a proposal',
		'cancel(address[],uint256[],bytes[],bytes32)': 'cancel a proposal, named by its content'
	},
	TimelockController: {
		'schedule(address,uint256,bytes,bytes32,bytes32,uint256)': 'schedule a call',
		'scheduleBatch(address[],uint256[],bytes[],bytes32,bytes32,uint256)': 'schedule several calls as one',
		'cancel(bytes32)': 'cancel what is scheduled',
		'execute(address,uint256,bytes,bytes32,bytes32)': 'execute a scheduled call that is ready',
		'executeBatch(address[],uint256[],bytes[],bytes32,bytes32)': 'execute several scheduled calls as one',
		'grantRole(bytes32,address)': 'give somebody a role of the timelock',
		'revokeRole(bytes32,address)': 'take a role of the timelock from somebody',
		'updateDelay(uint256)': 'set how long the timelock waits'
	},
	FoundationHandover: {
		'scheduleTransfer(uint16,uint8)': 'schedule the transfer of a power to its holders of the next stage',
		'cancelTransfer(uint16,uint8)': 'cancel a scheduled transfer',
		'advance(uint8)': 'enter the next stage once every power has its holders',
		'acceptTransfer(uint16,uint8)': 'accept the transfer of a power',
		'setCharter(bytes32,string)': 'adopt a charter',
		'cancelProposal(uint256,string)': 'cancel a proposal and say why',
		'renounceGuardian()': 'end the guardian’s power for good'
	}
};

export const functionWords = (contract: string, signature: string): string | null =>
	functions[contract]?.[signature] ?? null;

export const powerWords = (label: string): string => powers[label] ?? `use what is declared as ${label}`;

const units = [
	['day', 86_400n],
	['hour', 3_600n],
	['minute', 60n],
	['second', 1n]
] as const;

/** 259200 → "3 days": in the largest unit that divides it. */
export function durationWords(seconds: bigint): string {
	const [unit, size] = units.find(([, size]) => seconds >= size && seconds % size === 0n) ?? ['second', 1n];
	const count = seconds / size;
	return `${count} ${unit}${count === 1n ? '' : 's'}`;
}

/** The delay of a holder, after the holder: "at once" or "after 3 days". */
export const delayWords = (seconds: bigint): string =>
	seconds === 0n ? 'at once' : `after ${durationWords(seconds)}`;
