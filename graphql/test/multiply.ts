import type { TestDatabase } from './database.ts';

const STEP = 100;

/** Columns that name an object of a chain: a copy's names its own. */
const ids = new Set([
	'id',
	'asset_id',
	'child',
	'parent',
	'from_child',
	'receipt_id',
	'offer_id',
	'license_id',
	'payment_id',
	'accrued_by',
	'link_parents'
]);

/** Tables whose rows are of the chain as a whole. */
const shared = new Set(['block', 'currency', 'currency_listing', 'protocol_parameter']);

/** Plants the world of the fixture `copies` times more: the same people, other assets, receipts, licenses and payments. */
export async function multiply(db: TestDatabase, copies: number): Promise<void> {
	const tables = await db.sql<{ name: string }[]>`
		select table_name as name from information_schema.tables
		where table_schema = 'wadi_test' and table_type = 'BASE TABLE' and table_name not like '\\_%'`;
	for (const { name } of tables) {
		if (shared.has(name)) continue;
		const rows = await db.sql`select * from ${db.sql('wadi_test')}.${db.sql(name)}`;
		if (rows.length === 0) continue;
		const columns = Object.keys(rows[0]!);
		for (let copy = 1; copy <= copies; copy += 1) {
			const moved = rows.map((row) =>
				Object.fromEntries(columns.map((column) => [column, shift(column, row[column], copy)]))
			);
			await db.sql`insert into ${db.sql('wadi_test')}.${db.sql(name)} ${db.sql(moved as never)}`;
		}
	}
}

function shift(column: string, value: unknown, copy: number): unknown {
	if (value === null) return null;
	if (column === 'log_index') return Number(value) + copy * 1_000;
	if (!ids.has(column)) return value;
	if (Array.isArray(value)) return value.map((each) => shift(column, each, copy));
	// No license gave consent.
	if (String(value) === '0') return value;
	return String(BigInt(value as string) + BigInt(copy * STEP));
}
