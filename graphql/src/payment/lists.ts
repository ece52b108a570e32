import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.ts';
import type { Condition } from '../database/params.ts';
import type { PaymentFilter, PaymentOrder, PayoutFilter } from '../generated/resolvers.ts';
import { scopeOf } from '../receipt/receipts.ts';
import type { Scope } from '../receipt/receipts.ts';
import { connect } from '../relay/connection.ts';
import type { Page, PageArguments } from '../relay/connection.ts';
import { newestFirst, onChain, until } from '../relay/of.ts';
import type { SortKey } from '../relay/order.ts';
import { paymentTable, payoutTable } from './source.ts';
import type { PaymentRow, PayoutRow } from './source.ts';

const id: SortKey = { sql: 't.id', type: 'numeric' };

function paymentConditions(filter: PaymentFilter): Condition[] {
	const { assetId, payer, currency, reason, licenseId, after, before } = filter;
	const conditions: Condition[] = [];
	if (assetId != null) conditions.push((p) => `t.asset_id = ${p.add(assetId)}::numeric`);
	if (payer != null) conditions.push((p) => `t.payer = ${p.add(payer)}`);
	if (currency != null) conditions.push((p) => `t.currency = ${p.add(currency)}`);
	if (reason != null) conditions.push((p) => (reason.length === 0 ? 'false' : `t.reason ${p.oneOf(reason)}`));
	if (licenseId != null) conditions.push((p) => `t.license_id = ${p.add(licenseId)}::numeric`);
	if (after != null) conditions.push((p) => `t.timestamp > ${p.add(after)}::numeric`);
	if (before != null) conditions.push((p) => `t.timestamp < ${p.add(before)}::numeric`);
	return conditions;
}

export function listPayments(
	context: Context,
	info: GraphQLResolveInfo,
	chainId: number,
	args: PageArguments & { where?: PaymentFilter | null; orderBy?: PaymentOrder | null },
	scope?: Scope
): Promise<Page<PaymentRow>> {
	const where = args.where ?? {};
	const field = args.orderBy?.field ?? 'ID';
	return connect<PaymentRow>(context.reader, info, args, {
		table: paymentTable,
		...scopeOf(scope),
		conditions: [onChain(chainId), ...until(scope?.at), ...paymentConditions(where)],
		order: {
			name: `payments ${field} ${args.orderBy?.direction ?? 'DESC'}`,
			keys: field === 'ID' ? [id] : [{ sql: 't.amount', type: 'numeric' }, id],
			descending: args.orderBy?.direction !== 'ASC'
		},
		signature: [chainId, scope?.at, where]
	});
}

function payoutConditions({ assetId, payee, receiptId, kind, currency }: PayoutFilter): Condition[] {
	const conditions: Condition[] = [];
	if (assetId != null) conditions.push((p) => `t.asset_id = ${p.add(assetId)}::numeric`);
	if (payee != null) conditions.push((p) => `t.payee = ${p.add(payee)}`);
	if (receiptId != null) conditions.push((p) => `t.receipt_id = ${p.add(receiptId)}::numeric`);
	if (kind != null) conditions.push((p) => `t.kind = ${p.add(kind)}`);
	if (currency != null) conditions.push((p) => `t.currency = ${p.add(currency)}`);
	return conditions;
}

export function listPayouts(
	context: Context,
	info: GraphQLResolveInfo,
	chainId: number,
	args: PageArguments & { where?: PayoutFilter | null },
	scope?: Scope
): Promise<Page<PayoutRow>> {
	const where = args.where ?? {};
	return connect<PayoutRow>(context.reader, info, args, {
		table: payoutTable,
		...scopeOf(scope),
		conditions: [onChain(chainId), ...until(scope?.at), ...payoutConditions(where)],
		order: newestFirst('payouts'),
		signature: [chainId, scope?.at, where]
	});
}
