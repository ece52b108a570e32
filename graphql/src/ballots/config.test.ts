import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readBallotConfig } from './config.ts';
import { parseSpaces, readSpaces } from './spaces.ts';

const folder = mkdtempSync(join(tmpdir(), 'wadi-config-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const key = `0x${'42'.repeat(32)}`;
function keyFile(mode: number, text = `${key}\n`): string {
	const file = join(folder, `key-${mode}-${text.length}`);
	writeFileSync(file, text);
	chmodSync(file, mode);
	return file;
}
const given = { DATABASE_URL: 'postgres://u@h/d', BALLOT_SPACES: '/spaces.json' };

describe('settings', () => {
	it('without spaces there is no hub', () => {
		expect(
			readBallotConfig({ DATABASE_URL: 'postgres://u@h/d', BALLOT_RELAYER_KEY: 'anything' })
		).toBeUndefined();
	});

	it('a key from a file of its owner’s', () => {
		const config = readBallotConfig({
			...given,
			BALLOT_RELAYER_KEY_FILE: keyFile(0o600),
			RPC_URL_31337: 'http://a, https://b',
			BALLOT_WORKERS: '0'
		});
		expect(config).toMatchObject({
			relayerKey: key,
			databaseUrl: 'postgres://u@h/d',
			migrationUrl: undefined,
			workers: 0,
			rpcUrls: new Map([[31_337, ['http://a', 'https://b']]])
		});
	});

	const wrong = [
		{ name: 'no key', env: {}, says: /needs the key that signs receipts/ },
		{
			name: 'two keys',
			env: { BALLOT_RELAYER_KEY: key, BALLOT_RELAYER_KEY_FILE: '/x' },
			says: /one of them/
		},
		{
			name: 'a key that others read',
			env: { BALLOT_RELAYER_KEY_FILE: keyFile(0o640) },
			says: /set its mode to 0600/
		},
		{
			name: 'no file',
			env: { BALLOT_RELAYER_KEY_FILE: join(folder, 'none') },
			says: /cannot be read \(ENOENT\)/
		},
		{ name: 'half a key', env: { BALLOT_RELAYER_KEY: key.slice(0, 40) }, says: /holds no private key/ },
		{
			name: 'a key of zeros',
			env: { BALLOT_RELAYER_KEY: `0x${'00'.repeat(32)}` },
			says: /holds no private key/
		},
		{
			name: 'a file of something else',
			env: { BALLOT_RELAYER_KEY_FILE: keyFile(0o600, 'secret words') },
			says: /holds no private key/
		},
		{
			name: 'a wrong database',
			env: { BALLOT_RELAYER_KEY: key, BALLOT_DATABASE_URL: 'mysql://u:secret@h' },
			says: /BALLOT_DATABASE_URL is not a postgres/
		},
		{
			name: 'a wrong endpoint',
			env: { BALLOT_RELAYER_KEY: key, RPC_URL_1: 'ws://secret' },
			says: /RPC_URL_1 is not a list/
		},
		{
			name: 'a wrong number',
			env: { BALLOT_RELAYER_KEY: key, BALLOT_WORKERS: 'many' },
			says: /BALLOT_WORKERS is not a whole number/
		}
	];
	it.each(wrong)('$name is told in a sentence, and no value is', ({ env, says }) => {
		let said = '';
		try {
			readBallotConfig({ ...given, ...env });
		} catch (error) {
			said = (error as Error).message;
		}
		expect(said).toMatch(says);
		expect(said).toMatch(/\.$/);
		expect(said).not.toMatch(/secret|4242/);
	});
});

describe('spaces', () => {
	const space = {
		id: 'a.eth',
		name: 'A',
		chainId: 1,
		strategies: [{ name: 've-power' }],
		votingDelay: { min: 0, max: 1 },
		votingPeriod: { min: 1, max: 2 },
		quorum: '0',
		proposalThreshold: '0'
	};
	it('addresses in any case, lists left out', () => {
		const admins = [`0x${'AB'.repeat(20)}`];
		expect(parseSpaces({ spaces: [{ ...space, admins }] }).get('a.eth')).toMatchObject({
			admins: [`0x${'ab'.repeat(20)}`],
			moderators: [],
			symbol: 'SAHARA',
			quorum: 0n
		});
	});
	const wrong = [
		{ name: 'none', given: { spaces: [] }, says: /spaces is empty/ },
		{ name: 'one twice', given: { spaces: [space, space] }, says: /a\.eth is there twice/ },
		{
			name: 'a quorum that is a number',
			given: { spaces: [{ ...space, quorum: 1 }] },
			says: /spaces\.0\.quorum/
		},
		{
			name: 'delays the wrong way round',
			given: { spaces: [{ ...space, votingDelay: { min: 2, max: 1 } }] },
			says: /min above max/
		},
		{
			name: 'an admin that is no address',
			given: { spaces: [{ ...space, admins: ['0x12'] }] },
			says: /admins\.0 is not an address/
		},
		{
			name: 'a setting that there is not',
			given: { spaces: [{ ...space, privacy: 'shutter' }] },
			says: /spaces\.0\.privacy/
		},
		{ name: 'capitals in an id', given: { spaces: [{ ...space, id: 'A.eth' }] }, says: /not a plain name/ },
		{ name: 'no strategy', given: { spaces: [{ ...space, strategies: [] }] }, says: /strategies is empty/ }
	];
	it.each(wrong)('$name', ({ given: wrongly, says }) => expect(() => parseSpaces(wrongly)).toThrow(says));
	it('a file that is not there', () => {
		expect(() => readSpaces(join(folder, 'nothing.json'))).toThrow(/point BALLOT_SPACES at a JSON file/);
	});
});
