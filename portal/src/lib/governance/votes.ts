import { percentOf, type Money } from '#lib/money.ts';

/** Voting power as an amount: wei of power, 18 digits after the point like SAHARA. */
export const votes = (amount: string | bigint): Money => ({
	amount: String(amount),
	decimals: 18,
	currency: { symbol: 'votes' }
});

export const sahara = (amount: string | bigint): Money => ({
	amount: String(amount),
	decimals: 18,
	currency: { symbol: 'SAHARA' }
});

export const MAX_DURATION = 126_144_000n;
export const WEEK = 604_800;

/** Part of a whole for a bar's width, 0 to 100; drawing only. */
export function barPercent(part: string, whole: string): number {
	const total = BigInt(whole);
	return total === 0n ? 0 : Math.min(100, Number((BigInt(part) * 10_000n) / total) / 100);
}

/** A fraction of one as a percentage with at most two digits: 0.0312 is 3.12 %. */
export const percentOfOne = (fraction: number): string =>
	percentOf(String(Math.round(fraction * 1_000_000)), '1000000');

/** Power of a lock at a second, as the contract counts it: slope × (unlocksAt - t), zero from `unlocksAt` on. */
export function powerAt(slope: bigint, unlocksAt: number, at: number): bigint {
	return at < unlocksAt ? slope * BigInt(unlocksAt - at) : 0n;
}

/** What of an amount is taken into a lock: whole multiples of MAX_DURATION wei. */
export const lockable = (amount: bigint): bigint => amount - (amount % MAX_DURATION);

/** Unlock dates are beginnings of weeks since 1970. */
export const weekOf = (seconds: number): number => Math.floor(seconds / WEEK) * WEEK;
