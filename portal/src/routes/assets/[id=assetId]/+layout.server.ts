import { error } from '@sveltejs/kit';
import { readEntityId } from '#lib/entity-path.ts';
import { AssetHeadDocument } from '#lib/gql/graphql.ts';
import { query } from '#lib/graphql-client.ts';
import { readMoment } from '#lib/moment.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ params, url }) => {
	const { id, chainId } = readEntityId(params.id);
	const moment = readMoment(url.searchParams.get('at'));
	const { asset, _meta } = await query(AssetHeadDocument, { id, chainId, at: moment.at });
	if (!asset) {
		error(
			404,
			moment.at ? `There was no asset ${id} at that moment.` : `There is no asset ${id} on this chain.`,
			{
				advice: moment.at
					? 'Leave the moment out to see it as it is now.'
					: 'Search for it, or start from all assets.'
			}
		);
	}
	return { asset, moment, head: _meta.block };
};
