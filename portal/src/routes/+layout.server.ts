import { LayoutDocument } from '#lib/gql/graphql.ts';
import { attempt } from '#lib/graphql-client.ts';
import { isBehind } from '#lib/index-lag.ts';
import { readChain } from '#lib/entity-path.ts';
import type { LayoutServerLoad } from './$types';

/** A page reads without this: the footer then says that the index cannot be reached. */
export const load: LayoutServerLoad = async ({ url, params, locals }) => {
	// Read on every navigation, so that the footer tells the block of the page above it.
	const asked = readChain(url) ?? chainOfId(params);
	const result = await attempt(LayoutDocument);
	const theme = locals.theme;
	if (!result.ok) return { theme, index: null, failure: result.failure };
	const { _meta: meta, chains } = result.data;
	const defaultChainId = chains[0]?.id ?? 31337;
	const chain = chains.find(({ id }) => id === asked) ?? chains[0];
	const head = chain && chain.id !== defaultChainId ? chain.head : meta.block;
	return {
		theme,
		failure: null,
		index: {
			block: meta.block,
			lagSeconds: meta.lagSeconds,
			isBehind: isBehind(meta.lagSeconds, defaultChainId),
			headTime: head?.timestamp ?? meta.block.timestamp,
			chain: chain ? { id: chain.id, name: chain.name } : null,
			defaultChainId,
			chainCount: chains.length
		}
	};
};

function chainOfId(params: Record<string, string>): number | undefined {
	const [, chain] = /^(\d+)-\d+$/.exec(params.id ?? '') ?? [];
	return chain === undefined ? undefined : Number(chain);
}
