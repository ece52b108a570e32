/** The last second that ISO 8601 writes with four digits of the year. */
const LAST_SECOND = 253_402_300_799n;

/** A second that somebody chose freely, which may be "never": then the last one that can be written. */
export const writable = (second: string): string =>
	BigInt(second) > LAST_SECOND ? String(LAST_SECOND) : second;
