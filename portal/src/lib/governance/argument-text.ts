import { getAddress, toFunctionSelector, type Abi, type AbiParameter } from 'viem';
import { exactUnits, groupDigits, percentOfBps } from '#lib/money.ts';
import { exactTimeText, spanText } from '#lib/time.ts';
import { contractAt, holderName, type ContractBook, type KnownContract } from './contract-book.ts';
import { powerText, roleText, stageText, timelockRoleText } from './role-words.ts';

const short = (address: string) => {
	const checksummed = getAddress(address);
	return `${checksummed.slice(0, 6)}…${checksummed.slice(-4)}`;
};

/** An address as people call it: the contract's name where the portal knows it. */
export const addressText = (book: ContractBook, address: string): string => {
	const name = holderName(book, address) ?? contractAt(book, address)?.name;
	return name ? `${name} (${short(address)})` : short(address);
};

const secondsNames =
	/^(new)?(votingDelay|votingPeriod|voteExtension|delay|minDelay|newDelay|executionDelay|grantDelay|lateQuorumVoteExtension)$/i;
const momentNames = /(^when$|At$|^deadline$|^expiry$|timepoint|^unlocksAt$)/;
const bpsNames = /bps_?$/i;

/** Seconds as a span, exactly: 172 800 seconds, 2 days. */
export function secondsText(seconds: bigint): string {
	const exact = `${groupDigits(seconds)} seconds`;
	if (seconds < 120n || seconds > 10n ** 11n) return exact;
	const isWhole = [86_400n, 3_600n, 60n].some((unit) => seconds >= unit && seconds % unit === 0n);
	return isWhole ? `${spanOf(seconds)} (${exact})` : `about ${spanText(Number(seconds))} (${exact})`;
}

function spanOf(seconds: bigint): string {
	const [size, unit] =
		seconds % 86_400n === 0n
			? [86_400n, 'day']
			: seconds % 3_600n === 0n
				? [3_600n, 'hour']
				: [60n, 'minute'];
	const count = seconds / (size as bigint);
	return `${groupDigits(count)} ${unit}${count === 1n ? '' : 's'}`;
}

/** A value as people read it, told from its type, its name and the contract it goes to. Exact; never rounded. */
export function argumentText(
	{ type, name = '' }: AbiParameter,
	value: unknown,
	contract: KnownContract | null,
	functionName: string,
	book: ContractBook
): string {
	if (Array.isArray(value) && type !== 'tuple') {
		const item = { type: type.replace(/\[\d*\]$/, ''), name };
		return value.length === 0
			? 'none'
			: value.map((each) => argumentText(item, each, contract, functionName, book)).join(', ');
	}
	if (type === 'address') return addressText(book, String(value));
	if (type === 'bool') return value ? 'yes' : 'no';
	if (type === 'string') return String(value);
	if (type === 'bytes4') return selectorText(String(value), book);
	if (type === 'bytes32') return timelockRoleText(String(value)) ?? String(value);
	if (type.startsWith('bytes')) return String(value);
	if (type.startsWith('tuple') || typeof value === 'object') return tupleText(value);
	const number = BigInt(value as bigint | number);
	if (/^role(Id)?$|^admin$|^guardian$/.test(name) && type === 'uint64') return roleText(number, book);
	if (name === 'powerId') return powerText(number, book);
	if (/^(toStage|stage_?|from|to)$/.test(name) && type === 'uint8') return stageText(number);
	if (bpsNames.test(name)) return percentOfBps(Number(number));
	if (secondsNames.test(name)) return secondsText(number);
	if (momentNames.test(name) && number > 10n ** 9n && number < 10n ** 11n)
		return exactTimeText(new Date(Number(number) * 1000).toISOString());
	if (/^newProposalThreshold$|^proposalThreshold$/.test(name))
		return `${exactUnits(String(number), 18)} of voting power`;
	if (/^(newQuorumNumerator|quorumNumerator)$/.test(name)) return `${number} %`;
	if (/^(amount|value|wad|amounts)$/.test(name) && /uint(256|128)/.test(type)) {
		if (contract?.token)
			return `${exactUnits(String(number), contract.token.decimals)} ${contract.token.symbol}`;
		if (name === 'value' && functionName !== 'transfer') return nativeText(number);
		if (contract?.name === 'VotingEscrow') return `${exactUnits(String(number), 18)} SAHARA`;
	}
	return groupDigits(number);
}

export const nativeText = (wei: bigint): string => `${exactUnits(String(wei), 18)} of the chain’s own coin`;

/** The function that a selector names in one of the protocol's contracts. */
export function selectorText(selector: string, book: ContractBook): string {
	for (const { address } of book.contracts) {
		const known = contractAt(book, address);
		const found = known && functionOf(known.abi, selector);
		if (known && found) return `${known.name}.${found} (${selector})`;
	}
	return selector;
}

function functionOf(abi: Abi, selector: string): string | null {
	for (const item of abi)
		if (item.type === 'function' && toFunctionSelector(item) === selector) return item.name;
	return null;
}

const tupleText = (value: unknown): string =>
	JSON.stringify(value, (_key, inner: unknown) => (typeof inner === 'bigint' ? String(inner) : inner));
