import type { GraphQLResolveInfo } from 'graphql';
import { findBallot } from '../ballots/api/load.ts';
import type { Context } from '../context.ts';
import { containing } from '../database/params.ts';
import type { Params } from '../database/params.ts';
import { badInput } from '../errors.ts';
import { pageSize } from '../relay/connection.ts';
import { globalId } from '../relay/global-id.ts';
import type { NodeType } from '../relay/global-id.ts';
import { checkedAddress } from '../scalar/scalars.ts';
import { nodeOf } from './node.ts';

interface Hit {
	type: NodeType | 'OffchainProposal';
	id: string;
}

const MAX_QUERY = 200;

/** Objects of an exact id, address or hash first; then names and titles: equal, beginning so, containing; most used first. */
export async function searchFor(
	context: Context,
	info: GraphQLResolveInfo,
	chainId: number,
	query: string,
	first: number
): Promise<never[]> {
	const limit = pageSize(first);
	const text = query.trim();
	if (text.length > MAX_QUERY)
		throw badInput(`query has ${text.length} characters; use at most ${MAX_QUERY}.`, 'query');
	if (text === '' || text.includes('\0')) return [];
	const address = /^0x[0-9a-f]{40}$/i.test(text) ? checkedAddress(text) : null;
	const hits = await context.reader.rows<Hit>((p) => {
		const chain = `${p.add(chainId)}::int`;
		const hasBallots = context.ballots !== undefined;
		const parts = [
			...exact(text, chain, p, hasBallots),
			...(address === null ? byName(text, chain, p, hasBallots) : [])
		];
		return `select s.type as "type", s.id as "id" from (${parts.join(' union all ')}) s
			group by s.type, s.id order by min(s.rank), max(s.used) desc, min(s.place), s.id limit ${p.add(limit)}::integer`;
	});
	const found = address === null ? hits : [{ type: 'Account', id: address } as Hit, ...hits].slice(0, limit);
	const objects = await Promise.all(found.map((hit) => objectOf(context, info, chainId, hit)));
	return objects.filter((object) => object !== null);
}

async function objectOf(
	context: Context,
	info: GraphQLResolveInfo,
	chainId: number,
	{ type, id }: Hit
): Promise<never> {
	if (type !== 'OffchainProposal') return nodeOf(context, info, globalId(type, chainId, id));
	const found = await findBallot(context, id);
	return (found && Object.assign(found, { __typename: type })) as never;
}

/** Rows (type, id, rank, used, place): `place` orders what is equal in all else. */
function exact(text: string, chain: string, p: Params, hasBallots: boolean): string[] {
	if (/^\d{1,78}$/.test(text)) {
		const id = `${p.add(text)}::numeric`;
		return ['Asset', 'Receipt', 'License', 'Payment', 'Proposal'].map(
			(type, rank) =>
				`select '${type}' as type, t.id::text as id, ${rank} as rank, 0 as used, t.id as place from "${type.toLowerCase()}" t where t.chain_id = ${chain} and t.id = ${id}`
		);
	}
	if (/^0x[0-9a-f]{64}$/i.test(text)) {
		const hash = p.add(text.toLowerCase());
		return [
			`select 'Asset' as type, t.asset_id::text as id, 0 as rank, 0 as used, t.asset_id as place from "asset_version" t where t.chain_id = ${chain} and t.content_hash = ${hash}`,
			`select 'Payment', t.id::text, 1, 0, t.id from "payment" t where t.chain_id = ${chain} and t.transaction_hash = ${hash}`,
			...(hasBallots
				? [`select 'OffchainProposal', b.id, 2, 0, 0 from ballots.proposal b where b.id = ${hash}`]
				: [])
		];
	}
	return [];
}

function byName(text: string, chain: string, p: Params, hasBallots: boolean): string[] {
	const whole = p.add(text);
	const part = p.add(containing(text));
	const rank = (name: string) =>
		`case when lower(${name}) = lower(${whole}::text) then 10 when ${name} ilike substr(${part}, 2) then 11 else 12 end`;
	return [
		`select 'Asset' as type, t.id::text as id, ${rank('t.name')} as rank, t.child_count + t.license_count as used, t.id as place
			from "asset" t where t.chain_id = ${chain} and t.name ilike ${part}`,
		// The newest first.
		`select 'Proposal', t.id::text, ${rank('t.title')}, 0, -t.created_at
			from "proposal" t where t.chain_id = ${chain} and t.title ilike ${part}`,
		...(hasBallots
			? [
					`select 'OffchainProposal', b.id, ${rank('b.title')}, 0, -b.created
						from ballots.current_proposal b where b.title ilike ${part} and (b.terms->>'chainId')::int = ${chain}`
				]
			: [])
	];
}
