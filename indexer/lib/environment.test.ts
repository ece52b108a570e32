import type { Deployment } from '@wadi/contracts/deployments';
import { describe, expect, it } from 'vitest';
import { readSettings } from './environment.ts';

// Only these fields are read here; the contracts' addresses pass through.
const deployment = (chainId: number, name: string): Deployment =>
	({ chainId, name, startBlock: 1, contracts: {} }) as unknown as Deployment;
const local = deployment(31337, 'Local');
const mainnet = deployment(1, 'Ethereum');
const DATABASE_URL = 'postgres://localhost/wadi';

describe('readSettings', () => {
	it('indexes the chains that have both a deployment and an RPC URL', () => {
		const env = {
			DATABASE_URL,
			RPC_URL_1: 'https://a.example/key, https://b.example',
			RPC_URL_56: 'https://c.example'
		};
		const { chains } = readSettings(env, [local, mainnet]);
		expect(chains).toEqual([
			{
				deployment: mainnet,
				rpcUrls: ['https://a.example/key', 'https://b.example'],
				pollingInterval: 1_000,
				blockInterval: 100
			}
		]);
	});

	it('polls a local chain quickly, keeps all its blocks and names its endpoint many times', () => {
		const [chain] = readSettings({ DATABASE_URL, RPC_URL_31337: 'http://127.0.0.1:8545' }, [local]).chains;
		expect(chain).toMatchObject({ pollingInterval: 200, blockInterval: 1 });
		expect(new Set(chain!.rpcUrls).size).toBe(32);
		expect(chain!.rpcUrls[3]).toBe('http://127.0.0.1:8545/?lane=3');
	});

	it('takes the block interval from the environment', () => {
		const env = { DATABASE_URL, RPC_URL_1: 'https://a.example', BLOCK_INTERVAL_1: '7' };
		expect(readSettings(env, [mainnet]).chains[0]!.blockInterval).toBe(7);
	});

	const refusals = [
		{ name: 'no database', env: {}, sentence: 'DATABASE_URL is not set' },
		{
			name: 'another database',
			env: { DATABASE_URL: 'mysql://x' },
			sentence: 'DATABASE_URL is not a Postgres URL'
		},
		{ name: 'no RPC URL', env: { DATABASE_URL }, sentence: 'set RPC_URL_31337 or RPC_URL_1' },
		{
			name: 'an RPC URL that is none',
			env: { DATABASE_URL, RPC_URL_1: 'https://a.example,secret' },
			sentence: 'RPC_URL_1 holds an entry that is not an http(s) URL'
		},
		{
			name: 'a wrong interval',
			env: { DATABASE_URL, RPC_URL_1: 'https://a.example', BLOCK_INTERVAL_1: '0' },
			sentence: 'BLOCK_INTERVAL_1 is "0"'
		}
	];
	it.each(refusals)('refuses $name with a sentence', ({ env, sentence }) => {
		expect(() => readSettings(env, [local, mainnet])).toThrow(sentence);
	});

	it('never repeats a URL, which may hold a key, in an error', () => {
		const env = { DATABASE_URL, RPC_URL_1: 'ftp://key@a.example' };
		expect(() => readSettings(env, [mainnet])).toThrow(/^(?!.*key).*$/);
	});

	it('refuses to start without a deployment', () => {
		expect(() => readSettings({ DATABASE_URL, RPC_URL_1: 'https://a.example' }, [])).toThrow(
			'No deployment file was found'
		);
	});
});
