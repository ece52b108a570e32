import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut, type LayoutLink, type LayoutNode } from './layout.ts';
import { countCrossings, orderLayers } from './order-layers.ts';
import { spread } from './place-layers.ts';

/** A random acyclic lineage: parents have smaller ids, levels are the signed shortest distance to the start. */
const lineage = fc
	.record({
		size: fc.integer({ min: 1, max: 40 }),
		start: fc.nat(39),
		seeds: fc.array(fc.tuple(fc.nat(1000), fc.nat(1000)), { maxLength: 80 })
	})
	.map(({ size, start, seeds }) => {
		const pairs = new Set<string>();
		for (const [a, b] of seeds) {
			const child = a % size;
			if (child > 0) pairs.add(`${b % child}>${child}`);
		}
		const links: LayoutLink[] = [...pairs].map((id) => {
			const [parent, child] = id.split('>') as [string, string];
			return { id, parent, child };
		});
		const from = String(start % size);
		const level = new Map<string, number>([[from, 0]]);
		for (const queue = [from]; queue.length;) {
			const id = queue.shift()!;
			for (const link of links) {
				const [other, step] =
					link.child === id ? [link.parent, -1] : link.parent === id ? [link.child, 1] : ['', 0];
				if (step === 0 || level.has(other)) continue;
				level.set(other, level.get(id)! + step);
				queue.push(other);
			}
		}
		const nodes: LayoutNode[] = Array.from({ length: size }, (_, i) => ({
			id: String(i),
			level: level.get(String(i)) ?? 0
		}));
		return { nodes, links, start: from };
	});

describe('the drawing of any lineage', () => {
	it('holds every node and every link', () => {
		fc.assert(
			fc.property(lineage, ({ nodes, links, start }) => {
				const drawing = layOut(nodes, links, start);
				expect(drawing.nodes.map((node) => node.id).sort()).toEqual(nodes.map((node) => node.id).sort());
				expect(drawing.links.map((link) => link.id).sort()).toEqual(links.map((link) => link.id).sort());
				for (const link of drawing.links) expect(link.path).toMatch(/^M[\d.-]+ [\d.-]+C/);
			})
		);
	});

	it('runs every link from left to right', () => {
		fc.assert(
			fc.property(lineage, ({ nodes, links, start }) => {
				const layer = new Map(layOut(nodes, links, start).nodes.map((node) => [node.id, node.layer]));
				for (const { parent, child } of links) expect(layer.get(parent)!).toBeLessThan(layer.get(child)!);
				expect(layer.get(start)).toBe(0);
			})
		);
	});

	it('overlaps no nodes and stays inside its bounds', () => {
		fc.assert(
			fc.property(lineage, ({ nodes, links, start }) => {
				const drawing = layOut(nodes, links, start);
				for (const column of Map.groupBy(drawing.nodes, (node) => node.layer).values()) {
					const sorted = column.sort((a, b) => a.y - b.y);
					for (let i = 1; i < sorted.length; i++)
						expect(sorted[i]!.y).toBeGreaterThanOrEqual(sorted[i - 1]!.y + sorted[i - 1]!.height);
				}
				for (const node of drawing.nodes) {
					expect(node.x).toBeGreaterThanOrEqual(0);
					expect(node.y).toBeGreaterThanOrEqual(0);
					expect(node.x + node.width).toBeLessThanOrEqual(drawing.width);
					expect(node.y + node.height).toBeLessThanOrEqual(drawing.height);
				}
			})
		);
	});

	it('is the same every time', () => {
		fc.assert(
			fc.property(lineage, ({ nodes, links, start }) => {
				expect(layOut(nodes, links, start)).toEqual(
					layOut(structuredClone(nodes), structuredClone(links), start)
				);
			})
		);
	});
});

describe('crossing reduction', () => {
	it('untangles two crossed pairs', () => {
		const cells = ['a', 'b']
			.map((id) => ({ id, layer: 0 }))
			.concat(['x', 'y'].map((id) => ({ id, layer: 1 })));
		const layers = orderLayers(cells, [
			{ left: 'a', right: 'y' },
			{ left: 'b', right: 'x' }
		]);
		const rightOf = new Map([
			['a', ['y']],
			['b', ['x']]
		]);
		expect(countCrossings(layers, rightOf)).toBe(0);
		expect(
			countCrossings(
				[
					['a', 'b'],
					['x', 'y']
				],
				rightOf
			)
		).toBe(1);
	});
});

describe('spread', () => {
	const cases = [
		{
			name: 'leaves what fits where it wants to be',
			heights: [10, 10],
			wanted: [0, 100],
			gap: 5,
			expected: [0, 100]
		},
		{
			name: 'parts two that want one place',
			heights: [10, 10],
			wanted: [50, 50],
			gap: 6,
			expected: [42, 58]
		},
		{
			name: 'keeps the order of two that want to swap',
			heights: [10, 10],
			wanted: [60, 40],
			gap: 0,
			expected: [45, 55]
		},
		{ name: 'has nothing to do for nothing', heights: [], wanted: [], gap: 5, expected: [] }
	];
	it.each(cases)('$name', ({ heights, wanted, gap, expected }) =>
		expect(spread(heights, wanted, gap)).toEqual(expected)
	);
});

it('says when a lineage has a cycle', () => {
	const nodes = ['a', 'b'].map((id) => ({ id, level: 0 }));
	const links = [
		{ id: 'ab', parent: 'a', child: 'b' },
		{ id: 'ba', parent: 'b', child: 'a' }
	];
	expect(() => layOut(nodes, links, 'a')).toThrow(
		'The lineage of 2 assets has a cycle: only 0 could be ordered.'
	);
});
