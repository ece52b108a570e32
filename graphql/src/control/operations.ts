import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.ts';
import type { ProvenanceRow } from '../database/provenance.ts';
import { provenanceColumns } from '../database/table.ts';
import type { Table } from '../database/table.ts';
import type { ManagerOperationResolvers, ManagerOperationStatus } from '../generated/resolvers.ts';
import { decodeCall } from '../governance/calls.ts';
import { connect } from '../relay/connection.ts';
import type { Page, PageArguments } from '../relay/connection.ts';
import { newestFirst, onChain } from '../relay/of.ts';
import { contractOf } from './functions.ts';
import { holderOf } from './holders.ts';
import { writable } from './instant.ts';
import { secondOf } from './source.ts';
import type { ControlSource } from './source.ts';

/** AccessManager's `expiration()`: for so long after it is ready an operation can be executed. */
const EXPIRATION = 604_800n;

export interface OperationRow extends ProvenanceRow {
	callId: string;
	nonce: string;
	readyAt: string;
	caller: string;
	target: string;
	data: string;
	settledAs: 'EXECUTED' | 'CANCELED' | null;
	settledBlock: string | null;
	settledLog: number | null;
	settledIn: string | null;
	settledAt: string | null;
	control: ControlSource;
}

const table: Table = {
	name: 'manager_event',
	key: ['chainId', 'callId', 'nonce', 'readyAt', 'caller', 'target', 'data', ...provenanceColumns],
	fields: {}
};

/** A schedule is settled by the one log that names its nonce again. */
export const listOperations = (
	context: Context,
	info: GraphQLResolveInfo,
	control: ControlSource,
	args: PageArguments
): Promise<Page<OperationRow>> =>
	connect<OperationRow>(
		context.reader,
		info,
		args,
		{
			table,
			from: `"manager_event" t left join "manager_event" x on x.chain_id = t.chain_id and x.call_id = t.call_id
				and x.nonce = t.nonce and x.kind <> 'SCHEDULED' and ${control.at.upTo('x')}`,
			extra: `x.kind as "settledAs", x.block_number as "settledBlock", x.log_index as "settledLog",
				x.transaction_hash as "settledIn", x.timestamp as "settledAt"`,
			conditions: [onChain(control.chainId), () => control.at.upTo('t'), () => `t.kind = 'SCHEDULED'`],
			order: newestFirst('manager operations'),
			signature: [control.chainId, control.at.name]
		},
		(row) => {
			row.control = control;
		}
	);

const expiresAt = ({ readyAt }: OperationRow): bigint => BigInt(readyAt) + EXPIRATION;

function statusOf(row: OperationRow): ManagerOperationStatus {
	if (row.settledAs !== null) return row.settledAs;
	const now = secondOf(row.control);
	if (now < BigInt(row.readyAt)) return 'SCHEDULED';
	return now < expiresAt(row) ? 'READY' : 'EXPIRED';
}

export const managerOperationResolvers: ManagerOperationResolvers = {
	operationId: ({ callId }) => callId,
	nonce: ({ nonce }) => Number(nonce),
	caller: ({ control, caller }) => holderOf(control, caller),
	targetName: ({ chainId, target }, _args, context) => contractOf(context, chainId, target).name,
	calldata: ({ data }) => data,
	decoded: ({ chainId, target, data }, _args, context) =>
		decodeCall(contractOf(context, chainId, target).abi, data),
	scheduledAt: ({ timestamp }) => timestamp,
	readyAt: ({ readyAt }) => writable(readyAt),
	expiresAt: (row) => writable(String(expiresAt(row))),
	status: statusOf,
	provenance: (row) => row,
	settledProvenance: ({ chainId, settledAs, settledBlock, settledLog, settledIn, settledAt }) =>
		settledAs === null
			? null
			: {
					chainId,
					blockNumber: settledBlock!,
					logIndex: settledLog!,
					transactionHash: settledIn!,
					timestamp: settledAt!
				}
};
