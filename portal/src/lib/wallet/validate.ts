import { BPS, rightsMask, type LicenseMode, type Right } from '@wadi/contracts/vocabulary';
import { parseUnits } from '#lib/parse-units.ts';

/** What a form holds becomes what the contract takes, or sentences about what it would refuse. */
export type Checked<T> = { value: T; problems: [] } | { value: null; problems: string[] };

const MAX_PARENTS = 16;
const MAX_UNITS = 1_000_000n;
const MAX_DAYS = 36_500;
const UINT128 = 2n ** 128n - 1n;

const settle = <T>(problems: string[], value: () => T): Checked<T> =>
	problems.length === 0 ? { value: value(), problems: [] } : { value: null, problems };

/** Basis points from a percentage as typed; exact, at most two digits after the point. */
export function readPercent(text: string, what: string, problems: string[]): number {
	const [, whole, fraction = ''] = /^(\d{1,3})(?:\.(\d{0,2}))?$/.exec(text.trim()) ?? [];
	const bps = whole === undefined ? NaN : Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
	if (Number.isNaN(bps))
		problems.push(`${what} must be a percentage with at most two digits after the point, such as 2.5.`);
	else if (bps > Number(BPS)) problems.push(`${what} cannot be above 100%; it is ${text.trim()}%.`);
	else return bps;
	return 0;
}

function readWhole(text: string, what: string, problems: string[]): bigint {
	if (/^\d{1,60}$/.test(text.trim())) return BigInt(text.trim());
	problems.push(`${what} must be a whole number; it is ${text.trim() ? `“${text.trim()}”` : 'empty'}.`);
	return 0n;
}

/** `orZero`: whether nothing is a possible amount, and 0 the way to say so. */
function readAmount(text: string, decimals: number, what: string, problems: string[], orZero = true): bigint {
	if (text.trim() === '') {
		problems.push(`${what} is empty${orZero ? '; write 0 for nothing' : ''}.`);
		return 0n;
	}
	if (/^\s*0*(\.0*)?\s*$/.test(text)) return 0n;
	const parsed = parseUnits(text, decimals);
	if (!parsed.ok) {
		problems.push(`${what}: ${parsed.problem}`);
		return 0n;
	}
	const units = BigInt(parsed.units);
	if (units > UINT128) problems.push(`${what} is larger than the contract can hold.`);
	return units;
}

export const isAddress = (text: string): text is `0x${string}` => /^0x[0-9a-fA-F]{40}$/.test(text);
const isHash = (text: string): text is `0x${string}` =>
	/^0x[0-9a-f]{64}$/i.test(text) && !/^0x0+$/.test(text);

export interface OfferFields {
	mode: LicenseMode;
	rights: readonly Right[];
	days: string;
	isRevocable: boolean;
	quota: string;
	unitPrice: string;
	price: string;
	currency: { address: string; decimals: number } | undefined;
}
export interface OfferTerms {
	mode: LicenseMode;
	rights: number;
	duration: bigint;
	isRevocable: boolean;
	quota: bigint;
	unitPrice: bigint;
	price: bigint;
	currency: `0x${string}`;
}

/** The rules of Marketplace's `_checkTerms`. Fields of other modes are not looked at. */
export function checkOffer(fields: OfferFields): Checked<OfferTerms> {
	const problems: string[] = [];
	const { mode, currency } = fields;
	const isMetered = mode === 'METERED';
	if (fields.rights.length === 0) problems.push('Choose at least one right.');
	const hasEnd =
		mode === 'DURATION' || (isMetered && fields.days.trim() !== '' && fields.days.trim() !== '0');
	const days = hasEnd ? readWhole(fields.days, 'The number of days', problems) : 0n;
	if (hasEnd && days === 0n && problems.length === 0)
		problems.push('A license for a time needs a number of days.');
	if (days > BigInt(MAX_DAYS)) problems.push(`A license lasts at most ${MAX_DAYS} days; this is ${days}.`);
	const quota = isMetered && fields.quota.trim() ? readWhole(fields.quota, 'The quota', problems) : 0n;
	const decimals = currency?.decimals ?? 18;
	const unitPrice = isMetered
		? readAmount(fields.unitPrice || '0', decimals, 'The price per unit', problems)
		: 0n;
	const price = readAmount(fields.price, decimals, 'The price', problems);
	if (isMetered && quota === 0n && unitPrice === 0n)
		problems.push('A license by use needs a quota or a price per unit.');
	if (!currency) problems.push('Choose a currency.');
	return settle(problems, () => ({
		mode,
		rights: rightsMask(fields.rights),
		duration: days * 86_400n,
		isRevocable: fields.isRevocable,
		quota,
		unitPrice,
		price,
		currency: currency!.address as `0x${string}`
	}));
}

export interface ReceiptFields {
	to: string;
	role: number;
	units: string;
	evidence: string;
}
export interface ReceiptInput {
	to: `0x${string}`;
	role: number;
	units: bigint;
	evidenceHash: `0x${string}`;
}

/** The rules of Receipts: someone, at least one unit, all units of the asset within a million. */
export function checkReceipts(rows: readonly ReceiptFields[], totalUnits: bigint): Checked<ReceiptInput[]> {
	const problems: string[] = [];
	if (rows.length === 0) problems.push('Add at least one row.');
	let total = totalUnits;
	const inputs = rows.map((row, index): ReceiptInput => {
		const at = `Row ${index + 1}`;
		const to = row.to.trim();
		if (!isAddress(to)) problems.push(`${at}: the contributor must be an address, 0x and 40 hex digits.`);
		else if (/^0x0+$/.test(to)) problems.push(`${at}: the zero address cannot hold a receipt.`);
		const units = readWhole(row.units, `${at}: units`, problems);
		if (units === 0n && /^\d+$/.test(row.units.trim()))
			problems.push(`${at}: a receipt needs at least one unit.`);
		const evidence = row.evidence.trim();
		if (evidence && !/^0x[0-9a-f]{64}$/i.test(evidence))
			problems.push(`${at}: the evidence must be a hash, 0x and 64 hex digits, or empty.`);
		total += units;
		return {
			to: to as `0x${string}`,
			role: row.role,
			units,
			evidenceHash: (evidence || `0x${'0'.repeat(64)}`) as `0x${string}`
		};
	});
	if (total > MAX_UNITS)
		problems.push(
			`All units of an asset stay within ${MAX_UNITS}; it has ${totalUnits} and would have ${total}.`
		);
	return settle(problems, () => inputs);
}

export interface PolicyFields {
	isOpen: boolean;
	minShare: string;
	receiptsShare: string;
}
export interface PolicyInput {
	isOpen: boolean;
	minShareBps: number;
	receiptsBps: number;
}

/** `promised`: basis points that receipts already count on; null while there are none. */
export function checkPolicy(fields: PolicyFields, promised: number | null): Checked<PolicyInput> {
	const problems: string[] = [];
	const minShareBps = fields.isOpen ? readPercent(fields.minShare, 'The least share', problems) : 0;
	const receiptsBps = readPercent(fields.receiptsShare, 'The contributors’ part', problems);
	if (promised !== null && problems.length === 0 && receiptsBps < promised)
		problems.push(
			`Contributors hold receipts, so their part may rise but not fall below ${promised / 100}%.`
		);
	return settle(problems, () => ({ isOpen: fields.isOpen, minShareBps, receiptsBps }));
}

/** A parent as the form holds it, with what the index says about it. */
export interface ParentFields {
	assetId: string;
	name: string;
	relation: number;
	share: string;
	licenseId: string;
	owner: string;
	isRetired: boolean;
	policy: { isOpen: boolean; minShareBps: number };
}
export interface LinkInput {
	parent: bigint;
	relation: number;
	shareBps: number;
	licenseId: bigint;
}

export type Consent = 'own' | 'license' | 'open' | 'none';

/** Why the registry would accept this link, in the order it asks. Whether a license is valid, the chain says. */
export function consentOf(parent: ParentFields, caller: string | null, shareBps: number): Consent {
	if (caller !== null && parent.owner.toLowerCase() === caller.toLowerCase()) return 'own';
	if (parent.licenseId.trim() !== '' && parent.licenseId.trim() !== '0') return 'license';
	return parent.policy.isOpen && shareBps >= parent.policy.minShareBps ? 'open' : 'none';
}

/** The rules of AssetRegistry's `register` on links. */
export function checkLinks(parents: readonly ParentFields[], caller: string | null): Checked<LinkInput[]> {
	const problems: string[] = [];
	if (parents.length > MAX_PARENTS)
		problems.push(`An asset may name ${MAX_PARENTS} parents; this names ${parents.length}.`);
	const seen = new Set<string>();
	const links = parents.map((parent): LinkInput => {
		const who = `Parent ${parent.assetId} (${parent.name})`;
		if (seen.has(parent.assetId)) problems.push(`${who} is named twice.`);
		seen.add(parent.assetId);
		if (parent.isRetired) problems.push(`${who} is retired: nothing new can be made from it.`);
		const before = problems.length;
		const shareBps = readPercent(parent.share, `The share of ${parent.name}`, problems);
		const licenseId = parent.licenseId.trim()
			? readWhole(parent.licenseId, `The license for ${parent.name}`, problems)
			: 0n;
		if (problems.length === before && consentOf(parent, caller, shareBps) === 'none')
			problems.push(
				parent.policy.isOpen
					? `${who} asks for at least ${parent.policy.minShareBps / 100}%, or a license with the right to derive.`
					: `${who} is not open: enter a license of yours that includes the right to derive.`
			);
		return { parent: BigInt(parent.assetId), relation: parent.relation, shareBps, licenseId };
	});
	const total = links.reduce((sum, { shareBps }) => sum + shareBps, 0);
	if (total > Number(BPS)) problems.push(`The parents’ shares add up to ${total / 100}%, above 100%.`);
	return settle(problems, () => links);
}

export function checkContentHash(text: string): Checked<`0x${string}`> {
	const hash = text.trim();
	return isHash(hash)
		? { value: hash.toLowerCase() as `0x${string}`, problems: [] }
		: {
				value: null,
				problems: ['The content hash must be 0x and 64 hex digits, and not zero: choose a file, or enter it.']
			};
}

export function checkAmount(text: string, decimals: number): Checked<bigint> {
	const problems: string[] = [];
	const amount = readAmount(text, decimals, 'The amount', problems, false);
	if (problems.length === 0 && amount === 0n) problems.push('The amount must be above zero.');
	return settle(problems, () => amount);
}

export interface MetadataFields {
	name: string;
	description: string;
	license: string;
	author: string;
	task: string;
	externalUrl: string;
}

/** ERC-721 metadata inside the URI itself (RFC 2397), so that it cannot disappear. Empty fields are left out. */
export function metadataUri(fields: MetadataFields): Checked<string> {
	const problems: string[] = [];
	if (!fields.name.trim()) problems.push('Give the asset a name.');
	const link = fields.externalUrl.trim();
	if (link && !/^https?:\/\/\S+$/.test(link)) problems.push('The link must begin with https:// or http://.');
	const metadata = Object.fromEntries(
		Object.entries({
			name: fields.name,
			description: fields.description,
			license: fields.license,
			author: fields.author,
			task: fields.task,
			external_url: link
		})
			.map(([key, value]) => [key, value.trim()] as const)
			.filter(([, value]) => value !== '')
	);
	const uri = `data:application/json,${encodeURIComponent(JSON.stringify(metadata))}`;
	if (uri.length > 8_000)
		problems.push(`The metadata takes ${uri.length} characters on chain; keep it below 8 000.`);
	return settle(problems, () => uri);
}
