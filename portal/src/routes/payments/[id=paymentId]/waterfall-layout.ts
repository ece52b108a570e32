import { addUp, divide, pushed, type Place, type Step, type Waterfall } from './waterfall.ts';

export interface Segment {
	place: Place;
	y: number;
	height: number;
}

export interface Bar {
	/** Null for the payment itself. */
	step: Step | null;
	x: number;
	y: number;
	height: number;
	segments: Segment[];
}

/** Where money comes to rest, whatever asset it rests at. */
export interface Sink {
	place: RestPlace;
	amount: bigint;
	x: number;
	y: number;
	height: number;
}

export interface Ribbon {
	place: Place;
	path: string;
}

export interface WaterfallLayout {
	width: number;
	height: number;
	/** From one bar to the next; no label is wider. */
	columnWidth: number;
	bars: Bar[];
	sinks: Sink[];
	ribbons: Ribbon[];
	/** Steps that the drawing leaves to the table. */
	omitted: number;
}

type RestPlace = Exclude<Place, 'onward'>;

export const barWidth = 14;
/** Two lines of text stand above each bar. */
export const labelHeight = 40;
/** As wide as a page shows at once; columns share it down to the width of a label. */
const pageWidth = 1130;
const columnWidths = { least: 158, most: 240 };
const sinkLabelWidth = 176;
const sinkSlot = 38;
const barsHeight = 300;
const gap = 18;
const mostSteps = 28;
/** From the top of a bar down. What flows on leads, so that the river runs along the top and the rest falls below it. */
const order = ['onward', 'waiting', 'owners', 'receipts', 'carry', 'fee'] as const;

/**
 * The drawing of a waterfall: a bar for the payment and for every step, as high as what arrived; a ribbon for what
 * flowed on; and on the right the places where the money rests, which together are as high as the payment. A step
 * stands to the right of everything that fed it, so that every ribbon runs right; heights are proportional
 * everywhere, and only the gaps grow.
 */
export function layOut(waterfall: Waterfall): WaterfallLayout {
	const amount = BigInt(waterfall.amount.amount);
	const scale = (part: bigint): number =>
		amount === 0n ? 0 : (Number((part * 1_000_000n) / amount) / 1e6) * barsHeight;

	const shown = waterfall.steps
		.toSorted((a, b) => compare(BigInt(b.arrived.amount), BigInt(a.arrived.amount)))
		.slice(0, mostSteps);
	const columns = columnsOf(shown);
	const columnWidth = Math.max(
		columnWidths.least,
		Math.min(columnWidths.most, Math.floor((pageWidth - sinkLabelWidth) / (columns.length + 1)))
	);

	const fee = BigInt(waterfall.fee.amount);
	const source = barOf(null, 0, labelHeight, scale(amount), { fee: scale(fee), onward: scale(amount - fee) });
	const bars = [source];
	for (const [column, steps] of columns.entries()) {
		let y = labelHeight;
		for (const step of steps) {
			const parts = Object.entries(divide(step)).map(([place, part]) => [place, scale(part)]);
			const height = Math.max(1.5, scale(BigInt(step.arrived.amount)));
			bars.push(barOf(step, (column + 1) * columnWidth, y, height, Object.fromEntries(parts)));
			y += height + gap + labelHeight;
		}
	}
	const sinks = sinksOf(waterfall, (columns.length + 1) * columnWidth, scale);

	return {
		width: (columns.length + 1) * columnWidth + barWidth + sinkLabelWidth,
		height:
			Math.max(
				...bars.map((bar) => bar.y + bar.height),
				...sinks.map((sink) => sink.y + Math.max(sink.height, sinkSlot))
			) + gap,
		columnWidth,
		bars,
		sinks,
		ribbons: [...restRibbons(bars, sinks), ...onwardRibbons(bars, scale)],
		omitted: waterfall.steps.length - shown.length
	};
}

function barOf(
	step: Step | null,
	x: number,
	y: number,
	height: number,
	parts: Partial<Record<Place, number>>
): Bar {
	let top = y;
	const segments: Segment[] = [];
	for (const place of order) {
		const part = parts[place] ?? 0;
		if (part > 0) segments.push({ place, y: top, height: part });
		top += part;
	}
	return { step, x, y, height, segments };
}

/** Steps by column: one further than the furthest of those that fed it. */
function columnsOf(steps: readonly Step[]): Step[][] {
	// Parents have smaller ids than children, so that descending ids visit every child before its parents.
	const column = new Map<string, number>();
	const sorted = steps.toSorted((a, b) => compare(BigInt(b.asset.assetId), BigInt(a.asset.assetId)));
	for (const step of sorted) {
		const own = column.get(step.asset.assetId) ?? 0;
		column.set(step.asset.assetId, own);
		for (const link of step.links)
			if (pushed(link) > 0n)
				column.set(link.parent.assetId, Math.max(column.get(link.parent.assetId) ?? 0, own + 1));
	}
	const columns: Step[][] = [];
	for (const step of steps) (columns[column.get(step.asset.assetId) ?? 0] ??= []).push(step);
	return [...columns].map((inColumn) => inColumn ?? []);
}

function sinksOf(waterfall: Waterfall, x: number, scale: (part: bigint) => number): Sink[] {
	const { parts } = addUp(waterfall);
	let y = labelHeight;
	const sinks: Sink[] = [];
	for (const place of order) {
		if (place === 'onward' || parts[place] === 0n) continue;
		const height = Math.max(1.5, scale(parts[place]));
		sinks.push({ place, amount: parts[place], x, y, height });
		y += Math.max(height, sinkSlot) + gap;
	}
	return sinks;
}

/** What rests at each bar, to its place on the right. The furthest bars join at the top, so that few ribbons cross. */
function restRibbons(bars: readonly Bar[], sinks: readonly Sink[]): Ribbon[] {
	const sorted = bars.toSorted((a, b) => b.x - a.x || a.y - b.y);
	return sinks.flatMap((sink) => {
		let toY = sink.y;
		return sorted.flatMap((bar) => {
			const segment = bar.segments.find(({ place }) => place === sink.place);
			if (!segment) return [];
			const path = ribbon(bar.x + barWidth, segment.y, sink.x, toY, segment.height);
			toY += segment.height;
			return { place: sink.place, path };
		});
	});
}

function onwardRibbons(bars: readonly Bar[], scale: (part: bigint) => number): Ribbon[] {
	const byAsset = new Map(bars.flatMap((bar) => (bar.step ? [[bar.step.asset.assetId, bar] as const] : [])));
	const arrivedAt = new Map<Bar, number>();
	const ribbons: Ribbon[] = [];
	const connect = (from: Bar, fromY: number, to: Bar, height: number) => {
		const toY = to.y + (arrivedAt.get(to) ?? 0);
		arrivedAt.set(to, (arrivedAt.get(to) ?? 0) + height);
		ribbons.push({ place: 'onward', path: ribbon(from.x + barWidth, fromY, to.x, toY, height) });
	};

	const landed = bars.find(({ step }) => step?.depth === 0);
	for (const bar of bars) {
		const onward = bar.segments.find(({ place }) => place === 'onward');
		if (!onward) continue;
		if (!bar.step) {
			if (landed) connect(bar, onward.y, landed, onward.height);
			continue;
		}
		let { y } = onward;
		for (const link of bar.step.links) {
			const to = byAsset.get(link.parent.assetId);
			const height = scale(pushed(link));
			if (to && height > 0) connect(bar, y, to, height);
			y += height;
		}
	}
	return ribbons;
}

function ribbon(x1: number, y1: number, x2: number, y2: number, height: number): string {
	const middle = (x1 + x2) / 2;
	const h = Math.max(0.75, height);
	const n = (value: number) => Math.round(value * 100) / 100;
	return (
		`M${n(x1)} ${n(y1)}C${n(middle)} ${n(y1)} ${n(middle)} ${n(y2)} ${n(x2)} ${n(y2)}V${n(y2 + h)}` +
		`C${n(middle)} ${n(y2 + h)} ${n(middle)} ${n(y1 + h)} ${n(x1)} ${n(y1 + h)}Z`
	);
}

const compare = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);
