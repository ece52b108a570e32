import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../../context.ts';
import { conjunction } from '../../database/params.ts';
import type { Table } from '../../database/table.ts';
import type { DecisionFilter, OffchainProposalState, ProposalState } from '../../generated/resolvers.ts';
import { momentOf } from '../../governance/moment.ts';
import { proposalsSql } from '../../governance/proposal-source.ts';
import type { ProposalRow } from '../../governance/proposal-source.ts';
import { namedProposal, proposalConditions } from '../../governance/proposals.ts';
import { connect } from '../../relay/connection.ts';
import type { Edge, Page, PageArguments } from '../../relay/connection.ts';
import { onChain } from '../../relay/of.ts';
import type { ProposalRecord } from '../types.ts';
import { ballotConditions, noPage } from './lists.ts';
import { namedBallot } from './load.ts';

/** A decision's kind and its id there; the object is loaded where the query selects it. */
export interface DecisionKey {
	chainId: number;
	kind: 'ON_CHAIN' | 'OFF_CHAIN';
	id: string;
}
export type DecisionSource = ProposalRow | ProposalRecord;
export type DecisionPage = Page<DecisionKey>;
export type DecisionEdgeSource = Edge<DecisionKey>;

const keyTable: Table = { name: 'decision', key: ['kind', 'id'], fields: {} };

const onChainStates: readonly ProposalState[] = [
	'PENDING',
	'ACTIVE',
	'CANCELED',
	'DEFEATED',
	'SUCCEEDED',
	'QUEUED',
	'EXPIRED',
	'EXECUTED'
];
const offChainStates: readonly OffchainProposalState[] = ['PENDING', 'ACTIVE', 'CLOSED', 'CANCELED'];

/** Both kinds of proposals as one list: one statement for the keys, one for each kind that is shown. */
export async function listDecisions(
	context: Context,
	info: GraphQLResolveInfo,
	chainId: number,
	args: PageArguments & { where?: DecisionFilter | null }
): Promise<DecisionPage> {
	const { kind, states, author, space, search, votedBy, needsVoteOf } = args.where ?? {};
	const moment = await momentOf(context, chainId, null);
	const common = { search: search ?? null, votedBy: votedBy ?? null, needsVoteOf: needsVoteOf ?? null };
	const of = <State extends string>(known: readonly State[]) =>
		states == null ? null : known.filter((state) => (states as readonly string[]).includes(state));

	const isOnChain = kind !== 'OFF_CHAIN' && space == null;
	const here = proposalConditions({ ...common, states: of(onChainStates), proposer: author ?? null }, moment);
	const isOffChain = kind !== 'ON_CHAIN' && context.ballots !== undefined;
	const there = isOffChain
		? await ballotConditions(context, { ...common, states: of(offChainStates), author, space, chainId })
		: [];
	if (!isOnChain && !isOffChain) return noPage(args);

	return connect<DecisionKey>(
		context.reader,
		info,
		args,
		{
			table: keyTable,
			from: (p) => {
				const parts: string[] = [];
				if (isOnChain)
					parts.push(`select 'ON_CHAIN' as kind, t.id::text collate "C" as id, t.created_at::numeric as created
						from ${proposalsSql(moment)} where ${conjunction([onChain(chainId), ...here], p)}`);
				if (isOffChain)
					parts.push(`select 'OFF_CHAIN' as kind, p.id collate "C" as id, p.created::numeric as created
						from ballots.current_proposal p where ${conjunction(there, p)}`);
				return `(${parts.join(' union all ')}) t`;
			},
			conditions: [],
			order: {
				name: 'decisions',
				keys: [
					{ sql: 't.created', type: 'numeric' },
					{ sql: 't.id', type: 'text' }
				],
				descending: true
			},
			signature: [chainId, args.where ?? {}]
		},
		(row) => {
			row.chainId = chainId;
		}
	);
}

type Info = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>;

export async function loadDecision(
	context: Context,
	info: Info,
	{ kind, id, chainId }: DecisionKey
): Promise<DecisionSource> {
	return kind === 'OFF_CHAIN'
		? namedBallot(context, id)
		: namedProposal(context, info, await momentOf(context, chainId, null), id);
}

export const decisionType = (decision: DecisionSource): 'Proposal' | 'OffchainProposal' =>
	'moment' in decision ? 'Proposal' : 'OffchainProposal';
