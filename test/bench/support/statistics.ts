export function median(values: readonly number[]): number {
	return quantile(values, 0.5);
}

/** The value that the part `q` of the values does not exceed (nearest rank). */
export function quantile(values: readonly number[], q: number): number {
	if (values.length === 0) throw new Error('There is no quantile of no values: nothing was measured.');
	const sorted = Float64Array.from(values).sort();
	return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(q * sorted.length) - 1))]!;
}
