import type { ContributionRole, LicenseMode, Relation } from '@wadi/contracts/vocabulary';
import type { LineageAsset } from './lineage.ts';
import { between, choose, hashOf, isAmong } from './random.ts';

/** What each owner asks for: made up, but always the same for the same asset. */

export interface Policy {
	isOpen: boolean;
	minShareBps: number;
	receiptsBps: number;
}

export type Currency = 'SAHARA' | 'USDL';
export const decimalsOf = { SAHARA: 18, USDL: 6 } as const;

/** Who may build on it only with a license: assets whose own license restricts use, and few enough to ask. */
export function policyOf(asset: LineageAsset, childCount: number): Policy {
	const isRestricted = /llama|gemma|-nc|non-?commercial|openrail|^other$/i.test(asset.license ?? '');
	return {
		isOpen: !(isRestricted && childCount <= 12),
		minShareBps: choose(`minimum ${asset.id}`, [0, 25, 50, 100]),
		receiptsBps: choose(`receipts ${asset.id}`, [2_000, 3_000, 4_000, 5_000])
	};
}

const usualShare: Record<Relation, number> = {
	TRAINED_ON: 400,
	FINE_TUNED_FROM: 1_500,
	ADAPTED_FROM: 1_200,
	QUANTIZED_FROM: 2_000,
	MERGED_FROM: 1_000,
	DISTILLED_FROM: 1_000,
	EVALUATED_ON: 100,
	USES: 800,
	DERIVED_FROM: 1_000
};

/** The parents' shares: the usual ones, shrunk together when many parents would take most of the income. */
export function sharesOf(asset: LineageAsset): number[] {
	const wanted = asset.parents.map(
		({ id, relation }) => usualShare[relation] + between(`${asset.id} ${id}`, 0, 150)
	);
	const total = wanted.reduce((sum, bps) => sum + bps, 0);
	return wanted.map((bps) => (total <= 7_000 ? bps : Math.max(100, Math.floor((bps * 7_000) / total))));
}

export interface Contribution {
	/** Which contributor, of the scenario's cast. */
	contributor: number;
	role: ContributionRole;
	units: number;
}

const rolesByKind: Record<LineageAsset['kind'], readonly ContributionRole[]> = {
	DATASET: ['DATA', 'LABELING', 'CURATION'],
	MODEL: ['TRAINING', 'COMPUTE', 'EVALUATION', 'DATA'],
	AGENT: ['TRAINING', 'EVALUATION', 'CURATION'],
	COMPUTE: ['COMPUTE']
};

export function contributionsOf(asset: LineageAsset, castSize: number, most: number): Contribution[] {
	const count = isAmong(`uncredited ${asset.id}`, 12) ? 0 : between(`receipts of ${asset.id}`, 1, most);
	const first = hashOf(`cast ${asset.id}`);
	return Array.from({ length: count }, (_, i) => ({
		contributor: (first + i * 7) % castSize,
		role: choose(`role ${asset.id} ${i}`, rolesByKind[asset.kind]),
		units: between(`units ${asset.id} ${i}`, 1, 60) * 10 + i
	}));
}

export interface OfferTerms {
	mode: LicenseMode;
	rights: readonly ('USE' | 'COMMERCIAL' | 'DERIVE' | 'REDISTRIBUTE' | 'SUBLICENSE')[];
	days: number;
	isRevocable: boolean;
	quota: bigint;
	unitPrice: bigint;
	price: bigint;
	currency: Currency;
}

/** `text` decides the cents: prices that divide evenly would never show how remainders are handled. */
function priceOf(text: string, currency: Currency, dollars: number): bigint {
	const cents = BigInt(dollars * 100 + between(`cents ${text}`, 1, 99));
	// A dollar buys twelve and a half SAHARA, about.
	return currency === 'USDL'
		? cents * 10n ** 4n + BigInt(hashOf(text) % 9_973)
		: cents * 125n * 10n ** 15n + 7n;
}

/** What an asset is sold for: one to three offers; agents and services are metered. */
export function offersOf(asset: LineageAsset): OfferTerms[] {
	const currency = (salt: string): Currency => (isAmong(`${salt} ${asset.id}`, 55) ? 'SAHARA' : 'USDL');
	const offers: OfferTerms[] = [];
	const isService = asset.kind === 'AGENT' || asset.kind === 'COMPUTE';
	if (isService || isAmong(`metered ${asset.id}`, 40)) {
		const paid = currency('metered');
		offers.push({
			mode: 'METERED',
			rights: ['USE', 'COMMERCIAL'],
			days: isAmong(`metered days ${asset.id}`, 50) ? 180 : 0,
			isRevocable: true,
			quota: isAmong(`quota ${asset.id}`, 60)
				? BigInt(between(`quota of ${asset.id}`, 20, 90)) * 10_000n
				: 0n,
			unitPrice:
				paid === 'USDL' ? BigInt(between(`unit ${asset.id}`, 1_100, 9_900)) : 17_500_000_000_000_001n,
			price: isAmong(`metered fee ${asset.id}`, 40) ? priceOf(`metered ${asset.id}`, paid, 25) : 0n,
			currency: paid
		});
	}
	if (!isService || isAmong(`duration ${asset.id}`, 40)) {
		const paid = currency('duration');
		offers.push({
			mode: 'DURATION',
			rights: ['USE', 'COMMERCIAL'],
			days: choose(`days ${asset.id}`, [30, 60, 90, 180]),
			isRevocable: isAmong(`revocable ${asset.id}`, 50),
			quota: 0n,
			unitPrice: 0n,
			price: priceOf(`duration ${asset.id}`, paid, between(`dollars ${asset.id}`, 20, 400)),
			currency: paid
		});
	}
	if (asset.kind === 'DATASET' || isAmong(`perpetual ${asset.id}`, 35)) {
		const paid = currency('perpetual');
		offers.push({
			mode: 'PERPETUAL',
			rights: ['USE', 'COMMERCIAL', 'REDISTRIBUTE'],
			days: 0,
			isRevocable: false,
			quota: 0n,
			unitPrice: 0n,
			price: priceOf(`perpetual ${asset.id}`, paid, between(`forever ${asset.id}`, 300, 2_500)),
			currency: paid
		});
	}
	return offers;
}

/** What a closed asset asks of those who want to build on it. */
export function deriveOfferOf(asset: LineageAsset): OfferTerms {
	const currency: Currency = isAmong(`derive ${asset.id}`, 60) ? 'SAHARA' : 'USDL';
	return {
		mode: 'DURATION',
		rights: ['USE', 'DERIVE'],
		days: 365,
		isRevocable: false,
		quota: 0n,
		unitPrice: 0n,
		price: priceOf(`derive ${asset.id}`, currency, between(`derive dollars ${asset.id}`, 50, 300)),
		currency
	};
}

/** About what a tip, a month of usage and the like come to. */
export const tipOf = (text: string, currency: Currency): bigint =>
	priceOf(`tip ${text}`, currency, between(`tip dollars ${text}`, 2, 60));

/** How sought after an asset is: what the file says of it, or what is built on it. */
export const weightOf = (asset: LineageAsset, childCount: number): number =>
	1 + Math.log2(2 + asset.downloads + 20 * asset.likes) + 2 * childCount;
