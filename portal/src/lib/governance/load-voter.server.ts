import { VoterStandingDocument, type VoterStandingQuery } from '#lib/gql/graphql.ts';
import { attempt } from '#lib/graphql-client.ts';
import type { Result } from '#lib/graphql-request.ts';

export interface AskedVoter {
	id: string;
	chainId: number | undefined;
	account: string;
	/** The second that power is counted at. */
	at: string;
}

/** What an account can do about a proposal, and from what its power came. */
export function loadVoter({ id, chainId, account, at }: AskedVoter): Promise<Result<VoterStandingQuery>> {
	return attempt(VoterStandingDocument, { proposalId: id, chainId, account: account.toLowerCase(), at });
}
