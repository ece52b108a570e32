import type { GraphQLResolveInfo } from 'graphql';
import { keccak256, stringToBytes } from 'viem';
import type { Context } from '../context.ts';
import type { Condition } from '../database/params.ts';
import type { ProvenanceRow } from '../database/provenance.ts';
import { provenanceColumns } from '../database/table.ts';
import type { Table } from '../database/table.ts';
import type { ControlEventFilter, ControlEventKind } from '../generated/resolvers.ts';
import { connect } from '../relay/connection.ts';
import type { Page, PageArguments } from '../relay/connection.ts';
import { onChain } from '../relay/of.ts';
import type { ControlSource } from './source.ts';

/** Something that changed who can do what, or declared it. What a kind does not have is null. */
export interface EventRow extends ProvenanceRow {
	kind: ControlEventKind;
	contract: string;
	isDeclaration: boolean;
	powerId: number | null;
	role: string | null;
	account: string | null;
	target: string | null;
	selector: string | null;
	delay: string | null;
	effectiveAt: string | null;
	stage: number | null;
	proposalId: string | null;
	text: string | null;
	/** What the kind sets: a role, an address, a number, yes or no. */
	value: string | null;
	control: ControlSource;
}

export const safeKinds: ControlEventKind[] = [
	'SAFE_OWNER_ADDED',
	'SAFE_OWNER_REMOVED',
	'SAFE_THRESHOLD_CHANGED',
	'SAFE_MODULE_ENABLED',
	'SAFE_MODULE_DISABLED',
	'SAFE_GUARD_CHANGED',
	'SAFE_MODULE_GUARD_CHANGED',
	'SAFE_FALLBACK_HANDLER_CHANGED'
];

const parts = {
	contract: 'text',
	power_id: 'int',
	role: 'text',
	account: 'text',
	target: 'text',
	selector: 'text',
	delay: 'numeric',
	effective_at: 'numeric',
	stage: 'int',
	proposal_id: 'numeric',
	text: 'text',
	value: 'text'
} as const;

type Expressions = Partial<Record<keyof typeof parts | 'position', string>> & { kind: string };

/** One table's rows in the columns that all events share. Expressions are this code's own. */
const branch = (
	from: string,
	isDeclaration: boolean,
	{ kind, position = '0', ...given }: Expressions
): string =>
	`select t.chain_id, t.block_number, t.log_index, t.transaction_hash, t.timestamp, ${position} as position, ${kind} as kind,
		${isDeclaration} as is_declaration, ${Object.entries(parts)
			.map(([name, type]) => `(${given[name as keyof typeof parts] ?? 'null'})::${type} as ${name}`)
			.join(', ')} from ${from}`;

const choose = (column: string, words: Readonly<Record<string, ControlEventKind>>): string =>
	`case ${column}::text ${Object.entries(words)
		.map(([value, kind]) => `when '${value}' then '${kind}'`)
		.join(' ')} end`;

const hashOf = (label: string): string => `'${keccak256(stringToBytes(label))}'`;

/** Every event of every table, as `t`. Addresses are the deployment's. */
function eventsSql({ parties, at }: ControlSource): string {
	const [manager, governor, handover] = [parties.manager, parties.governor, parties.handover].map(
		(address) => `'${address}'`
	) as [string, string, string];
	const declared = (table: string, expressions: Expressions): string =>
		branch(`"${table}" t`, true, { contract: handover, ...expressions });
	const said = (from: string, expressions: Expressions): string => branch(from, false, expressions);
	const scheduled = `"manager_event" t join "manager_event" s on s.chain_id = t.chain_id and s.call_id = t.call_id
		and s.nonce = t.nonce and s.kind = 'SCHEDULED'`;
	const branches = [
		said('"role_change" t', {
			kind: `case when t.is_granted then 'ROLE_GRANTED' else 'ROLE_REVOKED' end`,
			contract: 't.authority',
			role: 't.role',
			account: 't.account',
			delay: `case when t.is_granted and t.authority = ${manager} then t.execution_delay end`,
			effective_at: 'case when t.is_granted then t.since end',
			value: `case when t.is_granted and not t.is_new_member then 'delay' end`
		}),
		said('"role_setting" t', {
			kind: choose('t.kind', {
				LABEL: 'ROLE_LABELLED',
				ADMIN: 'ROLE_ADMIN_CHANGED',
				GUARDIAN: 'ROLE_GUARDIAN_CHANGED',
				GRANT_DELAY: 'ROLE_GRANT_DELAY_CHANGED'
			}),
			contract: 't.authority',
			role: 't.role',
			delay: `case when t.kind = 'GRANT_DELAY' then t.value::numeric end`,
			effective_at: `case when t.kind = 'GRANT_DELAY' then t.since end`,
			text: `case when t.kind = 'LABEL' then t.value end`,
			value: `case when t.kind in ('ADMIN', 'GUARDIAN') then t.value end`
		}),
		said('"target_function" t', {
			kind: `'TARGET_FUNCTION_ROLE_UPDATED'`,
			contract: 't.authority',
			role: 't.role',
			target: 't.target',
			selector: 't.selector'
		}),
		said('"target_setting" t', {
			kind: choose('t.kind', {
				CLOSED: 'TARGET_CLOSED',
				ADMIN_DELAY: 'TARGET_ADMIN_DELAY_UPDATED',
				AUTHORITY: 'AUTHORITY_UPDATED'
			}),
			contract: `case when t.kind = 'AUTHORITY' then t.target else ${manager} end`,
			target: 't.target',
			delay: `case when t.kind = 'ADMIN_DELAY' then t.value::numeric end`,
			effective_at: `case when t.kind = 'ADMIN_DELAY' then t.since end`,
			value: 't.value'
		}),
		said(scheduled, {
			kind: choose('t.kind', {
				SCHEDULED: 'OPERATION_SCHEDULED',
				EXECUTED: 'OPERATION_EXECUTED',
				CANCELED: 'OPERATION_CANCELED'
			}),
			contract: manager,
			account: 's.caller',
			target: 's.target',
			selector: 'left(s.data, 10)',
			effective_at: 't.ready_at'
		}),
		said(`"protocol_parameter" t`, {
			kind: choose('t.name', { PROPOSAL_GUARDIAN: 'PROPOSAL_GUARDIAN_SET', TIMELOCK: 'TIMELOCK_CHANGED' }),
			contract: governor,
			role: `case t.name when 'TIMELOCK' then ${hashOf('GOVERNOR_SETTINGS')} else ${hashOf('PROPOSAL_GUARDIAN')} end`,
			account: `nullif(t.value, '0x${'0'.repeat(40)}')`
		}) + ` where t.name in ('PROPOSAL_GUARDIAN', 'TIMELOCK')`,
		declared('power', { kind: `'POWER_REGISTERED'`, power_id: 't.id', role: 't.role', text: 't.label' }),
		declared('gate', { kind: `'GATE_SET'`, stage: 't.stage' }),
		declared('guardian_event', {
			kind: choose('t.kind', {
				APPOINTED: 'GUARDIAN_APPOINTED',
				ACTED: 'GUARDIAN_ACTED',
				RENOUNCED: 'GUARDIAN_RENOUNCED'
			}),
			role: hashOf('GUARDIAN'),
			account: 't.guardian',
			proposal_id: 't.proposal_id',
			text: 't.reason',
			value: 't.expires_at'
		}),
		declared('power_transfer', {
			kind: choose('t.kind', {
				SCHEDULED: 'TRANSFER_SCHEDULED',
				ACCEPTED: 'TRANSFER_ACCEPTED',
				CANCELLED: 'TRANSFER_CANCELLED'
			}),
			power_id: 't.power_id',
			account: `coalesce(t.by, '${parties.timelock}')`,
			effective_at: 't.ready_at',
			stage: 't.to_stage'
		}),
		declared('counted_proposal', {
			kind: `'PROPOSAL_COUNTED'`,
			stage: 't.stage',
			proposal_id: 't.proposal_id',
			value: 't.ratified_proposals'
		}),
		declared('gate_opening', { kind: `'GATE_OPENED'`, stage: 't.stage' }),
		declared('stage_change', { kind: `'STAGE_ADVANCED'`, stage: 't.to_stage' }),
		declared('charter', { kind: `'CHARTER_SET'`, text: 't.uri', value: 't.hash' }),
		said('"safe_setting" t', {
			kind: choose('t.kind', {
				OWNER_ADDED: 'SAFE_OWNER_ADDED',
				OWNER_REMOVED: 'SAFE_OWNER_REMOVED',
				THRESHOLD: 'SAFE_THRESHOLD_CHANGED',
				MODULE_ENABLED: 'SAFE_MODULE_ENABLED',
				MODULE_DISABLED: 'SAFE_MODULE_DISABLED',
				GUARD: 'SAFE_GUARD_CHANGED',
				MODULE_GUARD: 'SAFE_MODULE_GUARD_CHANGED',
				FALLBACK_HANDLER: 'SAFE_FALLBACK_HANDLER_CHANGED'
			}),
			position: 't.position',
			contract: 't.safe',
			account: `case when t.kind <> 'THRESHOLD' then t.value end`,
			value: `case when t.kind = 'THRESHOLD' then t.value end`
		}),
		said('"safe_execution" t left join "safe_transaction" x on x.chain_id = t.chain_id and x.hash = t.hash', {
			kind: `case when t.is_success then 'SAFE_EXECUTED' else 'SAFE_EXECUTION_FAILED' end`,
			contract: 't.safe',
			account: 't.module',
			target: 'x.target',
			selector: "nullif(left(x.data, 10), '0x')",
			value: 't.hash'
		})
	];
	return `(select * from (${branches.join(' union all ')}) t where ${at.upTo('t')}) t`;
}

const table: Table = {
	name: 'control_event',
	key: [
		...['chainId', 'kind', 'isDeclaration', 'contract', 'powerId', 'role', 'account', 'target', 'selector'],
		...['delay', 'effectiveAt', 'stage', 'proposalId', 'text', 'value', ...provenanceColumns]
	],
	fields: {}
};

/** @param powerId only what is about this power; asked for many powers in one turn, they share a statement. */
export function listEvents(
	context: Context,
	info: GraphQLResolveInfo,
	control: ControlSource,
	args: PageArguments & { where?: ControlEventFilter | null },
	powerId?: number
): Promise<Page<EventRow>> {
	const where = args.where ?? {};
	const { kinds, account, isDeclaration } = where;
	const conditions: Condition[] = [onChain(control.chainId)];
	if (kinds != null) conditions.push((p) => (kinds.length === 0 ? 'false' : `t.kind ${p.oneOf(kinds)}`));
	if (account != null) conditions.push((p) => `t.account = ${p.add(account)}`);
	if (isDeclaration != null) conditions.push(() => `t.is_declaration = ${isDeclaration}`);
	if (where.powerId != null) {
		const asked = where.powerId;
		conditions.push((p) => isAbout(control, `${p.add(asked)}::int`));
	}
	if (powerId !== undefined) conditions.push(() => isAbout(control, 'k.k1'));
	return connect<EventRow>(
		context.reader,
		info,
		args,
		{
			table,
			from: eventsSql(control),
			...(powerId !== undefined && {
				parent: { columns: ['k.k1'], types: ['integer'], key: [String(powerId)] }
			}),
			conditions,
			order: {
				name: 'control events newest first',
				keys: [
					{ sql: 't.block_number', type: 'numeric' },
					{ sql: 't.log_index', type: 'integer' },
					{ sql: 't.position', type: 'integer' }
				],
				descending: true
			},
			signature: [control.chainId, control.at.name, where, powerId !== undefined]
		},
		(row) => {
			row.control = control;
		}
	);
}

/** The event names the power, its role at its authority, or one of its functions at AccessManager. */
const isAbout = ({ parties }: ControlSource, powerId: string): string =>
	`t.power_id = ${powerId} or (t.power_id is null and exists (
		select from "power" w where w.chain_id = t.chain_id and w.id = ${powerId} and (
			(w.authority = t.contract and w.role = t.role) or (w.authority = '${parties.manager}' and t.contract = w.authority and exists (
				select from "power_function" f where f.chain_id = w.chain_id and f.power_id = w.id
					and f.target = t.target and f.selector = t.selector)))))`;
