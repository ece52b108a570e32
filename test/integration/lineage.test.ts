import { beforeAll, describe, expect, it } from 'vitest';
import { assetKinds, relations } from '@wadi/contracts/vocabulary';
import { caughtUp, gql, walk } from '../support/api.ts';
import { readHistory, type History } from '../support/history.ts';
import { ancestryOf, graphOf, pathsBetween, type Graph } from '../support/lineage-model.ts';

interface Relative {
	node: { assetId: string; kind: string };
	depth: number;
	pathCount: string;
	effectiveShare: number;
	relation: string;
}

interface Relatives {
	edges: Relative[];
	totalCount: number;
	isPartial: boolean;
	partialReason: string | null;
	pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

let history: History;
let graph: Graph;
/** The assets with the largest ancestries, and one without any. */
let starts: bigint[];

beforeAll(async () => {
	await caughtUp();
	history = await readHistory();
	graph = graphOf(history);
	const bySize = history.registered
		.map(({ args }) => ({ id: args.assetId, size: ancestryOf(graph, args.assetId, 'parents', 32).size }))
		.sort((a, b) => b.size - a.size);
	const root = bySize.at(-1);
	starts = [...bySize.slice(0, 12), ...(root ? [root] : [])].map(({ id }) => id);
});

const edgeFields = 'edges { node { assetId kind } depth pathCount effectiveShare relation }';

async function relatives(id: bigint, direction: 'upstream' | 'downstream', args: string): Promise<Relatives> {
	const all: Relative[] = [];
	let after: string | null = null;
	for (;;) {
		const { asset }: { asset: { list: Relatives } } = await gql(
			`query ($id: BigInt!, $after: String) { asset(id: $id) { list: ${direction}(first: 50, after: $after, ${args}) {
				${edgeFields} totalCount isPartial partialReason pageInfo { hasNextPage endCursor } } } }`,
			{ id, after }
		);
		all.push(...asset.list.edges);
		if (!asset.list.pageInfo.hasNextPage) return { ...asset.list, edges: all };
		after = asset.list.pageInfo.endCursor;
	}
}

describe.each(['upstream', 'downstream'] as const)('%s', (direction) => {
	const side = direction === 'upstream' ? 'parents' : 'children';

	it.each([1, 3, 32])('finds what a walk over all links finds, to depth %i', async (depth) => {
		const from = direction === 'upstream' ? starts : [...graph.children.keys()].slice(0, 12);
		for (const id of from) {
			const found = await relatives(id, direction, `depth: ${depth}`);
			const expected = ancestryOf(graph, id, side, depth);
			const shown = `${direction} of ${id} to depth ${depth}`;
			expect(found.isPartial, `${shown}: ${found.partialReason}`).toBe(false);
			expect(found.totalCount, shown).toBe(expected.size);
			const ids = found.edges.map(({ node }) => BigInt(node.assetId));
			expect(new Set(ids), shown).toEqual(new Set(expected.keys()));
			expect(ids.length, shown).toBe(expected.size);
			const depths = found.edges.map((edge) => edge.depth);
			expect(depths, shown).toEqual(depths.toSorted((a, b) => a - b));
			for (const edge of found.edges) {
				const own = expected.get(BigInt(edge.node.assetId));
				expect(edge.depth, shown).toBe(own?.depth);
				expect(BigInt(edge.pathCount), shown).toBe(own?.pathCount);
				const share = own ? Number(own.numerator) / Number(own.denominator) : Number.NaN;
				expect(edge.effectiveShare, shown).toBeCloseTo(share, 9);
			}
		}
	});

	it('keeps to the relations and kinds that were asked for', async () => {
		const id = starts[0] ?? 1n;
		const start = direction === 'upstream' ? id : [...ancestryOf(graph, id, 'parents', 32).keys()].at(-1);
		if (start === undefined) throw new Error(`Asset ${id} has no ancestor.`);
		const all = await relatives(start, direction, 'depth: 32');
		const kinds = new Set(all.edges.map(({ node }) => node.kind));
		for (const kind of kinds) {
			const some = await relatives(start, direction, `depth: 32, kinds: [${kind}]`);
			const ofKind = all.edges.filter(({ node }) => node.kind === kind);
			expect(some.edges.map(({ node }) => node.assetId)).toEqual(ofKind.map(({ node }) => node.assetId));
			expect(some.totalCount).toBe(ofKind.length);
		}
		for (const relation of new Set(all.edges.map((edge) => edge.relation))) {
			const some = await relatives(start, direction, `depth: 32, relations: [${relation}]`);
			const only = graphOf(history, (link) => relations[link.relation] === relation);
			expect(new Set(some.edges.map(({ node }) => BigInt(node.assetId)))).toEqual(
				new Set(ancestryOf(only, start, side, 32).keys())
			);
		}
	});
});

describe('effectiveShare', () => {
	it('is the exact sum over all paths, for every ancestor of the widest assets', async () => {
		let several = 0;
		for (const id of starts) {
			const expected = [...ancestryOf(graph, id, 'parents', 32)];
			for (let i = 0; i < expected.length; i += 20) {
				const some = expected.slice(i, i + 20);
				const { asset } = await gql<{
					asset: Record<string, { numerator: string; denominator: string; bps: number }>;
				}>(
					`query ($id: BigInt!) { asset(id: $id) { ${some
						.map(
							([ancestor]) =>
								`a${ancestor}: effectiveShare(ancestor: "${ancestor}") { numerator denominator bps isPartial }`
						)
						.join(' ')} } }`,
					{ id }
				);
				for (const [ancestor, { numerator, denominator, pathCount }] of some) {
					const share = asset[`a${ancestor}`];
					if (!share) throw new Error(`No share came back for ancestor ${ancestor}.`);
					if (pathCount > 1n) several++;
					// Equal as fractions, whatever power of 10 000 each is written over.
					expect(BigInt(share.numerator) * denominator, `${id} → ${ancestor}`).toBe(
						numerator * BigInt(share.denominator)
					);
					// Rounded toward zero, never up.
					const bps = (Number(numerator) / Number(denominator)) * 10_000;
					expect(share.bps).toBeLessThanOrEqual(bps + 1e-9);
					expect(share.bps).toBeGreaterThan(bps - 1e-5);
				}
			}
		}
		expect(several).toBeGreaterThan(0);
	});

	it('is 0 for what is no ancestor', async () => {
		const id = starts[0] ?? 1n;
		const { asset } = await gql<{ asset: { effectiveShare: { numerator: string } } }>(
			`query ($id: BigInt!) { asset(id: $id) { effectiveShare(ancestor: $id) { numerator } } }`,
			{ id }
		);
		expect([0n, 1n]).toContain(BigInt(asset.effectiveShare.numerator));
		const stranger = history.registered.find(
			({ args }) => args.assetId !== id && !ancestryOf(graph, id, 'parents', 32).has(args.assetId)
		);
		const { asset: again } = await gql<{ asset: { effectiveShare: { numerator: string } } }>(
			`query ($id: BigInt!, $other: BigInt!) { asset(id: $id) { effectiveShare(ancestor: $other) { numerator } } }`,
			{ id, other: stranger?.args.assetId }
		);
		expect(again.effectiveShare.numerator).toBe('0');
	});
});

describe('paths', () => {
	it('are all there are, shortest first, and their shares make the effective share', async () => {
		let several = 0;
		for (const to of starts) {
			const ancestry = [...ancestryOf(graph, to, 'parents', 12)].filter(
				([, { pathCount }]) => pathCount <= 50n
			);
			const chosen = ancestry.toSorted((a, b) => Number(b[1].pathCount - a[1].pathCount)).slice(0, 3);
			for (const [from, { pathCount }] of chosen) {
				if (pathCount > 1n) several++;
				const { paths } = await gql<{
					paths: {
						totalCount: string;
						isPartial: boolean;
						paths: { share: number; links: { child: { assetId: string }; parent: { assetId: string } }[] }[];
					};
				}>(
					`query ($from: BigInt!, $to: BigInt!) { paths(from: $from, to: $to, first: 50) { totalCount isPartial
						paths { share links { child { assetId } parent { assetId } } } } }`,
					{ from, to }
				);
				const asText = (path: readonly bigint[]) => path.join('>');
				const shown = paths.paths.map(({ links }) => [
					to,
					...links.map(({ parent }) => BigInt(parent.assetId))
				]);
				expect(paths.isPartial).toBe(false);
				expect(shown.map(asText).sort()).toEqual(pathsBetween(graph, from, to, 12).map(asText).sort());
				expect(BigInt(paths.totalCount)).toBe(BigInt(shown.length));
				const lengths = shown.map(({ length }) => length);
				expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
			}
		}
		expect(several).toBeGreaterThan(0);
	});
});

describe('impact', () => {
	it('counts what stands on an asset', async () => {
		const { nodes } = await walk<{
			assetId: string;
			impact: {
				descendantCount: number;
				byKind: { kind: string; count: number }[];
				byDepth: number[];
				ownerCount: number;
				licenseCount: number;
				isPartial: boolean;
			};
		}>(
			'assets',
			'assetId impact { descendantCount byKind { kind count } byDepth ownerCount licenseCount isPartial }',
			{
				first: 20,
				args: 'where: { minChildCount: 1 }, orderBy: { field: CHILD_COUNT }'
			}
		);
		const kindOf = new Map(
			history.registered.map(({ args }) => [args.assetId, assetKinds[args.kind] ?? '?'])
		);
		const ownerOf = new Map(history.assetTransfers.map(({ args }) => [args.tokenId, args.to]));
		for (const { assetId, impact } of nodes.slice(0, 30)) {
			const all = ancestryOf(graph, BigInt(assetId), 'children', 32);
			const ids = [...all.keys()];
			expect(impact.isPartial).toBe(false);
			expect(impact.descendantCount).toBe(all.size);
			for (const { kind, count } of impact.byKind)
				expect(count).toBe(ids.filter((id) => kindOf.get(id) === kind).length);
			expect(impact.byKind.reduce((n, { count }) => n + count, 0)).toBe(all.size);
			expect(impact.byDepth.reduce((n, count) => n + count, 0)).toBe(all.size);
			expect(impact.ownerCount).toBe(new Set(ids.map((id) => ownerOf.get(id))).size);
			expect(impact.licenseCount).toBe(
				history.licensesIssued.filter(({ args }) => all.has(args.assetId)).length
			);
		}
	});
});

describe('lineageGraph', () => {
	it('draws links among its nodes only, and says what it leaves out', async () => {
		for (const id of starts.slice(0, 4)) {
			const { asset } = await gql<{
				asset: {
					lineageGraph: {
						nodes: {
							asset: { assetId: string };
							level: number;
							hiddenParents: number;
							hiddenChildren: number;
						}[];
						links: { child: { assetId: string }; parent: { assetId: string } }[];
						isPartial: boolean;
					};
				};
			}>(
				`query ($id: BigInt!) { asset(id: $id) { lineageGraph(up: 3, down: 1, limit: 60) {
					nodes { asset { assetId } level hiddenParents hiddenChildren }
					links { child { assetId } parent { assetId } } isPartial } } }`,
				{ id }
			);
			const { nodes, links, isPartial } = asset.lineageGraph;
			const shown = new Set(nodes.map((node) => BigInt(node.asset.assetId)));
			expect(shown.size).toBe(nodes.length);
			expect(nodes.length).toBeLessThanOrEqual(60);
			const level = new Map(nodes.map((node) => [BigInt(node.asset.assetId), node.level]));
			expect(level.get(id)).toBe(0);
			const wanted = new Set([
				id,
				...ancestryOf(graph, id, 'parents', 3).keys(),
				...ancestryOf(graph, id, 'children', 1).keys()
			]);
			if (!isPartial) expect(shown).toEqual(wanted);
			for (const one of shown) expect(wanted.has(one)).toBe(true);
			const inside = history.linked
				.map(({ args }) => args)
				.filter((link) => shown.has(link.child) && shown.has(link.parent))
				.map((link) => `${link.child} ${link.parent}`);
			expect(links.map((link) => `${link.child.assetId} ${link.parent.assetId}`).sort()).toEqual(
				inside.sort()
			);
			for (const node of nodes) {
				const own = BigInt(node.asset.assetId);
				const hidden = (side: 'parents' | 'children') =>
					(graph[side].get(own) ?? []).filter((link) => !shown.has(link.other)).length;
				expect(node.hiddenParents, `${own}`).toBe(hidden('parents'));
				expect(node.hiddenChildren, `${own}`).toBe(hidden('children'));
			}
		}
	});
});
