import type { Context } from '../../context.ts';
import type { OffchainProposalState } from '../../generated/resolvers.ts';
import type { ProposalRecord } from '../types.ts';
import { hubOf } from './sources.ts';

const seconds = new WeakMap<Context, number>();

/** The hub's clock, read once for each execution of a query. An answer that depends on it is not kept. */
export function nowOf(context: Context): number {
	context.isVolatile = true;
	return secondOf(context);
}

function secondOf(context: Context): number {
	let second = seconds.get(context);
	if (second === undefined) seconds.set(context, (second = hubOf(context).now()));
	return second;
}

/** What has ended stays so, and may be kept; what has not changes with the clock. */
export function stateOf(context: Context, proposal: ProposalRecord): OffchainProposalState {
	if (proposal.canceledAt !== null) return 'CANCELED';
	const second = secondOf(context);
	if (second >= proposal.end) return 'CLOSED';
	context.isVolatile = true;
	return second < proposal.start ? 'PENDING' : 'ACTIVE';
}

export function nextStateOf(
	context: Context,
	proposal: ProposalRecord
): { at: string; state: OffchainProposalState } | null {
	const state = stateOf(context, proposal);
	if (state === 'PENDING') return { at: String(proposal.start), state: 'ACTIVE' };
	if (state === 'ACTIVE') return { at: String(proposal.end), state: 'CLOSED' };
	return null;
}
