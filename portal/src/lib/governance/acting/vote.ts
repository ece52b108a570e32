import { encodePacked, type Hex } from 'viem';

export type Choice = 'FOR' | 'AGAINST' | 'ABSTAIN' | 'SPLIT';

/** Parts of a power in whole percent, as typed. */
export interface SplitFields {
	for: string;
	against: string;
	abstain: string;
}
export interface Split {
	against: bigint;
	for: bigint;
	abstain: bigint;
}

/** `VoteType` of the contract: Bravo's three, and fractional. */
export const supportOf: Record<Choice, number> = { AGAINST: 0, FOR: 1, ABSTAIN: 2, SPLIT: 255 };

/** What is wrong with the percentages, each in one sentence. */
export function splitProblems(fields: SplitFields): string[] {
	const problems: string[] = [];
	let sum = 0n;
	for (const [name, text] of Object.entries(fields)) {
		const bps = readPercent(text);
		if (bps === null)
			problems.push(`“${text}” for ${name} is not a percentage; write 0 to 100, such as 60 or 12.5.`);
		else sum += bps;
	}
	if (problems.length === 0 && sum !== 10_000n)
		problems.push(`The parts must make 100 %; they make ${Number(sum) / 100} %.`);
	return problems;
}

/** The parts of `power`, all of it: what rounding leaves over goes to the largest part. */
export function splitPower(power: bigint, fields: SplitFields): Split {
	const bps = {
		against: readPercent(fields.against) ?? 0n,
		for: readPercent(fields.for) ?? 0n,
		abstain: readPercent(fields.abstain) ?? 0n
	};
	const parts: Split = {
		against: (power * bps.against) / 10_000n,
		for: (power * bps.for) / 10_000n,
		abstain: (power * bps.abstain) / 10_000n
	};
	const left = power - parts.against - parts.for - parts.abstain;
	const largest = (['for', 'against', 'abstain'] as const).reduce((a, b) => (bps[b] > bps[a] ? b : a));
	parts[largest] += left;
	return parts;
}

/** As the Governor takes them: three uint128 without padding. */
export const packSplit = (split: Split): Hex =>
	encodePacked(['uint128', 'uint128', 'uint128'], [split.against, split.for, split.abstain]);

/** Basis points of a percentage with at most two digits after the point; nothing typed is nothing. */
function readPercent(text: string): bigint | null {
	const trimmed = text.trim() || '0';
	const [, whole, fraction = ''] = /^(\d{1,3})(?:\.(\d{0,2}))?$/.exec(trimmed) ?? [];
	if (whole === undefined) return null;
	const bps = BigInt(whole) * 100n + BigInt(fraction.padEnd(2, '0'));
	return bps > 10_000n ? null : bps;
}
