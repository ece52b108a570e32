import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.ts';
import type { Condition } from '../database/params.ts';
import type {
	LicenseFilter,
	LicenseOrder,
	LicenseOrderField,
	LicenseStatus,
	OfferFilter,
	OfferOrder,
	OfferOrderField
} from '../generated/resolvers.ts';
import { scopeOf } from '../receipt/receipts.ts';
import type { Scope } from '../receipt/receipts.ts';
import { connect } from '../relay/connection.ts';
import type { Page, PageArguments } from '../relay/connection.ts';
import { onChain, until } from '../relay/of.ts';
import type { Order, SortKey } from '../relay/order.ts';
import { grants } from './rights.ts';
import { licenseTable, offerTable } from './source.ts';
import type { LicenseRow, OfferRow } from './source.ts';

const id: SortKey = { sql: 't.id', type: 'numeric' };
const price: SortKey = { sql: 't.price', type: 'numeric' };

type OrderBy<Field> = { field: Field; direction?: 'ASC' | 'DESC' } | null | undefined;

const orderOf = <Field extends string>(
	name: string,
	sorts: Record<Field, readonly SortKey[]>,
	by: OrderBy<NoInfer<Field>>
): Order => ({
	name: `${name} ${by?.field ?? 'ID'} ${by?.direction ?? 'DESC'}`,
	keys: by == null ? [id] : sorts[by.field],
	descending: by?.direction !== 'ASC'
});

const offerSorts: Record<OfferOrderField, readonly SortKey[]> = {
	ID: [id],
	PRICE: [price, id],
	LICENSE_COUNT: [{ sql: 't.license_count', type: 'integer' }, id]
};

/** What `buy` checks: the offer is not closed, its seller still owns the asset, the asset is not retired. */
const isOpenSql = `(not t.is_closed and exists (select from "asset" a where a.chain_id = t.chain_id and a.id = t.asset_id
	and a.owner = t.seller and not a.is_retired))`;

function offerConditions({ assetId, seller, mode, right, isOpen, currency }: OfferFilter): Condition[] {
	const conditions: Condition[] = [];
	if (assetId != null) conditions.push((p) => `t.asset_id = ${p.add(assetId)}::numeric`);
	if (seller != null) conditions.push((p) => `t.seller = ${p.add(seller)}`);
	if (mode != null) conditions.push((p) => (mode.length === 0 ? 'false' : `t.mode ${p.oneOf(mode)}`));
	if (right != null) conditions.push(grants(right));
	if (isOpen != null) conditions.push(() => (isOpen ? isOpenSql : `not ${isOpenSql}`));
	if (currency != null) conditions.push((p) => `t.currency = ${p.add(currency)}`);
	return conditions;
}

export function listOffers(
	context: Context,
	info: GraphQLResolveInfo,
	chainId: number,
	args: PageArguments & { where?: OfferFilter | null; orderBy?: OfferOrder | null },
	scope?: Scope
): Promise<Page<OfferRow>> {
	const where = args.where ?? {};
	return connect<OfferRow>(context.reader, info, args, {
		table: offerTable,
		...scopeOf(scope),
		conditions: [onChain(chainId), ...until(scope?.at, 't.created_in_block'), ...offerConditions(where)],
		order: orderOf('offers', offerSorts, args.orderBy),
		signature: [chainId, scope?.at, where]
	});
}

const licenseSorts: Record<LicenseOrderField, readonly SortKey[]> = {
	ID: [id],
	/** What never expires comes after everything that does. */
	EXPIRES_AT: [{ sql: `(case when t.expires_at = 0 then 1e30 else t.expires_at end)`, type: 'numeric' }, id],
	PRICE: [price, id]
};

/** As of the head's timestamp. */
const hasExpired = `(t.expires_at <> 0 and t.expires_at <= (select b.timestamp from "block" b where b.chain_id = t.chain_id
	order by b.number desc limit 1))`;
const statusSql: Record<LicenseStatus, string> = {
	REVOKED: 't.is_revoked',
	EXPIRED: `not t.is_revoked and ${hasExpired}`,
	ACTIVE: `not t.is_revoked and not ${hasExpired}`
};

function licenseConditions({ assetId, holder, licensee, mode, status, right }: LicenseFilter): Condition[] {
	const conditions: Condition[] = [];
	if (assetId != null) conditions.push((p) => `t.asset_id = ${p.add(assetId)}::numeric`);
	if (holder != null) conditions.push((p) => `t.holder = ${p.add(holder)}`);
	if (licensee != null) conditions.push((p) => `t.licensee = ${p.add(licensee)}`);
	if (mode != null) conditions.push((p) => (mode.length === 0 ? 'false' : `t.mode ${p.oneOf(mode)}`));
	if (status != null) conditions.push(() => statusSql[status]);
	if (right != null) conditions.push(grants(right));
	return conditions;
}

export function listLicenses(
	context: Context,
	info: GraphQLResolveInfo,
	chainId: number,
	args: PageArguments & { where?: LicenseFilter | null; orderBy?: LicenseOrder | null },
	scope?: Scope
): Promise<Page<LicenseRow>> {
	const where = args.where ?? {};
	return connect<LicenseRow>(context.reader, info, args, {
		table: licenseTable,
		...scopeOf(scope),
		conditions: [onChain(chainId), ...until(scope?.at, 't.issued_in_block'), ...licenseConditions(where)],
		order: orderOf('licenses', licenseSorts, args.orderBy),
		signature: [chainId, scope?.at, where]
	});
}
