/**
 * The date of a message signed at `now` (milliseconds), in seconds since 1970. It is later than that of the message it
 * replaces: of two in one second the hub counts the one with the higher id, whichever was meant.
 */
export const messageDate = (now: number, replaced: string | null): number =>
	Math.max(Math.floor(now / 1000), replaced === null ? 0 : Math.floor(Date.parse(replaced) / 1000) + 1);
