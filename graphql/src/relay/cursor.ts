import { badInput } from '../errors.ts';
import type { SortKey } from './order.ts';

/** Opaque: the order's name, then the row's sort values. */
export const encodeCursor = (order: string, values: readonly (string | number)[]): string =>
	Buffer.from(JSON.stringify([order, ...values.map(String)])).toString('base64url');

const number = /^-?\d{1,78}$/;

export function decodeCursor(
	cursor: string,
	order: string,
	keys: readonly Pick<SortKey, 'type'>[]
): string[] {
	const values = parse(cursor);
	if (values === undefined || values.length !== keys.length + 1) {
		throw badInput('This cursor was not issued by this API; take one from pageInfo or an edge.', 'after');
	}
	if (values[0] !== order) {
		throw badInput(
			`This cursor belongs to the order ${values[0]}, not to ${order}; start again without it.`,
			'after'
		);
	}
	const rest = values.slice(1);
	if (!keys.every((key, i) => key.type === 'text' || number.test(rest[i]!))) {
		throw badInput('This cursor was altered; take one from pageInfo or an edge.', 'after');
	}
	return rest;
}

function parse(cursor: string): string[] | undefined {
	if (cursor.length > 2_000 || !/^[\w-]+$/.test(cursor)) return undefined;
	try {
		const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
		return Array.isArray(values) &&
			values.every((value) => typeof value === 'string' && !value.includes('\0'))
			? (values as string[])
			: undefined;
	} catch {
		return undefined;
	}
}
