import type { ProposalVotesPageQuery } from '#lib/gql/graphql.ts';

type Vote = NonNullable<ProposalVotesPageQuery['proposal']>['votes']['nodes'][number];

const columns = [
	['voter', (vote) => vote.voter.address],
	['support', (vote) => vote.support],
	['weight', (vote) => vote.weight],
	['for', (vote) => vote.for],
	['against', (vote) => vote.against],
	['abstain', (vote) => vote.abstain],
	['power_from_locks', (vote) => vote.power.ve],
	['power_from_contributions', (vote) => vote.power.contributor],
	['cast_at', (vote) => vote.castAt],
	['block', (vote) => vote.provenance.blockNumber],
	['transaction', (vote) => vote.provenance.transactionHash],
	['log', (vote) => String(vote.provenance.logIndex)],
	['reason', (vote) => vote.reason]
] as const satisfies readonly (readonly [string, (vote: Vote) => string])[];

/** Amounts are wei of power, in digits: 10¹⁸ to one vote. */
export const votesCsvHead = `${columns.map(([name]) => name).join(',')}\r\n`;

export const votesCsvRow = (vote: Vote): string =>
	`${columns.map(([, read]) => csvField(read(vote))).join(',')}\r\n`;

/** Quoted where needed; text that a spreadsheet would execute as a formula is kept from it by an apostrophe. */
export function csvField(text: string): string {
	const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
