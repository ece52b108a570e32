import type { Chains } from '../chains.ts';
import type { Pool } from '../database/pool.ts';
import type { Reader } from '../database/reader.ts';
import { partsOf } from '../head/head-key.ts';
import { LineageGraph } from './graph.ts';
import type { AssetEntry, LinkEntry } from './graph.ts';
import { loadSubgraph } from './subgraph.ts';
import type { Direction } from './walk.ts';

interface BlockRef {
	number: string;
	hash: string;
}

interface Loaded {
	graph: LineageGraph;
	/** Blocks this graph was in step with, oldest first: where a reorg can be cut back to. */
	steps: BlockRef[];
	/** The chain's part of the head's key that this graph is in step with. */
	state: string;
}

/** More than any reorg an indexer follows (Ponder: 65 blocks on the deepest chain). */
const REMEMBERED = 256;

type Transaction = Parameters<Parameters<Pool['begin']>[1]>[0];

/**
 * The graphs of all chains, in step with the index: loaded at start, fed by each new block, cut back by a reorg.
 *
 * `headKey` names the state of the index that all graphs are in step with. Until the first load every traversal reads
 * its part of the graph from Postgres.
 */
export class LineageStore {
	headKey: string | undefined;
	readonly #pool: Pool;
	readonly #chains: Chains;
	#loaded = new Map<number, Loaded>();

	constructor(pool: Pool, chains: Chains) {
		this.#pool = pool;
		this.#chains = chains;
	}

	get isLoaded(): boolean {
		return this.headKey !== undefined;
	}

	get linkCount(): number {
		let count = 0;
		for (const { graph } of this.#loaded.values()) count += graph.linkCount;
		return count;
	}

	/** Whether there is such an asset, by the graph; undefined when no graph is loaded. */
	knows(reader: Reader, chainId: number, id: string): boolean | undefined {
		const loaded = this.#loaded.get(chainId);
		if (this.headKey === undefined || loaded === undefined) return undefined;
		reader.observed.add(this.headKey);
		return loaded.graph.numberOf(id) !== undefined;
	}

	/** The graph to answer from: the whole one, or what lies in `direction` of `id` when none is loaded. */
	async graphFor(
		reader: Reader,
		chainId: number,
		id: string,
		direction: Direction | 'BOTH'
	): Promise<LineageGraph> {
		const loaded = this.#loaded.get(chainId);
		if (this.headKey === undefined || loaded === undefined)
			return loadSubgraph(reader, chainId, id, direction);
		reader.observed.add(this.headKey);
		return loaded.graph;
	}

	/** Whether every graph is what it would be at `head`: nothing has moved, or nothing but the log of ballots. */
	isInStepWith(head: string): boolean {
		if (this.headKey === undefined) return false;
		if (this.headKey === head) return true;
		const [known, found] = [partsOf(this.headKey), partsOf(head)];
		if (known.views !== found.views || known.chains.join() !== found.chains.join()) return false;
		this.headKey = head;
		return true;
	}

	/** Brings every graph in step with the index, in one snapshot of it. Returns what the snapshot is as of. */
	async catchUp(): Promise<string> {
		return this.#pool.begin('isolation level repeatable read read only', async (sql) => {
			const [row] = await sql.unsafe<{ head: string }[]>(this.#chains.headSql());
			const head = row!.head;
			if (head === this.headKey) return head;
			const { views, chains } = partsOf(head);
			try {
				// Another deployment of the indexer may tell another story of the same blocks.
				if (this.headKey !== undefined && partsOf(this.headKey).views !== views) this.#loaded = new Map();
				for (const [i, { chainId }] of this.#chains.all.entries())
					await this.#catchUpChain(sql, chainId, chains[i]!);
			} catch (error) {
				// A graph left half way answers wrongly: better none, until the next attempt loads it anew.
				this.#loaded = new Map();
				this.headKey = undefined;
				throw error;
			}
			this.headKey = head;
			return head;
		});
	}

	async #catchUpChain(sql: Transaction, chainId: number, state: string): Promise<void> {
		const loaded = this.#loaded.get(chainId);
		if (loaded?.state === state) return;
		const [head] = await sql<BlockRef[]>`
			select number, hash from block where chain_id = ${chainId} order by number desc limit 1`;
		const base = loaded === undefined ? undefined : await this.#commonStep(sql, chainId, loaded);
		if (loaded === undefined || base === undefined) {
			const graph = new LineageGraph();
			await this.#feed(sql, chainId, graph);
			graph.pack();
			this.#loaded.set(chainId, { graph, steps: head === undefined ? [] : [head], state });
			return;
		}
		// Blocks between two steps may have brought links and been replaced since: all after the step is read again.
		loaded.graph.cutAfter(Number(base.number));
		await this.#feed(sql, chainId, loaded.graph);
		loaded.steps = loaded.steps.slice(0, loaded.steps.indexOf(base) + 1);
		if (head !== undefined && head.hash !== base.hash) loaded.steps.push(head);
		loaded.state = state;
		if (loaded.steps.length > REMEMBERED) loaded.steps.shift();
	}

	/** The newest remembered block that is still canonical. */
	async #commonStep(sql: Transaction, chainId: number, { steps }: Loaded): Promise<BlockRef | undefined> {
		const numbers = steps.map(({ number }) => number);
		if (numbers.length === 0) return undefined;
		const rows = await sql<BlockRef[]>`
			select number, hash from block where chain_id = ${chainId} and number = any(${numbers}::numeric[])`;
		const canonical = new Set(rows.map(({ hash }) => hash));
		return steps.findLast(({ hash }) => canonical.has(hash));
	}

	/** Appends what the graph lacks, a part at a time. Ids rise with blocks, and the tables' keys begin with them. */
	async #feed(sql: Transaction, chainId: number, graph: LineageGraph): Promise<void> {
		const lastId = graph.ids.at(-1) ?? '-1';
		const links = await sql<LinkEntry[]>`
			select child, parent, relation, share_bps as "shareBps", block_number::float8 as "block" from link
			where chain_id = ${chainId} and child > ${lastId} order by child, position`;
		let from = 0;
		const assets = sql<AssetEntry[]>`
			select id, kind, registered_in_block::float8 as "block" from asset
			where chain_id = ${chainId} and id > ${lastId} order by id`;
		await assets.cursor(20_000, (part) => {
			const last = BigInt(part.at(-1)!.id);
			let end = from;
			while (end < links.length && BigInt(links[end]!.child) <= last) end += 1;
			graph.append(part, links.slice(from, end));
			from = end;
		});
		if (from < links.length) {
			throw new Error(
				`Link ${links[from]!.child} → ${links[from]!.parent} of chain ${chainId} has no asset: run the indexer's verify.`
			);
		}
	}
}
