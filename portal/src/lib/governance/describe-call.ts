import { type AbiFunction, type Address } from 'viem';
import { exactUnits, percentOfBps } from '#lib/money.ts';
import { addressText, argumentText, nativeText, secondsText } from './argument-text.ts';
import { type ContractBook, type KnownContract } from './contract-book.ts';
import type { DecodedCall } from './decode-call.ts';
import { roleText, timelockRoleText } from './role-words.ts';

interface Call {
	contract: KnownContract | null;
	/** Null for a plain transfer of the chain's own coin. */
	item: AbiFunction | null;
	values: readonly unknown[];
	value: bigint;
	target: Address;
	inner: readonly DecodedCall[];
	book: ContractBook;
}

interface Words {
	values: readonly unknown[];
	/** An address as people call it. */
	at: (address: unknown) => string;
	/** An amount in the unit of the token that is called. */
	tokens: (amount: unknown) => string;
	target: string;
	calls: string;
}

type Sentence = (words: Words) => string;

const number = (value: unknown) => BigInt(value as bigint | number);
const bps = (value: unknown) => percentOfBps(Number(value));

/** `Contract.function` → what it does. A token's functions stand under `token`. */
const sentences: Record<string, Sentence> = {
	'token.transfer': ({ values, at, tokens }) => `Sends ${tokens(values[1])} to ${at(values[0])}.`,
	'token.transferFrom': ({ values, at, tokens }) =>
		`Moves ${tokens(values[2])} from ${at(values[0])} to ${at(values[1])}.`,
	'token.approve': ({ values, at, tokens }) => `Allows ${at(values[0])} to take up to ${tokens(values[1])}.`,

	'RoyaltyEngine.setProtocolFee': ({ values }) => `Sets the protocol fee on payments to ${bps(values[0])}.`,
	'RoyaltyEngine.setTreasury': ({ values, at }) =>
		`Pays the protocol’s fees to ${at(values[0])} from now on.`,
	'RoyaltyEngine.listCurrency': ({ values, at }) => `Admits ${at(values[0])} as a currency for payments.`,
	'RoyaltyEngine.delistCurrency': ({ values, at }) =>
		`Ends payments in ${at(values[0])}; what is owed in it can still be claimed.`,

	'GovernanceVotes.setContributorShare': ({ values }) =>
		`Lets contributors hold at most ${bps(values[0])} of all voting power.`,

	'SaharaGovernor.setVotingDelay': ({ values }) =>
		`Makes voting begin ${secondsText(number(values[0]))} after a proposal.`,
	'SaharaGovernor.setVotingPeriod': ({ values }) => `Makes voting last ${secondsText(number(values[0]))}.`,
	'SaharaGovernor.setProposalThreshold': ({ values }) =>
		`Asks ${exactUnits(String(values[0]), 18)} of voting power of whoever proposes.`,
	'SaharaGovernor.updateQuorumNumerator': ({ values }) =>
		`Sets the quorum to ${values[0]} % of all voting power.`,
	'SaharaGovernor.setLateQuorumVoteExtension': ({ values }) =>
		`Keeps voting open for ${secondsText(number(values[0]))} after a quorum that is reached late.`,
	'SaharaGovernor.setProposalGuardian': ({ values, at }) =>
		/^0x0+$/.test(String(values[0]))
			? 'Removes the guardian: nobody but the proposer can cancel from then on.'
			: `Makes ${at(values[0])} the guardian, who can cancel proposals.`,
	'SaharaGovernor.updateTimelock': ({ values, at }) =>
		`Makes ${at(values[0])} the timelock: all the governor’s powers and its treasury are then elsewhere.`,
	'SaharaGovernor.relay': ({ calls }) => `Has the governor itself make a call: ${calls}`,
	'SaharaGovernor.propose': ({ calls }) => `Proposes: ${calls}`,

	'TimelockController.updateDelay': ({ values }) =>
		`Makes decisions wait ${secondsText(number(values[0]))} in the timelock.`,
	'TimelockController.execute': ({ calls }) => `Executes a scheduled call: ${calls}`,
	'TimelockController.executeBatch': ({ calls }) => `Executes scheduled calls: ${calls}`,
	'TimelockController.schedule': ({ values, calls }) =>
		`Schedules, ${secondsText(number(values[5]))} ahead: ${calls}`,
	'TimelockController.scheduleBatch': ({ values, calls }) =>
		`Schedules, ${secondsText(number(values[5]))} ahead: ${calls}`,
	'TimelockController.grantRole': ({ values, at }) =>
		`Makes ${at(values[1])} ${timelockRoleText(String(values[0])) ?? `holder of role ${values[0]}`} of the timelock.`,
	'TimelockController.revokeRole': ({ values, at }) =>
		`Takes the role ${timelockRoleText(String(values[0])) ?? values[0]} of the timelock from ${at(values[1])}.`,

	'AccessManager.execute': ({ calls }) => `Through the access manager: ${calls}`,
	'AccessManager.multicall': ({ calls }) => calls,
	'AccessManager.schedule': ({ calls }) => `Schedules at the access manager: ${calls}`,
	'AccessManager.labelRole': ({ values }) => `Names role ${values[0]} “${values[1]}”.`,
	'AccessManager.grantRole': ({ values, at }) =>
		`Gives the role ${roleText(number(values[0]))} to ${at(values[1])}${number(values[2]) > 0n ? `, each use ${secondsText(number(values[2]))} ahead` : ''}.`,
	'AccessManager.revokeRole': ({ values, at }) =>
		`Takes the role ${roleText(number(values[0]))} from ${at(values[1])}.`,
	'AccessManager.setTargetClosed': ({ values, at }) =>
		values[1]
			? `Closes ${at(values[0])}: nobody can use its protected functions.`
			: `Opens ${at(values[0])} again for those who hold its roles.`
};

/** What a call does, in one sentence; a known function without one of its own is named with its contract. */
export function describeCall({ contract, item, values, value, target, inner, book }: Call): string {
	const at = (address: unknown) => addressText(book, String(address));
	if (!item)
		return value > 0n ? `Sends ${nativeText(value)} to ${at(target)}.` : `Calls ${at(target)} with nothing.`;
	const words: Words = {
		values,
		at,
		tokens: (amount) =>
			contract?.token
				? `${exactUnits(String(amount), contract.token.decimals)} ${contract.token.symbol}`
				: `${amount} of the smallest unit of ${at(target)}`,
		target: at(target),
		calls: inner.length === 0 ? 'nothing.' : inner.map(({ says }) => says).join(' ')
	};
	const own = contract && sentences[`${contract.name}.${item.name}`];
	// Only a token says what `transfer` and `approve` mean.
	const asToken = contract === null || contract.token ? sentences[`token.${item.name}`] : undefined;
	const says = (own ?? asToken)?.(words) ?? plainly(item, words, contract, book);
	return value > 0n ? `${says} ${nativeText(value)} goes with it.` : says;
}

function plainly(
	item: AbiFunction,
	{ values, target, calls }: Words,
	contract: KnownContract | null,
	book: ContractBook
) {
	if (calls !== 'nothing.') return `Passes on through ${target}: ${calls}`;
	const args = item.inputs
		.map(
			(input, index) =>
				`${input.name ? `${input.name}: ` : ''}${argumentText(input, values[index], contract, item.name, book)}`
		)
		.join('; ');
	return `Calls ${item.name} of ${target}${args ? ` with ${args}` : ''}.`;
}
