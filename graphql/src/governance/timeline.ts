import { accountOf } from '../account/resolvers.ts';
import type { AccountSource } from '../account/source.ts';
import type { Context } from '../context.ts';
import type { ProvenanceRow } from '../database/provenance.ts';
import type { ProposalEventKind } from '../generated/resolvers.ts';
import { hasPassed } from './moment.ts';
import type { ProposalRow } from './proposal-source.ts';

interface EventRow extends ProvenanceRow {
	kind: ProposalEventKind;
	actor: string;
	until: string | null;
}

export interface ProposalEventSource {
	kind: ProposalEventKind;
	timestamp: string;
	actor: AccountSource | null;
	until: string | null;
	provenance: ProvenanceRow | null;
}

const columns = (e: string): string =>
	`${e}.chain_id as "chainId", ${e}.block_number as "blockNumber", ${e}.log_index as "logIndex", ${e}.transaction_hash as "transactionHash", ${e}.timestamp, ${e}.actor`;

/**
 * The logs about a proposal up to its moment, oldest first. The timelock's own word counts where the Governor has none in
 * the same transaction: then somebody went past it.
 */
export const eventsOf = (context: Context, proposal: ProposalRow): Promise<EventRow[]> =>
	context.reader.batch<EventRow>(
		{
			signature: `proposal events ${proposal.chainId} ${proposal.moment.second}`,
			keyTypes: ['numeric', 'text'],
			sql: (p) => {
				const chain = `${p.add(proposal.chainId)}::int`;
				const at = `${p.add(proposal.moment.second)}::numeric`;
				return `select * from (
					select ${columns('e')}, e.kind::text as kind, e.until from "proposal_event" e
					where e.chain_id = ${chain} and e.proposal_id = k.k1 and e.timestamp <= ${at}
					union all
					select ${columns('o')}, o.kind::text || '_AT_TIMELOCK', null from "timelock_event" o
					where o.chain_id = ${chain} and o.timelock_id = k.k2 and o.kind in ('EXECUTED', 'CANCELED') and o.timestamp <= ${at}
						and not exists (select from "proposal_event" e where e.chain_id = ${chain} and e.proposal_id = k.k1
							and e.transaction_hash = o.transaction_hash and e.kind::text = o.kind::text)
				) l order by l."blockNumber", l."logIndex"`;
			}
		},
		[proposal.id, proposal.timelockId]
	);

const computed = (kind: ProposalEventKind, timestamp: string): ProposalEventSource => ({
	kind,
	timestamp,
	actor: null,
	until: null,
	provenance: null
});

/** Logs and what time alone did, in the order in which they happened. */
export async function timelineOf(context: Context, proposal: ProposalRow): Promise<ProposalEventSource[]> {
	const { moment, voteStart, deadlineNow, eta, chainId } = proposal;
	const logs = (await eventsOf(context, proposal)).map(
		({ kind, timestamp, actor, until, ...from }): ProposalEventSource => ({
			kind,
			timestamp,
			actor: accountOf(chainId, actor),
			until,
			provenance: { ...from, timestamp }
		})
	);
	const endedAt = logs.findLast(({ kind }) => kind.startsWith('CANCELED') || kind.startsWith('EXECUTED'));
	// A second counts as passed once it is over: voting begins after the snapshot and ends after the deadline.
	const isOver = (second: string) => BigInt(second) < BigInt(moment.second);
	const isBefore = (second: string) => endedAt === undefined || BigInt(second) < BigInt(endedAt.timestamp);
	const events = [...logs];
	if (isOver(voteStart) && isBefore(voteStart)) events.push(computed('VOTING_BEGAN', voteStart));
	if (isOver(deadlineNow) && isBefore(deadlineNow)) events.push(computed('VOTING_ENDED', deadlineNow));
	const isQueued = logs.some(({ kind }) => kind === 'QUEUED');
	if (isQueued && eta !== null && hasPassed(eta, moment) && (isBefore(eta) || endedAt?.timestamp === eta))
		events.push(computed('EXECUTABLE', eta));
	return events
		.map((event, position) => ({ event, position }))
		.sort(
			(a, b) =>
				Number(BigInt(a.event.timestamp) - BigInt(b.event.timestamp)) ||
				rank(a.event) - rank(b.event) ||
				a.position - b.position
		)
		.map(({ event }) => event);
}

/** Within one second: votes at the deadline come before it ends, execution after it has become possible. */
const rank = ({ kind }: ProposalEventSource): number =>
	kind === 'EXECUTABLE' ? 0 : kind === 'VOTING_BEGAN' || kind === 'VOTING_ENDED' ? 2 : 1;

export interface TallyPointRow {
	timestamp: string;
	against: string;
	for: string;
	abstain: string;
	voterCount: number;
}

const MOST_POINTS = 500;

export async function votesOverTime(context: Context, proposal: ProposalRow): Promise<TallyPointRow[]> {
	const points = await context.reader.batch<TallyPointRow>(
		{
			signature: `votes over time ${proposal.chainId} ${proposal.moment.second}`,
			keyTypes: ['numeric'],
			sql: (p) => `select b.timestamp, sum(b.against) over w as "against", sum(b.in_favour) over w as "for",
					sum(b.abstain) over w as "abstain", (sum(b.fresh) over w)::int as "voterCount"
				from (
					select v.block_number, max(v.timestamp) as timestamp, sum(v.against) as against, sum(v."for") as in_favour,
						sum(v.abstain) as abstain, count(*) filter (where v.place = 1 and v.weight > 0) as fresh
					from (select x.*, row_number() over (partition by x.voter, x.weight > 0 order by x.block_number, x.log_index) as place
						from "vote" x where x.chain_id = ${p.add(proposal.chainId)} and x.proposal_id = k.k1
							and x.timestamp <= ${p.add(proposal.moment.second)}::numeric) v
					group by v.block_number
				) b window w as (order by b.block_number) order by b.block_number`
		},
		[proposal.id]
	);
	const step = Math.ceil(points.length / MOST_POINTS);
	return points.filter((_, position) => (points.length - 1 - position) % Math.max(step, 1) === 0);
}
