import { readChain } from '#lib/entity-path.ts';
import { ParametersDocument } from '#lib/gql/graphql.ts';
import { attempt } from '#lib/graphql-client.ts';
import { loadBook } from '#lib/governance/book.server.ts';
import { parameterText } from '#lib/governance/parameter-text.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url }) => {
	const chainId = readChain(url);
	const result = await attempt(ParametersDocument, { chainId });
	if (!result.ok) return { parameters: null, failure: result.failure };
	const book = await loadBook(chainId);
	return {
		failure: null,
		parameters: result.data.parameters.map((parameter) => ({
			...parameter,
			text: parameterText(parameter.value, parameter.unit, book),
			history: parameter.history.nodes.map((change) => ({
				...change,
				text: parameterText(change.value, parameter.unit, book),
				previousText:
					change.previous === null || change.previous === undefined
						? null
						: parameterText(change.previous, parameter.unit, book)
			}))
		}))
	};
};
