import type {
	AssetRowFragment,
	OffchainProposalQuery,
	OffchainRowFragment,
	OffchainVoteRowFragment,
	PaymentRowFragment
} from '#lib/gql/graphql.ts';
import type { Failure } from '#lib/graphql-request.ts';

type OffchainProposalShown = NonNullable<OffchainProposalQuery['offchainProposal']>;

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

const wei = (amount: number) => `${amount}000000000000000000`;

export const score = (choice: number, label: string, amount: number, share: number) => ({
	choice,
	label,
	score: wei(amount),
	exact: wei(amount),
	share
});

/** An off-chain vote that is open, as a list shows it. */
export const offchainRow = (changes: Partial<OffchainRowFragment> = {}): OffchainRowFragment => ({
	offchainId: `0x${'c1'.repeat(32)}`,
	title: 'Where to meet',
	system: 'SINGLE_CHOICE',
	choices: ['Oasis', 'Dune'],
	createdAt: '2026-11-20T12:00:00Z',
	start: '2026-11-20T13:00:00Z',
	end: '2026-11-23T13:00:00Z',
	canceledAt: null,
	offchainState: 'ACTIVE',
	asOf: '2026-11-21T13:00:00Z',
	powerNeeded: wei(100),
	isQuorumReached: false,
	author: account,
	space: { id: 'sahara.eth', name: 'Sahara', chainId: 31337 },
	result: {
		total: wei(80),
		voterCount: 2,
		winner: 1,
		isTie: false,
		tied: [],
		isFinal: false,
		scores: [score(1, 'Oasis', 60, 0.75), score(2, 'Dune', 20, 0.25)]
	},
	...changes
});

const receipt = { relayer: `0x${'5e'.repeat(20)}`, signature: `0x${'7a'.repeat(65)}` };
const cid = 'bafkreigh2akiscaildcqabsyg3dfr6chu3fgpregiymsck7e7aqa4s52zy';
const envelope = '{"address":"0xabab","sig":"0x7a","data":{"message":{"choice":1}}}';

/** The same, as its page shows it. */
export const offchainProposal = (changes: Partial<OffchainProposalShown> = {}): OffchainProposalShown => {
	const row = offchainRow();
	return {
		...row,
		cid,
		body: 'It is *far*.',
		discussion: 'https://forum.example.org/t/1',
		labels: [],
		updatedAt: null,
		canceledBy: null,
		snapshotBlock: '1902',
		snapshotAt: '2026-11-20T11:00:00Z',
		nextState: { at: row.end, state: 'CLOSED' },
		recount: `npm run recount -- ${row.offchainId}`,
		envelope,
		receipt,
		space: {
			...row.space,
			about: 'Where Sahara asks.',
			strategies: [{ name: 'governance-power', description: 'Power of locks and contributions.' }],
			quorum: wei(100),
			proposalThreshold: wei(10),
			votingDelay: { min: 0, max: 604_800 },
			votingPeriod: { min: 3_600, max: 2_592_000 },
			hubTime: row.asOf,
			relayer: receipt.relayer,
			head: { number: '1902', timestamp: '2026-11-20T11:00:00Z' },
			path: '/ballots',
			proposalCount: 1,
			admins: [],
			moderators: []
		},
		followUps: [],
		...changes,
		result: { ...row.result, rounds: [], ...changes.result }
	};
};

export const offchainVote = (changes: Partial<OffchainVoteRowFragment> = {}): OffchainVoteRowFragment => ({
	id: `0x${'d2'.repeat(32)}`,
	cid,
	choice: '1',
	choiceText: 'Oasis',
	reason: 'It has water.',
	createdAt: '2026-11-20T14:00:00Z',
	counts: true,
	replacedBy: null,
	voter: account,
	choices: [{ choice: 1, label: 'Oasis', rank: null, share: null, weight: null }],
	power: {
		total: wei(60),
		parts: [
			{ strategy: 'governance-power', source: 'VE', power: wei(50) },
			{ strategy: 'governance-power', source: 'CONTRIBUTOR', power: wei(10) }
		]
	},
	receipt,
	envelope,
	...changes
});
