import type { PageUrl } from '#lib/page-url.ts';
import { relations as allRelations, type Relation } from '@wadi/contracts/vocabulary';

const fanSizes: readonly number[] = [12, 24, 48, 96];
/** Fans within fans multiply; these are as large as one query may ask for. */
export const fanSizesFor = (down: number) =>
	fanSizes.filter((size) => size <= (down >= 3 ? 24 : down === 2 ? 48 : 96));
export const MAX_UP = 8;
export const MAX_DOWN = 3;
/** So that one address cannot ask for any number of queries. */
const MAX_OPENED = 8;

/** A node whose parents or children were asked for. */
export interface Opened {
	side: 'parents' | 'children';
	id: string;
	/** How many children the pages before this one held. */
	skipped: number;
	/** Cursor of the page, '' for the first. */
	after: string;
}

/** What the drawing shows, as the address says it. */
export interface LineageState {
	up: number;
	down: number;
	/** Empty: all. */
	relations: Relation[];
	/** Children drawn at once in a fan. */
	fan: number;
	opened: Opened[];
	/** The node whose details are shown. */
	node: string | null;
}

const defaults: LineageState = { up: 2, down: 1, relations: [], fan: 12, opened: [], node: null };

export function readLineageState(search: PageUrl['searchParams']): LineageState {
	const wanted = Number(search.get('fan'));
	const down = readDepth(search.get('down'), defaults.down, MAX_DOWN);
	return {
		up: readDepth(search.get('up'), defaults.up, MAX_UP),
		down,
		relations: allRelations.filter((relation) => search.getAll('relation').includes(relation)),
		fan: fanSizes.includes(wanted) ? Math.min(wanted, fanSizesFor(down).at(-1)!) : defaults.fan,
		opened: search
			.getAll('open')
			.flatMap((text) => readOpened(text) ?? [])
			.slice(-MAX_OPENED),
		node: readId(search.get('node'))
	};
}

/** The address of the page with `change` applied; what is at its default is left out, and so stays short. */
export function lineageHref(url: PageUrl, change: Partial<LineageState>): string {
	const state = { ...readLineageState(url.searchParams), ...change };
	const search = new URLSearchParams(
		[...url.searchParams].filter(([key]) => !['up', 'down', 'relation', 'fan', 'open', 'node'].includes(key))
	);
	if (state.up !== defaults.up) search.set('up', String(state.up));
	if (state.down !== defaults.down) search.set('down', String(state.down));
	if (state.fan !== defaults.fan) search.set('fan', String(state.fan));
	for (const relation of state.relations) search.append('relation', relation);
	for (const opened of state.opened) search.append('open', writeOpened(opened));
	if (state.node !== null) search.set('node', state.node);
	const text = search.toString();
	return text ? `${url.pathname}?${text}` : url.pathname;
}

/** Opens a node, or turns its fan to another page. */
export function withOpened(opened: readonly Opened[], next: Opened): Opened[] {
	return [...without(opened, next), next].slice(-MAX_OPENED);
}

export function without(opened: readonly Opened[], { side, id }: Pick<Opened, 'side' | 'id'>): Opened[] {
	return opened.filter((other) => other.side !== side || other.id !== id);
}

const writeOpened = ({ side, id, skipped, after }: Opened) =>
	`${side === 'parents' ? 'p' : 'c'}${id}${after ? `.${skipped}.${after}` : ''}`;

function readOpened(text: string): Opened | undefined {
	const [, side, id, skipped, after] =
		/^([pc])(\d{1,78})(?:\.(\d{1,9})\.([\w=+/-]{1,400}))?$/.exec(text) ?? [];
	if (!id) return undefined;
	return {
		side: side === 'p' ? 'parents' : 'children',
		id,
		skipped: Number(skipped ?? 0),
		after: after ?? ''
	};
}

function readDepth(text: string | null, fallback: number, limit: number): number {
	return text !== null && /^\d{1,2}$/.test(text) ? Math.min(Number(text), limit) : fallback;
}

const readId = (text: string | null) => (text !== null && /^\d{1,78}$/.test(text) ? text : null);
