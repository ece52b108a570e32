import { readableUnits } from '#lib/money.ts';
import { parseUnits } from '#lib/parse-units.ts';
import { lockable, MAX_DURATION, WEEK, weekOf } from '../votes.ts';

export type CheckedLock<T> = { value: T; problems: [] } | { value: null; problems: string[] };

const dayOf = (seconds: number) => new Date(seconds * 1000).toISOString().slice(0, 10);

/** An amount as typed, in wei; what the escrow would refuse is said in a sentence. */
export function checkLockAmount(text: string): CheckedLock<bigint> {
	const parsed = parseUnits(text, 18);
	if (!parsed.ok) return { value: null, problems: [text.trim() ? parsed.problem : 'Write how much SAHARA.'] };
	const amount = BigInt(parsed.units);
	if (lockable(amount) === 0n)
		return {
			value: null,
			problems: [
				`At least ${readableUnits(String(MAX_DURATION), 18, 18)} SAHARA are needed: whole multiples of it are locked.`
			]
		};
	return { value: amount, problems: [] };
}

/** The earliest and the latest end that a lock made now can have, both beginnings of weeks. */
export function lockEnds(now: number): { earliest: number; latest: number } {
	return { earliest: weekOf(now + WEEK - 1) + WEEK, latest: weekOf(now + Number(MAX_DURATION)) };
}

/** A day as typed (2026-03-05), as the second that the lock ends: that week's beginning, a Thursday. */
export function checkLockEnd(day: string, now: number, current: number | null = null): CheckedLock<number> {
	const at = Date.parse(`${day}T00:00:00Z`) / 1000;
	if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(at))
		return { value: null, problems: ['Choose the day on which the lock ends.'] };
	const end = weekOf(at);
	const { earliest, latest } = lockEnds(now);
	const problems = [
		...(current === null && end < earliest
			? [`A lock lasts at least a week: the earliest end is ${dayOf(earliest)}.`]
			: []),
		...(current !== null && end <= current
			? [`An end can only be moved further away: the earliest is ${dayOf(current + WEEK)}.`]
			: []),
		...(end > latest ? [`A lock lasts at most four years: the latest end is ${dayOf(latest)}.`] : [])
	];
	return problems.length > 0 ? { value: null, problems } : { value: end, problems: [] };
}
