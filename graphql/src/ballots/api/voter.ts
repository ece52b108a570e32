import type { Context } from '../../context.ts';
import type { OffchainVoteObstacle } from '../../generated/resolvers.ts';
import { atSecond, momentOf } from '../../governance/moment.ts';
import { ownSource } from '../../governance/power.ts';
import { isoTime } from '../../scalar/scalars.ts';
import type { ProposalRecord, Strategy } from '../types.ts';
import { stateOf } from './clock.ts';
import { voteOf } from './load.ts';
import { powerAtSnapshot } from './power.ts';
import type { VoterSource } from './sources.ts';

/** Strategies that count locks, scores and delegations. */
export const countsGovernance = (strategies: readonly Strategy[]): boolean =>
	strategies.some(({ name }) => name !== 'erc20-balance-of');

export async function voterOf(
	context: Context,
	proposal: ProposalRecord,
	account: `0x${string}`
): Promise<VoterSource> {
	const [power, vote] = await Promise.all([
		powerAtSnapshot(context, proposal, account),
		voteOf(context, proposal.id, account)
	]);
	return { of: proposal, account, power, vote: vote && { ...vote, of: proposal } };
}

/** The power that comes from locks and scores, at the snapshot, as the Governor would see it. */
export async function votingPowerOf(context: Context, { of: proposal, account }: VoterSource) {
	const { chainId, strategies } = proposal.terms;
	if (!countsGovernance(strategies)) return null;
	const head = await momentOf(context, chainId, null);
	return { chainId, account, moment: atSecond(head, String(proposal.snapshot.timestamp)) };
}

export async function obstacleOf(
	context: Context,
	{ of: proposal, account, power }: VoterSource
): Promise<OffchainVoteObstacle | null> {
	const state = stateOf(context, proposal);
	if (state === 'PENDING') return 'NOT_BEGUN';
	if (state === 'CLOSED') return 'ENDED';
	if (state === 'CANCELED') return 'CANCELED';
	if (power.total > 0n) return null;
	return (await delegateOf(context, proposal, account)) === null ? 'NO_POWER' : 'DELEGATED_AWAY';
}

/** Who else voted with the account's own power at the snapshot; null when nobody did, or it had none. */
async function delegateOf(
	context: Context,
	{ terms, snapshot }: ProposalRecord,
	account: string
): Promise<string | null> {
	if (!countsGovernance(terms.strategies)) return null;
	const second = String(snapshot.timestamp);
	const own = await ownSource(context, await momentOf(context, terms.chainId, null), account, second);
	if (own === null || own.delegate === account) return null;
	return BigInt(own.ve) > 0n || BigInt(own.score) > 0n ? own.delegate : null;
}

export async function explanationOf(context: Context, voter: VoterSource): Promise<string | null> {
	const { of: proposal, account, power } = voter;
	const block = `block ${proposal.snapshot.block} (${isoTime(proposal.snapshot.timestamp)})`;
	const later = 'counts for proposals whose snapshot is still to come';
	switch (await obstacleOf(context, voter)) {
		case null:
			return null;
		case 'NOT_BEGUN':
			return power.total > 0n
				? `Voting begins at ${isoTime(proposal.start)}. The account has power on it, as of ${block}.`
				: `Voting begins at ${isoTime(proposal.start)}. The account had no power at ${block}, so it will not be able to vote.`;
		case 'ENDED':
			return `Voting ended at ${isoTime(proposal.end)}. A proposal made later counts power anew.`;
		case 'CANCELED':
			return 'The proposal was cancelled, so nobody can vote on it.';
		case 'DELEGATED_AWAY':
			return `The account's power was delegated to ${await delegateOf(context, proposal, account)} at ${block}, who votes with it. Delegating back ${later}.`;
		case 'NO_POWER':
			return `The account had ${missingOf(proposal.terms.strategies)} at ${block}. What it gets now ${later}.`;
	}
}

function missingOf(strategies: readonly Strategy[]): string {
	const names = new Set(strategies.map(({ name }) => name));
	const counts = (...some: string[]) => some.some((name) => names.has(name));
	const whole = counts('governance-power', 'governance-power-with-override');
	return [
		...(whole || counts('ve-power') ? ['no lock'] : []),
		...(whole || counts('contributor-power') ? ['no score'] : []),
		...(countsGovernance(strategies) ? ['nobody who had delegated to it'] : []),
		...(counts('erc20-balance-of') ? ['no SAHARA in its hands'] : [])
	]
		.join(', ')
		.replace(/, ([^,]*)$/, ' and $1');
}
