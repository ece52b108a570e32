import type { AssetRowFragment, PaymentRowFragment } from '#lib/gql/graphql.ts';
import type { Failure } from '#lib/graphql-request.ts';

/** Typed answers of the API for the tests of pages; each test changes what it is about. */

export const failure: Failure = {
	status: 503,
	message: 'The index cannot be reached.',
	advice: 'Try again in a moment.',
	reference: '7f3a0000'
};

const currency = { address: `0x${'5a'.repeat(20)}`, symbol: 'SAHARA' };
const account = { address: `0x${'ab'.repeat(20)}`, chainId: 31337, statedName: 'Ada' };

export const money = (amount: string) => ({ amount, decimals: 18, currency });

export const label = (assetId: string, name: string) => ({
	assetId,
	chainId: 31337,
	name,
	kind: 'DATASET' as const
});

export const asset = (changes: Partial<AssetRowFragment> = {}): AssetRowFragment => ({
	...label('1', 'River corpus'),
	isRetired: false,
	registeredAt: '2025-06-01T00:00:00Z',
	parentCount: 0,
	childCount: 3,
	licenseCount: 2,
	usageUnits: '1902',
	claims: { license: 'apache-2.0' },
	owner: account,
	...changes
});

export const payment = (changes: Partial<PaymentRowFragment> = {}): PaymentRowFragment => ({
	paymentId: '7',
	chainId: 31337,
	reason: 'SALE',
	paidAt: '2025-06-02T00:00:00Z',
	amount: money('1234500000000000000000'),
	asset: label('1', 'River corpus'),
	payer: account,
	...changes
});

/** The status page's data, of one currency whose books balance unless `changes` break them. */
export function status(changes: { claimable?: string } = {}) {
	const one = '1000000000000000000';
	const chain = {
		id: 31337,
		name: 'Local',
		head: { number: '1902', hash: `0x${'00'.repeat(32)}`, timestamp: '2025-06-30T12:00:00Z' },
		contracts: [{ name: 'AssetRegistry', address: `0x${'cd'.repeat(20)}`, startBlock: '1' }]
	};
	const book = {
		...currency,
		name: 'Sahara',
		decimals: 18,
		isListed: true,
		paymentCount: 1,
		paidIn: money('5000000000000000000'),
		claimed: money(one),
		claimable: money(changes.claimable ?? one),
		waitingOnLinks: money(one),
		inCarry: money(one),
		feesBooked: money(one),
		feesCollected: money('0'),
		surplusSkimmed: money('0')
	};
	return {
		status: {
			ok: true,
			data: { _meta: { finalized: true, lagSeconds: 3, block: chain.head }, chains: [chain] }
		},
		currencies: { ok: true, data: { currencies: [book] } }
	};
}
