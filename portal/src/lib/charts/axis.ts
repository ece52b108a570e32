import { scaleLinear } from 'd3-scale';

export const WIDTH = 640;
export const HEIGHT = 220;
export const LEFT = 52;
export const RIGHT = 12;
export const TOP = 12;
export const BOTTOM = 28;

const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumSignificantDigits: 3 });

/** A scale from 0 to a round number above the largest value, with its ticks. */
export function valueAxis(largest: number) {
	const scale = scaleLinear()
		.domain([0, largest || 1])
		.nice(4)
		.range([HEIGHT - BOTTOM, TOP]);
	return { scale, ticks: scale.ticks(4).map((value) => ({ y: scale(value), label: compact.format(value) })) };
}

/** Which labels fit below `count` buckets: every n-th, counted from the first. */
export const labelStep = (count: number): number => Math.ceil((count * 62) / (WIDTH - LEFT - RIGHT));
