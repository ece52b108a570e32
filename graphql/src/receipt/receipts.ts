import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.ts';
import type { Condition } from '../database/params.ts';
import type { KeyType } from '../database/reader.ts';
import type { ReceiptFilter, ReceiptOrder } from '../generated/resolvers.ts';
import { connect } from '../relay/connection.ts';
import type { Page, PageArguments } from '../relay/connection.ts';
import { onChain, until } from '../relay/of.ts';
import type { SortKey } from '../relay/order.ts';
import { receiptTable } from './source.ts';
import type { ReceiptRow } from './source.ts';

/** The parent whose rows are listed: `column` equals `key`. */
export interface Scope {
	column: string;
	key: string;
	type?: KeyType;
	at?: string | undefined;
}

export const scopeOf = (scope: Scope | undefined) =>
	scope && { parent: { columns: [scope.column], types: [scope.type ?? 'numeric'], key: [scope.key] } };

const id: SortKey = { sql: 't.id', type: 'numeric' };

function conditionsOf({ assetId, contributor, role }: ReceiptFilter): Condition[] {
	const conditions: Condition[] = [];
	if (assetId != null) conditions.push((p) => `t.asset_id = ${p.add(assetId)}::numeric`);
	if (contributor != null) conditions.push((p) => `t.contributor = ${p.add(contributor)}`);
	if (role != null) conditions.push((p) => (role.length === 0 ? 'false' : `t.role ${p.oneOf(role)}`));
	return conditions;
}

export function listReceipts(
	context: Context,
	info: GraphQLResolveInfo,
	chainId: number,
	args: PageArguments & { where?: ReceiptFilter | null; orderBy?: ReceiptOrder | null },
	scope?: Scope
): Promise<Page<ReceiptRow>> {
	const where = args.where ?? {};
	const field = args.orderBy?.field ?? 'ID';
	return connect<ReceiptRow>(
		context.reader,
		info,
		args,
		{
			table: receiptTable,
			...scopeOf(scope),
			conditions: [onChain(chainId), ...until(scope?.at), ...conditionsOf(where)],
			order: {
				name: `receipts ${field} ${args.orderBy?.direction ?? 'DESC'}`,
				keys: field === 'ID' ? [id] : [{ sql: 't.units', type: 'numeric' }, id],
				descending: args.orderBy?.direction !== 'ASC'
			},
			signature: [chainId, scope?.at, where]
		},
		scope?.at === undefined
			? undefined
			: (row) => {
					row.at = scope.at;
				}
	);
}
