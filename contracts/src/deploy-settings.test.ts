import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readDeploySettings } from './deploy-settings.ts';

const directory = mkdtempSync(join(tmpdir(), 'wadi-settings-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const foundation = '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266';
const privateKey = `0x${'ab'.repeat(32)}`;
const allocations = write('good.json', [
	{ name: 'All', to: 'treasury', amount: '10000000000000000000000000000' }
]);
const env = {
	RPC_URL: 'http://127.0.0.1:8545',
	PRIVATE_KEY: privateKey,
	CHAIN_NAME: 'Sahara',
	FOUNDATION: foundation,
	ALLOCATIONS: allocations
};

function write(name: string, content: unknown): string {
	const path = join(directory, name);
	writeFileSync(path, JSON.stringify(content));
	return path;
}

describe('the settings of a deployment', () => {
	it('have defaults for all but what only the deployer can know', () =>
		expect(readDeploySettings(env)).toMatchObject({
			rpcUrl: env.RPC_URL,
			chainName: 'Sahara',
			foundation,
			protocolFeeBps: 250,
			maxProtocolFeeBps: 1_000,
			treasuryDelay: 172_800n,
			proposalThreshold: 1_000_000n * 10n ** 18n,
			quorumPercent: 10,
			contributorShareBps: 2_000,
			currencies: [],
			allocations: [{ name: 'All', to: 'treasury', amount: 10_000_000_000n * 10n ** 18n }]
		}));

	it('leave to the deployment what depends on its time', () => {
		const settings = readDeploySettings(env);
		expect(settings).toMatchObject({ transferDelay: 604_800 });
		for (const key of ['guardian', 'guardianExpiresAt', 'gates', 'foundationBlock'])
			expect(settings).not.toHaveProperty(key);
	});

	it('say how control passes', () =>
		expect(
			readDeploySettings({
				...env,
				GUARDIAN: foundation,
				GUARDIAN_EXPIRES_AT: '2028-06-30',
				TRANSFER_DELAY: '86400',
				FOUNDATION_BLOCK: '12'
			})
		).toMatchObject({
			guardian: foundation,
			guardianExpiresAt: Date.UTC(2028, 5, 30) / 1_000,
			transferDelay: 86_400,
			foundationBlock: 12
		}));

	it.each(['RPC_URL', 'PRIVATE_KEY', 'CHAIN_NAME', 'FOUNDATION', 'ALLOCATIONS'])('ask for %s', (name) =>
		expect(() => readDeploySettings({ ...env, [name]: '' })).toThrow(new RegExp(`^${name} is not set: give `))
	);

	it.each([
		{ name: 'FOUNDATION', value: '0x12', says: /not an address/ },
		{ name: 'PROTOCOL_FEE_BPS', value: '1001', says: /from 0 to 1000/ },
		{ name: 'PROTOCOL_FEE_BPS', value: '2.5', says: /whole number/ },
		{ name: 'QUORUM_PERCENT', value: '101', says: /from 0 to 100/ },
		{ name: 'CONTRIBUTOR_SHARE_BPS', value: '4001', says: /from 0 to 4000/ },
		{ name: 'GUARDIAN', value: 'nobody', says: /GUARDIAN holds nobody/ },
		{ name: 'GUARDIAN_EXPIRES_AT', value: 'never', says: /GUARDIAN_EXPIRES_AT is "never": give a day/ },
		{ name: 'TRANSFER_DELAY', value: '3600', says: /TRANSFER_DELAY is 3600: .* from 86400 to 2592000/ },
		{ name: 'FOUNDATION_BLOCK', value: 'latest', says: /FOUNDATION_BLOCK is latest/ },
		{ name: 'GATES', value: join(directory, 'none.json'), says: /No gates file/ },
		{ name: 'CURRENCIES', value: `${foundation}, 0x1`, says: /CURRENCIES holds 0x1/ },
		{ name: 'ALLOCATIONS', value: join(directory, 'none.json'), says: /No allocations file/ },
		{ name: 'ALLOCATIONS', value: write('object.json', {}), says: /not a JSON array/ },
		{
			name: 'ALLOCATIONS',
			value: write('number.json', [{ name: 'All', to: 'treasury', amount: 1e28 }]),
			says: /Allocation 1 .* wei in digits/
		}
	])('refuse $name = $value', ({ name, value, says }) =>
		expect(() => readDeploySettings({ ...env, [name]: value })).toThrow(says)
	);

	it('never repeat a key in an error', () => {
		const broken = '0xdeadbeef';
		expect(() => readDeploySettings({ ...env, PRIVATE_KEY: broken })).toThrow(
			/^PRIVATE_KEY is not 0x and 64 hex/
		);
		expect(() => readDeploySettings({ ...env, PRIVATE_KEY: broken })).not.toThrow(new RegExp(broken));
	});
});
