import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Difference } from '../../indexer/verify/compare.ts';
import { keys, tableNames, type TableName } from '../../indexer/verify/ledger.ts';
import { playControl } from '../traffic/control.ts';
import { playGovernance } from '../traffic/governance.ts';
import { Place, type IndexedDatabase } from './place.ts';
import { sendUnlistedToken, steps } from './unlisted-token.ts';

let place: Place;
let index: IndexedDatabase;
let unlisted: string;

beforeAll(async () => {
	place = await Place.make(77);
	await place.traffic.play({ blocks: 50, transactionsPerBlock: 14 });
	unlisted = (await sendUnlistedToken(place.traffic)).toLowerCase();
	const executed = await playGovernance(place.traffic);
	await playControl(place.traffic, executed);
	index = await place.database();
	const indexer = await index.start();
	await index.caughtUp();
	await indexer.stop();
});
afterAll(() => place?.leave());

let differences: Difference[] = [];
// Corruption goes into a copy of the tables, which has none of the indexer's triggers.
beforeEach(async () => {
	await index.sql`drop schema if exists forged cascade`;
	await index.sql`create schema forged`;
	for (const table of [...tableNames, '_ponder_checkpoint'])
		await index.sql`create table forged.${index.sql(table)} as table wadi_test.${index.sql(table)}`;
});

const verify = async (): Promise<void> => {
	({ differences } = await index.verify('forged'));
};
const fieldsOf = (table: TableName, key: string): string[] =>
	differences
		.filter((difference) => difference.table === table && difference.key === key)
		.map(({ field }) => field);

/** The newest row of the table: how to address it, and its key as verifying prints it. */
async function newest(table: TableName): Promise<{ where: string; key: string }> {
	const [row] = await index.sql.unsafe<Record<string, unknown>[]>(
		`select * from forged."${table}" order by ${table === 'block' ? 'number' : 'block_number'} desc, 1 desc limit 1`
	);
	if (!row) throw new Error(`The traffic left table ${table} empty; nothing can be corrupted in it.`);
	return {
		where: keys[table].map((column) => `"${column}" = '${String(row[column])}'`).join(' and '),
		key: keys[table].map((column) => String(row[column])).join('/')
	};
}

interface Column {
	name: string;
	type: string;
	enum: string;
}

const columnsOf = (table: TableName): Promise<Column[]> => index.sql<Column[]>`
	select column_name as name, data_type as type, udt_name as enum from information_schema.columns
	where table_schema = 'forged' and table_name = ${table} and column_name <> 'chain_id'`;

/** SQL for another value of the column than it has. */
function another({ name, type, enum: enumeration }: Column): string {
	if (type === 'boolean') return `not "${name}"`;
	if (type === 'ARRAY') return `array_append("${name}", ${enumeration === '_text' ? "'0xff'" : 1})`;
	if (type === 'text') return `coalesce("${name}", '') || 'ff'`;
	if (type !== 'USER-DEFINED') return `coalesce("${name}", 0) + 1`;
	return `(select value from unnest(enum_range(null::wadi_test."${enumeration}")) value where value <> "${name}" limit 1)`;
}

it('finds nothing in an honest index, having compared many facts', async () => {
	const { facts, differences } = await index.verify();
	expect(differences).toEqual([]);
	expect(facts).toBeGreaterThan(50_000);
});

it('keeps what was skimmed and collected of a token that was no currency, and its sums from the listing on', async () => {
	const moved = await index.sql`
		select kind::text, amount from wadi_test.fee_movement where currency = ${unlisted}
		order by block_number, log_index`;
	expect(moved.map(({ kind, amount }) => [kind, BigInt(amount)])).toEqual([
		['SKIMMED', steps.skimmed],
		['COLLECTED', steps.collected],
		['SKIMMED', steps.later]
	]);
	const [row] = await index.sql`
		select surplus_skimmed, fees_booked, fees_collected, paid_in, payment_count
		from wadi_test.currency where address = ${unlisted}`;
	const [payment] = await index.sql`select fee from wadi_test.payment where currency = ${unlisted}`;
	expect(row).toEqual({
		surplus_skimmed: String(steps.later),
		fees_booked: String(steps.later + BigInt(payment!['fee'])),
		fees_collected: '0',
		paid_in: String(steps.tip),
		payment_count: 1
	});
	// A gift that nobody has booked is nobody's income: it shows in no row, and verifying found no difference.
	const [gift] = await index.sql`
		select count(*)::int as rows from wadi_test.fee_movement where amount = ${String(steps.unbookedGift)}`;
	expect(gift!['rows']).toBe(0);
});

it('names a missing row in every table', async () => {
	const removed = new Map<TableName, string>();
	for (const table of tableNames) {
		const { where, key } = await newest(table);
		await index.sql.unsafe(`delete from forged."${table}" where ${where}`);
		removed.set(table, key);
	}
	await verify();
	for (const [table, key] of removed)
		expect(differences, `${table} ${key}`).toContainEqual({
			table,
			key,
			field: 'row',
			expected: 'present',
			found: 'absent'
		});
});

it('names a row too many in every table', async () => {
	const added = new Map<TableName, string>();
	for (const table of tableNames) {
		const { where, key } = await newest(table);
		const column = (await columnsOf(table)).find(
			({ name }) => name === keys[table].find((part) => part !== 'kind')
		)!;
		const value = column.type === 'text' ? `'0x${'9'.repeat(40)}'` : '999999';
		await index.sql.unsafe(`create temp table extra as select * from forged."${table}" where ${where}`);
		await index.sql.unsafe(`update extra set "${column.name}" = ${value}`);
		await index.sql.unsafe(`insert into forged."${table}" select * from extra`);
		await index.sql.unsafe('drop table extra');
		const parts = key.split('/');
		parts[(keys[table] as readonly string[]).indexOf(column.name)] = value.replaceAll("'", '');
		added.set(table, parts.join('/'));
	}
	await verify();
	for (const [table, key] of added)
		expect(differences, `${table} ${key}`).toContainEqual({
			table,
			key,
			field: 'row',
			expected: 'absent',
			found: 'present'
		});
});

it('names every column of every table that holds something else', async () => {
	const changed: { table: TableName; key: string; columns: string[] }[] = [];
	for (const table of tableNames) {
		const { where, key } = await newest(table);
		const columns = (await columnsOf(table)).filter(
			({ name }) => !(keys[table] as readonly string[]).includes(name)
		);
		const set = columns.map((column) => `"${column.name}" = ${another(column)}`).join(', ');
		await index.sql.unsafe(`update forged."${table}" set ${set} where ${where}`);
		changed.push({ table, key, columns: columns.map(({ name }) => name) });
	}
	await verify();
	for (const { table, key, columns } of changed)
		expect(fieldsOf(table, key), `${table} ${key}`).toEqual(expect.arrayContaining(columns));
});

it('names both payments when a wei is moved from one waterfall to another, though every sum stays right', async () => {
	const rows = await index.sql<{ payment_id: string; credit_id: string; kind: string }[]>`
		select distinct on (payment_id) payment_id, credit_id, kind from forged.destination
		where amount > 1 and currency = (select mode() within group (order by currency) from forged.destination)
		order by payment_id limit 2`;
	for (const [position, { payment_id, credit_id, kind }] of rows.entries())
		await index.sql`update forged.destination set amount = amount + ${position === 0 ? 1 : -1}
			where payment_id = ${payment_id} and credit_id = ${credit_id} and kind = ${kind}`;
	await verify();
	for (const { payment_id } of rows)
		expect(fieldsOf('payment', payment_id)).toEqual(['fee + destinations + waiting + carry']);
	expect(differences.filter(({ table }) => table === 'currency')).toEqual([]);
});

it('names the contract that disagrees when rows and logs were forged alike', async () => {
	// What the contracts hold is read from them, so a wrong owner is named twice: against the logs, and against the contract.
	const { where, key } = await newest('asset');
	await index.sql.unsafe(`update forged.asset set owner = '0x${'1'.repeat(40)}' where ${where}`);
	await verify();
	expect(fieldsOf('asset', key)).toEqual(['owner', 'owner by the contract']);
});
