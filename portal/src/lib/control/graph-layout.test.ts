import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutControl, spread, waysThrough, type ControlGraph } from './graph-layout.ts';

const graph: ControlGraph = {
	holders: [{ id: 'foundation' }, { id: 'dao' }, { id: 'market' }],
	powers: [
		{ id: 'fee', holders: ['foundation', 'dao'], functions: ['setFee'] },
		{ id: 'listing', holders: ['dao'], functions: ['list', 'delist'] },
		{ id: 'issuing', holders: ['market'], functions: ['issue'] },
		{ id: 'nobody', holders: [], functions: [] }
	],
	functions: [
		{ id: 'setFee', contract: 'Engine' },
		{ id: 'list', contract: 'Engine' },
		{ id: 'delist', contract: 'Engine' },
		{ id: 'issue', contract: 'Licenses' }
	]
};

/** Any graph of a size that a deployment could have. */
const graphs = fc
	.record({
		holders: fc.integer({ min: 1, max: 6 }),
		functions: fc.array(fc.constantFrom('A', 'B', 'C'), { minLength: 1, maxLength: 20 }),
		powers: fc.array(
			fc.record({
				holders: fc.uniqueArray(fc.nat(5), { maxLength: 4 }),
				functions: fc.uniqueArray(fc.nat(19), { maxLength: 8 })
			}),
			{ minLength: 1, maxLength: 16 }
		)
	})
	.map(({ holders, functions, powers }): ControlGraph => ({
		holders: Array.from({ length: holders }, (_, index) => ({ id: `h${index}` })),
		functions: functions.map((contract, index) => ({ id: `f${index}`, contract })),
		powers: powers.map((power, index) => ({
			id: `p${index}`,
			holders: power.holders.filter((each) => each < holders).map((each) => `h${each}`),
			functions: power.functions.filter((each) => each < functions.length).map((each) => `f${each}`)
		}))
	}));

describe('the drawing of control', () => {
	it('places every node once, and draws every holding and every function', () => {
		const { places, edges, headings } = layOutControl(graph);
		expect([...places.keys()].sort()).toEqual(
			[
				'foundation',
				'dao',
				'market',
				'fee',
				'listing',
				'issuing',
				'nobody',
				'setFee',
				'list',
				'delist',
				'issue'
			]
				.filter((id, index, all) => all.indexOf(id) === index)
				.sort()
		);
		expect(edges.map(({ id }) => id).sort()).toEqual(
			[
				'foundation→fee',
				'dao→fee',
				'fee→setFee',
				'dao→listing',
				'listing→list',
				'listing→delist',
				'market→issuing',
				'issuing→issue'
			].sort()
		);
		expect(headings.map(({ contract }) => contract)).toEqual(['Engine', 'Licenses']);
	});

	it('keeps boxes of a column apart and inside the drawing, whatever the graph', () =>
		fc.assert(
			fc.property(graphs, (any) => {
				const { places, width, height } = layOutControl(any);
				const columns = Map.groupBy(places.values(), ({ x }) => x);
				for (const column of columns.values()) {
					const inOrder = column.toSorted((a, b) => a.y - b.y);
					for (const [index, box] of inOrder.entries()) {
						expect(box.y).toBeGreaterThanOrEqual(0);
						expect(box.y + box.height).toBeLessThanOrEqual(height);
						expect(box.x + box.width).toBeLessThanOrEqual(width);
						const next = inOrder[index + 1];
						if (next) expect(next.y).toBeGreaterThanOrEqual(box.y + box.height);
					}
				}
			})
		));

	it('draws the same graph the same way', () =>
		fc.assert(
			fc.property(graphs, (any) => {
				expect(layOutControl(any)).toEqual(layOutControl(any));
			})
		));

	it('draws nothing of nothing', () =>
		expect(layOutControl({ holders: [], powers: [], functions: [] }).edges).toEqual([]));
});

describe('positions that keep their distance', () => {
	const cases = [
		{ name: 'leaves what is apart', centres: [0, 100, 200], step: 50, expected: [0, 100, 200] },
		{ name: 'moves two that collide by as much each', centres: [10, 10], step: 20, expected: [0, 20] },
		{ name: 'moves a whole group', centres: [0, 0, 0], step: 10, expected: [-10, 0, 10] }
	] as const;
	it.each(cases)('$name', ({ centres, step, expected }) => expect(spread(centres, step)).toEqual(expected));
});

describe('what is on a way through a node', () => {
	const cases = [
		{ id: 'foundation', on: ['foundation', 'fee', 'setFee'] },
		{ id: 'fee', on: ['fee', 'foundation', 'dao', 'setFee'] },
		{ id: 'list', on: ['list', 'listing', 'dao'] },
		{ id: 'nobody', on: ['nobody'] }
	] as const;
	it.each(cases)('$id', ({ id, on }) => expect([...waysThrough(graph, id)].sort()).toEqual([...on].sort()));
});
