import { GraphQLError } from 'graphql';
import { getAddress, isAddress } from 'viem';
import type { Condition, Params } from '../../database/params.ts';

/** As Snapshot's hub limits them. */
const limits = { first: 1_000, skip: 5_000, in: 100 } as const;

/** Entries that one request may ask for, over all its lists. */
const MAX_ENTRIES = 10_000;

export interface ListArgs {
	first: number;
	skip: number;
	where?: Record<string, unknown> | null;
	orderBy?: string | null;
	orderDirection?: 'asc' | 'desc' | null;
}

const badInput = (message: string, argumentName: string): GraphQLError =>
	new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', argumentName } });

export function checkArgs({ first, skip, where }: ListArgs, spent: { entries: number }): void {
	for (const [name, value] of Object.entries({ first, skip })) {
		const most = limits[name as 'first' | 'skip'];
		if (value < 0 || value > most)
			throw badInput(`The \`${name}\` argument is ${value}; give 0 to ${most}.`, name);
	}
	spent.entries += first;
	if (spent.entries > MAX_ENTRIES) {
		throw new GraphQLError(`The query asks for more than ${MAX_ENTRIES} entries; ask for fewer at once.`, {
			extensions: { code: 'TOO_COSTLY' }
		});
	}
	for (const [name, value] of Object.entries(where ?? {})) {
		if (Array.isArray(value) && value.length > limits.in)
			throw badInput(
				`The \`${name}\` argument has ${value.length} values; give at most ${limits.in}.`,
				`where.${name}`
			);
	}
}

/** A filter's field: where it is, and how its values read. */
export interface Column {
	sql: string;
	type: 'text' | 'address' | 'bigint' | 'float8';
}

type Comparison = (sql: string, params: Params, value: unknown, type: string) => string;

const isAmong: Comparison = (sql, params, value, type) =>
	`${sql} = any(${params.add((value as (string | number)[]).filter((one) => one !== null))}::${type}[])`;
const compared =
	(sign: string): Comparison =>
	(sql, params, value, type) =>
		`${sql} ${sign} ${params.add(value as string | number)}::${type}`;

const comparisons: Readonly<Record<string, Comparison>> = {
	'': compared('='),
	_not: compared('is distinct from'),
	_in: isAmong,
	_not_in: (...given) => `not (${isAmong(...given)})`,
	_gt: compared('>'),
	_gte: compared('>='),
	_lt: compared('<'),
	_lte: compared('<=')
};

function lowered(value: unknown, name: string): unknown {
	if (Array.isArray(value)) return value.map((one) => lowered(one, name));
	if (typeof value === 'string' && isAddress(value, { strict: false })) return value.toLowerCase();
	throw badInput(`${name} is no address; give 0x and 40 hex digits.`, `where.${name}`);
}

/** The conditions of `where` on these columns. What is null isn't asked; other fields are the caller's. */
export function conditionsOf(
	where: ListArgs['where'],
	columns: Readonly<Record<string, Column>>
): Condition[] {
	const conditions: Condition[] = [];
	for (const [field, { sql, type }] of Object.entries(columns)) {
		for (const [suffix, comparison] of Object.entries(comparisons)) {
			const given = where?.[`${field}${suffix}`];
			if (given == null) continue;
			const value = type === 'address' ? lowered(given, `${field}${suffix}`) : given;
			conditions.push((params) => comparison(sql, params, value, type === 'address' ? 'text' : type));
		}
	}
	return conditions;
}

/** The order asked for, of those that there are; ids decide between equals, as in Snapshot's hub. */
export function orderOf(
	{ orderBy, orderDirection }: ListArgs,
	orders: Readonly<Record<string, string>>,
	otherwise: string,
	id: string
): string {
	const sql = orders[orderBy ?? otherwise] ?? orders[otherwise]!;
	return `order by ${sql} ${orderDirection === 'asc' ? 'asc' : 'desc'}, ${id} asc`;
}

export const pageOf = ({ first, skip }: ListArgs, params: Params): string =>
	`limit ${params.add(first)}::int offset ${params.add(skip)}::int`;

export const checksummed = (address: string): string => getAddress(address);
