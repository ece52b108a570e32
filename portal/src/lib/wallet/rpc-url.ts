import * as env from '$app/env/public';

/** The chain's RPC endpoint for browsers, as PUBLIC_RPC_URL_<chainId> names it; undefined when none is named. */
export function rpcUrlOf(chainId: number): string | undefined {
	const value = (env as Record<string, unknown>)[`PUBLIC_RPC_URL_${chainId}`];
	return typeof value === 'string' ? value : undefined;
}
