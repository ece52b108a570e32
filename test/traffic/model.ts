/** What the traffic knows of the chain: enough to write transactions that succeed. Plain data, so that it can be cloned. */
export interface Model {
	/** State of the random numbers. */
	seed: number;
	/** Seconds since 1970 of the latest block. */
	time: number;
	assets: ModelAsset[];
	receipts: { assetId: number; holder: number }[];
	offers: ModelOffer[];
	licenses: ModelLicense[];
	/** Links on which something probably waits, as "child:parent:currency". */
	waiting: string[];
}

export interface ModelAsset {
	/** Position among the accounts. */
	owner: number;
	parents: { id: number; shareBps: number }[];
	units: number;
	receiptsBps: number;
	isOpen: boolean;
	minShareBps: number;
	isRetired: boolean;
}

export interface ModelOffer {
	assetId: number;
	seller: number;
	mode: number;
	rights: number;
	duration: number;
	isRevocable: boolean;
	isClosed: boolean;
	unitPrice: bigint;
	currency: number;
}

export interface ModelLicense {
	offerId: number;
	holder: number;
	expiresAt: number;
	isRevoked: boolean;
	deposited: bigint;
	settledUnits: number;
	withdrawableAt: number;
}

export const emptyModel = (seed: number, time: number): Model => ({
	seed,
	time,
	assets: [],
	receipts: [],
	offers: [],
	licenses: [],
	waiting: []
});

export const RIGHT_DERIVE = 4;

/** mulberry32: small, fast, the same everywhere. */
export function random(model: Model): number {
	model.seed = (model.seed + 0x6d2b79f5) | 0;
	let t = Math.imul(model.seed ^ (model.seed >>> 15), 1 | model.seed);
	t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
	return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
}

/** A whole number from 0 to `limit - 1`. */
export const below = (model: Model, limit: number): number => Math.floor(random(model) * limit);

export function pick<T>(model: Model, list: readonly T[]): T | undefined {
	return list.length === 0 ? undefined : list[below(model, list.length)];
}

/** A recent entry more often than an old one, as people use what is new; answers its position, or -1. */
export function pickRecent(model: Model, length: number): number {
	return length === 0 ? -1 : length - 1 - Math.floor(random(model) ** 2 * length);
}

export function hash32(model: Model): `0x${string}` {
	let hex = '';
	while (hex.length < 64)
		hex += Math.floor(random(model) * 0xffffffff)
			.toString(16)
			.padStart(8, '0');
	return `0x${hex.slice(0, 64)}`;
}
