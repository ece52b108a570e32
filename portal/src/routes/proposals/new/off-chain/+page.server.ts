import { BallotSpacesDocument } from '#lib/gql/graphql.ts';
import { query } from '#lib/graphql-client.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url }) => {
	const { ballotSpaces } = await query(BallotSpacesDocument);
	const asked = url.searchParams.get('space');
	return { spaces: ballotSpaces, chosen: ballotSpaces.find(({ id }) => id === asked)?.id ?? null };
};
