import fc from 'fast-check';
import { recoverAddress } from 'viem';
import type { Hex } from 'viem';
import { describe, expect, it } from 'vitest';
import hashedTypes from '@snapshot-labs/snapshot.js/src/sign/hashedTypes.json' with { type: 'json' };
import { contentId, createRelayer, verifyReceipt } from '../../src/ballots/receipt.ts';
import { messageId } from '../../src/ballots/message/read.ts';
import { DOMAIN, formByHash, typesHash } from '../../src/ballots/message/types.ts';
import type { Form } from '../../src/ballots/message/types.ts';
import { whitelist } from '../../src/ballots/message/whitelist.ts';
import { RELAYER_KEY, wallet } from './harness.ts';
import { snapshot } from './snapshot-js.ts';

/** Of snapshot.js's repository: test/fixtures/evm/message-alias.json and its hash in src/verify/evm.spec.ts. */
const alias = {
	address: '0xf1f09AdC06aAB740AA16004D62Dbd89484d3Be90',
	sig: '0x7279205b0d18978bcbf8c1e0930b6bb1417e4da2f83e746e53d61599d84b0160198ab7cd783b4e68c548b57280b76888d5ffba94489e50f7f60c6ebb9bb3f05a1c',
	hash: '0x82ed8be33f43c86f9b83d14736e5762c89108fbc9b8b54f6e993818fc8a53525',
	form: form('Alias', 'from:address alias:address timestamp:uint64'),
	message: {
		from: '0xf1f09AdC06aAB740AA16004D62Dbd89484d3Be90',
		timestamp: 1719884056,
		alias: '0xDD983E11Cf84746f3b7589ee1Dc2081c08c40Cb3'
	}
} as const;

/** test/fixtures/evm/eip-1271.json of the same: a proposal that a Safe signed, with its hash. */
const safeProposal = {
	hash: '0x5bb1dabff7dd20555101d712b36de6f60728d6ebb9cb96f96c4d5ec8a9b77391',
	form: form(
		'Proposal',
		'from:address space:string timestamp:uint64 type:string title:string body:string discussion:string choices:string[] start:uint64 end:uint64 snapshot:uint64 plugins:string app:string'
	),
	message: {
		app: 'snapshot',
		end: 1724545965,
		body: '### Abstract\n\nThis proposal aims to put an end date for the JPEG to JPGD migration program. All JPEG token after the migration end date won’t be able to be migrated. The proposed end date for the migration is *October 30th 2024.*\n\n### Background\n\nThere is currently ~16 billion JPEG that has not yet been migrated to JPGD. \n\nIn order to consolidate liquidity, we suggest to amend PIP-80 “Migrate $JPEG to $JPEGD,” and set an end date to the migration of JPEG tokens to JPGD tokens.\n\nEffective *October 30th 2024*, holders of JPEG token will no longer have the ability to migrate their tokens and receive JPGD.\n\n### Specification\n\nEffective *October 30th 2024*, JPEG token will no longer have the ability to be migrated to JPGD.',
		from: '0x052cbB9395b350b15540537Fb7E1b434A2701958',
		type: 'single-choice',
		space: 'jpeg’d.eth',
		start: 1724286765,
		title: 'PIP-92 - End JPEG to JPGD Token Migration',
		choices: ['yes, end JPEG to JPGD migration ', 'no, keep JPEG to JPGD migration'],
		plugins: '{}',
		snapshot: 20579390,
		timestamp: 1724272365,
		discussion: ''
	}
} as const;

function form(primaryType: string, text: string): Form {
	const fields = text.split(' ').map((field) => {
		const [name, type] = field.split(':');
		return { name: name!, type: type as Form['fields'][number]['type'] };
	});
	return { kind: 'proposal', primaryType, fields };
}

describe('hashes', () => {
	it('are those of snapshot.js’s published vectors', async () => {
		expect(messageId(DOMAIN, alias.form, alias.message)).toBe(alias.hash);
		expect(await recoverAddress({ hash: alias.hash, signature: alias.sig })).toBe(alias.address);
		expect(messageId(DOMAIN, safeProposal.form, safeProposal.message)).toBe(safeProposal.hash);
	});

	const values = {
		string: fc.string({ unit: 'grapheme', maxLength: 80 }),
		address: fc.integer({ min: 0, max: 50 }).map((n) => wallet(n).address),
		bytes32: fc
			.uint8Array({ minLength: 32, maxLength: 32 })
			.map((it) => `0x${Buffer.from(it).toString('hex')}`),
		uint64: fc.maxSafeNat().map((n) => Math.min(n, Number.MAX_SAFE_INTEGER - 1)),
		uint32: fc.nat(2 ** 32 - 1),
		'string[]': fc.array(fc.string({ unit: 'grapheme', maxLength: 20 }), { maxLength: 5 }),
		'uint32[]': fc.array(fc.nat(2 ** 32 - 1), { maxLength: 5 })
	};
	const domains = fc.constantFrom({ ...DOMAIN }, { ...DOMAIN, chainId: 31_337 });

	it.each(
		[...formByHash.values()].map((one) => ({
			...one,
			name: `${one.primaryType} ${one.fields.map(({ type }) => type).join(' ')}`
		}))
	)('are those of its getHash: $name', (one) => {
		const message = fc.record(Object.fromEntries(one.fields.map(({ name, type }) => [name, values[type]])));
		fc.assert(
			fc.property(message, domains, (given, domain) => {
				const data = { domain, types: { [one.primaryType]: [...one.fields] }, message: given };
				expect(messageId(domain, one, given as never)).toBe(snapshot.utils.getHash(data as never));
			}),
			{ numRuns: 20 }
		);
	});
});

describe('types', () => {
	it('the whitelist is snapshot.js’s', () => {
		expect(Object.fromEntries(whitelist)).toEqual(hashedTypes);
	});

	it('what is taken is on it, by its kind', () => {
		expect(formByHash.size).toBe(20);
		for (const [hash, { kind, choice, primaryType, fields }] of formByHash) {
			const suffix = { number: '', array: '-array', string: '-string' }[choice ?? 'number'];
			expect(whitelist.get(hash)).toBe(`${kind}${kind === 'vote' ? suffix : ''}`);
			expect(typesHash({ [primaryType]: fields })).toBe(hash);
		}
	});
});

describe('receipts', () => {
	const terms = {
		id: `0x${'ab'.repeat(32)}` as Hex,
		cid: contentId(Buffer.from('{}')),
		receivedAt: 1_735_689_600
	};

	it('hold for their message, their bytes and their second alone', async () => {
		const relayer = createRelayer(RELAYER_KEY as Hex);
		const receipt = await relayer.sign(terms);
		expect(await verifyReceipt(terms, receipt, relayer.address)).toBe(true);
		const others = [
			{ ...terms, id: `0x${'ac'.repeat(32)}` as Hex },
			{ ...terms, cid: contentId(Buffer.from('[]')) },
			{ ...terms, receivedAt: terms.receivedAt + 1 }
		];
		for (const one of others) expect(await verifyReceipt(one, receipt, relayer.address)).toBe(false);
		expect(await verifyReceipt(terms, '0x12', relayer.address)).toBe(false);
	});

	it('a content id is what IPFS gives the bytes', () => {
		// `printf hello | ipfs add --cid-version 1 --raw-leaves`, a well-known one.
		expect(contentId(Buffer.from('hello'))).toBe(
			'bafkreibm6jg3ux5qumhcn2b3flc3tyu6dmlb4xa7u5bf44yegnrjhc4yeq'
		);
	});
});
