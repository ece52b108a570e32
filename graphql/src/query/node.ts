import type { GraphQLResolveInfo } from 'graphql';
import { accountOf } from '../account/resolvers.ts';
import { findAsset } from '../asset/load.ts';
import type { Context } from '../context.ts';
import { momentOf as governanceMoment } from '../governance/moment.ts';
import { findProposal } from '../governance/proposals.ts';
import { licenseTable, offerTable } from '../license/source.ts';
import { paymentTable } from '../payment/source.ts';
import { receiptTable } from '../receipt/source.ts';
import { parseGlobalId } from '../relay/global-id.ts';
import type { NodeType } from '../relay/global-id.ts';
import { loadById } from '../relay/load.ts';

/** A row that knows its GraphQL type, for fields that may return several. */
export interface Typed {
	__typename: NodeType;
}

const tables = { Receipt: receiptTable, Offer: offerTable, License: licenseTable, Payment: paymentTable };

/** The object behind a global id; null when this API has none. */
export async function nodeOf(
	context: Context,
	info: GraphQLResolveInfo,
	text: string,
	argumentName = 'id'
): Promise<never> {
	const { type, chainId, id } = parseGlobalId(text, argumentName);
	const found = context.chains.has(chainId) ? await load(context, info, type, chainId, id) : null;
	// A union of rows told apart by __typename; codegen's type for Node is their intersection with it.
	return (found === null ? null : Object.assign(found, { __typename: type })) as never;
}

async function load(
	context: Context,
	info: GraphQLResolveInfo,
	type: NodeType,
	chainId: number,
	id: string
): Promise<object | null> {
	if (type === 'Account') return accountOf(chainId, id);
	if (type === 'Proposal')
		return findProposal(context, info, await governanceMoment(context, chainId, null), id);
	if (type === 'Asset') return findAsset(context, info, chainId, id);
	return loadById<object>(context, info, tables[type], chainId, id);
}

export const typeOf = (value: object): NodeType => (value as Typed).__typename;
