import { Kind } from 'graphql';
import type { FieldNode, GraphQLResolveInfo, SelectionSetNode } from 'graphql';
import { selectList } from '../database/table.ts';
import type { Table } from '../database/table.ts';

/**
 * The fields a query may ask for below one field, aliases and fragments resolved. @skip and @include are read as
 * "may": a column too many is fetched, never one too few.
 */
export type Selection = Map<string, Selection>;

type Info = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>;

const selections = new WeakMap<readonly FieldNode[], Selection>();

export function selectionOf(info: Info): Selection {
	let selection = selections.get(info.fieldNodes);
	if (selection === undefined) {
		selection = new Map();
		for (const node of info.fieldNodes) if (node.selectionSet) collect(node.selectionSet, info, selection);
		selections.set(info.fieldNodes, selection);
	}
	return selection;
}

function collect(set: SelectionSetNode, info: Info, into: Selection): void {
	for (const node of set.selections) {
		if (node.kind === Kind.FIELD) {
			let below = into.get(node.name.value);
			if (below === undefined) into.set(node.name.value, (below = new Map()));
			if (node.selectionSet) collect(node.selectionSet, info, below);
		} else {
			const inner = node.kind === Kind.INLINE_FRAGMENT ? node : info.fragments[node.name.value];
			if (inner) collect(inner.selectionSet, info, into);
		}
	}
}

/** The columns that `selections` need from `table`, its key first. */
export function columnsOf(table: Table, ...selections: (Selection | undefined)[]): string[] {
	const columns = new Set(table.key);
	for (const selection of selections) {
		for (const field of selection?.keys() ?? [])
			for (const name of table.fields[field] ?? []) columns.add(name);
	}
	return [...columns];
}

/** What one connection field has to fetch; made once for each place in a compiled query. */
export interface ConnectionPlan {
	/** Names the plan in the signature of a batch. */
	id: number;
	/** The columns of t, as SQL. */
	select: string;
	wantsRows: boolean;
	wantsCount: boolean;
	wantsCursors: boolean;
	/** Columns of the object that each row brings along; none when its key is enough. */
	along: string[];
}

/** An object that each row names, and that its statement can read along. */
export interface Along {
	field: string;
	table: Table;
	/** Joins the table, as e, to the row, t; undefined where it is to be read by itself. */
	on: string | undefined;
}

const plans = new WeakMap<readonly FieldNode[], ConnectionPlan>();
let planCount = 0;

export function connectionPlan(info: Info, table: Table, along?: Along): ConnectionPlan {
	let plan = plans.get(info.fieldNodes);
	if (plan === undefined) {
		const selection = selectionOf(info);
		const rows = [selection.get('nodes'), selection.get('edges')?.get('node')];
		const needed = along ? columnsOf(along.table, ...rows.map((row) => row?.get(along.field))) : [];
		plan = {
			id: (planCount += 1),
			select: selectList('t', columnsOf(table, ...rows)),
			along: along !== undefined && needed.length > along.table.key.length ? needed : [],
			wantsRows: ['nodes', 'edges', 'pageInfo'].some((field) => selection.has(field)),
			wantsCount: selection.has('totalCount'),
			wantsCursors: ['edges', 'pageInfo'].some((field) => selection.has(field))
		};
		plans.set(info.fieldNodes, plan);
	}
	return plan;
}

/** The same for a field that is one object: its columns, or none when the key is enough. */
export interface ObjectPlan {
	id: number;
	columns: string[];
	/** The columns of t, as SQL. */
	select: string;
	needsRow: boolean;
}

const objectPlans = new WeakMap<readonly FieldNode[], ObjectPlan>();

export function objectPlan(info: Info, table: Table): ObjectPlan {
	let plan = objectPlans.get(info.fieldNodes);
	if (plan === undefined) {
		const columns = columnsOf(table, selectionOf(info));
		plan = {
			id: (planCount += 1),
			columns,
			select: selectList('t', columns),
			needsRow: columns.length > table.key.length
		};
		objectPlans.set(info.fieldNodes, plan);
	}
	return plan;
}
