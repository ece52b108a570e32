import DataLoader from 'dataloader';
import { Params } from './params.ts';
import type { Pool } from './pool.ts';

/** Rows carry the head of the snapshot they were read in and, in a batch, the position of their key. */
interface Carried {
	/** Null in rows that another row of the same answer speaks for. */
	_head: string | null;
	_ord: string;
	_row: boolean | null;
}

export type KeyType = 'numeric' | 'text' | 'integer';

/** One statement that answers for many keys at once. `sql` reads them as k.k1, k.k2, … */
export interface Batch {
	/** Same signature, same SQL and same values: then keys may share a statement. */
	signature: string;
	keyTypes: readonly KeyType[];
	sql: (params: Params) => string;
}

/**
 * Reads for one execution of one query.
 *
 * Every statement also returns the head of every chain in its own snapshot. When all statements of an execution saw the
 * same head, its answer is as of exactly that head; otherwise the caller executes again (see execute.ts).
 */
export class Reader {
	readonly observed = new Set<string>();
	statements = 0;
	readonly #pool: Pool;
	readonly #headSql: string;
	readonly #loaders = new Map<string, DataLoader<readonly string[], unknown[], string>>();

	constructor(pool: Pool, headSql: string) {
		this.#pool = pool;
		this.#headSql = headSql;
	}

	/** Runs `sql` once. */
	async rows<Row>(sql: (params: Params) => string): Promise<Row[]> {
		const params = new Params();
		const text = `select h.head as "_head", t.* from (${this.#headSql}) h left join lateral (select true as "_row", q.* from (${sql(params)}) q) t on true`;
		const rows = await this.#run(text, params);
		return rows.length === 1 && rows[0]?._row === null ? [] : (rows as unknown as Row[]);
	}

	/** The rows of one key; keys asked for in the same turn share one statement. */
	batch<Row>(batch: Batch, key: readonly string[]): Promise<Row[]> {
		let loader = this.#loaders.get(batch.signature);
		if (loader === undefined) {
			loader = new DataLoader<readonly string[], unknown[], string>((keys) => this.#runBatch(batch, keys), {
				cacheKeyFn: (parts) => (parts.length === 1 ? parts[0]! : parts.join(' ')),
				maxBatchSize: 5_000
			});
			this.#loaders.set(batch.signature, loader);
		}
		return loader.load(key) as Promise<Row[]>;
	}

	async #runBatch(batch: Batch, keys: readonly (readonly string[])[]): Promise<unknown[][]> {
		const params = new Params();
		const arrays = batch.keyTypes.map((type, i) => `${params.add(keys.map((key) => key[i]!))}::${type}[]`);
		const names = batch.keyTypes.map((_, i) => `k${i + 1}`);
		const text =
			// Every key has a row, and one that names the head is enough.
			`select case when k.ord = 1 then h.head end as "_head", k.ord as "_ord", t.* from (${this.#headSql}) h ` +
			`cross join unnest(${arrays.join(', ')}) with ordinality k(${names.join(', ')}, ord) ` +
			`left join lateral (select true as "_row", q.* from (${batch.sql(params)}) q) t on true`;
		const answers: unknown[][] = keys.map(() => []);
		for (const row of await this.#run(text, params)) {
			if (row._row !== null) answers[Number(row._ord) - 1]!.push(row);
		}
		return answers;
	}

	async #run(text: string, params: Params): Promise<Carried[]> {
		this.statements += 1;
		const rows = await this.#pool.unsafe<Carried[]>(text, params.values as never[], { prepare: true });
		const head = rows.find(({ _head }) => _head !== null)?._head;
		if (head != null) this.observed.add(head);
		return rows;
	}
}
