import { zeroAddress } from 'viem';
import type { Context } from '../context.ts';
import type { ControlEventKind } from '../generated/resolvers.ts';
import { signatureOf, contractOf } from './functions.ts';
import type { EventRow } from './history.ts';
import { holderOf, nameOf } from './holders.ts';
import { stageNames } from './declared.ts';
import type { ControlSource, DifferenceSource } from './source.ts';
import { actualOf } from './source.ts';
import type { Actual } from './actual.ts';
import { delayWords, durationWords } from './words.ts';

/** How sentences call things at one moment. */
class Names {
	readonly #context: Context;
	readonly #control: ControlSource;
	readonly #actual: Actual;

	constructor(context: Context, control: ControlSource, actual: Actual) {
		this.#context = context;
		this.#control = control;
		this.#actual = actual;
	}

	holder(address: string | null): string {
		if (address === null) return 'nobody';
		const name = nameOf(this.#context, holderOf(this.#control, address));
		return ['Foundation', 'DAO', 'Guardian'].includes(name)
			? `the ${name === 'Guardian' ? 'guardian' : name}`
			: name === 'Anyone'
				? 'anyone'
				: name;
	}

	contract(address: string | null): string {
		if (address === null) return 'no contract';
		const { name } = contractOf(this.#context, this.#control.chainId, address);
		return name === 'Foundation' ? 'the Foundation’s Safe' : (name ?? address);
	}

	/** "PROTOCOL_FEE (role 3)", by what is declared or by AccessManager's label. */
	role(authority: string, role: string | null): string {
		if (role === null) return 'no role';
		const { declared, parties } = this.#control;
		const label =
			declared.powers.find((power) => power.authority === authority && power.role === role)?.label ??
			this.#actual.labels.get(role);
		const isNumber = authority === parties.manager;
		const number = isNumber ? `role ${BigInt(role)}` : `role ${role.slice(0, 10)}…`;
		return label === undefined ? number : isNumber ? `${label} (${number})` : label;
	}

	roleNumber(role: bigint): string {
		return this.role(this.#control.parties.manager, `0x${role.toString(16).padStart(64, '0')}`);
	}

	power(id: number | null): string {
		return this.#control.declared.powers.find((power) => power.id === id)?.label ?? `power ${id}`;
	}

	/** "RoyaltyEngine.setProtocolFee". */
	function(target: string | null, selector: string | null): string {
		if (target === null) return 'a call';
		if (selector === null) return this.contract(target);
		const signature = signatureOf(this.#context, this.#control.chainId, target, selector);
		return `${this.contract(target)}.${signature?.split('(')[0] ?? selector}`;
	}

	party(value: bigint): string {
		return value === 0n ? 'nobody' : this.holder(`0x${value.toString(16).padStart(40, '0')}`);
	}
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const stageWords = (stage: number | null): string => stageNames[stage ?? 0]!;
const orNone = (address: string | null): string => (address === zeroAddress ? 'none' : String(address));
const secondsOf = (text: string | null): bigint => BigInt(text ?? 0);

const events: Readonly<Record<ControlEventKind, (row: EventRow, names: Names) => string>> = {
	ROLE_GRANTED: (row, names) =>
		row.value === 'delay'
			? `${names.holder(row.account)} acts as ${names.role(row.contract, row.role)} ${delayWords(secondsOf(row.delay))} from now on`
			: `${names.holder(row.account)} was given ${names.role(row.contract, row.role)}${row.delay === null || row.delay === '0' ? '' : `, behind ${durationWords(BigInt(row.delay))}`}`,
	ROLE_REVOKED: (row, names) => `${names.holder(row.account)} lost ${names.role(row.contract, row.role)}`,
	ROLE_LABELLED: (row) => `role ${BigInt(row.role!)} was named ${row.text}`,
	ROLE_ADMIN_CHANGED: (row, names) =>
		`${names.role(row.contract, row.role)} is granted by ${names.role(row.contract, row.value)}`,
	ROLE_GUARDIAN_CHANGED: (row, names) =>
		`what ${names.role(row.contract, row.role)} schedules can be cancelled by ${names.role(row.contract, row.value)}`,
	ROLE_GRANT_DELAY_CHANGED: (row, names) =>
		`whoever is granted ${names.role(row.contract, row.role)} gets it ${delayWords(secondsOf(row.delay))}`,
	TARGET_FUNCTION_ROLE_UPDATED: (row, names) =>
		`${names.function(row.target, row.selector)} is open to ${names.role(row.contract, row.role)}`,
	TARGET_CLOSED: (row, names) =>
		`${names.contract(row.target)} was ${row.value === 'true' ? 'closed to everybody' : 'opened again'}`,
	TARGET_ADMIN_DELAY_UPDATED: (row, names) =>
		`changes to the roles of ${names.contract(row.target)} happen ${delayWords(secondsOf(row.delay))}`,
	AUTHORITY_UPDATED: (row, names) => `${names.contract(row.target)} obeys ${names.contract(row.value)}`,
	OPERATION_SCHEDULED: (row, names) =>
		`${names.holder(row.account)} scheduled ${names.function(row.target, row.selector)}`,
	OPERATION_EXECUTED: (row, names) =>
		`what ${names.holder(row.account)} had scheduled was done: ${names.function(row.target, row.selector)}`,
	OPERATION_CANCELED: (row, names) =>
		`what ${names.holder(row.account)} had scheduled was cancelled: ${names.function(row.target, row.selector)}`,
	PROPOSAL_GUARDIAN_SET: (row, names) =>
		row.account === null
			? 'nobody guards proposals any more'
			: `${names.holder(row.account)} guards proposals`,
	TIMELOCK_CHANGED: (row, names) => `the Governor acts through ${names.holder(row.account)}`,
	POWER_REGISTERED: (row) => `the power ${row.text} was registered`,
	GATE_SET: (row) => `the gate out of ${stageWords(row.stage)} was set`,
	GUARDIAN_APPOINTED: (row, names) => `${names.holder(row.account)} was appointed guardian`,
	GUARDIAN_ACTED: (row) => `the guardian cancelled a proposal: ${row.text}`,
	GUARDIAN_RENOUNCED: () => 'the guardian renounced for good',
	TRANSFER_SCHEDULED: (row, names) =>
		`${names.holder(row.account)} scheduled the transfer of ${names.power(row.powerId)} to its holders of ${stageWords(row.stage)}`,
	TRANSFER_ACCEPTED: (row, names) =>
		`${names.power(row.powerId)} passed to its holders of ${stageWords(row.stage)}`,
	TRANSFER_CANCELLED: (row, names) =>
		`${names.holder(row.account)} cancelled the transfer of ${names.power(row.powerId)}`,
	PROPOSAL_COUNTED: (row) =>
		`a proposal was counted towards the gate out of ${stageWords(row.stage)}, as number ${row.value}`,
	GATE_OPENED: (row) => `the gate out of ${stageWords(row.stage)} opened, for good`,
	STAGE_ADVANCED: (row) => `control entered the stage ${stageWords(row.stage)}`,
	CHARTER_SET: () => 'a charter was adopted',
	SAFE_OWNER_ADDED: (row) => `${row.account} became an owner of the Foundation’s Safe`,
	SAFE_OWNER_REMOVED: (row) => `${row.account} is no owner of the Foundation’s Safe any more`,
	SAFE_THRESHOLD_CHANGED: (row) =>
		`${row.value} owner${row.value === '1' ? '' : 's'} of the Foundation’s Safe must agree`,
	SAFE_MODULE_ENABLED: (row) => `the module ${row.account} can act for the Foundation’s Safe`,
	SAFE_MODULE_DISABLED: (row) => `the module ${row.account} can’t act for the Foundation’s Safe any more`,
	SAFE_GUARD_CHANGED: (row) => `the guard of the Foundation’s Safe is ${orNone(row.account)}`,
	SAFE_MODULE_GUARD_CHANGED: (row) =>
		`the guard of the Foundation’s Safe’s modules is ${orNone(row.account)}`,
	SAFE_FALLBACK_HANDLER_CHANGED: (row) =>
		`the fallback handler of the Foundation’s Safe is ${orNone(row.account)}`,
	SAFE_EXECUTED: (row, names) => `the Foundation’s Safe executed ${names.function(row.target, row.selector)}`,
	SAFE_EXECUTION_FAILED: (row, names) =>
		`the Foundation’s Safe tried ${names.function(row.target, row.selector)} and failed`
};

export async function eventSentence(context: Context, row: EventRow): Promise<string> {
	const names = new Names(context, row.control, await actualOf(context, row.control));
	return `${capital(events[row.kind](row, names)).replace(/[.\s]+$/, '')}.`;
}

/** What is found and what is declared, each in a few words, and both in a sentence. */
interface DifferenceWords {
	found: string;
	declared: string;
	sentence: string;
}

type Describe = (difference: DifferenceSource, names: Names) => DifferenceWords;

const words = (found: string, declared: string, sentence: string): DifferenceWords => ({
	found,
	declared,
	sentence: `${capital(sentence)}.`
});

const described: Readonly<Record<DifferenceSource['kind'], Describe>> = {
	UNDECLARED_HOLDER: (d, names) =>
		words(
			'holds it',
			'does not hold it',
			`${names.holder(d.account)} holds ${names.role(d.authority, d.role)}, which nothing declares`
		),
	MISSING_HOLDER: (d, names) =>
		words(
			'does not hold it',
			'holds it',
			`${names.holder(d.account)} is declared to hold ${names.role(d.authority, d.role)} and does not`
		),
	WRONG_DELAY: (d, names) =>
		words(
			delayWords(d.found),
			delayWords(d.declared),
			`${names.holder(d.account)} acts as ${names.role(d.authority, d.role)} ${delayWords(d.found)} and is declared to act ${delayWords(d.declared)}`
		),
	UNDECLARED_FUNCTION: (d, names) =>
		words(
			`open to ${names.roleNumber(d.found)}`,
			'open to the admin alone',
			`${names.function(d.target, d.selector)} is open to ${names.roleNumber(d.found)}, which nothing declares`
		),
	CLOSED_FUNCTION: (d, names) =>
		words(
			`open to ${names.roleNumber(d.found)}`,
			`open to ${names.roleNumber(d.declared)}`,
			`${names.function(d.target, d.selector)} is open to ${names.roleNumber(d.found)} and declared to be open to ${names.roleNumber(d.declared)}`
		),
	WRONG_AUTHORITY: (d, names) =>
		words(
			names.party(d.found),
			names.party(d.declared),
			`${names.contract(d.target)} obeys ${names.party(d.found)} instead of ${names.party(d.declared)}`
		),
	WRONG_ROLE_ADMIN: (d, names) =>
		words(
			names.roleNumber(d.found),
			names.roleNumber(d.declared),
			`${names.role(d.authority, d.role)} is granted by ${names.roleNumber(d.found)} instead of the admin`
		),
	WRONG_ROLE_GUARDIAN: (d, names) =>
		words(
			names.roleNumber(d.found),
			names.roleNumber(d.declared),
			`what ${names.role(d.authority, d.role)} schedules can be cancelled by ${names.roleNumber(d.found)}`
		),
	WRONG_GRANT_DELAY: (d, names) =>
		words(
			delayWords(d.found),
			delayWords(d.declared),
			`whoever is granted ${names.role(d.authority, d.role)} gets it ${delayWords(d.found)} instead of ${delayWords(d.declared)}`
		),
	WRONG_TARGET_DELAY: (d, names) =>
		words(
			delayWords(d.found),
			delayWords(d.declared),
			`changes to the roles of ${names.contract(d.target)} happen ${delayWords(d.found)} instead of ${delayWords(d.declared)}`
		),
	TARGET_CLOSED: (d, names) => words('closed', 'open', `${names.contract(d.target)} is closed to everybody`),
	WRONG_PROPOSAL_GUARDIAN: (d, names) =>
		words(
			names.party(d.found),
			names.party(d.declared),
			`${names.party(d.found)} guards proposals instead of ${names.party(d.declared)}`
		),
	WRONG_TIMELOCK: (d, names) =>
		words(
			names.party(d.found),
			names.party(d.declared),
			`the Governor acts through ${names.party(d.found)} instead of ${names.party(d.declared)}`
		)
};

export async function differenceWords(
	context: Context,
	difference: DifferenceSource
): Promise<DifferenceWords> {
	const { control, kind } = difference;
	return described[kind](difference, new Names(context, control, await actualOf(context, control)));
}
