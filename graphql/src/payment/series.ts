import type { Bucket } from '../generated/resolvers.ts';

const units: Record<Bucket, string> = { DAY: 'day', WEEK: 'week', MONTH: 'month' };

/** SQL of the first second of the UTC bucket that a row's timestamp lies in; weeks begin on Monday. */
export const bucketSql = (bucket: Bucket, timestamp: string): string =>
	`extract(epoch from date_trunc('${units[bucket]}', to_timestamp(${timestamp}) at time zone 'UTC'))::bigint::text`;

export interface PointRow {
	chainId: number;
	from: string;
	amount: string;
	count: number;
}
