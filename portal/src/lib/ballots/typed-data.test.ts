import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import type { Hex } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { VotingSystem } from '#lib/gql/graphql.ts';
import {
	cancelMessage,
	domain,
	envelopeOf,
	idOf,
	proposalMessage,
	updateMessage,
	voteMessage,
	type SignedChoice,
	type Unsigned
} from './typed-data.ts';

/**
 * Snapshot's own client signs the same messages with the same key and posts them to a server of this test: what
 * arrives must be ours to the last byte, types and order of keys included.
 */
type Method = 'proposal' | 'updateProposal' | 'cancelProposal' | 'vote';
type Library = {
	Client712: new (
		address: string
	) => Record<
		Method,
		(wallet: unknown, address: string, message: Record<string, unknown>) => Promise<unknown>
	>;
	utils: { getHash: (data: unknown, address: string) => string };
};
const require = createRequire(import.meta.url);
// Only the parts that are used are typed: the library's own types reach for packages that the portal has not.
const { Client712, utils } = require('@snapshot-labs/snapshot.js') as Library;
const { Wallet } = require('@ethersproject/wallet') as { Wallet: new (key: string) => unknown };

const key: Hex = `0x${'4b'.repeat(32)}`;
const account = privateKeyToAccount(key);
const signer = { from: account.address, space: 'sahara.eth', timestamp: 1_763_750_000 };
const proposal: Hex = `0x${'c1'.repeat(32)}`;
const text = {
	system: 'SINGLE_CHOICE' as const,
	title: 'Where to meet — “oasis” or dune?',
	body: '# Why\n\nشكرا 🏜️',
	discussion: 'https://forum.example.org/t/1',
	choices: ['Oasis', 'Dune']
};

let server: Server;
let posted = '';
let client: InstanceType<Library['Client712']>;
beforeAll(async () => {
	server = createServer((request, response) => {
		posted = '';
		request.setEncoding('utf8').on('data', (part: string) => (posted += part));
		request.on('end', () => response.setHeader('content-type', 'application/json').end('{}'));
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	client = new Client712(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

/** What a wallet is asked to sign, with the signature that it gives. */
async function signed(unsigned: Unsigned) {
	const { types, primaryType, message } = unsigned;
	const asked = { domain, types, primaryType, message } as Parameters<typeof account.signTypedData>[0];
	return envelopeOf(unsigned, account.address, await account.signTypedData(asked));
}

async function expectSame(unsigned: Unsigned, method: Method, theirs: Record<string, unknown>) {
	await client[method](new Wallet(key), account.address.toLowerCase(), theirs);
	const ours = await signed(unsigned);
	expect(JSON.stringify(ours)).toBe(posted);
	expect(idOf(unsigned)).toBe(utils.getHash(ours.data, account.address));
}

describe('what is signed is what Snapshot’s client signs', () => {
	const systems: [VotingSystem, wire: string, choice: unknown, ours: SignedChoice][] = [
		['BASIC', 'basic', 1, 1],
		['SINGLE_CHOICE', 'single-choice', 2, 2],
		['APPROVAL', 'approval', [1, 3], [1, 3]],
		['RANKED_CHOICE', 'ranked-choice', [3, 1, 2], [3, 1, 2]],
		['WEIGHTED', 'weighted', { 1: 60, 3: 40 }, '{"1":60,"3":40}'],
		['QUADRATIC', 'quadratic', { 2: 1 }, '{"2":1}']
	];

	it.each(systems)('a vote: %s', (_system, type, choice, ours) =>
		expectSame(voteMessage(signer, proposal, ours, 'It is closer.'), 'vote', {
			from: account.address,
			space: signer.space,
			timestamp: signer.timestamp,
			proposal,
			choice,
			reason: 'It is closer.',
			app: 'wadi',
			metadata: '{}',
			type
		})
	);

	it('a vote without a reason', () =>
		expectSame(voteMessage(signer, proposal, 1, ''), 'vote', {
			from: account.address,
			space: signer.space,
			timestamp: signer.timestamp,
			proposal,
			choice: 1,
			reason: '',
			app: 'wadi',
			metadata: '{}',
			type: 'basic'
		}));

	it.each(systems)('a proposal: %s', (system, type) =>
		expectSame(
			proposalMessage(signer, { ...text, system, start: 1_763_760_000, end: 1_764_000_000, snapshot: 1_902 }),
			'proposal',
			{
				from: account.address,
				space: signer.space,
				timestamp: signer.timestamp,
				type,
				title: text.title,
				body: text.body,
				discussion: text.discussion,
				choices: text.choices,
				labels: [],
				start: 1_763_760_000,
				end: 1_764_000_000,
				snapshot: 1_902,
				plugins: '{}',
				privacy: '',
				app: 'wadi'
			}
		)
	);

	it('a change of a proposal', () =>
		expectSame(updateMessage(signer, proposal, text, ['meeting']), 'updateProposal', {
			proposal,
			from: account.address,
			space: signer.space,
			timestamp: signer.timestamp,
			type: 'single-choice',
			title: text.title,
			body: text.body,
			discussion: text.discussion,
			choices: text.choices,
			labels: ['meeting'],
			plugins: '{}',
			privacy: ''
		}));

	it('a cancellation', () =>
		expectSame(cancelMessage(signer, proposal), 'cancelProposal', {
			from: account.address,
			space: signer.space,
			timestamp: signer.timestamp,
			proposal
		}));

	it('an address in any case is signed with its checksum', () => {
		const lower = { ...signer, from: account.address.toLowerCase() as Hex };
		expect(voteMessage(lower, proposal, 1, '').message.from).toBe(account.address);
	});
});
