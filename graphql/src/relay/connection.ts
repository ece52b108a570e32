import type { GraphQLResolveInfo } from 'graphql';
import { conjunction } from '../database/params.ts';
import type { Condition } from '../database/params.ts';
import type { KeyType, Reader } from '../database/reader.ts';
import { column } from '../database/table.ts';
import type { Table } from '../database/table.ts';
import { badInput } from '../errors.ts';
import { limits } from '../limits/limits.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { orderBySql } from './order.ts';
import type { Order } from './order.ts';
import { connectionPlan } from './selection.ts';
import type { Along } from './selection.ts';

export interface PageArguments {
	first?: number | null;
	after?: string | null;
}

export interface ConnectionSource {
	table: Table;
	/** After `from`; the table's alias is t. Defaults to the table alone. */
	from?: string | Condition;
	/** Extra select expressions. */
	extra?: string;
	/** A parent's key: these SQL expressions equal k.k1, k.k2, … */
	parent?: { columns: readonly string[]; types: readonly KeyType[]; key: readonly string[] };
	conditions: readonly Condition[];
	/** Set on each row as the property `along`, when the query selects more of it than its key and it is there. */
	along?: Along | undefined;
	order: Order;
	/** Everything besides the parent's key that the conditions depend on, for the batch's signature. */
	signature: unknown;
}

export interface Edge<Row> {
	cursor: string;
	node: Row;
}

/** A page of rows as a Relay connection; edges and cursors are made only when read. */
export class Page<Row> {
	readonly nodes: Row[];
	readonly totalCount: number;
	readonly #hasNext: boolean;
	readonly #hasPrevious: boolean;
	readonly #cursorOf: (row: Row) => string;

	constructor(
		rows: Row[],
		page: { hasNext: boolean; hasPrevious: boolean; total: number; cursorOf: (row: Row) => string }
	) {
		this.nodes = rows;
		this.totalCount = page.total;
		this.#hasNext = page.hasNext;
		this.#hasPrevious = page.hasPrevious;
		this.#cursorOf = page.cursorOf;
	}

	get edges(): Edge<Row>[] {
		return this.nodes.map((node) => ({ cursor: this.#cursorOf(node), node }));
	}

	get pageInfo() {
		const first = this.nodes[0];
		const last = this.nodes.at(-1);
		return {
			hasNextPage: this.#hasNext,
			hasPreviousPage: this.#hasPrevious,
			startCursor: first === undefined ? null : this.#cursorOf(first),
			endCursor: last === undefined ? null : this.#cursorOf(last)
		};
	}
}

export function pageSize(first: number | null | undefined, fallback = 20): number {
	const size = first ?? fallback;
	if (size < 1 || size > limits.page) {
		throw badInput(`first is ${size}; a page holds 1 to ${limits.page} entries.`, 'first');
	}
	return size;
}

type SortedRow = Record<string, string | number> & { _total: string | null; _id: boolean | null };

/**
 * One page, in one round trip: rows, whether more follow and, when selected, the total. Pages of many parents asked
 * for in the same turn share that round trip.
 */
export async function connect<Row extends object>(
	reader: Reader,
	info: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>,
	args: PageArguments,
	source: ConnectionSource,
	finish?: (row: Row) => void
): Promise<Page<Row>> {
	const { table, order, parent, conditions, along } = source;
	const plan = connectionPlan(info, table, along);
	const brings = along?.on === undefined ? [] : plan.along;
	const size = pageSize(args.first);
	const after = args.after == null ? undefined : decodeCursor(args.after, order.name, order.keys);
	const given = source.from ?? `"${table.name}" t`;
	// Written out, not a parameter: a plan for any number of rows would sort them all.
	const limit = plan.wantsRows ? size + 1 : 0;

	const rows = await reader.batch<SortedRow>(
		{
			signature: `page ${plan.id} ${order.name} ${order.descending} ${size} ${args.after ?? ''} ${JSON.stringify(source.signature)}`,
			keyTypes: parent?.types ?? ['integer'],
			sql: (params) => {
				const from = typeof given === 'string' ? given : given(params);
				const matches = [
					...(parent?.columns.map((name, i) => () => `${name} = k.k${i + 1}`) ?? []),
					...conditions
				];
				const where = conjunction(matches, params);
				const keyset =
					after === undefined
						? ''
						: ` and (${order.keys.map((key) => key.sql).join(', ')}) ${order.descending ? '<' : '>'} ` +
							`(${order.keys.map((key, i) => `${params.add(after[i]!)}::${key.type}`).join(', ')})`;
				const sorts = plan.wantsCursors
					? order.keys.map((key, i) => `, ${key.sql} as "_s${i}"`).join('')
					: '';
				// With a total there is a row even when the page is empty.
				const isRow = plan.wantsCount ? 'true as "_id", ' : '';
				const brought = brings.map((name, i) => `, ${column('e', name)} as "_e${i}"`).join('');
				const join = brought === '' ? '' : ` left join "${along!.table.name}" e on ${along!.on}`;
				const page =
					`select ${isRow}${plan.select}${sorts}${source.extra ? `, ${source.extra}` : ''}${brought} from ${from}${join} ` +
					`where ${where}${keyset} order by ${orderBySql(order)} limit ${limit}`;
				if (!plan.wantsCount) return page;
				const total = `select count(*)::text as "_total" from ${from} where ${conjunction(matches, params)}`;
				return `select p.*, c."_total" from (${total}) c left join lateral (${page}) p on true`;
			}
		},
		parent?.key ?? ['0']
	);

	const total = Number(rows[0]?._total ?? 0);
	const present = plan.wantsCount ? rows.filter((row) => row._id !== null) : rows;
	const shown = (present.length > size ? present.slice(0, size) : present) as unknown as Row[];
	if (brings.length > 0) shown.forEach((row) => bringAlong(row as Record<string, unknown>, brings));
	if (finish) shown.forEach(finish);
	return new Page(shown, {
		hasNext: present.length > size,
		hasPrevious: after !== undefined,
		total,
		cursorOf: (row) =>
			encodeCursor(
				order.name,
				order.keys.map((_, i) => (row as unknown as SortedRow)[`_s${i}`]!)
			)
	});
}

/** The first column is part of the key: null says that there is no such object. */
function bringAlong(row: Record<string, unknown>, columns: readonly string[]): void {
	if (row['_e0'] === null) return;
	const object: Record<string, unknown> = {};
	for (let i = 0; i < columns.length; i += 1) object[columns[i]!] = row[`_e${i}`];
	row['along'] = object;
}
