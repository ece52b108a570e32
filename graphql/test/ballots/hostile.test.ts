import type { Wallet } from '@ethersproject/wallet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusals } from '../../src/ballots/refusal.ts';
import type { Code } from '../../src/ballots/refusal.ts';
import {
	admin,
	alice,
	author,
	bob,
	carol,
	envelopeOf,
	moderator,
	NOW,
	pauper,
	proposalOf,
	signAgain,
	startHub,
	voteOf
} from './harness.ts';
import type { Envelope, TestHub } from './harness.ts';

let hub: TestHub;
/** Proposals to aim at, by name. */
const ids = {} as Record<
	'open' | 'approval' | 'ranked' | 'weighted' | 'pending' | 'closed' | 'canceled' | 'other',
	string
>;
/** A vote that was accepted, as posted. */
let taken: string;

const day = 86_400;

beforeAll(async () => {
	hub = await startHub();
	const post = async (fields: Record<string, unknown>): Promise<string> =>
		((await hub.client.proposal(author, author.address, proposalOf(fields) as never)) as { id: string }).id;
	ids.open = await post({});
	ids.approval = await post({ type: 'approval' });
	ids.ranked = await post({ type: 'ranked-choice' });
	ids.weighted = await post({ type: 'weighted' });
	ids.pending = await post({ start: NOW + 600 });
	ids.canceled = await post({ title: 'Taken back', start: NOW + 600 });
	const cancel = { space: 'test.eth', timestamp: NOW, proposal: ids.canceled };
	await hub.client.cancelProposal(author, author.address, cancel);
	ids.other = await post({ space: 'other.eth', start: NOW + 3_600, end: NOW + 3_600 + day });
	hub.setNow(NOW - 2 * day);
	ids.closed = await post({ timestamp: NOW - 2 * day, start: NOW - 2 * day, end: NOW - day });
	hub.setNow(NOW);
	taken = JSON.stringify(await vote(bob, {}));
	expect((await hub.send(taken)).status).toBe(200);
});
afterAll(() => hub?.close());

type Fields = Record<string, unknown>;
type Body = string | Uint8Array | Envelope;

const vote = (signer: Wallet, fields: Fields): Promise<Envelope> =>
	envelopeOf(signer, 'vote', voteOf(ids.open, fields));
const propose = (fields: Fields, signer: Wallet = author): Promise<Envelope> =>
	envelopeOf(signer, 'proposal', proposalOf(fields));
const cancel = (signer: Wallet, proposal: string): Promise<Envelope> =>
	envelopeOf(signer, 'cancelProposal', { space: 'test.eth', timestamp: NOW, proposal });
async function update(signer: Wallet, proposal: string, fields: Fields = {}): Promise<Envelope> {
	const { start: _, end: __, snapshot: ___, app: ____, ...text } = proposalOf();
	return envelopeOf(signer, 'updateProposal', { ...text, proposal, ...fields });
}

/** Weights as a text that the client did not write. */
const weigh = async (choice: string): Promise<Envelope> => {
	const envelope = await vote(alice, { proposal: ids.weighted, type: 'weighted', choice: { 1: 1 } });
	envelope.data.message['choice'] = choice;
	return signAgain(alice, envelope);
};
const array = (proposal: string, choice: number[]): Promise<Envelope> =>
	vote(alice, { proposal, type: 'approval', choice });

/** A good vote, changed and then signed again, so that its signature is not what is wrong. */
const changed = async (change: (envelope: Envelope) => void, signer: Wallet = alice): Promise<Envelope> => {
	const envelope = await vote(signer, {});
	change(envelope);
	return signAgain(signer, envelope);
};
/** A good vote, changed after it was signed: what is wrong keeps it from being signed at all. */
const spoilt = async (change: (envelope: Envelope) => void): Promise<Envelope> => {
	const envelope = structuredClone(await vote(alice, {}));
	change(envelope);
	return envelope;
};
const rewritten = async (from: string | RegExp, to: string): Promise<string> => {
	const text = JSON.stringify(await vote(alice, {}));
	const result = text.replace(from, to);
	expect(result).not.toBe(text);
	return result;
};
const ofType = (name: string, fields: string, message: Fields) => (): Promise<Envelope> =>
	signAgain(alice, {
		address: alice.address,
		sig: '0x',
		data: {
			domain: { name: 'snapshot', version: '0.1.4' },
			types: {
				[name]: fields.split(' ').map((field) => {
					const [key, type] = field.split(':');
					return { name: key!, type: type! };
				})
			},
			message: { from: alice.address, timestamp: NOW, ...message }
		}
	});
const oldVote =
	'from:address space:string timestamp:uint64 proposal:string choice:uint32 reason:string app:string';

interface Row {
	name: string;
	code: Code;
	body: () => Promise<Body> | Body;
	/** The hub's clock. */
	now?: number;
	headers?: Record<string, string>;
}

const rows: Row[] = [
	// The body
	{ name: 'nothing', code: 'NOT_JSON', body: () => '' },
	{ name: 'half an envelope', code: 'NOT_JSON', body: () => '{"address":' },
	{ name: 'an envelope and more', code: 'NOT_JSON', body: () => rewritten(/$/, ' {}') },
	{ name: 'a byte order mark', code: 'NOT_JSON', body: () => rewritten(/^/, '\uFEFF') },
	{ name: 'a list a hundred deep', code: 'NOT_JSON', body: () => `${'['.repeat(100)}${']'.repeat(100)}` },
	{ name: 'a comment', code: 'NOT_JSON', body: () => rewritten('{', '{/* vote */') },
	{
		name: 'a raw line break in a text',
		code: 'NOT_JSON',
		body: () => rewritten('"reason":""', '"reason":"a\nb"')
	},
	{ name: 'no UTF-8', code: 'NOT_UTF8', body: () => Buffer.from([0x7b, 0xff, 0xfe, 0x7d]) },
	{
		name: 'more bytes than a message may have',
		code: 'BODY_TOO_LARGE',
		body: () => rewritten('{', `{${' '.repeat(100_000)}`)
	},
	{
		name: 'a choice twice',
		code: 'DUPLICATE_KEY',
		body: () => rewritten('"choice":1', '"choice":1,"choice":2')
	},
	{
		name: 'a choice twice, spelt otherwise',
		code: 'DUPLICATE_KEY',
		body: () => rewritten('"choice":1', '"choice":1,"\\u0063hoice":2')
	},
	{ name: 'two signatures', code: 'DUPLICATE_KEY', body: () => rewritten('"sig":', '"sig":"0x","sig":') },
	{ name: 'a choice of 1.0', code: 'WRONG_NUMBER', body: () => rewritten('"choice":1', '"choice":1.0') },
	{ name: 'a choice of 1e0', code: 'WRONG_NUMBER', body: () => rewritten('"choice":1', '"choice":1e0') },
	{ name: 'a choice of -0', code: 'WRONG_NUMBER', body: () => rewritten('"choice":1', '"choice":-0') },
	{
		name: 'a timestamp beyond 2^53',
		code: 'WRONG_NUMBER',
		body: () => rewritten(/"timestamp":\d+/, '"timestamp":9007199254740993')
	},
	{
		name: 'half a surrogate pair',
		code: 'WRONG_TEXT',
		body: () => rewritten('"reason":""', '"reason":"\\ud800"')
	},
	{ name: 'a NUL', code: 'WRONG_TEXT', body: () => rewritten('"reason":""', '"reason":"\\u0000"') },
	{
		name: 'a form instead of JSON',
		code: 'UNSUPPORTED_MEDIA_TYPE',
		body: () => taken,
		headers: { 'content-type': 'text/plain' }
	},
	// The envelope
	{ name: 'a list', code: 'WRONG_ENVELOPE', body: () => '[]' },
	{ name: 'a key too many', code: 'WRONG_ENVELOPE', body: () => rewritten('{', '{"hash":"0x",') },
	{ name: 'a key called __proto__', code: 'WRONG_ENVELOPE', body: () => rewritten('{', '{"__proto__":{},') },
	{
		name: 'no signature',
		code: 'WRONG_ENVELOPE',
		body: () => spoilt((it) => delete (it as Partial<Envelope>).sig)
	},
	{
		name: 'a primaryType beside the types',
		code: 'WRONG_ENVELOPE',
		body: () => spoilt(({ data }) => Object.assign(data, { primaryType: 'Vote' }))
	},
	{
		name: 'a list of signatures',
		code: 'WRONG_ENVELOPE',
		body: () => spoilt((it) => Object.assign(it, { sig: ['0x1', '0x2'] }))
	},
	{
		name: 'a signature that is no hex',
		code: 'WRONG_ENVELOPE',
		body: () => spoilt((it) => (it.sig = '0xzz'))
	},
	{
		name: 'a message that is a list',
		code: 'WRONG_ENVELOPE',
		body: () => spoilt(({ data }) => Object.assign(data, { message: [] }))
	},
	{
		name: 'an address without its checksum',
		code: 'WRONG_ADDRESS',
		body: () => spoilt((it) => (it.address = it.address.toLowerCase()))
	},
	{
		name: 'an address with another checksum',
		code: 'WRONG_ADDRESS',
		body: () => spoilt((it) => (it.address = `0x${it.address.slice(2).toUpperCase()}`))
	},
	{
		name: 'an address of another kind of chain',
		code: 'WRONG_ADDRESS',
		body: () => spoilt((it) => (it.address = `0x${'12'.repeat(32)}`))
	},
	// The domain
	{
		name: 'another version',
		code: 'WRONG_DOMAIN',
		body: () => changed(({ data }) => (data.domain['version'] = '0.1.3'))
	},
	{
		name: 'another name',
		code: 'WRONG_DOMAIN',
		body: () => changed(({ data }) => (data.domain['name'] = 'Snapshot'))
	},
	{
		name: 'a verifying contract',
		code: 'WRONG_DOMAIN',
		body: () => changed(({ data }) => (data.domain['verifyingContract'] = bob.address))
	},
	{
		name: 'a chainId that is a text',
		code: 'WRONG_DOMAIN',
		body: () => changed(({ data }) => (data.domain['chainId'] = '31337'))
	},
	{
		name: 'no version',
		code: 'WRONG_DOMAIN',
		body: () => changed(({ data }) => delete data.domain['version'])
	},
	{
		name: 'another chain',
		code: 'WRONG_CHAIN',
		body: () => changed(({ data }) => (data.domain['chainId'] = 1))
	},
	// The types
	{
		name: 'fields in another order',
		code: 'WRONG_TYPES',
		body: () => changed(({ data }) => data.types['Vote']!.reverse())
	},
	{
		name: 'type before name',
		code: 'WRONG_TYPES',
		body: () =>
			changed(({ data }) => {
				data.types['Vote'] = data.types['Vote']!.map(({ name, type }) => ({ type, name }));
			})
	},
	{
		name: 'a wider integer',
		code: 'WRONG_TYPES',
		body: () => changed(({ data }) => (data.types['Vote']![2]!.type = 'uint256'))
	},
	{
		name: 'a type of the domain among them',
		code: 'WRONG_TYPES',
		body: () => spoilt(({ data }) => (data.types['EIP712Domain'] = [{ name: 'name', type: 'string' }]))
	},
	{
		name: 'a field less, and its value',
		code: 'WRONG_TYPES',
		body: () =>
			changed(({ data }) => {
				data.types['Vote']!.splice(3, 1);
				delete data.message['proposal'];
			})
	},
	{
		name: 'a follow',
		code: 'KIND_NOT_OFFERED',
		body: ofType('Follow', 'from:address network:string space:string timestamp:uint64', {
			network: 's',
			space: 'test.eth'
		})
	},
	{
		name: 'settings of a space',
		code: 'KIND_NOT_OFFERED',
		body: ofType('Space', 'from:address space:string timestamp:uint64 settings:string', {
			space: 'test.eth',
			settings: '{}'
		})
	},
	{
		name: 'an alias',
		code: 'KIND_NOT_OFFERED',
		body: ofType('Alias', 'from:address alias:address timestamp:uint64', { alias: bob.address })
	},
	{
		name: 'a vote of 2022, without metadata',
		code: 'OUTDATED_TYPES',
		body: () =>
			ofType('Vote', oldVote, { space: 'test.eth', proposal: ids.open, choice: 1, reason: '', app: '' })()
	},
	// Values
	{
		name: 'a timestamp that is a text',
		code: 'WRONG_VALUE',
		body: () => changed(({ data }) => (data.message['timestamp'] = String(NOW)))
	},
	{
		name: 'a choice that is a text',
		code: 'WRONG_VALUE',
		body: () => changed(({ data }) => (data.message['choice'] = '1'))
	},
	{
		name: 'a choice that is true',
		code: 'WRONG_VALUE',
		body: () => spoilt(({ data }) => (data.message['choice'] = true))
	},
	{
		name: 'a choice that is null',
		code: 'WRONG_VALUE',
		body: () => spoilt(({ data }) => (data.message['choice'] = null))
	},
	{
		name: 'a choice in a list',
		code: 'WRONG_VALUE',
		body: () => spoilt(({ data }) => (data.message['choice'] = [1]))
	},
	{
		name: 'a choice below 0',
		code: 'WRONG_VALUE',
		body: () => spoilt(({ data }) => (data.message['choice'] = -1))
	},
	{
		name: 'a choice beyond uint32',
		code: 'WRONG_VALUE',
		body: () => spoilt(({ data }) => (data.message['choice'] = 2 ** 32))
	},
	{
		name: 'a space that is a number',
		code: 'WRONG_VALUE',
		body: () => spoilt(({ data }) => (data.message['space'] = 7))
	},
	{
		name: 'a choice of a list that is a text',
		code: 'WRONG_VALUE',
		body: async () => {
			const envelope = await array(ids.approval, [1]);
			envelope.data.message['choice'] = ['1'];
			return signAgain(alice, envelope);
		}
	},
	{
		name: 'a proposal’s id in capitals',
		code: 'WRONG_VALUE',
		body: () => vote(alice, { proposal: `0x${ids.open.slice(2).toUpperCase()}` })
	},
	{
		name: 'a proposal’s id with a space',
		code: 'WRONG_VALUE',
		body: () => vote(alice, { proposal: `${ids.open} ` })
	},
	{
		name: 'a label that is a number',
		code: 'WRONG_VALUE',
		body: async () => {
			const envelope = structuredClone(await propose({}));
			envelope.data.message['labels'] = [1];
			return envelope;
		}
	},
	{
		name: 'a field that nobody signed',
		code: 'UNKNOWN_KEY',
		body: () => changed(({ data }) => (data.message['weight'] = 2))
	},
	{ name: 'no reason', code: 'MISSING_KEY', body: () => spoilt(({ data }) => delete data.message['reason']) },
	{
		name: 'in another’s name',
		code: 'WRONG_FROM',
		body: () => changed(({ data }) => (data.message['from'] = bob.address))
	},
	{
		name: 'from in lower case',
		code: 'WRONG_FROM',
		body: () => changed(({ data }) => (data.message['from'] = alice.address.toLowerCase()))
	},
	// Time
	{ name: 'dated 301 s ago', code: 'TIMESTAMP_TOO_OLD', body: () => vote(alice, { timestamp: NOW - 301 }) },
	{
		name: 'dated 301 s ahead',
		code: 'TIMESTAMP_IN_FUTURE',
		body: () => vote(alice, { timestamp: NOW + 301 })
	},
	{
		name: 'dated in milliseconds',
		code: 'TIMESTAMP_IN_FUTURE',
		body: () => vote(alice, { timestamp: NOW * 1_000 })
	},
	// The space
	{ name: 'an unknown space', code: 'UNKNOWN_SPACE', body: () => vote(alice, { space: 'nowhere.eth' }) },
	{
		name: 'a known space in capitals',
		code: 'UNKNOWN_SPACE',
		body: () => vote(alice, { space: 'TEST.eth' })
	},
	// Proposals
	{ name: 'Copeland’s method', code: 'UNKNOWN_SYSTEM', body: () => propose({ type: 'copeland' }) },
	{ name: 'private voting', code: 'PRIVACY_NOT_OFFERED', body: () => propose({ privacy: 'shutter' }) },
	{ name: 'no title', code: 'WRONG_TITLE', body: () => propose({ title: '' }) },
	{ name: 'a title of 257 characters', code: 'WRONG_TITLE', body: () => propose({ title: 'x'.repeat(257) }) },
	{
		name: 'a body of 40 001 characters',
		code: 'WRONG_BODY',
		body: () => propose({ body: 'x'.repeat(40_001) })
	},
	{
		name: 'a discussion by script',
		code: 'WRONG_DISCUSSION',
		body: () => propose({ discussion: 'javascript:alert(1)' })
	},
	{
		name: 'a discussion of 257 characters',
		code: 'WRONG_DISCUSSION',
		body: () => propose({ discussion: `https://${'x'.repeat(249)}` })
	},
	{ name: 'no choices', code: 'WRONG_CHOICES', body: () => propose({ choices: [] }) },
	{ name: 'an empty choice', code: 'WRONG_CHOICES', body: () => propose({ choices: ['A', ''] }) },
	{
		name: 'a choice of 257 characters',
		code: 'WRONG_CHOICES',
		body: () => propose({ choices: ['x'.repeat(257)] })
	},
	{
		name: '1 001 choices',
		code: 'WRONG_CHOICES',
		body: () => propose({ choices: Array.from({ length: 1_001 }, String) })
	},
	{
		name: 'basic with four choices',
		code: 'WRONG_CHOICES',
		body: () => propose({ type: 'basic', choices: ['A', 'B', 'C', 'D'] })
	},
	{
		name: 'basic with one choice',
		code: 'WRONG_CHOICES',
		body: () => propose({ type: 'basic', choices: ['A'] })
	},
	{ name: 'a label twice', code: 'WRONG_LABELS', body: () => propose({ labels: ['a', 'a'] }) },
	{ name: 'a label with a space', code: 'WRONG_LABELS', body: () => propose({ labels: ['a b'] }) },
	{ name: 'eleven labels', code: 'WRONG_LABELS', body: () => propose({ labels: [...'abcdefghijk'] }) },
	{ name: 'plugins that are no JSON', code: 'WRONG_PLUGINS', body: () => propose({ plugins: '{' }) },
	{ name: 'plugins that are a list', code: 'WRONG_PLUGINS', body: () => propose({ plugins: '[]' }) },
	{
		name: 'plugins with a key twice',
		code: 'WRONG_PLUGINS',
		body: () => propose({ plugins: '{"a":1,"a":2}' })
	},
	{ name: 'an app of 25 characters', code: 'WRONG_APP', body: () => propose({ app: 'x'.repeat(25) }) },
	{ name: 'a start in the past', code: 'WRONG_START', body: () => propose({ start: NOW - 1 }) },
	{ name: 'a start too far ahead', code: 'WRONG_START', body: () => propose({ start: NOW + 86_401 }) },
	{
		name: 'another delay than the space’s',
		code: 'WRONG_START',
		body: () => propose({ space: 'other.eth', end: NOW + day })
	},
	{ name: 'an end before the start', code: 'WRONG_END', body: () => propose({ end: NOW - 1 }) },
	{ name: 'too short a period', code: 'WRONG_END', body: () => propose({ end: NOW + 59 }) },
	{
		name: 'another period than the space’s',
		code: 'WRONG_END',
		body: () => propose({ space: 'other.eth', start: NOW + 3_600, end: NOW + 3_600 + day + 1 })
	},
	{
		name: 'an end that has passed on its way',
		code: 'WRONG_END',
		body: () => propose({ timestamp: NOW - 100, start: NOW - 100, end: NOW - 40 })
	},
	{
		name: 'the snapshot at the head itself',
		code: 'SNAPSHOT_AFTER_HEAD',
		body: () => propose({ snapshot: 50 })
	},
	{ name: 'a snapshot to come', code: 'SNAPSHOT_AFTER_HEAD', body: () => propose({ snapshot: 51 }) },
	{ name: 'a snapshot that nobody has', code: 'SNAPSHOT_NOT_FOUND', body: () => propose({ snapshot: 0 }) },
	{
		name: 'an author without power',
		code: 'NO_POWER_TO_PROPOSE',
		body: () => propose({ title: 'Poor' }, pauper)
	},

	// Votes
	{
		name: 'an unknown proposal',
		code: 'UNKNOWN_PROPOSAL',
		body: () => vote(alice, { proposal: `0x${'0'.repeat(64)}` })
	},
	{
		name: 'a vote about a vote',
		code: 'UNKNOWN_PROPOSAL',
		body: () => vote(alice, { proposal: idOf(taken) })
	},
	{
		name: 'a proposal of another space',
		code: 'WRONG_SPACE',
		body: () => vote(alice, { proposal: ids.other })
	},
	{
		name: 'a vote on what was cancelled',
		code: 'CANCELED',
		now: NOW + 700,
		body: () => vote(alice, { proposal: ids.canceled, timestamp: NOW + 700 })
	},
	{
		name: 'a vote before the start',
		code: 'VOTING_NOT_BEGUN',
		body: () => vote(alice, { proposal: ids.pending })
	},
	{
		name: 'a vote dated before the start',
		code: 'VOTING_NOT_BEGUN',
		now: NOW + 601,
		body: () => vote(alice, { proposal: ids.pending, timestamp: NOW + 599 })
	},
	{
		name: 'a vote dated after the start that comes before it',
		code: 'VOTING_NOT_BEGUN',
		now: NOW + 599,
		body: () => vote(alice, { proposal: ids.pending, timestamp: NOW + 601 })
	},
	{
		name: 'a vote on what is closed',
		code: 'VOTING_OVER',
		body: () => vote(alice, { proposal: ids.closed })
	},
	{
		name: 'a vote in the very second of the end',
		code: 'VOTING_OVER',
		now: NOW + 3 * day,
		body: () => vote(alice, { timestamp: NOW + 3 * day })
	},
	{
		name: 'a vote dated before the end that comes after it',
		code: 'VOTING_OVER',
		now: NOW + 3 * day + 10,
		body: () => vote(alice, { timestamp: NOW + 3 * day - 1 })
	},
	{
		name: 'a vote dated after the end that comes before it',
		code: 'VOTING_OVER',
		now: NOW + 3 * day - 10,
		body: () => vote(alice, { timestamp: NOW + 3 * day + 10 })
	},
	{ name: 'choice 0', code: 'CHOICE_OUT_OF_RANGE', body: () => vote(alice, { choice: 0 }) },
	{ name: 'choice 4 of 3', code: 'CHOICE_OUT_OF_RANGE', body: () => vote(alice, { choice: 4 }) },
	{ name: 'a list where one is chosen', code: 'WRONG_CHOICE_FORM', body: () => array(ids.open, [1]) },
	{
		name: 'a number where several are',
		code: 'WRONG_CHOICE_FORM',
		body: () => vote(alice, { proposal: ids.approval })
	},
	{
		name: 'weights where one is chosen',
		code: 'WRONG_CHOICE_FORM',
		body: () => vote(alice, { type: 'weighted', choice: { 1: 1 } })
	},
	{ name: 'a number in a text for weights', code: 'WRONG_WEIGHTS', body: () => weigh('1') },
	{
		name: 'an approved choice out of range',
		code: 'CHOICE_OUT_OF_RANGE',
		body: () => array(ids.approval, [1, 4])
	},
	{ name: 'an approved choice twice', code: 'CHOICE_REPEATED', body: () => array(ids.approval, [1, 1]) },
	{
		name: 'a ranking that is no permutation',
		code: 'CHOICE_REPEATED',
		body: () => array(ids.ranked, [1, 2, 2])
	},
	{ name: 'a ranking that leaves one out', code: 'CHOICE_INCOMPLETE', body: () => array(ids.ranked, [1, 2]) },
	{ name: 'an empty ranking', code: 'CHOICE_INCOMPLETE', body: () => array(ids.ranked, []) },
	{ name: 'weights that are no JSON', code: 'WRONG_WEIGHTS', body: () => weigh('{1:1}') },
	{ name: 'weights in a list', code: 'WRONG_WEIGHTS', body: () => weigh('[1,2]') },
	{ name: 'a weight twice', code: 'WRONG_WEIGHTS', body: () => weigh('{"1":1,"1":99}') },
	{ name: 'a weight below 0', code: 'WRONG_WEIGHTS', body: () => weigh('{"1":2,"2":-1}') },
	{ name: 'a weight of a half', code: 'WRONG_WEIGHTS', body: () => weigh('{"1":0.5}') },
	{ name: 'a weight with an exponent', code: 'WRONG_WEIGHTS', body: () => weigh('{"1":1e3}') },
	{ name: 'a weight that is a text', code: 'WRONG_WEIGHTS', body: () => weigh('{"1":"1"}') },
	{ name: 'a weight of 16 digits', code: 'WRONG_WEIGHTS', body: () => weigh('{"1":1000000000000000}') },
	{ name: 'weights with spaces', code: 'WRONG_WEIGHTS', body: () => weigh('{"1": 1}') },
	{ name: 'weights that are all 0', code: 'WRONG_WEIGHTS', body: () => weigh('{"1":0,"2":0}') },
	{ name: 'no weights', code: 'WRONG_WEIGHTS', body: () => weigh('{}') },
	{ name: 'a weight for choice 4 of 3', code: 'CHOICE_OUT_OF_RANGE', body: () => weigh('{"4":1}') },
	{ name: 'a weight for choice 01', code: 'CHOICE_OUT_OF_RANGE', body: () => weigh('{"01":1}') },
	{ name: 'a weight for "constructor"', code: 'CHOICE_OUT_OF_RANGE', body: () => weigh('{"constructor":1}') },
	{
		name: 'a reason of 5 001 characters',
		code: 'WRONG_REASON',
		body: () => vote(alice, { reason: 'x'.repeat(5_001) })
	},
	{
		name: 'a vote’s app of 25 characters',
		code: 'WRONG_APP',
		body: () => vote(alice, { app: 'x'.repeat(25) })
	},
	{ name: 'metadata that is no JSON', code: 'WRONG_METADATA', body: () => vote(alice, { metadata: 'x' }) },
	{ name: 'metadata that is a number', code: 'WRONG_METADATA', body: () => vote(alice, { metadata: '7' }) },
	{
		name: 'metadata of 2 001 characters',
		code: 'WRONG_METADATA',
		body: () => vote(alice, { metadata: `{"a":"${'x'.repeat(1_993)}"}` })
	},
	{ name: 'a voter without power', code: 'NO_POWER', body: () => vote(pauper, {}) },
	// Cancellations and updates
	{ name: 'a cancellation by anybody', code: 'NOT_ALLOWED_TO_CANCEL', body: () => cancel(alice, ids.open) },
	{ name: 'a second cancellation', code: 'CANCELED', body: () => cancel(moderator, ids.canceled) },
	{ name: 'a cancellation of a result', code: 'VOTING_OVER', body: () => cancel(author, ids.closed) },
	{
		name: 'a cancellation of nothing',
		code: 'UNKNOWN_PROPOSAL',
		body: () => cancel(admin, `0x${'0'.repeat(64)}`)
	},
	{ name: 'an update by an admin', code: 'NOT_THE_AUTHOR', body: () => update(admin, ids.pending) },
	{ name: 'an update of what is being voted on', code: 'VOTING_BEGUN', body: () => update(author, ids.open) },
	{
		name: 'an update dated before the start that comes after it',
		code: 'VOTING_BEGUN',
		now: NOW + 601,
		body: () => update(author, ids.pending, { timestamp: NOW + 599 })
	},
	{ name: 'an update of what was cancelled', code: 'CANCELED', body: () => update(author, ids.canceled) },
	{
		name: 'an update without choices',
		code: 'WRONG_CHOICES',
		body: () => update(author, ids.pending, { choices: [] })
	},
	{
		name: 'an update to private voting',
		code: 'PRIVACY_NOT_OFFERED',
		body: () => update(author, ids.pending, { privacy: 'shutter' })
	},
	// Again
	{ name: 'a vote again', code: 'DUPLICATE', body: () => taken },
	{
		name: 'a vote again in other bytes',
		code: 'DUPLICATE',
		body: () => JSON.stringify(JSON.parse(taken), null, '\t')
	},
	{ name: 'a vote again with the signature’s other form', code: 'DUPLICATE', body: () => mirrored(taken) },
	{
		name: 'a vote again with another’s signature',
		code: 'DUPLICATE',
		body: () => JSON.stringify({ ...JSON.parse(taken), sig: `0x${'11'.repeat(65)}` })
	},
	// Signatures; whether a contract would take them is another matter (contract-wallets.test.ts)
	{
		name: 'a signature of another key',
		code: 'SIGNATURE_NEEDS_RPC',
		body: async () => ({ ...(await signAgain(carol, await vote(alice, {}))), address: alice.address })
	},
	{
		name: 'a choice changed after signing',
		code: 'SIGNATURE_NEEDS_RPC',
		body: () => spoilt(({ data }) => (data.message['choice'] = 2))
	},
	{
		name: 'half a signature',
		code: 'SIGNATURE_NEEDS_RPC',
		body: () => spoilt((it) => (it.sig = it.sig.slice(0, 66)))
	},
	{ name: 'an empty signature', code: 'SIGNATURE_NEEDS_RPC', body: () => spoilt((it) => (it.sig = '0x')) },
	{
		name: 'a signature of zeros',
		code: 'SIGNATURE_NEEDS_RPC',
		body: () => spoilt((it) => (it.sig = `0x${'00'.repeat(65)}`))
	},
	{
		name: 'a signature for an account that is not deployed',
		code: 'SIGNATURE_NEEDS_RPC',
		body: () => spoilt((it) => (it.sig = `0x${'00'.repeat(96)}${'6492'.repeat(16)}`))
	}
];

const idOf = (text: string): string => hashes.get(text)!;
const hashes = new Map<string, string>();

/** s becomes n - s and the parity flips: a signature that holds for the same key and message. */
function mirrored(text: string): string {
	const envelope = JSON.parse(text) as Envelope;
	const order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;
	const s = order - BigInt(`0x${envelope.sig.slice(66, 130)}`);
	const v = envelope.sig.slice(130) === '1b' ? '1c' : '1b';
	envelope.sig = `${envelope.sig.slice(0, 66)}${s.toString(16).padStart(64, '0')}${v}`;
	return JSON.stringify(envelope);
}

describe('what is wrong is refused for its own reason, and changes nothing', () => {
	it('is a table of more than 60 rows, each of its own', () => {
		expect(rows.length).toBeGreaterThan(60);
		expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
	});

	it.each(rows)('$code: $name', async ({ code, body, now = NOW, headers }) => {
		hashes.set(taken, (await hub.send(taken)).body.accepted.id);
		const made = await body();
		const sent = typeof made === 'string' || made instanceof Uint8Array ? made : JSON.stringify(made);
		const before = await hub.fingerprint();
		hub.setNow(now);
		const reply = await hub.send(sent, headers).finally(() => hub.setNow(NOW));
		expect(reply.body).toMatchObject({
			error: code,
			error_description: expect.stringMatching(/^.{20,400}\.$/s)
		});
		expect(reply.status).toBe(refusals[code][0]);
		expect(await hub.fingerprint()).toBe(before);
	});

	it('the same kinds of message, nothing wrong with them, are accepted', async () => {
		const good = [
			await vote(alice, {}),
			await weigh('{"1":999999999999999}'),
			await array(ids.approval, []),
			await array(ids.ranked, [3, 2, 1]),
			await propose({
				snapshot: 49,
				title: 'x'.repeat(256),
				labels: [...'abcdefghij'],
				plugins: '{"a":0.5}'
			}),
			await changed(({ data }) => (data.domain['chainId'] = 31_337), carol),
			await update(author, ids.pending),
			await cancel(moderator, ids.pending)
		];
		for (const envelope of good) {
			const reply = await hub.send(JSON.stringify(envelope));
			expect(reply.body).toMatchObject({ id: expect.stringMatching(/^0x/) });
			expect(reply.status).toBe(200);
		}
	});

	it('a replay is refused after a restart too, with the answer that the first one got', async () => {
		const before = await hub.fingerprint();
		const first = (await hub.send(taken)).body.accepted;
		const second = await hub.another();
		try {
			const response = await fetch(new URL('/ballots', second.url), {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: taken
			});
			expect(response.status).toBe(409);
			expect(await response.json()).toMatchObject({ error: 'DUPLICATE', accepted: first });
			expect(first.ipfs).toMatch(/^bafkrei/);
		} finally {
			await second.close();
		}
		expect(await hub.fingerprint()).toBe(before);
	});

	it('the table names every code but those of the service’s own state', () => {
		const elsewhere = new Set<Code>([
			...(['NO_HUB', 'METHOD_NOT_ALLOWED', 'RATE_LIMITED', 'LOG_UNAVAILABLE'] as const),
			...(['WRONG_SIGNATURE', 'RPC_FAILED'] as const)
		]);
		const named = new Set(rows.map(({ code }) => code));
		expect(Object.keys(refusals).filter((code) => !named.has(code as Code))).toEqual(
			Object.keys(refusals).filter((code) => elsewhere.has(code as Code))
		);
	});
});
