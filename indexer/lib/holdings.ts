/** What VotingEscrow divides an amount by: a lock of so many seconds gives its amount as power. */
export const MAX_DURATION = 126_144_000n;

/** Lock, delegate and score of an account: the columns that voter and power_source share. */
export interface Holdings {
	account: `0x${string}`;
	delegate: `0x${string}`;
	amount: bigint;
	slope: bigint;
	unlocksAt: bigint;
	lockedAt: bigint | null;
	score: bigint;
}

/** An account before anything is known of it: it votes for itself, with nothing. */
export const nothingOf = (account: `0x${string}`): Holdings => ({
	account,
	delegate: account,
	amount: 0n,
	slope: 0n,
	unlocksAt: 0n,
	lockedAt: null,
	score: 0n
});

export const noLock = { amount: 0n, slope: 0n, unlocksAt: 0n, lockedAt: null };

/** Locks hold whole multiples of MAX_DURATION only, so that this loses nothing. */
export function slopeOf(amount: bigint): bigint {
	if (amount % MAX_DURATION !== 0n)
		throw new Error(
			`A lock holds ${amount} wei; VotingEscrow takes multiples of ${MAX_DURATION} only, so this is not its log.`
		);
	return amount / MAX_DURATION;
}
