import { assetKinds, relations } from '@wadi/contracts/vocabulary';
import type { AssetKind, Relation } from '@wadi/contracts/vocabulary';

export interface AssetEntry {
	id: string;
	kind: AssetKind;
	block: number;
}

export interface LinkEntry {
	child: string;
	parent: string;
	relation: Relation;
	shareBps: number;
	block: number;
}

const kindIndex = new Map(assetKinds.map((kind, i) => [kind, i]));
const relationIndex = new Map(relations.map((relation, i) => [relation, i]));

/** A typed array that grows by half when it is full. */
class Column<A extends Int32Array | Uint16Array | Uint8Array | Float64Array> {
	data: A;
	readonly #make: (length: number) => A;

	constructor(make: (length: number) => A) {
		this.#make = make;
		this.data = make(1024);
	}

	set(at: number, value: number): void {
		if (at >= this.data.length) {
			const grown = this.#make(Math.max(at + 1, Math.ceil(this.data.length * 1.5)));
			grown.set(this.data);
			this.data = grown;
		}
		this.data[at] = value;
	}
}

/**
 * One chain's graph as adjacency arrays.
 *
 * Nodes are numbered in order of their ids, so a parent's number is below its child's and the numbers are a topological
 * order. Links are frozen when the child is registered, so the links of a child lie side by side and both lists only
 * grow at the end, in block order: the past is a prefix, and a reorg cuts a suffix.
 */
export class LineageGraph {
	readonly ids: string[] = [];
	linkCount = 0;
	readonly #index = new Map<string, number>();
	readonly #kind = new Column((n) => new Uint8Array(n));
	readonly #nodeBlock = new Column((n) => new Float64Array(n));
	/** First link of each node as a child; one more entry than nodes. */
	readonly #firstLink = new Column((n) => new Int32Array(n));
	readonly #child = new Column((n) => new Int32Array(n));
	readonly #parent = new Column((n) => new Int32Array(n));
	readonly #relation = new Column((n) => new Uint8Array(n));
	readonly #shareBps = new Column((n) => new Uint16Array(n));
	readonly #linkBlock = new Column((n) => new Float64Array(n));

	/** Links by parent: compressed rows for the first `#packed` links, lists for those that came since. */
	#packed = 0;
	#packedNodes = 0;
	#firstDown: Int32Array = new Int32Array(1);
	#down: Int32Array = new Int32Array(0);
	readonly #recent = new Map<number, number[]>();

	get nodeCount(): number {
		return this.ids.length;
	}

	numberOf(id: string): number | undefined {
		return this.#index.get(id);
	}

	kindOf(node: number): AssetKind {
		return assetKinds[this.#kind.data[node]!]!;
	}

	blockOf(node: number): number {
		return this.#nodeBlock.data[node]!;
	}

	childOf(link: number): number {
		return this.#child.data[link]!;
	}

	parentOf(link: number): number {
		return this.#parent.data[link]!;
	}

	relationOf(link: number): Relation {
		return relations[this.#relation.data[link]!]!;
	}

	shareBpsOf(link: number): number {
		return this.#shareBps.data[link]!;
	}

	linkBlockOf(link: number): number {
		return this.#linkBlock.data[link]!;
	}

	/** Bit of the link's relation, for masks. */
	relationBit(link: number): number {
		return 1 << this.#relation.data[link]!;
	}

	static maskOf(names: readonly Relation[] | null | undefined): number {
		return names == null ? -1 : names.reduce((mask, name) => mask | (1 << relationIndex.get(name)!), 0);
	}

	/** Links of `node` as a child: its parents are `first` up to but not including `end`. */
	firstUp(node: number): number {
		return this.#firstLink.data[node]!;
	}

	endUp(node: number): number {
		return this.#firstLink.data[node + 1]!;
	}

	/** Calls `visit` for each link of which `node` is the parent, oldest first. */
	eachDown(node: number, visit: (link: number) => void): void {
		if (node < this.#packedNodes) {
			const end = this.#firstDown[node + 1]!;
			for (let i = this.#firstDown[node]!; i < end; i += 1) visit(this.#down[i]!);
		}
		const recent = this.#recent.get(node);
		if (recent !== undefined) for (const link of recent) visit(link);
	}

	childCount(node: number): number {
		const packed = node < this.#packedNodes ? this.#firstDown[node + 1]! - this.#firstDown[node]! : 0;
		return packed + (this.#recent.get(node)?.length ?? 0);
	}

	/** Appends assets with their links. Both in order of the child's id, each id above all that are here. */
	append(assets: readonly AssetEntry[], links: readonly LinkEntry[]): void {
		let next = 0;
		for (const { id, kind, block } of assets) {
			const last = this.ids.at(-1);
			if (last !== undefined && BigInt(id) <= BigInt(last)) {
				throw new Error(
					`Asset ${id} comes after asset ${last} in the graph: load it again from the table of links.`
				);
			}
			const node = this.ids.length;
			this.ids.push(id);
			this.#index.set(id, node);
			this.#kind.set(node, kindIndex.get(kind)!);
			this.#nodeBlock.set(node, block);
			this.#firstLink.set(node, this.linkCount);
			for (; next < links.length && links[next]!.child === id; next += 1)
				this.#appendLink(node, links[next]!);
			this.#firstLink.set(node + 1, this.linkCount);
		}
		if (next < links.length) {
			throw new Error(
				`Link ${links[next]!.child} → ${links[next]!.parent} has no asset beside it: load the graph again.`
			);
		}
		if (this.linkCount - this.#packed > Math.max(4_096, this.#packed / 8)) this.pack();
	}

	#appendLink(child: number, entry: LinkEntry): void {
		const parent = this.#index.get(entry.parent);
		if (parent === undefined) {
			throw new Error(
				`Asset ${entry.child} names parent ${entry.parent}, which is not indexed: load the graph again.`
			);
		}
		const link = this.linkCount;
		this.#child.set(link, child);
		this.#parent.set(link, parent);
		this.#relation.set(link, relationIndex.get(entry.relation)!);
		this.#shareBps.set(link, entry.shareBps);
		this.#linkBlock.set(link, entry.block);
		this.linkCount += 1;
		const recent = this.#recent.get(parent);
		if (recent === undefined) this.#recent.set(parent, [link]);
		else recent.push(link);
	}

	/** Rebuilds the compressed rows over all links: a counting sort by parent. */
	pack(): void {
		const nodes = this.nodeCount;
		const parents = this.#parent.data;
		const first = new Int32Array(nodes + 1);
		for (let link = 0; link < this.linkCount; link += 1) first[parents[link]! + 1]! += 1;
		for (let node = 0; node < nodes; node += 1) first[node + 1]! += first[node]!;
		const down = new Int32Array(this.linkCount);
		const next = first.slice();
		for (let link = 0; link < this.linkCount; link += 1) {
			const parent = parents[link]!;
			down[next[parent]!] = link;
			next[parent]! += 1;
		}
		this.#firstDown = first;
		this.#down = down;
		this.#packed = this.linkCount;
		this.#packedNodes = nodes;
		this.#recent.clear();
	}

	/** Takes back everything of blocks above `block`. */
	cutAfter(block: number): void {
		let nodes = this.nodeCount;
		while (nodes > 0 && this.#nodeBlock.data[nodes - 1]! > block) nodes -= 1;
		if (nodes === this.nodeCount) return;
		for (const id of this.ids.splice(nodes)) this.#index.delete(id);
		this.linkCount = nodes === 0 ? 0 : this.#firstLink.data[nodes]!;
		this.pack();
	}
}
