import { divide, pushed, type Place, type Step, type Waterfall } from './waterfall.ts';

export interface Segment {
	place: Place;
	y: number;
	height: number;
}

export interface Bar {
	step: Step | null;
	x: number;
	y: number;
	height: number;
	segments: Segment[];
}

export interface Ribbon {
	from: Bar;
	to: Bar;
	path: string;
}

export interface WaterfallLayout {
	width: number;
	height: number;
	bars: Bar[];
	ribbons: Ribbon[];
	/** Steps that the drawing leaves to the table. */
	omitted: number;
}

export const barWidth = 16;
/** As wide as a page shows at once; columns share it down to the width of a label. */
const pageWidth = 1130;
const columnWidths = { least: 172, most: 280 };
const barsHeight = 240;
/** Room for three lines of text beside a bar of any size. */
const slot = 54;
const mostSteps = 28;
const order = ['owners', 'receipts', 'waiting', 'carry', 'onward'] as const;

/**
 * The drawing of a waterfall: a bar for the payment and for every step, as high as what arrived, and a ribbon for what
 * flowed on. A step stands to the right of everything that fed it, so that every ribbon runs right; heights are
 * proportional everywhere, and only the gaps between bars grow.
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
		Math.min(columnWidths.most, Math.floor(pageWidth / (columns.length + 1)))
	);

	const source: Bar = { step: null, x: 0, y: 12, height: scale(amount), segments: [] };
	const fee = BigInt(waterfall.fee.amount);
	source.segments = stack(source, [
		['fee', scale(fee)],
		['onward', scale(amount - fee)]
	]);

	const bars = new Map<string, Bar>();
	let height = source.y + source.height;
	for (const [column, steps] of columns.entries()) {
		let y = 12;
		for (const step of steps) {
			const parts = divide(step);
			const bar: Bar = {
				step,
				x: (column + 1) * columnWidth,
				y,
				height: Math.max(1.5, scale(BigInt(step.arrived.amount))),
				segments: []
			};
			bar.segments = stack(
				bar,
				order.map((place) => [place, scale(parts[place])])
			);
			bars.set(step.asset.assetId, bar);
			y += Math.max(bar.height, slot) + 14;
		}
		height = Math.max(height, y);
	}

	return {
		width: (columns.length + 1) * columnWidth,
		height: height + 8,
		bars: [source, ...bars.values()],
		ribbons: ribbonsOf(source, bars, scale),
		omitted: waterfall.steps.length - shown.length
	};
}

function stack(bar: Bar, parts: readonly (readonly [Place, number])[]): Segment[] {
	let { y } = bar;
	return parts
		.filter(([, height]) => height > 0)
		.map(([place, height]) => {
			const segment = { place, y, height };
			y += height;
			return segment;
		});
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

function ribbonsOf(source: Bar, bars: Map<string, Bar>, scale: (part: bigint) => number): Ribbon[] {
	const arrivedAt = new Map<Bar, number>();
	const ribbons: Ribbon[] = [];
	const connect = (from: Bar, fromY: number, to: Bar, height: number) => {
		const toY = to.y + (arrivedAt.get(to) ?? 0);
		arrivedAt.set(to, (arrivedAt.get(to) ?? 0) + height);
		ribbons.push({ from, to, path: ribbon(from.x + barWidth, fromY, to.x, toY, height) });
	};

	const landed = [...bars.values()].find(({ step }) => step?.depth === 0);
	const net = source.segments.find(({ place }) => place === 'onward');
	if (landed && net) connect(source, net.y, landed, net.height);
	for (const bar of bars.values()) {
		const onward = bar.segments.find(({ place }) => place === 'onward');
		if (!onward || !bar.step) continue;
		let { y } = onward;
		for (const link of bar.step.links) {
			const to = bars.get(link.parent.assetId);
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
