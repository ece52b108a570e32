import { json } from '@sveltejs/kit';
import { WalletChainsDocument } from '#lib/gql/graphql.ts';
import { query } from '#lib/graphql-client.ts';
import type { RequestHandler } from './$types';

/** Chains and contract addresses for the wallet code, which runs in the browser and asks only this origin. */
export const GET: RequestHandler = async () => json((await query(WalletChainsDocument)).chains);
