/** What the split at one asset depends on. */
export interface PoolState {
	assetId: string;
	receiptsBps: number;
	totalUnits: bigint;
	carry: bigint;
	/** In order of registration. */
	links: { parent: string; shareBps: number }[];
}

export interface PreviewPart {
	assetId: string;
	depth: number;
	owner: bigint;
	receipts: bigint;
	/** Carry after less carry before. */
	carry: bigint;
}

export interface Preview {
	fee: bigint;
	parts: PreviewPart[];
	waiting: bigint;
}

const BPS = 10_000n;

/**
 * The rule of IRoyaltyEngine, followed all the way up: the fee once, then at each asset one split for the payment and
 * one for each push that brings part of it. Assets are taken from the start upwards in descending id, so that every
 * link is pushed once, when all that comes to its child has come.
 *
 * `pools` holds the start and every ancestor to push to; money for other parents waits on its link.
 */
export function preview(
	start: string,
	amount: bigint,
	feeBps: number,
	pools: ReadonlyMap<string, PoolState>,
	depths: ReadonlyMap<string, number>
): Preview {
	const fee = (amount * BigInt(feeBps)) / BPS;
	const arriving = new Map<string, bigint[]>([[start, [amount - fee]]]);
	const parts: PreviewPart[] = [];
	let waiting = 0n;
	const order = [...pools.values()].sort((a, b) => (BigInt(a.assetId) > BigInt(b.assetId) ? -1 : 1));
	for (const pool of order) {
		const arrivals = arriving.get(pool.assetId);
		if (arrivals === undefined) continue;
		const part = {
			assetId: pool.assetId,
			depth: depths.get(pool.assetId)!,
			owner: 0n,
			receipts: 0n,
			carry: -pool.carry
		};
		const accrued = pool.links.map(() => 0n);
		let carry = pool.carry;
		for (const net of arrivals) {
			let residue = net;
			pool.links.forEach(({ shareBps }, i) => {
				const owed = (net * BigInt(shareBps)) / BPS;
				accrued[i]! += owed;
				residue -= owed;
			});
			const toReceipts = pool.totalUnits === 0n ? 0n : (residue * BigInt(pool.receiptsBps)) / BPS;
			part.owner += residue - toReceipts;
			if (pool.totalUnits > 0n) {
				const inPool = toReceipts + carry;
				carry = inPool % pool.totalUnits;
				part.receipts += inPool - carry;
			}
		}
		part.carry += carry;
		parts.push(part);
		pool.links.forEach(({ parent }, i) => {
			const owed = accrued[i]!;
			if (owed === 0n) return;
			if (!pools.has(parent)) waiting += owed;
			else arriving.set(parent, [...(arriving.get(parent) ?? []), owed]);
		});
	}
	parts.sort((a, b) => a.depth - b.depth || (BigInt(a.assetId) < BigInt(b.assetId) ? -1 : 1));
	return { fee, parts, waiting };
}
