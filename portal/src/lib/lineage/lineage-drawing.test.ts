// @vitest-environment node
import { render } from 'svelte/server';
import { expect, it, vi } from 'vitest';
import Lineage from './Lineage.svelte';
import { readLineageState } from './lineage-state.ts';
import { gatherNeighbourhood, type LineageAsset } from './neighbourhood.ts';

vi.mock('$app/navigation', () => ({ goto: () => Promise.resolve() }));

const relations = ['TRAINED_ON', 'FINE_TUNED_FROM', 'MERGED_FROM', 'USES'] as const;

function asset(id: number, parents: number[], childCount: number): LineageAsset {
	return {
		assetId: String(id),
		name: `author-${id}/model-${id}`,
		kind: id % 5 === 0 ? 'DATASET' : 'MODEL',
		isRetired: false,
		parentCount: parents.length,
		childCount,
		parents: {
			nodes: parents.map((parent) => ({
				relation: relations[(id + parent) % 4]!,
				shareBps: 250,
				parent: { assetId: String(parent) }
			}))
		}
	};
}

/** A model with 3,000 children, twenty ancestors, and as many children drawn as a page may hold. */
function draw(fan: number) {
	const ancestors = Array.from({ length: 20 }, (_, i) => ({
		level: i < 8 ? -1 : -2,
		asset: asset(i + 1, i < 8 ? [i + 9, i + 12] : [], 40)
	}));
	const ordered = ancestors.map(({ level, asset: found }) => ({ level, asset: found }));
	const children = Array.from({ length: fan }, (_, i) =>
		asset(1000 + i, i % 7 === 0 ? [500, 3] : [500], i % 3)
	);
	const neighbourhood = gatherNeighbourhood(asset(500, [1, 2, 3, 4, 5, 6, 7, 8], 3000), ordered, [
		{ parent: '500', level: 0, skipped: 0, children, total: 3000, next: 'abc' }
	]);
	const url = new URL(`http://localhost/assets/500?fan=${fan}`);
	const started = performance.now();
	const { body } = render(Lineage, {
		props: {
			neighbourhood,
			partialReason: null,
			state: readLineageState(url.searchParams),
			url,
			chainId: 31337,
			defaultChainId: 31337,
			selection: null
		}
	});
	return { body, neighbourhood, took: performance.now() - started };
}

const idsOf = (body: string, attribute: string) =>
	[...body.matchAll(new RegExp(`${attribute}="([^"]+)"`, 'g'))].map(([, id]) => id).sort();

it('holds the same links in the drawing and in the list, each once', () => {
	const { body, neighbourhood } = draw(48);
	const links = neighbourhood.links.map(({ id }) => id).sort();
	expect(links.length).toBeGreaterThan(50);
	expect(idsOf(body, 'data-link')).toEqual(links);
	expect(idsOf(body, 'data-list-link')).toEqual(links);
});

it('holds the same assets in both', () => {
	const { body, neighbourhood } = draw(48);
	const nodes = neighbourhood.nodes.map(({ id }) => id).sort();
	expect(idsOf(body, 'data-node')).toEqual(nodes);
	expect(idsOf(body, 'data-list-node')).toEqual(nodes);
});

it('draws a fan of 3,000 on the server in a bounded number of elements and little time', () => {
	draw(96);
	const { body, took } = draw(96);
	expect(body.match(/<[a-z]/g)!.length).toBeLessThan(3500);
	expect(took).toBeLessThan(1000);
	expect(body).toContain('2\u202f904 more');
});

it('says what to do when there is nothing to draw', () => {
	const url = new URL('http://localhost/assets/1');
	const { body } = render(Lineage, {
		props: {
			neighbourhood: gatherNeighbourhood(asset(1, [], 0), [], []),
			partialReason: null,
			state: readLineageState(url.searchParams),
			url,
			chainId: 31337,
			defaultChainId: 31337,
			selection: null
		}
	});
	expect(body).toContain('No lineage yet');
});
