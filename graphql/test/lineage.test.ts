import { relations } from '@wadi/contracts/vocabulary';
import type { Relation } from '@wadi/contracts/vocabulary';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Chains } from '../src/chains.ts';
import { Reader } from '../src/database/reader.ts';
import { openPool } from '../src/database/pool.ts';
import type { Pool } from '../src/database/pool.ts';
import { effectiveShare, pathsBetween } from '../src/lineage/between.ts';
import { LineageGraph } from '../src/lineage/graph.ts';
import type { AssetEntry, LinkEntry } from '../src/lineage/graph.ts';
import { walkInPostgres } from '../src/lineage/reference.ts';
import { LineageStore } from '../src/lineage/store.ts';
import { loadSubgraph } from '../src/lineage/subgraph.ts';
import { reach, walk } from '../src/lineage/walk.ts';
import { createTestDatabase } from './database.ts';
import type { TestDatabase } from './database.ts';
import { at as logOf, blocks, CHAIN } from './fixture.ts';

interface Dag {
	assets: AssetEntry[];
	links: LinkEntry[];
}

/** Up to 14 assets; each takes any earlier ones as parents, one asset a block. */
const dag: fc.Arbitrary<Dag> = fc
	.array(
		fc.array(
			fc.record({
				back: fc.nat(13),
				relation: fc.constantFrom(...relations),
				shareBps: fc.constantFrom(0, 1, 3_333, 5_000, 10_000)
			}),
			{ maxLength: 5 }
		),
		{ minLength: 2, maxLength: 14 }
	)
	.map((rows) => {
		const assets = rows.map((_, i) => ({ id: String(i + 1), kind: 'MODEL' as const, block: i + 1 }));
		const links = rows.flatMap((parents, i) => {
			const seen = new Set<number>();
			return parents.flatMap(({ back, relation, shareBps }) => {
				const parent = i - back;
				if (parent < 1 || seen.has(parent)) return [];
				seen.add(parent);
				return [{ child: String(i + 1), parent: String(parent), relation, shareBps, block: i + 1 }];
			});
		});
		return { assets, links };
	});

function graphOf({ assets, links }: Dag, split = assets.length): LineageGraph {
	const graph = new LineageGraph();
	const first = assets.slice(0, split);
	const isFirst = (link: LinkEntry): boolean => Number(link.child) <= split;
	graph.append(first, links.filter(isFirst));
	graph.pack();
	graph.append(
		assets.slice(split),
		links.filter((link) => !isFirst(link))
	);
	return graph;
}

let db: TestDatabase;
let pool: Pool;
const chains = new Chains([
	{ chainId: CHAIN, name: 'Local', startBlock: 1, foundation: '0x', guardian: '0x', contracts: {} as never }
]);

beforeAll(async () => {
	db = await createTestDatabase();
	pool = openPool({ url: db.url, schema: 'wadi', size: 3, statementTimeoutMs: 10_000 });
});
afterAll(async () => {
	await pool?.end();
	await db?.close();
});

async function store({ assets, links }: Dag): Promise<void> {
	await db.sql`truncate wadi_test.asset, wadi_test.link, wadi_test.block`;
	await db.insert('block', blocks(1, assets.length));
	await db.insert(
		'asset',
		assets.map(({ id, kind, block }) => ({ ...logOf(block), id, kind, registeredInBlock: block }))
	);
	if (links.length > 0) {
		await db.insert(
			'link',
			links.map(({ block, ...link }, i) => ({ ...logOf(block, i), ...link, position: i }))
		);
	}
}

describe('the graph in memory finds what the recursive query finds', () => {
	const question = fc.record({
		start: fc.nat(13),
		direction: fc.constantFrom('UP' as const, 'DOWN' as const),
		depthLimit: fc.integer({ min: 1, max: 12 }),
		relations: fc.option(fc.subarray([...relations], { minLength: 1 })),
		at: fc.option(fc.integer({ min: 1, max: 14 })),
		split: fc.nat(14)
	});

	it('relatives, depths, path counts and shares, in order', async () => {
		await fc.assert(
			fc.asyncProperty(dag, fc.array(question, { minLength: 4, maxLength: 8 }), async (world, questions) => {
				await store(world);
				for (const { start, direction, depthLimit, relations, at, split } of questions) {
					const node = start % world.assets.length;
					const graph = graphOf(world, split % (world.assets.length + 1));
					const options = { depth: depthLimit, relations, at: at ?? undefined };
					const found = walk(graph, node, direction, options);
					const expected = await walkInPostgres(db.sql, {
						chainId: CHAIN,
						start: graph.ids[node]!,
						direction,
						depthLimit,
						relations: relations as Relation[] | null,
						...(at !== null && { at })
					});
					expect(found.relatives.map((r) => [graph.ids[r.node], r.depth, BigInt(r.pathCount)])).toEqual(
						expected.map((r) => [r.id, r.depth, r.pathCount])
					);
					expect(new Set(reach(graph, node, direction, options).nodes)).toEqual(
						new Set(found.relatives.map((r) => r.node))
					);
					const whole = 10_000n ** BigInt(depthLimit);
					for (const [i, { id, share }] of expected.entries()) {
						expect(found.relatives[i]!.share).toBeCloseTo(Number(share) / Number(whole), 10);
						if (direction === 'DOWN') continue;
						const exact = effectiveShare(graph, node, graph.numberOf(id)!, {
							maxDepth: depthLimit,
							relations,
							at: at ?? undefined
						});
						expect(exact.numerator * whole).toBe(share * exact.denominator);
					}
				}
			}),
			{ numRuns: 60 }
		);
	});

	it('paths: as many as counted, each different, their shares adding up', () => {
		fc.assert(
			fc.property(dag, fc.integer({ min: 1, max: 12 }), (world, maxDepth) => {
				const graph = graphOf(world);
				const last = world.assets.length - 1;
				for (const { node, pathCount, share } of walk(graph, last, 'UP', { depth: maxDepth }).relatives) {
					const found = pathsBetween(graph, last, node, { maxDepth, first: 100 });
					expect(found.totalCount).toBe(BigInt(pathCount));
					expect(found.paths.length).toBe(Math.min(100, pathCount));
					expect(new Set(found.paths.map(({ links }) => links.join())).size).toBe(found.paths.length);
					const lengths = found.paths.map(({ links }) => links.length);
					expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
					for (const { links } of found.paths) {
						expect(graph.childOf(links[0]!)).toBe(last);
						expect(graph.parentOf(links.at(-1)!)).toBe(node);
						links.slice(1).forEach((link, i) => expect(graph.childOf(link)).toBe(graph.parentOf(links[i]!)));
					}
					if (pathCount <= 100) {
						expect(found.paths.reduce((sum, path) => sum + path.share, 0)).toBeCloseTo(share, 10);
					}
				}
			}),
			{ numRuns: 150 }
		);
	});

	it('the part read from Postgres answers as the whole does', async () => {
		await fc.assert(
			fc.asyncProperty(dag, fc.nat(13), async (world, start) => {
				await store(world);
				const graph = graphOf(world);
				const node = start % world.assets.length;
				for (const direction of ['UP', 'DOWN'] as const) {
					const part = await loadSubgraph(
						new Reader(pool, chains.headSql()),
						CHAIN,
						graph.ids[node]!,
						direction
					);
					const plain = (of: LineageGraph, from: number) =>
						walk(of, from, direction, { depth: 12 }).relatives.map(({ node: found, ...rest }) => ({
							...rest,
							id: of.ids[found]
						}));
					expect(plain(part, part.numberOf(graph.ids[node]!)!)).toEqual(plain(graph, node));
				}
			}),
			{ numRuns: 20 }
		);
	});
});

describe('the store follows the index', () => {
	const world: Dag = {
		assets: [1, 2, 3, 4, 5].map((id) => ({ id: String(id), kind: 'MODEL', block: id })),
		links: [2, 3, 4, 5].map((id) => ({
			child: String(id),
			parent: String(id - 1),
			relation: 'USES',
			shareBps: 100,
			block: id
		}))
	};
	const ancestors = async (lineage: LineageStore, id: string): Promise<string[]> => {
		const graph = await lineage.graphFor(new Reader(pool, chains.headSql()), CHAIN, id, 'UP');
		const node = graph.numberOf(id);
		return node === undefined ? [] : reach(graph, node, 'UP', { depth: 64 }).nodes.map((n) => graph.ids[n]!);
	};

	it('takes in new blocks, and cuts back and re-reads after a reorg', async () => {
		await store({ assets: world.assets.slice(0, 3), links: world.links.slice(0, 2) });
		const lineage = new LineageStore(pool, chains);
		await lineage.catchUp();
		expect(await ancestors(lineage, '3')).toEqual(['2', '1']);
		expect(await ancestors(lineage, '5')).toEqual([]);

		await db.insert('block', blocks(4, 5));
		await db.insert(
			'asset',
			world.assets
				.slice(3)
				.map(({ id, kind, block }) => ({ ...logOf(block), id, kind, registeredInBlock: block }))
		);
		await db.insert(
			'link',
			world.links.slice(2).map(({ block, ...link }) => ({ ...logOf(block), ...link }))
		);
		await lineage.catchUp();
		expect(await ancestors(lineage, '5')).toEqual(['4', '3', '2', '1']);

		// Blocks 4 and 5 are replaced: asset 4 now comes from 1, and there is no asset 5.
		await db.sql`delete from wadi_test.block where number > 3`;
		await db.sql`delete from wadi_test.asset where registered_in_block > 3`;
		await db.sql`delete from wadi_test.link where block_number > 3`;
		await db.insert('block', blocks(4, 4, 1));
		await db.insert('asset', [{ ...logOf(4), id: 4, kind: 'AGENT', registeredInBlock: 4 }]);
		await db.insert('link', [{ ...logOf(4), child: 4, parent: 1, relation: 'USES', shareBps: 100 }]);
		await lineage.catchUp();
		expect(await ancestors(lineage, '4')).toEqual(['1']);
		expect(await ancestors(lineage, '5')).toEqual([]);
		expect(lineage.linkCount).toBe(3);
	});

	it('loads anew when every block it remembers is gone', async () => {
		await store(world);
		const lineage = new LineageStore(pool, chains);
		await lineage.catchUp();
		await db.sql`truncate wadi_test.block, wadi_test.asset, wadi_test.link`;
		await db.insert('block', blocks(1, 2, 2));
		await db.insert('asset', [{ ...logOf(1), id: 1, registeredInBlock: 1 }]);
		await lineage.catchUp();
		expect(lineage.linkCount).toBe(0);
		expect(await ancestors(lineage, '5')).toEqual([]);
	});
});

describe('ceilings are said', () => {
	const wide: Dag = {
		assets: Array.from({ length: 200 }, (_, i) => ({
			id: String(i + 1),
			kind: 'DATASET' as const,
			block: i + 1
		})),
		links: Array.from({ length: 199 }, (_, i) => ({
			child: String(i + 2),
			parent: '1',
			relation: 'USES' as const,
			shareBps: 1,
			block: i + 2
		}))
	};
	it.each([
		{ name: 'walk', run: (graph: LineageGraph) => walk(graph, 0, 'DOWN', { depth: 5, ceiling: 10 }) },
		{ name: 'reach', run: (graph: LineageGraph) => reach(graph, 0, 'DOWN', { depth: 5, ceiling: 10 }) }
	])('$name stops and says why', ({ run }) => {
		expect(run(graphOf(wide)).partialReason).toMatch(/stopped after 10 links/);
	});

	it('counts of paths stop at 2^53 - 1', () => {
		const layers = 40;
		const assets: AssetEntry[] = [];
		const links: LinkEntry[] = [];
		for (let layer = 0; layer < layers; layer += 1) {
			for (let i = 0; i < 4; i += 1) {
				const id = String(layer * 4 + i + 1);
				assets.push({ id, kind: 'MODEL', block: 1 });
				for (let j = 0; layer > 0 && j < 4; j += 1) {
					links.push({
						child: id,
						parent: String((layer - 1) * 4 + j + 1),
						relation: 'MERGED_FROM',
						shareBps: 2_500,
						block: 1
					});
				}
			}
		}
		const graph = graphOf({ assets, links });
		const found = walk(graph, assets.length - 1, 'UP', { depth: 64 }).relatives;
		expect(found.at(-1)!.pathCount).toBe(Number.MAX_SAFE_INTEGER);
		const { totalCount, paths } = pathsBetween(graph, assets.length - 1, 0, { maxDepth: 64, first: 5 });
		expect(totalCount).toBe(4n ** 38n);
		expect(paths).toHaveLength(5);
		const share = effectiveShare(graph, assets.length - 1, 0, { maxDepth: 64 });
		expect(share.numerator * 4n).toBe(share.denominator);
	});
});
