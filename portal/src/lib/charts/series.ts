/** One bucket of a series: an exact integer, in the unit that `decimals` tells. */
export interface Point {
	/** First instant of the bucket, ISO 8601, UTC. */
	from: string;
	value: bigint;
}

type Bucket = 'DAY' | 'WEEK' | 'MONTH';

/** The series with its silent buckets, so that time runs evenly along the axis. */
export function fillBuckets(points: readonly Point[], bucket: Bucket, until?: string): Point[] {
	const first = points[0];
	if (!first) return [];
	const values = new Map(points.map(({ from, value }) => [Date.parse(from), value]));
	const end = Math.max(...values.keys(), until ? Date.parse(until) : 0);
	const filled: Point[] = [];
	for (let at = Date.parse(first.from); at <= end; at = nextBucket(at, bucket))
		filled.push({ from: new Date(at).toISOString(), value: values.get(at) ?? 0n });
	return filled;
}

function nextBucket(at: number, bucket: Bucket): number {
	const date = new Date(at);
	if (bucket === 'MONTH') return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1);
	return at + (bucket === 'WEEK' ? 7 : 1) * 86_400_000;
}

/** Each bucket with everything before it. */
export function accumulate(points: readonly Point[]): Point[] {
	let sum = 0n;
	return points.map(({ from, value }) => ({ from, value: (sum += value) }));
}

/** For drawing only: a pixel needs no more than a float holds. */
export const toFloat = (value: bigint, decimals: number): number => Number(value) / 10 ** decimals;

const monthFormat = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });
const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** "Mar", with the year where it begins; "3 Mar" for shorter buckets. */
export function bucketLabel(from: string, bucket: Bucket, isFirst: boolean): string {
	const date = new Date(from);
	if (bucket !== 'MONTH') return dayFormat.format(date);
	const month = monthFormat.format(date);
	return isFirst || date.getUTCMonth() === 0 ? `${month} ${date.getUTCFullYear()}` : month;
}
