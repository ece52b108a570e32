import type { OffchainRowFragment } from '#lib/gql/graphql.ts';
import { percentOfOne } from '#lib/governance/votes.ts';

type Standing = Pick<OffchainRowFragment, 'offchainState' | 'result'>;

/** Who leads or has won, in a sentence. */
export function standingSentence({ offchainState, result }: Standing): string {
	const isOver = offchainState === 'CLOSED';
	if (result.voterCount === 0) return isOver ? 'Nobody voted.' : 'Nobody has voted yet.';
	const winner = result.scores.find(({ choice }) => choice === result.winner);
	if (winner) return `“${winner.label}” ${isOver ? 'won' : 'leads'} with ${percentOfOne(winner.share)}.`;
	const tied = result.scores
		.filter(({ choice }) => result.tied.includes(choice))
		.map(({ label }) => `“${label}”`);
	if (tied.length < 2) return isOver ? 'No choice won.' : 'No choice leads.';
	const names =
		tied.length > 4 ? `${tied.length} choices` : `${tied.slice(0, -1).join(', ')} and ${tied.at(-1)}`;
	return isOver ? `It ended in a tie between ${names}.` : `${names} are tied.`;
}
