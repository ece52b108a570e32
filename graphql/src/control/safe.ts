import type { GraphQLResolveInfo } from 'graphql';
import { zeroAddress } from 'viem';
import { accountOf } from '../account/resolvers.ts';
import type { Context } from '../context.ts';
import type { ProvenanceRow } from '../database/provenance.ts';
import { provenanceColumns } from '../database/table.ts';
import type { Table } from '../database/table.ts';
import type {
	Proof,
	SafeApprovalResolvers,
	SafeExecutionResolvers,
	SafeOwnerResolvers,
	SafeResolvers
} from '../generated/resolvers.ts';
import { decodeCall } from '../governance/calls.ts';
import { proofOf } from '../governance/proofs.ts';
import { connect } from '../relay/connection.ts';
import type { Page, PageArguments } from '../relay/connection.ts';
import { newestFirst, onChain } from '../relay/of.ts';
import { contractOf } from './functions.ts';
import { listEvents, safeKinds } from './history.ts';
import { rowsOf } from './rows.ts';
import type { Row } from './rows.ts';
import type { ControlSource, SafeSource } from './source.ts';

/** Null when nothing says that a Safe is there: the Foundation may be any account. */
export async function safeOf(context: Context, control: ControlSource): Promise<SafeSource | null> {
	const settings = await rowsOf(context, control.at, 'safe_setting');
	return settings.some(({ kind }) => kind === 'THRESHOLD') ? { control, settings } : null;
}

type Kind = Row<'safe_setting'>['kind'];

/** What was added last of each value and not removed since, in the order of adding. */
function listed({ settings }: SafeSource, added: Kind, removed: Kind): Row<'safe_setting'>[] {
	const list = new Map<string, Row<'safe_setting'>>();
	for (const row of settings) {
		if (row.kind === added) list.set(row.value, row);
		if (row.kind === removed) list.delete(row.value);
	}
	return [...list.values()];
}

const lastOf = ({ settings }: SafeSource, kind: Kind): string | null => {
	const value = settings.findLast((row) => row.kind === kind)?.value;
	return value === undefined || value === zeroAddress ? null : value;
};

const owners = (safe: SafeSource) => listed(safe, 'OWNER_ADDED', 'OWNER_REMOVED');

async function nonceOf(context: Context, { control }: SafeSource): Promise<string> {
	const [row] = await context.reader.batch<{ nonce: string }>(
		{
			signature: `safe nonce ${control.at.name}`,
			keyTypes: ['integer'],
			sql: () =>
				`select count(*) as "nonce" from "safe_execution" t where t.chain_id = k.k1 and t.hash is not null and ${control.at.upTo('t')}`
		},
		[String(control.chainId)]
	);
	return row!.nonce;
}

export const safeResolvers: SafeResolvers = {
	address: ({ control }) => control.parties.foundation,
	owners: (safe) => owners(safe).map((row) => ({ chainId: safe.control.chainId, owner: row.value, row })),
	threshold: (safe) => Number(lastOf(safe, 'THRESHOLD')),
	nonce: (safe, _args, context) => nonceOf(context, safe),
	modules: (safe) => listed(safe, 'MODULE_ENABLED', 'MODULE_DISABLED').map(({ value }) => value),
	guard: (safe) => lastOf(safe, 'GUARD'),
	fallbackHandler: (safe) => lastOf(safe, 'FALLBACK_HANDLER'),
	history: ({ control }, args, context, info) =>
		listEvents(context, info, control, { ...args, where: { kinds: safeKinds } }),
	executions: ({ control }, args, context, info) => listExecutions(context, info, control, args),
	approvals: ({ control }, args, context, info) => listApprovals(context, info, control, args),
	proofs: (safe, _args, context) => proofsOf(context, safe)
};

async function proofsOf(context: Context, safe: SafeSource): Promise<Proof[]> {
	const { chainId, at } = safe.control;
	if (!at.moment.isHead) return [];
	const prove = (label: string, functionName: string, expected: readonly string[]) =>
		proofOf(context, chainId, 'Safe', { label, functionName, expected, block: at.moment.head.number });
	return [
		prove(
			'Owners, in any order',
			'getOwners',
			owners(safe).map(({ value }) => value)
		),
		prove('How many must agree', 'getThreshold', [lastOf(safe, 'THRESHOLD')!]),
		prove('Transactions so far', 'nonce', [await nonceOf(context, safe)])
	];
}

export const safeOwnerResolvers: SafeOwnerResolvers = {
	account: ({ chainId, owner }) => accountOf(chainId, owner),
	since: ({ row }) => row.timestamp,
	provenance: ({ row }) => row
};

export interface ExecutionRow extends ProvenanceRow {
	hash: string | null;
	isSuccess: boolean;
	module: string | null;
	sender: string;
	nonce: string | null;
	target: string | null;
	value: string | null;
	calldata: string | null;
	approvers: string[];
}

const executionTable: Table = {
	name: 'safe_execution',
	key: ['chainId', 'hash', 'isSuccess', 'module', 'sender', ...provenanceColumns],
	fields: {}
};

const listExecutions = (
	context: Context,
	info: GraphQLResolveInfo,
	control: ControlSource,
	args: PageArguments
): Promise<Page<ExecutionRow>> =>
	connect<ExecutionRow>(context.reader, info, args, {
		table: executionTable,
		from: '"safe_execution" t left join "safe_transaction" x on x.chain_id = t.chain_id and x.hash = t.hash',
		extra: `x.nonce, x.target, x.value, x.data as "calldata", array(select distinct a.owner from "safe_approval" a
			where a.chain_id = t.chain_id and a.hash = t.hash order by a.owner) as "approvers"`,
		conditions: [onChain(control.chainId), () => control.at.upTo('t')],
		order: newestFirst('safe executions'),
		signature: [control.chainId, control.at.name]
	});

export const safeExecutionResolvers: SafeExecutionResolvers = {
	targetName: (row, _args, context) =>
		row.target === null ? null : contractOf(context, row.chainId, row.target).name,
	decoded: (row, _args, context) =>
		row.target === null || row.calldata === null
			? null
			: decodeCall(contractOf(context, row.chainId, row.target).abi, row.calldata),
	approvedBy: ({ chainId, approvers }) => approvers.map((owner) => accountOf(chainId, owner)),
	sender: ({ chainId, sender }) => accountOf(chainId, sender),
	executedAt: ({ timestamp }) => timestamp,
	provenance: (row) => row
};

export interface ApprovalRow extends ProvenanceRow {
	hash: string;
	owner: string;
}

const approvalTable: Table = {
	name: 'safe_approval',
	key: ['chainId', 'hash', 'owner', ...provenanceColumns],
	fields: {}
};

const listApprovals = (
	context: Context,
	info: GraphQLResolveInfo,
	control: ControlSource,
	args: PageArguments
): Promise<Page<ApprovalRow>> =>
	connect<ApprovalRow>(context.reader, info, args, {
		table: approvalTable,
		conditions: [
			onChain(control.chainId),
			() => control.at.upTo('t'),
			() =>
				`not exists (select from "safe_execution" x where x.chain_id = t.chain_id and x.hash = t.hash and ${control.at.upTo('x')})`
		],
		order: newestFirst('safe approvals'),
		signature: [control.chainId, control.at.name]
	});

export const safeApprovalResolvers: SafeApprovalResolvers = {
	owner: ({ chainId, owner }) => accountOf(chainId, owner),
	approvedAt: ({ timestamp }) => timestamp,
	provenance: (row) => row
};
