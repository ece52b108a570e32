import type { DecodedLog } from './decode.ts';

export type Value = bigint | number | string | boolean | null | (bigint | string)[];
export type Row = Record<string, Value>;

/** The primary key of every table, as the index declares it, after chain_id. */
export const keys = {
	asset: ['id'],
	asset_transfer: ['block_number', 'log_index'],
	asset_version: ['asset_id', 'version'],
	asset_policy: ['block_number', 'log_index'],
	link: ['child', 'parent'],
	receipt: ['id'],
	receipt_balance: ['receipt_id', 'currency'],
	offer: ['id'],
	license: ['id'],
	license_change: ['block_number', 'log_index'],
	usage_settlement: ['block_number', 'log_index'],
	usage_movement: ['block_number', 'log_index'],
	currency: ['address'],
	currency_listing: ['block_number', 'log_index'],
	fee_movement: ['block_number', 'log_index'],
	payment: ['id'],
	credit: ['id'],
	asset_balance: ['asset_id', 'currency'],
	link_balance: ['child', 'parent', 'currency'],
	owner_balance: ['asset_id', 'owner', 'currency'],
	flow: ['child', 'parent', 'currency', 'seq'],
	carry_part: ['asset_id', 'currency', 'seq'],
	destination: ['payment_id', 'credit_id', 'kind'],
	payout: ['block_number', 'log_index'],
	protocol_parameter: ['block_number', 'log_index'],
	block: ['number'],
	token_balance: ['account', 'until_block'],
	voter: ['account'],
	power_source: ['account', 'seq'],
	lock_change: ['block_number', 'log_index'],
	power_change: ['block_number', 'log_index'],
	score_growth: ['block_number', 'log_index'],
	proposal: ['id'],
	proposal_event: ['block_number', 'log_index'],
	vote: ['block_number', 'log_index'],
	proposal_voter: ['proposal_id', 'voter'],
	timelock_event: ['block_number', 'log_index'],
	timelock_call: ['block_number', 'log_index'],
	treasury_flow: ['block_number', 'log_index'],
	role_change: ['block_number', 'log_index'],
	role_setting: ['block_number', 'log_index'],
	target_function: ['block_number', 'log_index'],
	target_setting: ['block_number', 'log_index'],
	manager_event: ['block_number', 'log_index'],
	power: ['id'],
	power_function: ['power_id', 'position'],
	power_holder: ['power_id', 'stage', 'position'],
	gate: ['stage'],
	power_transfer: ['block_number', 'log_index'],
	counted_proposal: ['proposal_id'],
	gate_opening: ['stage'],
	stage_change: ['to_stage'],
	stage_measure: ['stage'],
	guardian_event: ['block_number', 'log_index'],
	charter: ['block_number', 'log_index'],
	safe_setting: ['block_number', 'log_index', 'position'],
	safe_approval: ['block_number', 'log_index'],
	safe_transaction: ['hash'],
	safe_execution: ['block_number', 'log_index']
} as const;

export type TableName = keyof typeof keys;
export const tableNames = Object.keys(keys) as TableName[];

/** As Postgres prints a value cast to text. */
export function textOf(value: Value | undefined): string | null {
	if (value === null || value === undefined) return null;
	return Array.isArray(value) ? `{${value.map(elementOf).join(',')}}` : String(value);
}

/** An element of an array: quoted when it is empty or holds what would end it. */
function elementOf(value: bigint | string): string {
	const text = String(value);
	return text === '' || /[\s{},"\\]|^null$/i.test(text) ? `"${text.replace(/(["\\])/g, '\\$1')}"` : text;
}

/** Rows of one table by their key, as text. */
export type Table = Map<string, Row>;

/** The tables as they should be, filled from the logs one after the other. */
export class Ledger {
	readonly tables = new Map<TableName, Table>(tableNames.map((name) => [name, new Map()]));

	/** Adds a row; a second one of the same key means that the logs contradict themselves. */
	add(table: TableName, log: DecodedLog, row: Row): Row {
		const whole = { ...provenance(log), ...row };
		const key = keyOf(table, whole);
		const rows = this.tables.get(table)!;
		if (rows.has(key))
			throw new Error(`The chain's logs make ${table} ${key} twice (block ${log.blockNumber}).`);
		rows.set(key, whole);
		return whole;
	}

	/** The row that a log changes, its provenance moved to that log; made from `start` when it is new. */
	touch(table: TableName, log: DecodedLog, key: Row, start?: Row): Row {
		const text = keyOf(table, key);
		const rows = this.tables.get(table)!;
		let row = rows.get(text);
		if (!row) {
			if (!start)
				throw new Error(
					`The chain's logs change ${table} ${text} before making it (block ${log.blockNumber}).`
				);
			row = { ...key, ...start };
			rows.set(text, row);
		}
		return Object.assign(row, provenance(log));
	}

	get(table: TableName, key: Row): Row | undefined {
		return this.tables.get(table)!.get(keyOf(table, key));
	}
}

export const keyOf = (table: TableName, row: Row): string =>
	keys[table].map((column) => textOf(row[column])).join('/');

const provenance = (log: DecodedLog): Row => ({
	block_number: log.blockNumber,
	log_index: log.logIndex,
	transaction_hash: log.transactionHash,
	timestamp: log.timestamp
});

/** Adds to a sum in a row. */
export function increase(row: Row, column: string, by: bigint | number): void {
	const before = row[column];
	row[column] = typeof by === 'bigint' ? BigInt(String(before ?? 0)) + by : Number(before ?? 0) + by;
}

/** A sum in a row. */
export const amountIn = (row: Row | undefined, column: string): bigint => BigInt(String(row?.[column] ?? 0));
