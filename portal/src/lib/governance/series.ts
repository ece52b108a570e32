/** Points of running votes for drawing: seconds and parts as floats. */
export interface VotePoint {
	at: number;
	for: number;
	against: number;
	abstain: number;
}

interface TallyPoint {
	timestamp: string;
	for: string;
	against: string;
	abstain: string;
}

const toUnits = (amount: string) => Number(BigInt(amount) / 10n ** 12n) / 1e6;

/** Running totals from the snapshot to `until`: a tally stays as it is until the next vote. */
export function votePoints(tallies: readonly TallyPoint[], from: string, until: string): VotePoint[] {
	const start = Date.parse(from);
	const points: VotePoint[] = [{ at: start, for: 0, against: 0, abstain: 0 }];
	for (const { timestamp, ...tally } of tallies)
		points.push({
			at: Date.parse(timestamp),
			for: toUnits(tally.for),
			against: toUnits(tally.against),
			abstain: toUnits(tally.abstain)
		});
	const last = points.at(-1)!;
	const end = Math.max(last.at, Date.parse(until));
	return end > last.at ? [...points, { ...last, at: end }] : points;
}

/** A lock's power from now on: it falls in a straight line to zero. */
export function decayPoints(power: number, now: number, unlocksAt: number, until: number) {
	const end = Math.max(unlocksAt, until);
	return [
		{ at: now, power },
		{ at: Math.max(now, unlocksAt), power: 0 },
		...(end > unlocksAt ? [{ at: end, power: 0 }] : [])
	];
}
