export type Collection = 'assets' | 'receipts' | 'licenses' | 'payments' | 'proposals';

/** What a page's id parameter names; `chainId` is undefined for the first configured chain. */
export function readEntityId(param: string): { id: string; chainId: number | undefined } {
	const dash = param.indexOf('-');
	if (dash < 0) return { id: BigInt(param).toString(), chainId: undefined };
	return { id: BigInt(param.slice(dash + 1)).toString(), chainId: Number(param.slice(0, dash)) };
}

/** The page of an object. The chain is named only where it is not the default one, so that most addresses stay short. */
export function entityPath(
	collection: Collection,
	id: string,
	chainId: number,
	defaultChainId: number
): string {
	return `/${collection}/${chainId === defaultChainId ? '' : `${chainId}-`}${id}`;
}

/** The page of an address on one chain. */
export function accountPath(address: string, chainId: number, defaultChainId: number): string {
	return `/accounts/${address}${chainId === defaultChainId ? '' : `?chain=${chainId}`}`;
}

/** The `chain` of a list page's URL; undefined for the default one and for anything that is no chain id. */
export function readChain(url: URL): number | undefined {
	const text = url.searchParams.get('chain') ?? '';
	return /^[1-9]\d{0,9}$/.test(text) ? Number(text) : undefined;
}
