import type { GraphQLResolveInfo } from 'graphql';
import { linkTable } from '../asset/source.ts';
import type { LinkRow } from '../asset/source.ts';
import type { Context } from '../context.ts';
import { selectList } from '../database/table.ts';
import { objectPlan } from '../relay/selection.ts';
import type { LinkRef } from './source.ts';

type Ref = Pick<LinkRef, 'chainId' | 'child' | 'parent' | 'at'> & Partial<LinkRef>;

/** What the graph itself knows of a link. */
const known = new Set(['chainId', 'child', 'parent', 'relation', 'shareBps']);

/** The rows of links found in the graph; reads nothing when the query asks for no more than the graph knows. */
export function loadLinks(
	context: Context,
	info: GraphQLResolveInfo,
	refs: readonly Ref[]
): Promise<LinkRow[]> {
	return Promise.all(refs.map((ref) => loadLink(context, info, ref)));
}

export async function loadLink(context: Context, info: GraphQLResolveInfo, ref: Ref): Promise<LinkRow> {
	const plan = objectPlan(info, linkTable);
	if (ref.relation !== undefined && plan.columns.every((name) => known.has(name))) return ref as LinkRow;
	const [row] = await context.reader.batch<LinkRow>(
		{
			signature: `link ${plan.id} ${ref.chainId}`,
			keyTypes: ['numeric', 'numeric'],
			sql: (p) =>
				`select ${selectList('t', plan.columns)} from "link" t where t.chain_id = ${p.add(ref.chainId)} and t.child = k.k1 and t.parent = k.k2`
		},
		[ref.child, ref.parent]
	);
	if (row === undefined) {
		throw new Error(
			`Link ${ref.child} → ${ref.parent} of chain ${ref.chainId} is in the graph and not in the table: load the graph again.`
		);
	}
	if (ref.at !== undefined) row.at = ref.at;
	return row;
}
