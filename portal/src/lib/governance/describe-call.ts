import { type AbiFunction, type Address } from 'viem';
import { exactUnits, percentOfBps } from '#lib/money.ts';
import { exactTimeText } from '#lib/time.ts';
import { addressText, argumentText, nativeText, secondsText, selectorText } from './argument-text.ts';
import { type ContractBook, type KnownContract } from './contract-book.ts';
import type { DecodedCall } from './decode-call.ts';
import { powerText, roleText, stageText, timelockRoleText } from './role-words.ts';

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
	book: ContractBook;
}

type Sentence = (words: Words) => string;

const number = (value: unknown) => BigInt(value as bigint | number);
const bps = (value: unknown) => percentOfBps(Number(value));
const role = (value: unknown, book: ContractBook) => roleText(number(value), book);
const power = (value: unknown, book: ContractBook) => powerText(number(value), book);
const stage = (value: unknown) => stageText(number(value));
const selectorsText = (selectors: readonly string[], book: ContractBook) =>
	selectors.map((selector) => selectorText(selector, book)).join(', ');
const momentText = (value: unknown) => exactTimeText(new Date(Number(value) * 1000).toISOString());

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
	'AccessManager.schedule': ({ values, calls }) =>
		`Schedules at the access manager${number(values[2]) > 0n ? `, not before ${momentText(values[2])}` : ''}: ${calls}`,
	'AccessManager.cancel': ({ values, at, calls }) =>
		`Calls off what ${at(values[0])} scheduled at the access manager: ${calls}`,
	'AccessManager.labelRole': ({ values }) => `Names role ${values[0]} “${values[1]}”.`,
	'AccessManager.grantRole': ({ values, at, book }) =>
		`Gives the role ${role(values[0], book)} to ${at(values[1])}${number(values[2]) > 0n ? `, each use ${secondsText(number(values[2]))} ahead` : ''}.`,
	'AccessManager.revokeRole': ({ values, at, book }) =>
		`Takes the role ${role(values[0], book)} from ${at(values[1])}.`,
	'AccessManager.renounceRole': ({ values, book }) => `Gives up the role ${role(values[0], book)}.`,
	'AccessManager.setRoleAdmin': ({ values, book }) =>
		`Lets holders of ${role(values[1], book)} decide who has the role ${role(values[0], book)}.`,
	'AccessManager.setRoleGuardian': ({ values, book }) =>
		`Lets holders of ${role(values[1], book)} cancel what the role ${role(values[0], book)} has scheduled.`,
	'AccessManager.setGrantDelay': ({ values, book }) =>
		`Makes a grant of the role ${role(values[0], book)} count only after ${secondsText(number(values[1]))}.`,
	'AccessManager.setTargetFunctionRole': ({ values, at, book }) =>
		`Opens ${selectorsText(values[1] as readonly string[], book)} of ${at(values[0])} to the role ${role(values[2], book)} and to no other.`,
	'AccessManager.setTargetAdminDelay': ({ values, at }) =>
		`Makes changes to who may call ${at(values[0])} wait ${secondsText(number(values[1]))}.`,
	'AccessManager.updateAuthority': ({ values, at }) =>
		`Makes ${at(values[0])} obey ${at(values[1])} instead of the access manager.`,
	'AccessManager.setTargetClosed': ({ values, at }) =>
		values[1]
			? `Closes ${at(values[0])}: nobody can use its protected functions.`
			: `Opens ${at(values[0])} again for those who hold its roles.`,

	'FoundationHandover.scheduleTransfer': ({ values, book }) =>
		`Schedules that ${power(values[0], book)} passes to its holders of the stage ${stage(values[1])}.`,
	'FoundationHandover.cancelTransfer': ({ values, book }) =>
		`Calls off that ${power(values[0], book)} passes to its holders of the stage ${stage(values[1])}.`,
	'FoundationHandover.acceptTransfer': ({ values, book }) =>
		`Hands over ${power(values[0], book)}: its holders are those of the stage ${stage(values[1])} from then on.`,
	'FoundationHandover.advance': ({ values }) =>
		`Enters the stage ${stage(values[0])} for good; there is no way back.`,
	'FoundationHandover.countProposal': ({ values }) =>
		`Counts the executed proposal ${values[0]} towards the gate of the present stage.`,
	'FoundationHandover.openGate': () =>
		'Records that the gate of the present stage is open, so that it stays open.',
	'FoundationHandover.setCharter': ({ values }) =>
		`Ratifies the charter whose text has the hash ${values[0]}.`,
	'FoundationHandover.cancelProposal': ({ values }) =>
		`Has the guardian cancel proposal ${values[0]}: “${values[1]}”`,
	'FoundationHandover.renounceGuardian': () => 'Ends the guardian’s office for good.',

	'Safe.execTransaction': ({ calls }) => `Has the Foundation’s Safe make a call: ${calls}`,
	'Safe.approveHash': ({ values }) =>
		`Approves, as an owner of the Safe, the transaction with the hash ${values[0]}.`,
	'Safe.addOwnerWithThreshold': ({ values, at }) =>
		`Makes ${at(values[0])} an owner of the Safe, of whom ${values[1]} must agree.`,
	'Safe.removeOwner': ({ values, at }) =>
		`Removes ${at(values[1])} from the Safe’s owners, of whom ${values[2]} must agree then.`,
	'Safe.swapOwner': ({ values, at }) =>
		`Puts ${at(values[2])} in the place of ${at(values[1])} among the Safe’s owners.`,
	'Safe.changeThreshold': ({ values }) => `Makes ${values[0]} of the Safe’s owners have to agree.`,
	'Safe.enableModule': ({ values, at }) => `Lets ${at(values[0])} act in the Safe’s name without its owners.`
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
		book,
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
