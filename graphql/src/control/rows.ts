import type { Context } from '../context.ts';
import type { ProvenanceRow } from '../database/provenance.ts';
import { provenanceColumns, selectList } from '../database/table.ts';
import type { ControlMoment } from './moment.ts';

/** The rows that control is computed from. They are few: only acts of those who hold a power make one. */
export interface ControlRows {
	power: { id: number; authority: string; role: string; label: string };
	power_function: { powerId: number; position: number; target: string; selector: string };
	power_holder: { powerId: number; stage: number; position: number; account: string; executionDelay: string };
	gate: {
		stage: number;
		earliest: string;
		ratifiedProposals: string;
		turnoutBps: number;
		lockedAmount: string;
		charterHash: string;
	};
	gate_opening: { stage: number };
	power_transfer: {
		powerId: number;
		toStage: number;
		kind: 'SCHEDULED' | 'ACCEPTED' | 'CANCELLED';
		by: string | null;
		readyAt: string | null;
	};
	counted_proposal: { proposalId: string; stage: number; votes: string; totalPower: string };
	stage_change: { fromStage: number; toStage: number; evidenceHash: string; actor: string };
	stage_measure: {
		stage: number;
		ratifiedProposals: string;
		lockedAmount: string;
		charterHash: string;
		measuredAt: string;
	};
	guardian_event: {
		kind: 'APPOINTED' | 'ACTED' | 'RENOUNCED';
		guardian: string | null;
		expiresAt: string | null;
	};
	charter: { hash: string; uri: string };
	role_change: {
		authority: string;
		role: string;
		account: string;
		isGranted: boolean;
		isNewMember: boolean;
		executionDelay: string;
		since: string;
	};
	role_setting: {
		role: string;
		kind: 'LABEL' | 'ADMIN' | 'GUARDIAN' | 'GRANT_DELAY';
		value: string;
		since: string;
	};
	target_function: { target: string; selector: string; role: string };
	target_setting: {
		target: string;
		kind: 'CLOSED' | 'ADMIN_DELAY' | 'AUTHORITY';
		value: string;
		since: string;
	};
	protocol_parameter: { name: string; value: string };
	safe_setting: {
		position: number;
		kind:
			| 'OWNER_ADDED'
			| 'OWNER_REMOVED'
			| 'THRESHOLD'
			| 'MODULE_ENABLED'
			| 'MODULE_DISABLED'
			| 'GUARD'
			| 'MODULE_GUARD'
			| 'FALLBACK_HANDLER';
		value: string;
	};
}

export type TableName = keyof ControlRows;
export type Row<Name extends TableName> = ControlRows[Name] & ProvenanceRow;

const columns: Readonly<Record<TableName, readonly string[]>> = {
	power: ['id', 'authority', 'role', 'label'],
	power_function: ['powerId', 'position', 'target', 'selector'],
	power_holder: ['powerId', 'stage', 'position', 'account', 'executionDelay'],
	gate: ['stage', 'earliest', 'ratifiedProposals', 'turnoutBps', 'lockedAmount', 'charterHash'],
	gate_opening: ['stage'],
	power_transfer: ['powerId', 'toStage', 'kind', 'by', 'readyAt'],
	counted_proposal: ['proposalId', 'stage', 'votes', 'totalPower'],
	stage_change: ['fromStage', 'toStage', 'evidenceHash', 'actor'],
	stage_measure: ['stage', 'ratifiedProposals', 'lockedAmount', 'charterHash', 'measuredAt'],
	guardian_event: ['kind', 'guardian', 'expiresAt'],
	charter: ['hash', 'uri'],
	role_change: ['authority', 'role', 'account', 'isGranted', 'isNewMember', 'executionDelay', 'since'],
	role_setting: ['role', 'kind', 'value', 'since'],
	target_function: ['target', 'selector', 'role'],
	target_setting: ['target', 'kind', 'value', 'since'],
	protocol_parameter: ['name', 'value'],
	safe_setting: ['position', 'kind', 'value']
};

/** What orders rows that one log wrote. */
const within: Partial<Record<TableName, string>> = {
	power_function: ', t.position',
	power_holder: ', t.stage, t.position',
	safe_setting: ', t.position'
};

/** Settings of other contracts that say who holds a power. */
const only: Partial<Record<TableName, string>> = {
	guardian_event: ` and t.kind <> 'ACTED'`,
	protocol_parameter: ` and t.name in ('TIMELOCK', 'PROPOSAL_GUARDIAN', 'TIMELOCK_DELAY')`
};

/** The rows up to a moment in the order of their logs; asked for once in a query, however many fields need them. */
export const rowsOf = <Name extends TableName>(
	context: Context,
	at: ControlMoment,
	table: Name
): Promise<Row<Name>[]> =>
	context.reader.batch<Row<Name>>(
		{
			signature: `control ${table} ${at.name}`,
			keyTypes: ['integer'],
			sql: () => `select ${selectList('t', ['chainId', ...columns[table], ...provenanceColumns])} from "${table}" t
				where t.chain_id = k.k1 and ${at.upTo('t')}${only[table] ?? ''} order by t.block_number, t.log_index${within[table] ?? ''}`
		},
		[String(at.chainId)]
	);
