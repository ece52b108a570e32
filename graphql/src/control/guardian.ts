import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.ts';
import type { ProvenanceRow } from '../database/provenance.ts';
import { provenanceColumns } from '../database/table.ts';
import type { Table } from '../database/table.ts';
import type { GuardianActionResolvers, GuardianEnd, GuardianResolvers } from '../generated/resolvers.ts';
import { namedProposal } from '../governance/proposals.ts';
import { connect } from '../relay/connection.ts';
import type { Page, PageArguments } from '../relay/connection.ts';
import { newestFirst, onChain } from '../relay/of.ts';
import { LAST_STAGE } from './declared.ts';
import { actualOf, secondOf } from './source.ts';
import type { ControlSource } from './source.ts';

interface End {
	by: GuardianEnd;
	at: string;
	/** Null where only time ended it. */
	from: ProvenanceRow | null;
}

const expiry = ({ guardian }: ControlSource): bigint => BigInt(guardian.expiresAt!);

/** It has not renounced, its time is not over and control is not the DAO's for good. The DAO may have dismissed it all the same. */
export const isInOffice = (control: ControlSource): boolean =>
	control.declared.stage !== LAST_STAGE &&
	secondOf(control) < expiry(control) &&
	!control.declared.guardian.some(({ kind }) => kind === 'RENOUNCED');

/** What ended it first; null while it can cancel. */
async function endOf(context: Context, control: ControlSource): Promise<End | null> {
	const actual = await actualOf(context, control);
	const isObeyed = actual.party('PROPOSAL_GUARDIAN') === control.parties.handover;
	const renounced = control.declared.guardian.find(({ kind }) => kind === 'RENOUNCED');
	const last = control.declared.steps.find(({ toStage }) => toStage === LAST_STAGE);
	const dismissed = isObeyed ? undefined : actual.parameters.get('PROPOSAL_GUARDIAN');
	const ends: End[] = [];
	if (renounced) ends.push({ by: 'RENOUNCED', at: renounced.timestamp, from: renounced });
	if (last) ends.push({ by: 'STAGE', at: last.timestamp, from: last });
	if (dismissed) ends.push({ by: 'DISMISSED', at: dismissed.timestamp, from: dismissed });
	if (expiry(control) <= secondOf(control))
		ends.push({ by: 'EXPIRY', at: String(expiry(control)), from: null });
	return ends.reduce<End | null>(
		(first, end) => (first === null || BigInt(end.at) < BigInt(first.at) ? end : first),
		null
	);
}

export const guardianResolvers: GuardianResolvers = {
	holder: ({ control }) => ({ control, address: control.guardian.guardian! }),
	expiresAt: ({ control }) => control.guardian.expiresAt!,
	secondsLeft: async ({ control }, _args, context) =>
		(await endOf(context, control)) === null ? Number(expiry(control) - secondOf(control)) : 0,
	isActive: async ({ control }, _args, context) => (await endOf(context, control)) === null,
	endedBy: async ({ control }, _args, context) => (await endOf(context, control))?.by ?? null,
	endedAt: async ({ control }, _args, context) => (await endOf(context, control))?.at ?? null,
	endedProvenance: async ({ control }, _args, context) => (await endOf(context, control))?.from ?? null,
	actions: ({ control }, args, context, info) => listActions(context, info, control, args),
	provenance: ({ control }) => control.guardian
};

export interface GuardianActionRow extends ProvenanceRow {
	proposalId: string;
	reason: string;
	reasonHash: string;
	control: ControlSource;
}

const table: Table = {
	name: 'guardian_event',
	key: ['chainId', 'proposalId', 'reason', 'reasonHash', ...provenanceColumns],
	fields: {}
};

const listActions = (
	context: Context,
	info: GraphQLResolveInfo,
	control: ControlSource,
	args: PageArguments
): Promise<Page<GuardianActionRow>> =>
	connect<GuardianActionRow>(
		context.reader,
		info,
		args,
		{
			table,
			conditions: [onChain(control.chainId), () => control.at.upTo('t'), () => `t.kind = 'ACTED'`],
			order: newestFirst('guardian actions'),
			signature: [control.chainId, control.at.name]
		},
		(row) => {
			row.control = control;
		}
	);

export const guardianActionResolvers: GuardianActionResolvers = {
	proposal: ({ control, proposalId }, _args, context, info) =>
		namedProposal(context, info, control.at.moment, proposalId),
	actedAt: ({ timestamp }) => timestamp,
	provenance: (row) => row
};
