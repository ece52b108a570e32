import type { ProvenanceRow } from '../database/provenance.ts';
import { provenanceColumns } from '../database/table.ts';
import type { Table } from '../database/table.ts';
import type { ProposalState, VoteSupport } from '../generated/resolvers.ts';
import type { Moment } from './moment.ts';
import { deadlineSql, stateSql } from './sql.ts';

/** Columns beyond the key are there when the query selects a field that needs them. */
export interface ProposalRow extends ProvenanceRow {
	id: string;
	proposer: string;
	title: string;
	description: string;
	descriptionHash: string;
	targets: string[];
	values: string[];
	calldatas: string[];
	timelockId: string;
	createdAt: string;
	voteStart: string;
	voteEnd: string;
	queuedAt: string | null;
	eta: string | null;
	executedAt: string | null;
	canceledAt: string | null;
	/** As of the moment: computed by proposalsSql. */
	stateNow: ProposalState;
	deadlineNow: string;
	againstNow: string;
	forNow: string;
	abstainNow: string;
	votersNow: number;
	moment: Moment;
}

const tally = ['againstNow', 'forNow', 'abstainNow', 'votersNow', 'voteStart'];

export const proposalTable: Table = {
	name: 'proposal',
	key: ['chainId', 'id'],
	fields: {
		proposer: ['proposer'],
		title: ['title'],
		description: ['description'],
		descriptionHash: ['descriptionHash'],
		actions: ['targets', 'values', 'calldatas'],
		actionCount: ['targets'],
		createdAt: ['createdAt'],
		snapshot: ['voteStart'],
		voteEnd: ['voteEnd'],
		deadline: ['deadlineNow'],
		queuedAt: ['queuedAt'],
		eta: ['queuedAt', 'eta'],
		executedAt: ['executedAt', 'timelockId', 'stateNow'],
		canceledAt: ['canceledAt', 'timelockId', 'stateNow'],
		executedBy: ['timelockId', 'stateNow'],
		canceledBy: ['timelockId', 'stateNow'],
		state: ['stateNow'],
		isExecutable: ['stateNow', 'eta'],
		nextState: ['stateNow', 'deadlineNow', ...tally],
		quorum: ['voteStart'],
		tally,
		votes: ['voteStart'],
		nonVoters: ['voteStart'],
		timeline: ['timelockId', 'voteStart', 'deadlineNow', 'eta', 'queuedAt', 'canceledAt', 'stateNow'],
		voter: ['voteStart', 'stateNow', 'deadlineNow'],
		operationId: ['timelockId'],
		offchain: ['description'],
		proofs: ['stateNow', 'deadlineNow', 'voteStart', ...tally],
		provenance: provenanceColumns
	}
};

/** The proposals that existed at a moment, as they stood. What the query does not select is not computed. */
export function proposalsSql(moment: Moment): string {
	const at = `${moment.second}::numeric`;
	const isPast = !moment.isHead && !moment.isFuture;
	const sum = (column: string) =>
		isPast
			? `(select coalesce(sum(v.${column}), 0) from "vote" v where v.chain_id = p.chain_id and v.proposal_id = p.id and v.timestamp <= ${at})`
			: `p.${column}`;
	const voters = isPast
		? `(select count(distinct v.voter)::int from "vote" v where v.chain_id = p.chain_id and v.proposal_id = p.id and v.timestamp <= ${at} and v.weight > 0)`
		: 'p.voter_count';
	return `(select p.*, ${stateSql(at, 'p')} as state_now, ${deadlineSql(at, 'p')} as deadline_now, ${sum('against')} as against_now,
		${sum('"for"')} as for_now, ${sum('abstain')} as abstain_now, ${voters} as voters_now
		from "proposal" p where p.created_at <= ${at}) t`;
}

export interface VoteRow extends ProvenanceRow {
	proposalId: string;
	voter: string;
	support: VoteSupport;
	weight: string;
	against: string;
	for: string;
	abstain: string;
	reason: string;
	params: string;
	sender: string;
	/** The snapshot of its proposal. */
	voteStart: string;
	moment: Moment;
}

const self = (...names: string[]): Record<string, string[]> =>
	Object.fromEntries(names.map((name) => [name, [name]]));

export const voteTable: Table = {
	name: 'vote',
	key: ['chainId', 'proposalId', 'voter'],
	fields: {
		...self('support', 'weight', 'against', 'for', 'abstain', 'reason', 'params', 'sender'),
		castAt: ['timestamp'],
		provenance: provenanceColumns
	}
};
