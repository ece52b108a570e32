const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

const dateFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });

/** 1 Mar 2025, UTC. */
export const dateText = (iso: string) => dateFormat.format(new Date(iso));

/** 2025-03-01 12:00:00 UTC. */
export const exactTimeText = (iso: string) => `${iso.replace('T', ' ').replace(/(\.\d+)?Z$/, '')} UTC`;

const count = (n: number, unit: string) => `${n} ${unit}${n === 1 ? '' : 's'}`;

/** A span in its largest unit: 45 seconds, 3 hours, 12 days, 2 years. */
export function spanText(seconds: number): string {
	if (seconds < minute) return count(seconds, 'second');
	if (seconds < hour) return count(Math.floor(seconds / minute), 'minute');
	if (seconds < 2 * day) return count(Math.floor(seconds / hour), 'hour');
	if (seconds < 730 * day) return count(Math.floor(seconds / day), 'day');
	return count(Math.floor(seconds / (365 * day)), 'year');
}

/**
 * A moment as seen from `now`: near ones by their distance, those more than 30 days away by their date.
 * `now` is the indexed head's time, not this machine's: a chain's own clock is what its events are told by.
 */
export function relativeTime(iso: string, now: string | null): string {
	if (now === null) return dateText(iso);
	const seconds = Math.round((Date.parse(now) - Date.parse(iso)) / 1000);
	const distance = Math.abs(seconds);
	if (distance >= 30 * day) return dateText(iso);
	if (distance < minute) return seconds >= 0 ? 'just now' : 'in under a minute';
	return seconds > 0 ? `${spanText(distance)} ago` : `in ${spanText(distance)}`;
}
