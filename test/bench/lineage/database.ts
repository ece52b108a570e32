import { finished } from 'node:stream/promises';
import { Readable } from 'node:stream';
import postgres, { type Sql } from 'postgres';
import type { SyntheticDag } from './dag.ts';

export const CHAIN = 31337;

/** The columns of `asset`, `link` and `block` that traversals read, with the keys and indexes the indexer makes. */
const tables = `
	create table block (chain_id int not null, number numeric(78) not null, hash text not null, timestamp numeric(78) not null);
	create table asset (chain_id int not null, id numeric(78) not null, kind text not null, registered_in_block numeric(78) not null);
	create table link (
		chain_id int not null, child numeric(78) not null, parent numeric(78) not null, relation text not null,
		share_bps int not null, position int not null, block_number numeric(78) not null
	);
	create table _ponder_checkpoint (chain_id int primary key, latest_checkpoint text not null);
	insert into block values (${CHAIN}, 1, '0x01', 1)`;

const keys = `
	alter table block add primary key (chain_id, number);
	alter table asset add primary key (chain_id, id);
	alter table link add primary key (chain_id, child, parent);
	create index on link (parent, child);
	create index on link (child, position);
	analyze`;

/** Fills a database with the graph. */
export async function storeDag(url: string, dag: SyntheticDag): Promise<Sql> {
	const sql = postgres(url, { max: 2, onnotice: () => {}, connection: { jit: false } });
	await sql.unsafe(tables);
	await copy(sql, 'asset', dag.assetCount, (i) => `${CHAIN}\t${i + 1}\tMODEL\t1\n`);
	await copy(sql, 'link', dag.links.length, (i) => {
		const { child, parent, relation, shareBps, position } = dag.links[i]!;
		return `${CHAIN}\t${child}\t${parent}\t${relation}\t${shareBps}\t${position}\t1\n`;
	});
	await sql.unsafe(keys);
	return sql;
}

async function copy(sql: Sql, table: string, count: number, row: (i: number) => string): Promise<void> {
	function* parts() {
		for (let from = 0; from < count; from += 5_000) {
			let part = '';
			for (let i = from; i < Math.min(from + 5_000, count); i += 1) part += row(i);
			yield part;
		}
	}
	const into = await sql`copy ${sql(table)} from stdin`.writable();
	await finished(Readable.from(parts()).pipe(into));
}

/** What the API falls back to: the relatives of one asset with their depth, nearest first. */
export const recursiveQuery = (direction: 'UP' | 'DOWN'): string => {
	const [from, to] = direction === 'UP' ? ['child', 'parent'] : ['parent', 'child'];
	return `with recursive walk(id, depth) as (
			select $2::numeric, 0
			union
			select l.${to}, w.depth + 1 from walk w join link l on l.chain_id = $1 and l.${from} = w.id where w.depth < $3
		)
		select id, min(depth) as depth from walk where depth > 0 group by id order by 2, 1`;
};
