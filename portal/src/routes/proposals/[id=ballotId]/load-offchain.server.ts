import {
	OffchainProposalDocument,
	OffchainStandingDocument,
	type OffchainProposalQuery,
	type OffchainStandingQuery
} from '#lib/gql/graphql.ts';
import { error } from '@sveltejs/kit';
import { attempt, query } from '#lib/graphql-client.ts';
import type { Result } from '#lib/graphql-request.ts';

export type OffchainShown = NonNullable<OffchainProposalQuery['offchainProposal']>;

export async function loadOffchain(id: string): Promise<OffchainShown> {
	const { offchainProposal } = await query(OffchainProposalDocument, { id });
	if (!offchainProposal)
		error(404, 'No off-chain vote has this id.', { advice: 'Look for it in the list of proposals.' });
	return offchainProposal;
}

/** What an account can do about an off-chain vote, and from what its power came. */
export const loadStanding = (id: string, account: string): Promise<Result<OffchainStandingQuery>> =>
	attempt(OffchainStandingDocument, { id, account: account.toLowerCase() });
