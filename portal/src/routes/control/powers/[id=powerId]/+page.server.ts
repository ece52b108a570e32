import { error } from '@sveltejs/kit';
import { readChain } from '#lib/entity-path.ts';
import { ControlPowerDocument } from '#lib/gql/graphql.ts';
import { query } from '#lib/graphql-client.ts';
import { readMoment } from '#lib/moment.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url }) => {
	const chainId = readChain(url);
	const moment = readMoment(url.searchParams.get('at'));
	const id = Number(params.id);
	const { control, _meta } = await query(ControlPowerDocument, {
		id,
		chainId,
		at: moment.at,
		after: url.searchParams.get('after') || undefined
	});
	if (!control)
		error(
			404,
			moment.at ? 'There was no handover yet at that moment.' : 'This chain has no handover of control.',
			{ advice: 'Look at what the DAO can set, on the page Parameters.' }
		);
	if (!control.power)
		error(404, `There is no power ${id} on this chain.`, { advice: 'Look for it on the page Control.' });
	return { control, power: control.power, moment, head: _meta.block };
};
