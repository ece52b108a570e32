import { error } from '@sveltejs/kit';
import { GovernanceBookDocument } from '#lib/gql/graphql.ts';
import { query } from '#lib/graphql-client.ts';
import type { ContractBook } from './contract-book.ts';

export interface GovernanceBook extends ContractBook {
	chainName: string;
	currencies: readonly { address: string; symbol: string; decimals: number; isListed: boolean }[];
}

/** What addresses mean on a chain; the first configured one when none is named. */
export async function loadBook(chainId: number | undefined): Promise<GovernanceBook> {
	const { chains, currencies, control } = await query(GovernanceBookDocument, { chainId });
	const chain = chainId === undefined ? chains[0] : chains.find(({ id }) => id === chainId);
	if (!chain)
		error(404, `There is no chain ${chainId ?? ''} on this index.`, { advice: 'See the status page.' });
	return {
		chainId: chain.id,
		chainName: chain.name,
		contracts: chain.contracts,
		currencies,
		powers: control?.powers ?? [],
		holders: control
			? [
					{ ...control.foundation, isSafe: Boolean(control.foundation.safe) },
					{ ...control.guardian.holder, isSafe: false }
				].map(({ address, name, isSafe }) => ({ address, name, isSafe }))
			: []
	};
}
