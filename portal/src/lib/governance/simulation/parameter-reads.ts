import { encodeFunctionData, decodeFunctionResult, type Address, type Hex } from 'viem';
import { addressText, secondsText } from '../argument-text.ts';
import { abiOf, addressIn, type ContractBook } from '../contract-book.ts';
import { exactUnits, percentOfBps } from '#lib/money.ts';
import { stageText } from '../role-words.ts';

interface Read {
	contract: string;
	functionName: string;
	label: string;
	text: (value: unknown, book: ContractBook) => string;
}

const seconds = (value: unknown) => secondsText(BigInt(value as bigint | number));
const bps = (value: unknown) => percentOfBps(Number(value));
const address = (value: unknown, book: ContractBook) =>
	/^0x0+$/.test(String(value)) ? 'nobody' : addressText(book, String(value));

/** Every setting that a decision can change, and the function that tells it. */
export const parameterReads: readonly Read[] = [
	{ contract: 'RoyaltyEngine', functionName: 'feeBps', label: 'Protocol fee', text: bps },
	{ contract: 'RoyaltyEngine', functionName: 'treasury', label: 'Receiver of protocol fees', text: address },
	{
		contract: 'GovernanceVotes',
		functionName: 'contributorShareBps',
		label: 'Contributors’ ceiling of all power',
		text: bps
	},
	{ contract: 'SaharaGovernor', functionName: 'votingDelay', label: 'Voting delay', text: seconds },
	{ contract: 'SaharaGovernor', functionName: 'votingPeriod', label: 'Voting period', text: seconds },
	{
		contract: 'SaharaGovernor',
		functionName: 'lateQuorumVoteExtension',
		label: 'Late-quorum extension',
		text: seconds
	},
	{
		contract: 'SaharaGovernor',
		functionName: 'proposalThreshold',
		label: 'Proposal threshold',
		text: (value) => `${exactUnits(String(value), 18)} of voting power`
	},
	{
		contract: 'SaharaGovernor',
		functionName: 'quorumNumerator',
		label: 'Quorum',
		text: (value) => `${String(value)} % of all power`
	},
	{ contract: 'SaharaGovernor', functionName: 'proposalGuardian', label: 'Guardian', text: address },
	{ contract: 'SaharaGovernor', functionName: 'timelock', label: 'Timelock', text: address },
	{ contract: 'TimelockController', functionName: 'getMinDelay', label: 'Timelock delay', text: seconds },
	{
		contract: 'FoundationHandover',
		functionName: 'stage',
		label: 'Stage of control',
		text: (value) => stageText(BigInt(value as bigint | number))
	},
	{
		contract: 'FoundationHandover',
		functionName: 'charterHash',
		label: 'Charter',
		text: (value) => (/^0x0+$/.test(String(value)) ? 'none' : String(value))
	}
];

/** The calls that read them; contracts that the deployment lacks are left out. */
export function parameterCalls(book: ContractBook): { read: Read; to: Address; data: Hex }[] {
	return parameterReads.flatMap((read) => {
		const to = addressIn(book, read.contract);
		const abi = abiOf(read.contract);
		return to && abi
			? [{ read, to, data: encodeFunctionData({ abi, functionName: read.functionName }) }]
			: [];
	});
}

export function parameterText({ contract, functionName, text }: Read, data: Hex, book: ContractBook): string {
	return text(decodeFunctionResult({ abi: abiOf(contract)!, functionName, data }), book);
}
