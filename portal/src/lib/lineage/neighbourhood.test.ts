import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineageHref, readLineageState, withOpened, without } from './lineage-state.ts';
import { neighbourOf } from './move-focus.ts';
import { gatherNeighbourhood, kinOf, type LineageAsset } from './neighbourhood.ts';
import { fitText, splitName } from './fit-text.ts';

const asset = (id: number, parents: number[] = [], childCount = 0): LineageAsset => ({
	assetId: String(id),
	name: `acme/asset-${id}`,
	kind: 'MODEL',
	isRetired: false,
	parentCount: parents.length,
	childCount,
	parents: {
		nodes: parents.map((parent) => ({ relation: 'USES', shareBps: 100, parent: { assetId: String(parent) } }))
	}
});

describe('gatherNeighbourhood', () => {
	const page = {
		parent: '5',
		level: 0,
		skipped: 0,
		children: [asset(6, [5, 4]), asset(7, [5])],
		total: 3000,
		next: 'abc'
	};
	const drawn = gatherNeighbourhood(asset(5, [3, 4], 3000), [{ level: -1, asset: asset(4, [], 9) }], [page]);

	it('draws each link whose ends are both there, also between ancestors and descendants', () =>
		expect(drawn.links.map(({ id }) => id).sort()).toEqual(['4-5', '4-6', '5-6', '5-7']));

	it('counts what is hidden on either side', () => {
		const of = (id: string) => drawn.nodes.find((node) => node.id === id);
		expect(of('5')).toMatchObject({ hiddenParents: 1, hiddenChildren: 2998 });
		expect(of('4')).toMatchObject({ hiddenParents: 0, hiddenChildren: 7 });
	});

	it('stands one node for the rest of a fan', () =>
		expect(drawn.rests).toEqual([
			{ id: 'rest-5', parent: '5', level: 1, count: 2998, skipped: 0, shown: 2, total: 3000, next: 'abc' }
		]));

	it('stays small whatever the size of the fan', () => {
		const children = Array.from({ length: 96 }, (_, i) => asset(100 + i, [5], 1));
		const { nodes, rests } = gatherNeighbourhood(asset(5, [], 3000), [], [{ ...page, children }]);
		expect(nodes.length + rests.length).toBe(98);
	});

	it('finds the kin of a node: what it was made from and what was made from it', () => {
		expect([...kinOf('7', drawn.links)].sort()).toEqual(['4', '5', '7']);
		expect([...kinOf('4', drawn.links)].sort()).toEqual(['4', '5', '6', '7']);
	});
});

describe('the address of a drawing', () => {
	const url = (search: string) => new URL(`http://localhost/assets/5${search}`);

	it('leaves defaults out', () => expect(lineageHref(url('?up=2&fan=12'), {})).toBe('/assets/5'));
	it('keeps what is not its own', () =>
		expect(lineageHref(url('?at=9&up=3'), { up: 4 })).toBe('/assets/5?at=9&up=4'));
	it.each([
		{ search: 'fan=96', fan: 96 },
		{ search: 'fan=96&down=2', fan: 48 },
		{ search: 'fan=96&down=3', fan: 24 },
		{ search: 'fan=12&down=3', fan: 12 }
	])('asks no more than the API answers at once: $search', ({ search, fan }) =>
		expect(readLineageState(new URLSearchParams(search)).fan).toBe(fan)
	);

	it('holds depths within bounds', () =>
		expect(readLineageState(new URLSearchParams('up=99&down=99&fan=7&node=x'))).toMatchObject({
			up: 8,
			down: 3,
			fan: 12,
			node: null
		}));
	it('refuses nonsense', () =>
		expect(readLineageState(new URLSearchParams('open=zz&open=c1.x&relation=LOVES'))).toMatchObject({
			opened: [],
			relations: []
		}));

	it('reads back what it writes', () => {
		const opened = fc.record({
			side: fc.constant('children' as const),
			id: fc.bigInt({ min: 0n, max: 10n ** 20n }).map(String),
			skipped: fc.nat(100_000),
			after: fc.stringMatching(/^[A-Za-z0-9_=-]{1,60}$/)
		});
		fc.assert(
			fc.property(fc.array(opened, { maxLength: 8 }), fc.integer({ min: 0, max: 8 }), (list, up) => {
				const href = lineageHref(url(''), { up, opened: list, relations: ['USES', 'TRAINED_ON'] });
				const state = readLineageState(new URL(href, 'http://localhost').searchParams);
				expect(state).toMatchObject({ up, opened: list, relations: ['TRAINED_ON', 'USES'] });
			})
		);
	});

	it('turns a page instead of opening twice', () => {
		const first = { side: 'children' as const, id: '5', skipped: 0, after: '' };
		const next = { ...first, skipped: 12, after: 'abc' };
		expect(withOpened([first], next)).toEqual([next]);
		expect(without([next], first)).toEqual([]);
	});
});

describe('arrow keys', () => {
	const places = [
		{ id: '1', layer: -1, y: 0, height: 10 },
		{ id: '2', layer: -1, y: 50, height: 10 },
		{ id: '3', layer: 0, y: 40, height: 10 },
		{ id: '4', layer: 1, y: 100, height: 10 }
	];
	const links = [
		{ parent: '1', child: '3' },
		{ parent: '2', child: '3' },
		{ parent: '3', child: '4' }
	];
	const cases = [
		{ from: '3', key: 'ArrowLeft', to: '2' },
		{ from: '3', key: 'ArrowRight', to: '4' },
		{ from: '2', key: 'ArrowUp', to: '1' },
		{ from: '1', key: 'ArrowDown', to: '2' },
		{ from: '1', key: 'ArrowLeft', to: null },
		{ from: '4', key: 'ArrowRight', to: null }
	];
	it.each(cases)('$key from $from leads to $to', ({ from, key, to }) =>
		expect(neighbourOf(from, key, places, links)).toBe(to)
	);
});

describe('names in boxes', () => {
	it('keeps the end, where versions are told', () => {
		const short = fitText('distilbert-base-uncased-finetuned-sst-2-english', 150, 14);
		expect(short).toMatch(/^distil.*…lish$|^distil.*….*english$/);
	});
	it('leaves what fits', () => expect(fitText('gpt2', 150, 14)).toBe('gpt2'));
	it.each([
		['acme/base', { author: 'acme', title: 'base' }],
		['base', { author: null, title: 'base' }],
		['/base', { author: null, title: '/base' }]
	])('splits %s', (name, parts) => expect(splitName(name)).toEqual(parts));
});
