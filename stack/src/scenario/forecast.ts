import type { Currency } from './terms.ts';

/**
 * What the engine will owe to whom, foreseen while the year is being planned, so that nobody claims or pushes nothing.
 * It follows the split rule of `IRoyaltyEngine`; the chain remains the judge, and every planned outcome is checked.
 */
export interface Forecast {
	addAsset: (owner: number, receiptsBps: number, links: { parent: number; shareBps: number }[]) => void;
	addReceipt: (receipt: number, asset: number, units: number) => void;
	setReceiptsBps: (asset: number, receiptsBps: number) => void;
	setOwner: (asset: number, owner: number) => void;
	setFee: (feeBps: number) => void;
	pay: (asset: number, currency: Currency, amount: bigint) => void;
	/** Moves what one link owes; false when that is nothing. */
	push: (child: number, parent: number, currency: Currency) => boolean;
	claimReceipt: (receipt: number, currency: Currency) => bigint;
	claimOwner: (asset: number, owner: number, currency: Currency) => bigint;
	/** The parents to whom a link of this asset owes something. */
	waitingParents: (asset: number, currency: Currency) => number[];
	feesOf: (currency: Currency) => bigint;
	collectFees: (currency: Currency) => void;
}

interface Pool {
	accPerUnit: bigint;
	carry: bigint;
	accrued: Map<number, bigint>;
	byOwner: Map<number, bigint>;
}

interface Asset {
	owner: number;
	receiptsBps: bigint;
	units: bigint;
	links: { parent: number; shareBps: number }[];
	pools: Record<Currency, Pool>;
}

const emptyPool = (): Pool => ({ accPerUnit: 0n, carry: 0n, accrued: new Map(), byOwner: new Map() });
const part = (amount: bigint, bps: bigint) => (amount * bps) / 10_000n;

export function forecastOf(feeBpsAtStart: number): Forecast {
	/** Asset ids count from 1. */
	const assets: Asset[] = [];
	const receipts = new Map<number, { asset: number; units: bigint; paid: Record<Currency, bigint> }>();
	const fees: Record<Currency, bigint> = { SAHARA: 0n, USDL: 0n };
	let feeBps = BigInt(feeBpsAtStart);

	const at = (id: number): Asset => {
		const asset = assets[id - 1];
		if (!asset) throw new Error(`The plan uses asset ${id} before it is registered.`);
		return asset;
	};
	const split = (id: number, currency: Currency, amount: bigint) => {
		const asset = at(id);
		const pool = asset.pools[currency];
		let left = amount;
		for (const { parent, shareBps } of asset.links) {
			const share = part(amount, BigInt(shareBps));
			left -= share;
			if (share > 0n) pool.accrued.set(parent, (pool.accrued.get(parent) ?? 0n) + share);
		}
		const toReceipts = asset.units === 0n ? 0n : part(left, asset.receiptsBps);
		if (asset.units > 0n) {
			pool.accPerUnit += (toReceipts + pool.carry) / asset.units;
			pool.carry = (toReceipts + pool.carry) % asset.units;
		}
		pool.byOwner.set(asset.owner, (pool.byOwner.get(asset.owner) ?? 0n) + left - toReceipts);
	};

	return {
		addAsset: (owner, receiptsBps, links) =>
			void assets.push({
				owner,
				receiptsBps: BigInt(receiptsBps),
				units: 0n,
				links,
				pools: { SAHARA: emptyPool(), USDL: emptyPool() }
			}),
		addReceipt: (receipt, asset, units) => {
			const { pools } = at(asset);
			receipts.set(receipt, {
				asset,
				units: BigInt(units),
				paid: { SAHARA: pools.SAHARA.accPerUnit, USDL: pools.USDL.accPerUnit }
			});
			at(asset).units += BigInt(units);
		},
		setReceiptsBps: (asset, receiptsBps) => void (at(asset).receiptsBps = BigInt(receiptsBps)),
		setOwner: (asset, owner) => void (at(asset).owner = owner),
		setFee: (bps) => void (feeBps = BigInt(bps)),
		pay: (asset, currency, amount) => {
			const fee = part(amount, feeBps);
			fees[currency] += fee;
			split(asset, currency, amount - fee);
		},
		push: (child, parent, currency) => {
			const { accrued } = at(child).pools[currency];
			const amount = accrued.get(parent) ?? 0n;
			accrued.delete(parent);
			if (amount > 0n) split(parent, currency, amount);
			return amount > 0n;
		},
		claimReceipt: (receipt, currency) => {
			const held = receipts.get(receipt);
			if (!held) throw new Error(`The plan claims receipt ${receipt} before it is issued.`);
			const { accPerUnit } = at(held.asset).pools[currency];
			const amount = held.units * (accPerUnit - held.paid[currency]);
			held.paid[currency] = accPerUnit;
			return amount;
		},
		claimOwner: (asset, owner, currency) => {
			const { byOwner } = at(asset).pools[currency];
			const amount = byOwner.get(owner) ?? 0n;
			byOwner.delete(owner);
			return amount;
		},
		waitingParents: (asset, currency) => [...at(asset).pools[currency].accrued.keys()],
		feesOf: (currency) => fees[currency],
		collectFees: (currency) => void (fees[currency] = 0n)
	};
}
