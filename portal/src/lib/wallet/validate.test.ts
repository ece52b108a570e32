import { describe, expect, it } from 'vitest';
import {
	checkAmount,
	checkContentHash,
	checkLinks,
	checkOffer,
	checkPolicy,
	checkReceipts,
	consentOf,
	metadataUri,
	type OfferFields,
	type ParentFields
} from './validate.ts';

const sahara = { address: `0x${'aa'.repeat(20)}`, decimals: 18 };
const me = `0x${'11'.repeat(20)}`;
const other = `0x${'22'.repeat(20)}`;

const offer: OfferFields = {
	mode: 'DURATION',
	rights: ['USE', 'DERIVE'],
	days: '30',
	isRevocable: false,
	quota: '',
	unitPrice: '',
	price: '12.5',
	currency: sahara
};

describe('checkOffer', () => {
	it('makes terms of a good form, to the wei', () =>
		expect(checkOffer(offer).value).toEqual({
			mode: 'DURATION',
			rights: 0b101,
			duration: 2_592_000n,
			isRevocable: false,
			quota: 0n,
			unitPrice: 0n,
			price: 12_500_000_000_000_000_000n,
			currency: sahara.address
		}));

	const refused: { name: string; change: Partial<OfferFields>; problem: string }[] = [
		{ name: 'no rights', change: { rights: [] }, problem: 'at least one right' },
		{ name: 'a duration of nothing', change: { days: '0' }, problem: 'needs a number of days' },
		{ name: 'an empty duration', change: { days: '' }, problem: 'whole number' },
		{ name: 'more than 36 500 days', change: { days: '36501' }, problem: 'at most 36500 days' },
		{
			name: 'metering without quota and price',
			change: { mode: 'METERED', days: '' },
			problem: 'a quota or a price per unit'
		},
		{ name: 'no price', change: { price: '' }, problem: 'write 0 for nothing' },
		{ name: 'too many digits', change: { price: `0.${'0'.repeat(18)}1` }, problem: '18 digits' },
		{ name: 'more than uint128', change: { price: '9'.repeat(40) }, problem: 'larger than the contract' },
		{ name: 'no currency', change: { currency: undefined }, problem: 'Choose a currency' }
	];
	it.each(refused)('refuses $name', ({ change, problem }) =>
		expect(checkOffer({ ...offer, ...change }).problems.join(' ')).toContain(problem)
	);

	it('leaves out what the mode does not have', () => {
		const { value } = checkOffer({ ...offer, mode: 'PERPETUAL', quota: '5', unitPrice: '1', days: '30' });
		expect(value).toMatchObject({ duration: 0n, quota: 0n, unitPrice: 0n });
	});
	it('gives metering its quota and an end if wanted', () => {
		const { value } = checkOffer({
			...offer,
			mode: 'METERED',
			quota: '1000',
			unitPrice: '0.002',
			price: '0',
			days: '7'
		});
		expect(value).toMatchObject({
			duration: 604_800n,
			quota: 1000n,
			unitPrice: 2_000_000_000_000_000n,
			price: 0n
		});
	});
});

describe('checkReceipts', () => {
	const row = { to: me, role: 2, units: '10', evidence: '' };
	it('fills the missing evidence with zeros', () =>
		expect(checkReceipts([row], 0n).value?.[0]).toEqual({
			to: me,
			role: 2,
			units: 10n,
			evidenceHash: `0x${'0'.repeat(64)}`
		}));

	const refused = [
		{ name: 'no rows', rows: [], total: 0n, problem: 'at least one row' },
		{ name: 'a bad address', rows: [{ ...row, to: '0x12' }], total: 0n, problem: 'Row 1: the contributor' },
		{
			name: 'the zero address',
			rows: [{ ...row, to: `0x${'0'.repeat(40)}` }],
			total: 0n,
			problem: 'zero address'
		},
		{ name: 'no units', rows: [row, { ...row, units: '0' }], total: 0n, problem: 'Row 2: a receipt needs' },
		{ name: 'half units', rows: [{ ...row, units: '1.5' }], total: 0n, problem: 'whole number' },
		{ name: 'above the limit', rows: [row], total: 999_991n, problem: 'would have 1000001' },
		{ name: 'odd evidence', rows: [{ ...row, evidence: '0x12' }], total: 0n, problem: 'evidence' }
	];
	it.each(refused)('refuses $name', ({ rows, total, problem }) =>
		expect(checkReceipts(rows, total).problems.join(' ')).toContain(problem)
	);
	it('fills the limit exactly', () => expect(checkReceipts([row], 999_990n).problems).toEqual([]));
});

describe('checkPolicy', () => {
	const cases = [
		{
			name: 'an open policy',
			fields: { isOpen: true, minShare: '2.5', receiptsShare: '40' },
			promised: null,
			value: { isOpen: true, minShareBps: 250, receiptsBps: 4000 }
		},
		{
			name: 'a closed one has no least share',
			fields: { isOpen: false, minShare: 'x', receiptsShare: '0' },
			promised: null,
			value: { isOpen: false, minShareBps: 0, receiptsBps: 0 }
		},
		{
			name: 'the promised part',
			fields: { isOpen: false, minShare: '', receiptsShare: '40' },
			promised: 4000,
			value: { isOpen: false, minShareBps: 0, receiptsBps: 4000 }
		},
		{
			name: 'less than promised',
			fields: { isOpen: false, minShare: '', receiptsShare: '39.99' },
			promised: 4000,
			value: null
		},
		{
			name: 'more than everything',
			fields: { isOpen: true, minShare: '100.01', receiptsShare: '0' },
			promised: null,
			value: null
		},
		{
			name: 'three digits after the point',
			fields: { isOpen: true, minShare: '1.005', receiptsShare: '0' },
			promised: null,
			value: null
		}
	];
	it.each(cases)('$name', ({ fields, promised, value }) =>
		expect(checkPolicy(fields, promised).value).toEqual(value)
	);
});

describe('links of a new asset', () => {
	const parent: ParentFields = {
		assetId: '7',
		name: 'acme/base',
		relation: 1,
		share: '5',
		licenseId: '',
		owner: other,
		isRetired: false,
		policy: { isOpen: true, minShareBps: 500 }
	};
	const consents = [
		{ name: 'its own parent', change: { owner: me.toUpperCase().replace('0X', '0x') }, consent: 'own' },
		{
			name: 'a license',
			change: { licenseId: '3', policy: { isOpen: false, minShareBps: 0 } },
			consent: 'license'
		},
		{ name: 'an open parent at its least share', change: {}, consent: 'open' },
		{ name: 'a closed parent', change: { policy: { isOpen: false, minShareBps: 0 } }, consent: 'none' },
		{
			name: 'an open parent asking for more',
			change: { policy: { isOpen: true, minShareBps: 501 } },
			consent: 'none'
		}
	];
	it.each(consents)('$name: $consent', ({ change, consent }) =>
		expect(consentOf({ ...parent, ...change }, me, 500)).toBe(consent)
	);

	const refused = [
		{
			name: '17 parents',
			parents: Array.from({ length: 17 }, (_, i) => ({ ...parent, assetId: String(i) })),
			problem: '16 parents'
		},
		{ name: 'one parent twice', parents: [parent, parent], problem: 'named twice' },
		{
			name: 'shares above the whole',
			parents: [
				{ ...parent, share: '60' },
				{ ...parent, assetId: '8', share: '40.01' }
			],
			problem: '100.01%'
		},
		{ name: 'a retired parent', parents: [{ ...parent, isRetired: true }], problem: 'retired' },
		{ name: 'no consent', parents: [{ ...parent, share: '4.99' }], problem: 'at least 5%' }
	];
	it.each(refused)('refuses $name', ({ parents, problem }) =>
		expect(checkLinks(parents, me).problems.join(' ')).toContain(problem)
	);
	it('takes the whole, exactly', () =>
		expect(
			checkLinks(
				[
					{ ...parent, share: '60' },
					{ ...parent, assetId: '8', share: '40' }
				],
				me
			).value
		).toHaveLength(2));
});

describe('small fields', () => {
	it.each(['', '0x', `0x${'0'.repeat(64)}`, `0x${'g'.repeat(64)}`])('refuses the content hash %j', (text) =>
		expect(checkContentHash(text).value).toBeNull()
	);
	it('takes a hash in any case', () =>
		expect(checkContentHash(`0x${'AB'.repeat(32)}`).value).toBe(`0x${'ab'.repeat(32)}`));
	it.each(['0', '', '0.0', 'x'])('refuses the amount %j', (text) =>
		expect(checkAmount(text, 18).value).toBeNull()
	);
	it('writes metadata that reads back', () => {
		const { value } = metadataUri({
			name: 'a, b & c %',
			description: '',
			license: 'mit',
			author: '',
			task: '',
			externalUrl: ''
		});
		expect(JSON.parse(decodeURIComponent(value!.slice('data:application/json,'.length)))).toEqual({
			name: 'a, b & c %',
			license: 'mit'
		});
	});
	it('refuses a link that is none', () =>
		expect(
			metadataUri({
				name: 'a',
				description: '',
				license: '',
				author: '',
				task: '',
				externalUrl: 'javascript:1'
			}).value
		).toBeNull());
});
