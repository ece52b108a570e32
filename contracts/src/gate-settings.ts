import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { isHex, size, type Hex } from 'viem';
import { charterHashOf, type Gate } from './control-terms.ts';

const gated = ['FOUNDATION', 'SHARED', 'DAO_WITH_GUARDIAN'] as const;

/**
 * Reads what it takes to leave each stage from a JSON file:
 * `{ "FOUNDATION": { "earliest": "2027-03-01", "ratifiedProposals": 2, "turnoutPercent": 10, "lockedSahara": "20000000",
 * "charter": "charter.md" }, "SHARED": { … }, "DAO_WITH_GUARDIAN": { … } }`. `charter` is optional: a text's keccak256,
 * or the path of the text from the file's own directory.
 */
export function readGates(path: string): readonly [Gate, Gate, Gate] {
	if (!existsSync(path)) throw new Error(`No gates file at ${path}: write it, or correct GATES.`);
	let content: unknown;
	try {
		content = JSON.parse(readFileSync(path, 'utf8'));
	} catch (cause) {
		throw new Error(`The gates file ${path} can't be read as JSON: correct it.`, { cause });
	}
	if (!isRecord(content)) throw new Error(`The gates file ${path} is not a JSON object: make it one.`);
	const gates = gated.map((stage) =>
		readGate(content[stage], `The gate of ${stage} in ${path}`, dirname(path))
	);
	const tooEarly = gates.findIndex((gate, place) => place > 0 && gate.earliest < gates[place - 1]!.earliest);
	if (tooEarly !== -1) {
		throw new Error(
			`The gate of ${gated[tooEarly]} in ${path} opens earlier than the one before it: give a later \`earliest\`.`
		);
	}
	const [first, second, third] = gates;
	return [first!, second!, third!];
}

/** A day or a moment in ISO 8601, as seconds since 1970. */
export function momentOf(text: unknown, what: string): number {
	const isDate = typeof text === 'string' && /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?Z)?$/.test(text);
	const seconds = isDate ? Date.parse(text) / 1_000 : NaN;
	if (!Number.isSafeInteger(seconds) || seconds < 0) {
		throw new Error(
			`${what} is ${JSON.stringify(text)}: give a day such as 2028-06-30 or a moment such as 2028-06-30T12:00Z.`
		);
	}
	return seconds;
}

function readGate(content: unknown, what: string, directory: string): Gate {
	if (!isRecord(content)) throw new Error(`${what} is missing: say what it takes to leave the stage.`);
	const { earliest, ratifiedProposals, turnoutPercent, lockedSahara, charter, ...rest } = content;
	const [unknownKey] = Object.keys(rest);
	if (unknownKey) throw new Error(`${what} has the unknown key ${unknownKey}: remove it.`);
	const count = (value: unknown, name: string, limit: number): number => {
		if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= limit) return value;
		throw new Error(
			`${what} has ${JSON.stringify(value)} as \`${name}\`: give a whole number from 0 to ${limit}.`
		);
	};
	if (typeof lockedSahara !== 'string' || !/^\d{1,11}$/.test(lockedSahara)) {
		throw new Error(
			`${what} has ${JSON.stringify(lockedSahara)} as \`lockedSahara\`: give whole SAHARA in digits.`
		);
	}
	return {
		earliest: momentOf(earliest, `${what}: \`earliest\``),
		ratifiedProposals: count(ratifiedProposals, 'ratifiedProposals', 1_000),
		turnoutBps: count(turnoutPercent, 'turnoutPercent', 100) * 100,
		lockedAmount: BigInt(lockedSahara) * 10n ** 18n,
		...(charter === undefined ? {} : { charterHash: charterOf(charter, what, directory) })
	};
}

function charterOf(charter: unknown, what: string, directory: string): Hex {
	if (isHex(charter)) {
		if (size(charter) === 32) return charter;
		throw new Error(`${what} has ${charter} as \`charter\`: give 32 bytes, or the path of a text.`);
	}
	const path = typeof charter === 'string' ? resolve(directory, charter) : '';
	if (!path || !existsSync(path)) {
		throw new Error(
			`${what} has ${JSON.stringify(charter)} as \`charter\` and no such file exists: give the text's path or hash.`
		);
	}
	return charterHashOf(readFileSync(path, 'utf8'));
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
