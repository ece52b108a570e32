import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.ts';
import { containing } from '../database/params.ts';
import type { Condition } from '../database/params.ts';
import type { AssetFilter, AssetOrder, AssetOrderField } from '../generated/resolvers.ts';
import { connect } from '../relay/connection.ts';
import type { Page, PageArguments } from '../relay/connection.ts';
import type { Order, SortKey } from '../relay/order.ts';
import { assetTable } from './source.ts';
import type { AssetRow } from './source.ts';

const id: SortKey = { sql: 't.id', type: 'numeric' };
const sorts: Record<AssetOrderField, readonly SortKey[]> = {
	ID: [id],
	NAME: [{ sql: 't.name', type: 'text' }, id],
	REGISTERED_AT: [{ sql: 't.registered_at', type: 'numeric' }, id],
	CHILD_COUNT: [{ sql: 't.child_count', type: 'integer' }, id],
	LICENSE_COUNT: [{ sql: 't.license_count', type: 'integer' }, id],
	USAGE_UNITS: [{ sql: 't.usage_units', type: 'numeric' }, id]
};

const orderOf = (order: AssetOrder | null | undefined): Order => ({
	name: `assets ${order?.field ?? 'ID'} ${order?.direction ?? 'DESC'}`,
	keys: sorts[order?.field ?? 'ID'],
	descending: order?.direction !== 'ASC'
});

/** SQL that is true when asset t has an offer that would be accepted now. */
export const openOffer = (asset = 't'): string =>
	`not ${asset}.is_retired and exists (select from "offer" o where o.chain_id = ${asset}.chain_id and o.asset_id = ${asset}.id ` +
	`and not o.is_closed and o.seller = ${asset}.owner)`;

function conditionsOf(filter: AssetFilter): Condition[] {
	const conditions: Condition[] = [];
	const { kind, owner, creator, nameContains, license, author, isOpen, isRetired, hasOpenOffer } = filter;
	const { registeredAfter, registeredBefore, minChildCount } = filter;
	if (kind?.length) conditions.push((p) => `t.kind ${p.oneOf(kind)}`);
	if (kind?.length === 0) conditions.push(() => 'false');
	if (owner != null) conditions.push((p) => `t.owner = ${p.add(owner)}`);
	if (creator != null) conditions.push((p) => `t.creator = ${p.add(creator)}`);
	if (nameContains != null) conditions.push((p) => `t.name ilike ${p.add(containing(nameContains))}`);
	if (license != null) conditions.push((p) => `t.license_tag = ${p.add(license)}`);
	if (author != null) conditions.push((p) => `t.author = ${p.add(author)}`);
	if (isOpen != null) conditions.push((p) => `t.is_open = ${p.add(isOpen)}`);
	if (isRetired != null) conditions.push((p) => `t.is_retired = ${p.add(isRetired)}`);
	if (hasOpenOffer != null) conditions.push(() => (hasOpenOffer ? openOffer() : `not (${openOffer()})`));
	if (registeredAfter != null) conditions.push((p) => `t.registered_at > ${p.add(registeredAfter)}::numeric`);
	if (registeredBefore != null)
		conditions.push((p) => `t.registered_at < ${p.add(registeredBefore)}::numeric`);
	if (minChildCount != null) conditions.push((p) => `t.child_count >= ${p.add(minChildCount)}`);
	return conditions;
}

export function listAssets(
	context: Context,
	info: GraphQLResolveInfo,
	chainId: number,
	args: PageArguments & { where?: AssetFilter | null; orderBy?: AssetOrder | null }
): Promise<Page<AssetRow>> {
	const where = args.where ?? {};
	return connect<AssetRow>(context.reader, info, args, {
		table: assetTable,
		conditions: [(p) => `t.chain_id = ${p.add(chainId)}`, ...conditionsOf(where)],
		order: orderOf(args.orderBy),
		signature: [chainId, where]
	});
}
