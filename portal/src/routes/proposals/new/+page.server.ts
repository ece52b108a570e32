import { readChain } from '#lib/entity-path.ts';
import { ParameterValuesDocument } from '#lib/gql/graphql.ts';
import { attempt } from '#lib/graphql-client.ts';
import { loadBook } from '#lib/governance/book.server.ts';
import { parameterNames } from '#lib/governance/acting/parameter-action.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url }) => {
	const chainId = readChain(url);
	const [book, values] = await Promise.all([
		loadBook(chainId),
		attempt(ParameterValuesDocument, { chainId })
	]);
	const template = url.searchParams.get('template');
	const name = parameterNames.find((each) => each === url.searchParams.get('name'));
	return {
		book,
		values: values.ok ? values.data.parameters : [],
		template: template === 'transfer' ? ('transfer' as const) : template === 'parameter' && name ? name : null
	};
};
