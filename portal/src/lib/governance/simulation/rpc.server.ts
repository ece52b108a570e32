import * as privateEnv from '$app/env/private';
import { rpcUrlOf } from '#lib/wallet/rpc-url.ts';
import { connectNode, type Node } from './node.ts';

/** The chain's node as this server reaches it; null when the environment names none. */
export function nodeOf(chainId: number, timeoutMs: number): Node | null {
	const named = (privateEnv as Record<string, unknown>)[`RPC_URL_${chainId}`];
	const url = typeof named === 'string' ? named : rpcUrlOf(chainId);
	return url ? connectNode(url, timeoutMs) : null;
}
