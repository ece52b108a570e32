import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getAddress, toHex } from 'viem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Deployment } from '@wadi/contracts/deployments';
import { contractNames } from '../../contracts/src/contract-names.ts';
import { readBallotConfig } from '../../graphql/src/ballots/config.ts';
import { readSpaces } from '../../graphql/src/ballots/spaces.ts';
import { hubEnvironment, prepareBallots } from './ballots.ts';

const addressOf = (n: number) => getAddress(toHex(0xd0d00 + n, { size: 20 }));
const deployment = {
	contracts: Object.fromEntries(contractNames.map((name, i) => [name, addressOf(i)])),
	foundation: addressOf(90)
} as unknown as Deployment;

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'wadi-ballots-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('what the hub keeps', () => {
	it('is made once: a key that only its owner reads, and spaces that the hub accepts', () => {
		const files = prepareBallots(folder, deployment);
		expect(statSync(files.relayerKey).mode & 0o777).toBe(0o600);
		const key = readFileSync(files.relayerKey, 'utf8');
		const spaces = readSpaces(files.spaces);
		expect([...spaces.keys()]).toContain('sahara.eth');
		expect(spaces.get('sahara.eth')!.admins).toContain(deployment.foundation!.toLowerCase());

		writeFileSync(files.spaces, readFileSync(files.spaces, 'utf8').replace('"Sahara"', '"Mine"'));
		expect(prepareBallots(folder, deployment)).toEqual(files);
		expect(readFileSync(files.relayerKey, 'utf8')).toBe(key);
		expect(readSpaces(files.spaces).get('sahara.eth')!.name).toBe('Mine');
	});

	it('reaches the API by paths, never by value', () => {
		const files = prepareBallots(folder, deployment);
		const database = { url: 'postgres://a@127.0.0.1/wadi', hubUrl: 'postgres://b@127.0.0.1/wadi' };
		const environment = hubEnvironment(files, database, 'http://127.0.0.1:8545');
		const key = readFileSync(files.relayerKey, 'utf8').trim();
		expect(Object.values(environment)).not.toContain(key);
		expect(readBallotConfig(environment)).toMatchObject({ relayerKey: key, databaseUrl: database.hubUrl });
	});
});
