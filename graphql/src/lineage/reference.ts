import type { Relation } from '@wadi/contracts/vocabulary';
import type { Sql } from 'postgres';
import type { Direction } from './walk.ts';

export interface ReferenceRelative {
	id: string;
	depth: number;
	pathCount: bigint;
	/** Over 10 000 to the power of `depthLimit`. */
	share: bigint;
}

export interface ReferenceOptions {
	chainId: number;
	start: string;
	direction: Direction;
	depthLimit: number;
	relations?: readonly Relation[] | null;
	at?: number;
}

/**
 * What `walk` and `effectiveShare` must find, as one recursive query that spells out every path. It is the definition
 * of the right answer, and costs a row for each path: the tests compare with it, nothing is served from it.
 */
export async function walkInPostgres(sql: Sql, options: ReferenceOptions): Promise<ReferenceRelative[]> {
	const { chainId, start, direction, depthLimit, relations = null, at = null } = options;
	const [from, to] = direction === 'UP' ? [sql('child'), sql('parent')] : [sql('parent'), sql('child')];
	const rows = await sql<{ id: string; depth: number; paths: string; share: string }[]>`
		with recursive path(id, depth, share) as (
			select ${start}::numeric, 0, 1::numeric
			union all
			select l.${to}, p.depth + 1, p.share * l.share_bps
			from path p join wadi.link l on l.chain_id = ${chainId} and l.${from} = p.id
			where p.depth < ${depthLimit}
				and (${relations === null} or l.relation::text = any(${relations ?? []}::text[]))
				and (${at}::numeric is null or l.block_number <= ${at}::numeric)
		)
		select id, min(depth) as depth, count(*) as paths, sum(share * 10000::numeric ^ (${depthLimit} - depth)) as share
		from path where depth > 0 group by id order by min(depth), id`;
	return rows.map(({ id, depth, paths, share }) => ({
		id,
		depth,
		pathCount: BigInt(paths),
		share: BigInt(share.replace(/\.0*$/, ''))
	}));
}
