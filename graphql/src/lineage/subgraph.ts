import type { Reader } from '../database/reader.ts';
import { LineageGraph } from './graph.ts';
import type { AssetEntry, LinkEntry } from './graph.ts';
import type { Direction } from './walk.ts';

/** Most assets read for one traversal without the loaded graph. */
const CEILING = 50_000;

/** The part of the graph that lies up or down from `id`, read with a recursive query. */
export async function loadSubgraph(
	reader: Reader,
	chainId: number,
	id: string,
	direction: Direction | 'BOTH'
): Promise<LineageGraph> {
	const graph = new LineageGraph();
	const assets = await reader.rows<AssetEntry>((p) => {
		const chain = `${p.add(chainId)}::int`;
		const start = `${p.add(id)}::numeric`;
		const walk = (name: string, from: string, to: string): string =>
			`${name}(id) as (select ${start} union select l.${to} from ${name} w join "link" l on l.chain_id = ${chain} and l.${from} = w.id)`;
		const parts = [
			...(direction === 'DOWN' ? [] : ['select id from up']),
			...(direction === 'UP' ? [] : ['select id from down'])
		];
		return `with recursive ${walk('up', 'child', 'parent')}, ${walk('down', 'parent', 'child')}
			select a.id, a.kind, a.registered_in_block::float8 as "block" from "asset" a
			where a.chain_id = ${chain} and a.id in (${parts.join(' union ')}) order by a.id limit ${CEILING + 1}`;
	});
	if (assets.length > CEILING) {
		throw new Error(
			`Asset ${id} of chain ${chainId} has more than ${CEILING} relatives and the graph is not loaded yet: ask again when /ready says so.`
		);
	}
	const links = await reader.rows<LinkEntry>(
		(p) =>
			`select l.child, l.parent, l.relation, l.share_bps as "shareBps", l.block_number::float8 as "block" from "link" l
			where l.chain_id = ${p.add(chainId)} and l.child = any(${p.add(assets.map((asset) => asset.id))}::numeric[])
				and l.parent = any(${p.add(assets.map((asset) => asset.id))}::numeric[]) order by l.child, l.position`
	);
	graph.append(assets, links);
	graph.pack();
	return graph;
}
