import type { TestDatabase } from './database.ts';

/** Thirty-two hex digits twice of one digit: a recognisable hash or address of a fixture. */
export const hash = (n: number): string => `0x${n.toString(16).padStart(64, '0')}`;
export const address = (n: number): string => `0x${n.toString(16).padStart(40, '0')}`;

export const CHAIN = 31337;
export const START = 1_735_689_600;
export const people = { alice: address(0xa1), bob: address(0xb0), carol: address(0xca), dave: address(0xda) };
export const SAH = address(0x5a);
export const USD = address(0xd0);

/** Where a row of block `block` comes from; each block is an hour. */
export const at = (block: number, logIndex = 0) => ({
	chainId: CHAIN,
	blockNumber: block,
	logIndex,
	transactionHash: hash(block * 1_000 + logIndex),
	timestamp: START + block * 3_600
});

export const blocks = (from: number, to: number, salt = 0) =>
	Array.from({ length: to - from + 1 }, (_, i) => ({
		chainId: CHAIN,
		number: from + i,
		hash: hash(0xb10c_0000 + salt * 65_536 + from + i),
		timestamp: START + (from + i) * 3_600
	}));

const asset = (id: number, block: number, name: string, row: Record<string, unknown> = {}) => ({
	...at(block),
	id,
	kind: 'DATASET',
	creator: people.alice,
	owner: people.alice,
	contentHash: hash(0xc0 + id),
	uri: `ipfs://asset/${id}`,
	name,
	version: 1,
	isOpen: true,
	minShareBps: 500,
	receiptsBps: 5_000,
	registeredAt: START + block * 3_600,
	registeredInBlock: block,
	...row
});

/**
 * A small world, sums checked by hand.
 *
 * Sand (1) and Dune (2) are datasets; Oasis (3) a model trained on both; Caravan (4) an agent that uses Oasis and Dune.
 * Alice owns 1 and 3, Bob owns 2, Carol bought 4 from Alice in block 30. Bob's receipt 1 of Sand (60 units, block 5), Carol's
 * receipt 2 of Sand (40 units, block 12), Dave's receipt 3 of Oasis (10 units, block 6).
 * Payment 1: 1 000 SAH to Oasis in block 10, fee 50. Push 2 of Oasis → Sand in block 20. Payment 3: 500 SAH tip to Sand in block 25.
 */
export async function plant(db: TestDatabase): Promise<void> {
	await db.insert('block', blocks(1, 50));
	await db.insert('currency', [
		{
			...at(1),
			address: SAH,
			name: 'Sahara',
			symbol: 'SAH',
			decimals: 18,
			isListed: true,
			paidIn: 1_500,
			feesBooked: 75,
			claimed: 110,
			paymentCount: 2
		},
		{ ...at(1, 1), address: USD, name: 'US dollar', symbol: 'USD', decimals: 6, isListed: true }
	]);
	await db.insert('protocol_parameter', [
		{ ...at(1, 2), name: 'PROTOCOL_FEE_BPS', value: '500' },
		{ ...at(1, 3), name: 'TREASURY', value: address(0xda0) }
	]);
	await db.insert('asset', [
		asset(1, 2, 'Sand', {
			totalUnits: 100,
			receiptCount: 2,
			childCount: 1,
			paymentCount: 1,
			licenseTag: 'cc-by-nc-4.0',
			author: 'Alice A.',
			isRetired: true,
			retiredInBlock: 45,
			retiredAt: START + 45 * 3_600
		}),
		asset(2, 3, 'Dune', { owner: people.bob, creator: people.bob, childCount: 2, licenseTag: 'apache-2.0' }),
		asset(3, 4, 'Oasis', {
			kind: 'MODEL',
			totalUnits: 10,
			receiptCount: 1,
			parentCount: 2,
			childCount: 1,
			paymentCount: 1,
			offerCount: 1,
			licenseCount: 1,
			author: 'Alice A.',
			version: 2,
			contentHash: hash(0xc33),
			usageUnits: 7
		}),
		asset(4, 7, 'Caravan 100%', {
			kind: 'AGENT',
			owner: people.carol,
			parentCount: 2,
			offerCount: 1,
			isOpen: false
		})
	]);
	await db.insert('asset_transfer', [
		{ ...at(2), assetId: 1, from: address(0), to: people.alice },
		{ ...at(3), assetId: 2, from: address(0), to: people.bob },
		{ ...at(4), assetId: 3, from: address(0), to: people.alice },
		{ ...at(7), assetId: 4, from: address(0), to: people.alice },
		{ ...at(30), assetId: 4, from: people.alice, to: people.carol }
	]);
	await db.insert('asset_version', [
		...[1, 2, 3, 4].map((id, i) => ({
			...at([2, 3, 4, 7][i]!, 1),
			assetId: id,
			version: 1,
			contentHash: hash(0xc0 + id),
			uri: `ipfs://asset/${id}`
		})),
		{ ...at(22), assetId: 3, version: 2, contentHash: hash(0xc33), uri: 'ipfs://asset/3' }
	]);
	await db.insert('asset_policy', [
		...[1, 2, 3].map((id, i) => ({
			...at([2, 3, 4][i]!, 2),
			assetId: id,
			isOpen: true,
			minShareBps: 500,
			receiptsBps: 5_000
		})),
		{ ...at(7, 2), assetId: 4, isOpen: true, minShareBps: 500, receiptsBps: 5_000 },
		{ ...at(31), assetId: 4, isOpen: false, minShareBps: 500, receiptsBps: 5_000 }
	]);
	await db.insert('link', [
		{ ...at(4, 3), child: 3, parent: 1, relation: 'TRAINED_ON', shareBps: 2_000, position: 0 },
		{ ...at(4, 4), child: 3, parent: 2, relation: 'TRAINED_ON', shareBps: 1_000, licenseId: 0, position: 1 },
		{ ...at(7, 3), child: 4, parent: 3, relation: 'USES', shareBps: 5_000, licenseId: 1, position: 0 },
		{ ...at(7, 4), child: 4, parent: 2, relation: 'DERIVED_FROM', shareBps: 500, position: 1 }
	]);
	await db.insert('receipt', [
		{
			...at(5),
			id: 1,
			assetId: 1,
			contributor: people.bob,
			role: 'DATA',
			units: 60,
			totalUnitsAfter: 60,
			ordinal: 1,
			evidenceHash: hash(0xe1)
		},
		{
			...at(12),
			id: 2,
			assetId: 1,
			contributor: people.carol,
			role: 'LABELING',
			units: 40,
			totalUnitsAfter: 100,
			ordinal: 2,
			evidenceHash: hash(0xe2)
		},
		{
			...at(6),
			id: 3,
			assetId: 3,
			contributor: people.dave,
			role: 'TRAINING',
			units: 10,
			totalUnitsAfter: 10,
			ordinal: 1,
			evidenceHash: hash(0xe3)
		}
	]);
	await db.insert('offer', [
		{
			...at(6, 5),
			id: 1,
			assetId: 3,
			seller: people.alice,
			mode: 'DURATION',
			rights: 0b111,
			duration: 36_000,
			isRevocable: true,
			price: 1_000,
			currency: SAH,
			createdAt: START + 6 * 3_600,
			createdInBlock: 6,
			licenseCount: 1
		},
		{
			...at(8),
			id: 2,
			assetId: 4,
			seller: people.carol,
			mode: 'METERED',
			rights: 0b10,
			quota: 100,
			unitPrice: 3,
			price: 0,
			currency: USD,
			createdAt: START + 8 * 3_600,
			createdInBlock: 8,
			licenseCount: 1
		}
	]);
	await db.insert('license', [
		{
			...at(6, 6),
			id: 1,
			offerId: 1,
			assetId: 3,
			licensee: people.alice,
			holder: people.bob,
			mode: 'DURATION',
			rights: 0b111,
			startsAt: START + 6 * 3_600,
			expiresAt: START + 16 * 3_600,
			price: 1_000,
			currency: SAH,
			issuedInBlock: 6
		},
		{
			...at(9),
			id: 2,
			offerId: 2,
			assetId: 4,
			licensee: people.dave,
			holder: people.dave,
			mode: 'METERED',
			rights: 0b10,
			startsAt: START + 9 * 3_600,
			quota: 100,
			unitPrice: 3,
			currency: USD,
			issuedInBlock: 9,
			usageBalance: 79,
			settledUnits: 7,
			settledAmount: 21
		}
	]);
	await db.insert('license_change', [
		{
			...at(6, 6),
			licenseId: 1,
			kind: 'ISSUED',
			holder: people.alice,
			expiresAt: START + 16 * 3_600,
			price: 1_000
		},
		{ ...at(7, 5), licenseId: 1, kind: 'TRANSFERRED', holder: people.bob, expiresAt: START + 16 * 3_600 },
		{ ...at(9), licenseId: 2, kind: 'ISSUED', holder: people.dave }
	]);
	await db.insert('usage_movement', [
		{
			...at(9, 1),
			licenseId: 2,
			assetId: 4,
			kind: 'DEPOSITED',
			account: people.dave,
			currency: USD,
			amount: 100
		}
	]);
	await db.insert('usage_settlement', [
		{
			...at(40),
			licenseId: 2,
			assetId: 4,
			gateway: people.carol,
			deltaUnits: 7,
			cumulativeUnits: 7,
			currency: USD,
			amount: 21,
			jobHash: hash(0x10b)
		}
	]);
	await plantMoney(db);
}

/**
 * Payment 1: net 950 at Oasis: 190 to Sand, 95 to Dune, residue 665: 333 to Alice, 332 to the pool: 33 a unit = 330, carry 2.
 * Push 2: 190 at Sand (100 units): 95 to Alice, 95 to the pool: 0 a unit, carry 95.
 * Payment 3: net 475 at Sand: 238 to Alice, 237 + 95 in the pool: 3 a unit = 300, carry 32.
 */
async function plantMoney(db: TestDatabase): Promise<void> {
	await db.insert('payment', [
		{
			...at(10),
			id: 1,
			assetId: 3,
			payer: people.dave,
			currency: SAH,
			amount: 1_000,
			fee: 50,
			reason: 'SALE',
			ref: hash(1),
			licenseId: 1
		},
		{
			...at(25),
			id: 3,
			assetId: 1,
			payer: people.carol,
			currency: SAH,
			amount: 500,
			fee: 25,
			reason: 'TIP',
			ref: hash(0)
		}
	]);
	await db.insert('credit', [
		{
			...at(10, 3),
			id: 1,
			kind: 'PAYMENT',
			assetId: 3,
			currency: SAH,
			amount: 950,
			linkParents: [1, 2],
			linkAmounts: [190, 95],
			owner: people.alice,
			ownerAmount: 333,
			receiptsAmount: 330,
			carryBefore: 0,
			carryAfter: 2,
			totalUnits: 10,
			accPerUnit: 33
		},
		{
			...at(20, 1),
			id: 2,
			kind: 'PUSH',
			assetId: 1,
			fromChild: 3,
			flowEnd: 1,
			currency: SAH,
			amount: 190,
			owner: people.alice,
			ownerAmount: 95,
			receiptsAmount: 0,
			carryBefore: 0,
			carryAfter: 95,
			totalUnits: 100,
			accPerUnit: 0
		},
		{
			...at(25, 1),
			id: 3,
			kind: 'PAYMENT',
			assetId: 1,
			currency: SAH,
			amount: 475,
			owner: people.alice,
			ownerAmount: 238,
			receiptsAmount: 300,
			carryBefore: 95,
			carryAfter: 32,
			totalUnits: 100,
			accPerUnit: 3
		}
	]);
	await db.insert('asset_balance', [
		{
			...at(10, 3),
			assetId: 3,
			currency: SAH,
			paidIn: 1_000,
			fees: 50,
			owedToLinks: 285,
			ownerAmount: 333,
			receiptsAmount: 330,
			carry: 2,
			accPerUnit: 33,
			paymentCount: 1
		},
		{
			...at(25, 1),
			assetId: 1,
			currency: SAH,
			paidIn: 500,
			fees: 25,
			pushedIn: 190,
			ownerAmount: 333,
			receiptsAmount: 300,
			carry: 32,
			accPerUnit: 3,
			paymentCount: 1
		}
	]);
	await db.insert('link_balance', [
		{ ...at(20), child: 3, parent: 1, currency: SAH, accrued: 190, pushed: 190, head: 1, tail: 1 },
		{ ...at(10), child: 3, parent: 2, currency: SAH, accrued: 95, pushed: 0, head: 0, tail: 1 }
	]);
	await db.insert('owner_balance', [
		{ ...at(10), assetId: 3, owner: people.alice, currency: SAH, earned: 333, claimed: 0 },
		{ ...at(25), assetId: 1, owner: people.alice, currency: SAH, earned: 333, claimed: 0 }
	]);
	await db.insert('flow', [
		{
			...at(10, 3),
			child: 3,
			parent: 1,
			currency: SAH,
			seq: 0,
			paymentId: 1,
			amount: 190,
			accruedBy: 1
		},
		{ ...at(10, 3), child: 3, parent: 2, currency: SAH, seq: 0, paymentId: 1, amount: 95, accruedBy: 1 }
	]);
	await db.insert('destination', [
		{
			...at(10, 3),
			paymentId: 1,
			creditId: 1,
			kind: 'OWNER',
			assetId: 3,
			account: people.alice,
			currency: SAH,
			amount: 333
		},
		{ ...at(10, 3), paymentId: 1, creditId: 1, kind: 'RECEIPTS', assetId: 3, currency: SAH, amount: 330 },
		{
			...at(20, 1),
			paymentId: 1,
			creditId: 2,
			kind: 'OWNER',
			assetId: 1,
			account: people.alice,
			currency: SAH,
			amount: 95
		},
		{ ...at(25, 1), paymentId: 1, creditId: 3, kind: 'RECEIPTS', assetId: 1, currency: SAH, amount: 95 },
		{
			...at(25, 1),
			paymentId: 3,
			creditId: 3,
			kind: 'OWNER',
			assetId: 1,
			account: people.alice,
			currency: SAH,
			amount: 238
		},
		{ ...at(25, 1), paymentId: 3, creditId: 3, kind: 'RECEIPTS', assetId: 1, currency: SAH, amount: 205 }
	]);
	await db.insert('carry_part', [
		{ ...at(10, 3), assetId: 3, currency: SAH, seq: 0, paymentId: 1, creditId: 1, amount: 2, remaining: 2 },
		{ ...at(20, 1), assetId: 1, currency: SAH, seq: 0, paymentId: 1, creditId: 2, amount: 95, remaining: 0 },
		{ ...at(25, 1), assetId: 1, currency: SAH, seq: 1, paymentId: 3, creditId: 3, amount: 32, remaining: 32 }
	]);
	await db.insert('payout', [
		{ ...at(28), kind: 'RECEIPT', receiptId: 3, assetId: 3, payee: people.dave, currency: SAH, amount: 110 }
	]);
	await db.insert('receipt_balance', [{ ...at(28), receiptId: 3, currency: SAH, claimed: 110 }]);
}
