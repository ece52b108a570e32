import type { Node, Read } from './node.ts';
import type { IndexRow, IndexTables } from './index-rows.ts';
import { keyOf, textOf, type Ledger, type Row, type TableName, type Value } from './ledger.ts';

export interface Difference {
	table: string;
	key: string;
	field: string;
	expected: string | null;
	found: string | null;
}

/** Counts what was compared and keeps what differed. */
export class Findings {
	facts = 0;
	readonly differences: Difference[] = [];

	same(
		table: string,
		key: string,
		field: string,
		expected: Value | undefined,
		found: Value | undefined
	): void {
		this.facts++;
		const [wanted, got] = [textOf(expected), textOf(found)];
		if (wanted !== got) this.differences.push({ table, key, field, expected: wanted, found: got });
	}
}

/** A question to a contract about a row, and what to do with its answer. */
export interface Check {
	table: string;
	key: string;
	read: Read;
	compare: (answer: unknown) => void;
}

/** Asks all questions as of one block. A contract that refuses one does not know the row that the index holds. */
export async function ask(
	findings: Findings,
	node: Node,
	block: bigint,
	checks: readonly Check[]
): Promise<void> {
	const answers = await node.reads(
		checks.map(({ read }) => read),
		block
	);
	checks.forEach(({ table, key, read, compare }, position) => {
		if (answers[position] === undefined)
			findings.same(table, key, `known to ${read.functionName} of the contract`, false, true);
		else compare(answers[position]);
	});
}

/** Compares every column of every row of the index with the rebuilt tables, both ways. */
export function compareTables(findings: Findings, ledger: Ledger, index: IndexTables): void {
	for (const [table, expected] of ledger.tables) {
		const found = index.get(table)!;
		for (const [key, row] of expected) {
			const got = found.get(key);
			if (got) compareRow(findings, table, key, row, got);
			else findings.same(table, key, 'row', 'present', 'absent');
		}
		for (const key of found.keys())
			if (!expected.has(key)) findings.same(table, key, 'row', 'absent', 'present');
	}
}

function compareRow(findings: Findings, table: TableName, key: string, expected: Row, found: IndexRow): void {
	for (const [column, value] of Object.entries(found)) {
		if (expected[column] === undefined)
			throw new Error(
				`Verifying does not know column ${column} of table ${table}; teach indexer/verify what it must hold.`
			);
		findings.same(table, key, column, expected[column], value);
	}
}

/** Compares a contract's answer with columns of a row of the index. */
export function compareState(
	findings: Findings,
	table: TableName,
	row: IndexRow,
	state: Record<string, Value>
): void {
	const key = keyOf(table, row);
	for (const [column, value] of Object.entries(state))
		findings.same(table, key, `${column} by the contract`, value, row[column] ?? null);
}
