import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { CID } from 'multiformats/cid';
import * as raw from 'multiformats/codecs/raw';
import * as Digest from 'multiformats/hashes/digest';
import { describe, expect, it } from 'vitest';
import { choiceIn } from './choice.ts';
import { readEntries } from './entry.ts';
import { cidOf, openSigned } from './message.ts';
import { readOptions } from './options.ts';
import { amount } from './print.ts';

const id = `0x${'Ab'.repeat(32)}`;

describe('the options', () => {
	const wrong: [string, string[], RegExp][] = [
		['nothing', [], /No proposal is named/],
		['two proposals', [id, id], /one at a time/],
		['an on-chain number', ['41'], /the Governor counts/],
		['half an id', ['0x12'], /"0x12" is no id of a proposal/],
		['an unknown flag', [id, '--fast'], /Unknown option/],
		['a hub that is no address', [id, '--hub', 'localhost'], /--hub "localhost" is no http address/],
		['a node that is a file', [id, '--rpc', 'file:///node'], /--rpc "file:\/\/\/node" is no http address/],
		['no hub and no messages', [id, '--alone'], /--alone needs --messages/]
	];
	it.each(wrong)('refuse %s', (_, args, says) => {
		expect(() => readOptions(args, {})).toThrow(says);
	});

	it('are the flags, then the environment, then what is usual', () => {
		expect(readOptions([id], {})).toMatchObject({ id: id.toLowerCase(), hub: 'http://127.0.0.1:4000' });
		const env = { BALLOT_HUB: 'http://hub.example/graphql', DEPLOYMENTS_DIR: '/there' };
		expect(readOptions([id], env)).toMatchObject({ hub: 'http://hub.example', deployments: '/there' });
		const given = readOptions([id, '--hub', 'https://other.example/x', '--messages', '/m'], env);
		expect(given).toMatchObject({ hub: 'https://other.example', messages: '/m', isAlone: false });
	});
});

describe('a choice', () => {
	const cases: [string, Parameters<typeof choiceIn>, unknown][] = [
		['a number', ['basic', 3, 2], 2],
		['no number of a choice', ['basic', 3, 4], undefined],
		['a text for a number', ['single-choice', 3, '2'], undefined],
		['nothing approved', ['approval', 3, []], []],
		['one approved twice', ['approval', 3, [1, 1]], undefined],
		['all in order', ['ranked-choice', 3, [3, 1, 2]], [3, 1, 2]],
		['some in order', ['ranked-choice', 3, [3, 1]], undefined],
		['weights', ['weighted', 3, '{"1":2,"3":40}'], { 1: 2, 3: 40 }],
		['weights with spaces', ['quadratic', 3, ' { "2" : 1 } '], { 2: 1 }],
		['no weight at all', ['weighted', 3, '{"1":0}'], undefined],
		['an empty object', ['weighted', 3, '{}'], undefined],
		['a weight twice', ['weighted', 3, '{"1":1,"1":2}'], undefined],
		['a part of a weight', ['weighted', 3, '{"1":0.5}'], undefined],
		['a weight below 0', ['weighted', 3, '{"1":-1}'], undefined],
		['an exponent', ['weighted', 3, '{"1":1e3}'], undefined],
		['a weight of none', ['weighted', 3, '{"4":1}'], undefined],
		['another spelling of a key', ['weighted', 3, '{"01":1}'], undefined],
		['an object that is no text', ['weighted', 3, { 1: 1 }], undefined]
	];
	it.each(cases)('is read or not: %s', (_, args, expected) => {
		expect(choiceIn(...args)).toEqual(expected);
	});
});

describe('a message', () => {
	it('has the content id that IPFS gives its bytes', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				const digest = Digest.create(0x12, createHash('sha256').update(text).digest());
				expect(cidOf(text)).toBe(CID.createV1(raw.code, digest).toString());
			})
		);
	});

	const vote = {
		address: '0x00000000000000000000000000000000000000aA',
		sig: '0x',
		data: {
			domain: { name: 'snapshot', version: '0.1.4' },
			types: {
				CancelProposal: ['from:string', 'space:string', 'timestamp:uint64', 'proposal:string'].map(
					(field) => ({
						name: field.split(':')[0],
						type: field.split(':')[1]
					})
				)
			},
			message: { from: '0x', space: 'sahara.eth', timestamp: 1, proposal: id }
		}
	};
	const other = (change: (copy: typeof vote) => unknown) => {
		const copy = structuredClone(vote);
		change(copy);
		return JSON.stringify(copy);
	};
	const cases: [string, string, boolean][] = [
		['as it should be', JSON.stringify(vote), true],
		['of another domain', other(({ data }) => (data.domain.version = '1')), false],
		['with a field more', other(({ data }) => Object.assign(data.message, { app: '' })), false],
		['with a type more', other(({ data }) => Object.assign(data.types, { Vote: [] })), false],
		['with its fields in another order', other(({ data }) => data.types.CancelProposal.reverse()), false],
		['of another kind', other(({ data }) => Object.assign(data, { types: { Follow: [] } })), false],
		['without data', '{}', false],
		['that is a list', '[]', false]
	];
	it.each(cases)('is opened or not: %s', (_, text, isOpened) => {
		expect(openSigned(text) !== undefined).toBe(isOpened);
	});

	it('in an export that is damaged is named by its line', () => {
		expect(() => readEntries('\n{"seq":', 'the file')).toThrow('the file, line 2 is not JSON');
		expect(() => readEntries('{"seq":0}', 'the file')).toThrow(/the file, line 1: seq is below 1/);
		expect(readEntries('\n\n', 'the file')).toEqual([]);
	});
});

it('writes wei as people read it', () => {
	expect(amount(0n)).toBe('0');
	expect(amount(1n)).toBe('0.000000000000000001');
	expect(amount(1_234_567n * 10n ** 18n + 5n * 10n ** 17n)).toBe('1 234 567.5');
});
