import { readEntityId } from '#lib/entity-path.ts';
import {
	AssetActingDocument,
	AssetContributorsDocument,
	AssetHistoryDocument,
	AssetLicensingDocument,
	AssetRightsDocument
} from '#lib/gql/graphql.ts';
import { attempt } from '#lib/graphql-client.ts';
import { readLineageState } from '#lib/lineage/lineage-state.ts';
import { loadIncome } from './load-income.ts';
import { loadLineage, loadSelection } from './load-lineage.ts';
import { readMoment } from '#lib/moment.ts';
import { readTab } from './tabs.ts';
import type { PageServerLoad } from './$types';

/** Each tab asks for what it shows and no more; a tab that fails says so under the page's head. */
export const load: PageServerLoad = async ({ params, url }) => {
	const asked = { ...readEntityId(params.id), at: readMoment(url.searchParams.get('at')).at };
	const search = url.searchParams;
	const tab = readTab(search);
	switch (tab) {
		case 'lineage': {
			const state = readLineageState(search);
			const [lineage, selection] = await Promise.all([
				loadLineage({ ...asked, state }),
				loadSelection({ ...asked, state })
			]);
			return { tab, state, lineage, selection };
		}
		case 'contributors': {
			const order = search.get('order') === 'oldest' ? 'oldest' : 'units';
			const contributors = await attempt(AssetContributorsDocument, {
				...asked,
				after: search.get('after'),
				order: order === 'units' ? { field: 'UNITS', direction: 'DESC' } : { field: 'ID', direction: 'ASC' }
			});
			return { tab, order, contributors } as const;
		}
		case 'licensing': {
			const licensing = await attempt(AssetLicensingDocument, {
				...asked,
				offersAfter: search.get('offers'),
				licensesAfter: search.get('licenses')
			});
			return { tab, licensing };
		}
		case 'income':
			return { tab, ...(await loadIncome({ ...asked, search })) };
		case 'rights':
			return { tab, rights: await attempt(AssetRightsDocument, asked) };
		case 'history':
			return { tab, history: await attempt(AssetHistoryDocument, asked) };
		case 'act':
			return { tab, acting: await attempt(AssetActingDocument, { id: asked.id, chainId: asked.chainId }) };
	}
};
