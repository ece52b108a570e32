import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.ts';
import type { ProvenanceRow } from '../database/provenance.ts';
import { provenanceColumns } from '../database/table.ts';
import type { Table } from '../database/table.ts';
import type { PowerTransferResolvers } from '../generated/resolvers.ts';
import { namedProposal } from '../governance/proposals.ts';
import { proposalBehind } from '../governance/treasury.ts';
import { connect } from '../relay/connection.ts';
import type { Page, PageArguments } from '../relay/connection.ts';
import { newestFirst, onChain } from '../relay/of.ts';
import { stageName } from './declared.ts';
import { declaredFor } from './holdings.ts';
import { holderOf } from './holders.ts';
import type { Row } from './rows.ts';
import { secondOf } from './source.ts';
import type { ControlSource, PowerAt } from './source.ts';

/** A transfer from its schedule on; what settled it is read among the other rows about its power. */
export interface TransferRow extends ProvenanceRow {
	powerId: number;
	toStage: number;
	by: string | null;
	readyAt: string | null;
	control: ControlSource;
}

const isAfter = (a: ProvenanceRow, b: ProvenanceRow): boolean =>
	BigInt(a.blockNumber) > BigInt(b.blockNumber) ||
	(a.blockNumber === b.blockNumber && a.logIndex > b.logIndex);

/** The next row about the power: a transfer is settled before another one is scheduled. */
const settlementOf = (transfer: TransferRow): Row<'power_transfer'> | null =>
	transfer.control.declared.transfers.find(
		(row) => row.powerId === transfer.powerId && row.kind !== 'SCHEDULED' && isAfter(row, transfer)
	) ?? null;

const table: Table = {
	name: 'power_transfer',
	key: ['chainId', 'powerId', 'toStage', 'by', 'readyAt', ...provenanceColumns],
	fields: {}
};

export const listTransfers = (
	context: Context,
	info: GraphQLResolveInfo,
	control: ControlSource,
	args: PageArguments
): Promise<Page<TransferRow>> =>
	connect<TransferRow>(
		context.reader,
		info,
		args,
		{
			table,
			conditions: [onChain(control.chainId), () => control.at.upTo('t'), () => `t.kind = 'SCHEDULED'`],
			order: newestFirst('transfers'),
			signature: [control.chainId, control.at.name]
		},
		(row) => {
			row.control = control;
		}
	);

/** Oldest first. */
export const pendingTransfers = (control: ControlSource): TransferRow[] =>
	control.declared.transfers
		.filter(({ kind }) => kind === 'SCHEDULED')
		.map((row) => ({ ...row, control }))
		.filter((transfer) => settlementOf(transfer) === null);

export const pendingTransferOf = ({ control, power }: PowerAt): TransferRow | null =>
	pendingTransfers(control).find(({ powerId }) => powerId === power.id) ?? null;

/** From a schedule to its readiness. FoundationHandover fixes it at its birth and says it with every schedule. */
export function transferDelayOf({ declared }: ControlSource): number | null {
	const first = declared.transfers.find(({ kind }) => kind === 'SCHEDULED');
	return first === undefined ? null : Number(BigInt(first.readyAt!) - BigInt(first.timestamp));
}

const powerOf = ({ control, powerId }: TransferRow): PowerAt => ({
	control,
	power: control.declared.powers.find(({ id }) => id === powerId)!
});

export const powerTransferResolvers: PowerTransferResolvers = {
	power: powerOf,
	fromStage: ({ toStage }) => stageName(toStage - 1),
	toStage: ({ toStage }) => stageName(toStage),
	scheduledAt: ({ timestamp }) => timestamp,
	scheduledBy: ({ control, by }) => holderOf(control, by!),
	readyAt: ({ readyAt }) => readyAt!,
	isReady: (transfer) =>
		settlementOf(transfer) === null && BigInt(transfer.readyAt!) <= secondOf(transfer.control),
	status: (transfer) => {
		const kind = settlementOf(transfer)?.kind;
		return kind === undefined || kind === 'SCHEDULED' ? 'PENDING' : kind;
	},
	settledAt: (transfer) => settlementOf(transfer)?.timestamp ?? null,
	settledBy: (transfer) => {
		const settled = settlementOf(transfer);
		return settled && holderOf(transfer.control, settled.by ?? transfer.control.parties.timelock);
	},
	proposal: async (transfer, _args, context, info) => {
		const settled = settlementOf(transfer);
		const id = settled && (await proposalBehind(context, settled));
		return id ? namedProposal(context, info, transfer.control.at.moment, id) : null;
	},
	from: (transfer) => declaredFor(powerOf(transfer), transfer.toStage - 1),
	to: (transfer) => declaredFor(powerOf(transfer), transfer.toStage),
	provenance: (transfer) => transfer,
	settledProvenance: settlementOf
};
