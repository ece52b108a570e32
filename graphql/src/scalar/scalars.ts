import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import type { ASTNode } from 'graphql';
import { badInput } from '../errors.ts';
import { checksum } from './checksum.ts';

const MAX = 2n ** 256n - 1n;

/** Canonical decimal digits. Not a bigint: graphql-jit writes the values of literals into code as JSON. */
function parseInteger(value: unknown): string {
	if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
	if (typeof value === 'string' && /^-?\d{1,78}$/.test(value)) {
		const parsed = BigInt(value);
		if (parsed <= MAX && parsed >= -MAX) return parsed.toString();
	}
	throw badInput(`${show(value)} is not an integer of at most 256 bits; write it in decimal digits.`);
}

/** The address in lower case; mixed case must carry a valid ERC-55 checksum. */
export function checkedAddress(value: unknown): string {
	if (typeof value === 'string' && /^0x[0-9a-fA-F]{40}$/.test(value)) {
		const lower = value.toLowerCase();
		const digits = value.slice(2);
		const isOneCase = digits === digits.toLowerCase() || digits === digits.toUpperCase();
		if (isOneCase || checksum(lower) === value) return lower;
		throw badInput(`${value} has a wrong ERC-55 checksum; check the address or write it in lower case.`);
	}
	throw badInput(`${show(value)} is not an address; write 0x and 40 hex digits.`);
}

function parseBytes(value: unknown): string {
	if (typeof value === 'string' && value.length <= 10_000 && /^0x(?:[0-9a-fA-F]{2})*$/.test(value)) {
		return value.toLowerCase();
	}
	throw badInput(`${show(value)} is not a byte string; write 0x and an even number of hex digits.`);
}

const instant = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d))?$/;

/** False for 2025-02-30, which Date takes for the second of March. */
const isDay = (day: string): boolean => new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);

/** Seconds since 1970 in decimal digits, like the index keeps them. */
function parseDateTime(value: unknown): string {
	const time = typeof value === 'string' && instant.test(value) ? Date.parse(value) : Number.NaN;
	if (Number.isNaN(time) || !isDay((value as string).slice(0, 10))) {
		throw badInput(
			`${show(value)} is not an instant; write ISO 8601 with a zone, such as 2025-03-01T12:00:00Z.`
		);
	}
	return String(Math.floor(time / 1000));
}

const show = (value: unknown): string => {
	const text =
		JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? part.toString() : part)) ??
		'nothing';
	return text.length > 60 ? `${text.slice(0, 60)}…` : text;
};

/** Says which scalar refused a value; `scalar` lets the server name the argument, which a scalar does not know. */
const refusal = (name: string, message: string, nodes?: ASTNode): GraphQLError =>
	new GraphQLError(message, { nodes: nodes ?? null, extensions: { code: 'BAD_USER_INPUT', scalar: name } });

function scalar<In, Out>(
	name: string,
	parse: (value: unknown) => In,
	serialize: (value: unknown) => Out,
	literals: readonly Kind[]
): GraphQLScalarType<In, Out> {
	const parseAt = (value: unknown, node?: ASTNode): In => {
		try {
			return parse(value);
		} catch (error) {
			throw refusal(name, (error as Error).message, node);
		}
	};
	return new GraphQLScalarType<In, Out>({
		name,
		parseValue: (value) => parseAt(value),
		serialize,
		parseLiteral: (node) => {
			if ((node.kind === Kind.STRING || node.kind === Kind.INT) && literals.includes(node.kind)) {
				return parseAt(node.value, node);
			}
			const forms = literals.includes(Kind.INT) ? 'digits or a string' : 'a string';
			throw refusal(name, `A ${name} is written as ${forms}.`, node);
		}
	});
}

/** Seconds since 1970 → 2025-03-01T12:00:00Z. */
export const isoTime = (seconds: bigint | string | number): string =>
	`${new Date(Number(seconds) * 1000).toISOString().slice(0, 19)}Z`;

export const scalarResolvers = {
	BigInt: scalar('BigInt', parseInteger, (value) => String(value), [Kind.STRING, Kind.INT]),
	Address: scalar('Address', checkedAddress, (value) => String(value), [Kind.STRING]),
	Bytes: scalar('Bytes', parseBytes, (value) => String(value), [Kind.STRING]),
	DateTime: scalar('DateTime', parseDateTime, (value) => isoTime(value as string), [Kind.STRING])
};
