import { error } from '@sveltejs/kit';
import { readEntityId } from '#lib/entity-path.ts';
import { ProposalVotesPageDocument } from '#lib/gql/graphql.ts';
import { query } from '#lib/graphql-client.ts';
import { votesCsvHead, votesCsvRow } from '#lib/governance/votes-csv.ts';
import type { RequestHandler } from './$types';

/** Every vote, oldest first, as a table for other tools; written while it is read. */
export const GET: RequestHandler = async ({ params }) => {
	const { id, chainId } = readEntityId(params.id);
	const page = async (after: string | undefined) =>
		(await query(ProposalVotesPageDocument, { id, chainId, after })).proposal?.votes;
	const first = await page(undefined);
	if (!first) error(404, 'No such proposal on this chain.');

	let votes: typeof first | undefined = first;
	const encoder = new TextEncoder();
	const stream = new ReadableStream({
		start: (controller) => controller.enqueue(encoder.encode(votesCsvHead)),
		async pull(controller) {
			if (!votes) return controller.close();
			const { nodes, pageInfo }: typeof first = votes;
			controller.enqueue(encoder.encode(nodes.map(votesCsvRow).join('')));
			votes = pageInfo.hasNextPage && pageInfo.endCursor ? await page(pageInfo.endCursor) : undefined;
			if (!votes) controller.close();
		}
	});
	return new Response(stream, {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="proposal-${id.slice(0, 12)}-votes.csv"`
		}
	});
};
