import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { Address } from 'viem';
import type { Space } from './types.ts';

const wei = v.pipe(
	v.string(),
	v.regex(/^(0|[1-9]\d{0,77})$/, 'is not a whole number of wei in digits'),
	v.transform((digits) => BigInt(digits))
);
const seconds = v.pipe(
	v.number(),
	v.integer('is not whole seconds'),
	v.minValue(0, 'is below 0'),
	v.maxValue(2 ** 31, 'is too long')
);
const range = v.pipe(
	v.strictObject({ min: seconds, max: seconds }),
	v.check(({ min, max }) => min <= max, 'has min above max')
);
const accounts = v.optional(
	v.array(
		v.pipe(
			v.string(),
			v.regex(/^0x[0-9a-fA-F]{40}$/, 'is not an address'),
			v.transform((address) => address.toLowerCase() as Address)
		)
	),
	[]
);
const name = v.pipe(v.string(), v.minLength(1, 'is empty'), v.maxLength(64, 'is above 64 characters'));

const space = v.strictObject({
	id: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9.-]{0,63}$/, 'is not a plain name such as sahara.eth')),
	name,
	about: v.optional(v.string(), ''),
	chainId: v.pipe(v.number(), v.integer('is not whole'), v.minValue(1, 'is below 1')),
	symbol: v.optional(name, 'SAHARA'),
	strategies: v.pipe(
		v.array(v.strictObject({ name, params: v.optional(v.record(v.string(), v.unknown())) })),
		v.minLength(1, 'is empty'),
		v.maxLength(8, 'has more than 8')
	),
	votingDelay: range,
	votingPeriod: range,
	quorum: wei,
	proposalThreshold: wei,
	admins: accounts,
	moderators: accounts,
	members: accounts
});
const file = v.strictObject({ spaces: v.pipe(v.array(space), v.minLength(1, 'is empty')) });

/** The spaces of a configuration file by id, or an error that says what is wrong with it. */
export function readSpaces(path: string): ReadonlyMap<string, Space> {
	let given: unknown;
	try {
		given = JSON.parse(readFileSync(path, 'utf8'));
	} catch (error) {
		throw new Error(
			`The spaces cannot be read from ${path} (${(error as Error).message}): point BALLOT_SPACES at a JSON file.`,
			{ cause: error }
		);
	}
	return parseSpaces(given, path);
}

export function parseSpaces(given: unknown, source = 'The configuration'): ReadonlyMap<string, Space> {
	const result = v.safeParse(file, given);
	if (!result.success) {
		const [issue] = result.issues;
		const place = issue.path?.map(({ key }) => String(key)).join('.') ?? 'it';
		throw new Error(`${source}: ${place} ${issue.message}; see the API's README for its form.`);
	}
	const spaces = new Map<string, Space>();
	for (const { strategies, ...one } of result.output.spaces) {
		if (spaces.has(one.id))
			throw new Error(`${source}: space ${one.id} is there twice; give each its own id.`);
		spaces.set(one.id, {
			...one,
			strategies: strategies.map(({ name, params }) => ({ name, ...(params && { params }) }))
		});
	}
	return spaces;
}
