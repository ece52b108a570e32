import type { PageUrl } from '#lib/page-url.ts';
import { entityPath } from '#lib/entity-path.ts';
import { lineageHref, without, withOpened, type LineageState } from './lineage-state.ts';
import type { FanRest, Neighbourhood } from './neighbourhood.ts';

/** Where each part of the drawing leads: everything it can show has an address, so it works without JavaScript. */
export interface LineageWays {
	open(id: string): string;
	select(id: string | null): string;
	moreParents(id: string): string | null;
	moreChildren(id: string): string | null;
	/** What is hidden on the side away from the start, else on the other. */
	more(id: string): string | null;
	/** Takes back what was opened at this node. */
	fewer(id: string): string | null;
	nextPage(rest: FanRest): string | null;
	firstPage(rest: FanRest): string | null;
}

interface Chains {
	chainId: number;
	defaultChainId: number;
}

export function lineageWays(
	url: PageUrl,
	state: LineageState,
	neighbourhood: Neighbourhood,
	{ chainId, defaultChainId }: Chains
): LineageWays {
	const nodes = new Map(neighbourhood.nodes.map((node) => [node.id, node]));
	const paged = new Map(neighbourhood.rests.map((rest) => [rest.parent, rest]));
	const { opened } = state;
	const to = (change: Partial<LineageState>) => lineageHref(url, change);
	const moment = url.searchParams.has('at') ? `?at=${encodeURIComponent(url.searchParams.get('at')!)}` : '';

	const ways: LineageWays = {
		open: (id) => entityPath('assets', id, chainId, defaultChainId) + moment,
		select: (node) => to({ node }),
		moreParents: (id) =>
			nodes.get(id)?.hiddenParents
				? to({ opened: withOpened(opened, { side: 'parents', id, skipped: 0, after: '' }) })
				: null,
		moreChildren: (id) =>
			nodes.get(id)?.hiddenChildren && !paged.has(id)
				? to({ opened: withOpened(opened, { side: 'children', id, skipped: 0, after: '' }) })
				: null,
		more: (id) => {
			const rest = paged.get(id);
			const children = rest ? ways.nextPage(rest) : ways.moreChildren(id);
			const parents = ways.moreParents(id);
			return (nodes.get(id)?.level ?? 0) < 0 ? (parents ?? children) : (children ?? parents);
		},
		fewer: (id) =>
			opened.some((other) => other.id === id)
				? to({ opened: without(without(opened, { side: 'parents', id }), { side: 'children', id }) })
				: null,
		nextPage: (rest) =>
			rest.next === null
				? null
				: to({
						opened: withOpened(opened, {
							side: 'children',
							id: rest.parent,
							skipped: rest.skipped + rest.shown,
							after: rest.next
						})
					}),
		firstPage: (rest) =>
			rest.skipped === 0
				? null
				: to({ opened: withOpened(opened, { side: 'children', id: rest.parent, skipped: 0, after: '' }) })
	};
	return ways;
}
