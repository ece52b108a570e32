import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isAddress, isHex, size, type Address } from 'viem';
import type { Allocation, DeployOptions } from './deploy.ts';
import { momentOf, readGates } from './gate-settings.ts';

const day = 86_400;

const deploymentsDir = join(dirname(dirname(fileURLToPath(import.meta.url))), 'deployments');

/**
 * Reads what `npm run deploy` needs from the environment.
 *
 * RPC_URL, PRIVATE_KEY (of the account that pays and then lets go), CHAIN_NAME, FOUNDATION, ALLOCATIONS (a JSON file of
 * `[{ "name", "to": address or "treasury", "amount": "wei" }]`), and optionally PROTOCOL_FEE_BPS (250),
 * MAX_PROTOCOL_FEE_BPS (1000), TREASURY_DELAY (seconds, 172800), PROPOSAL_THRESHOLD (whole SAHARA of power, 1000000),
 * QUORUM_PERCENT (10), CONTRIBUTOR_SHARE_BPS (2000), CURRENCIES (addresses, comma between), DEPLOYMENTS_DIR
 * (contracts/deployments). How control passes: FOUNDATION_BLOCK (the block in which the Foundation's Safe came to be, so
 * that an index knows its owners), GUARDIAN (the Foundation), GUARDIAN_EXPIRES_AT (such as 2028-06-30, 540 days from
 * now), TRANSFER_DELAY (seconds, 604800) and GATES (a JSON file; `gate-settings.ts` says what is in it).
 */
export function readDeploySettings(env: Record<string, string | undefined>): DeployOptions {
	const privateKey = required(env, 'PRIVATE_KEY', "the deploying account's key, 0x and 64 hex digits");
	// The value itself never goes into a message.
	if (!isHex(privateKey) || size(privateKey) !== 32) {
		throw new Error('PRIVATE_KEY is not 0x and 64 hex digits: set the key of the deploying account.');
	}
	return {
		rpcUrl: required(env, 'RPC_URL', 'the HTTP address of a node of the chain'),
		privateKey,
		chainName: required(env, 'CHAIN_NAME', 'what people call the chain, such as Sahara'),
		foundation: addressOf(required(env, 'FOUNDATION', "the Foundation's address, a Safe"), 'FOUNDATION'),
		allocations: readAllocations(
			resolve(required(env, 'ALLOCATIONS', 'the path of a JSON file of allocations'))
		),
		protocolFeeBps: integerOf(env, 'PROTOCOL_FEE_BPS', 250, 1_000),
		maxProtocolFeeBps: integerOf(env, 'MAX_PROTOCOL_FEE_BPS', 1_000, 1_000),
		treasuryDelay: BigInt(integerOf(env, 'TREASURY_DELAY', 172_800, 31_536_000)),
		proposalThreshold: BigInt(integerOf(env, 'PROPOSAL_THRESHOLD', 1_000_000, 999_999_999)) * 10n ** 18n,
		quorumPercent: integerOf(env, 'QUORUM_PERCENT', 10, 100),
		contributorShareBps: integerOf(env, 'CONTRIBUTOR_SHARE_BPS', 2_000, 4_000),
		...(env['FOUNDATION_BLOCK']
			? { foundationBlock: integerOf(env, 'FOUNDATION_BLOCK', 0, 999_999_999) }
			: {}),
		...(env['GUARDIAN'] ? { guardian: addressOf(env['GUARDIAN'], 'GUARDIAN') } : {}),
		...(env['GUARDIAN_EXPIRES_AT']
			? { guardianExpiresAt: momentOf(env['GUARDIAN_EXPIRES_AT'], 'GUARDIAN_EXPIRES_AT') }
			: {}),
		transferDelay: integerOf(env, 'TRANSFER_DELAY', 7 * day, 30 * day, day),
		...(env['GATES'] ? { gates: readGates(resolve(env['GATES'])) } : {}),
		currencies: (env['CURRENCIES'] ?? '')
			.split(',')
			.map((part) => part.trim())
			.filter(Boolean)
			.map((part) => addressOf(part, 'CURRENCIES')),
		deploymentsDir: env['DEPLOYMENTS_DIR'] ?? deploymentsDir
	};
}

function required(env: Record<string, string | undefined>, name: string, what: string): string {
	const value = env[name];
	if (!value) throw new Error(`${name} is not set: give ${what}.`);
	return value;
}

function addressOf(value: string, name: string): Address {
	if (!isAddress(value)) throw new Error(`${name} holds ${value}, which is not an address: correct it.`);
	return value;
}

function integerOf(
	env: Record<string, string | undefined>,
	name: string,
	fallback: number,
	limit: number,
	least = 0
): number {
	const text = env[name];
	if (!text) return fallback;
	if (!/^\d{1,9}$/.test(text) || Number(text) > limit || Number(text) < least) {
		throw new Error(`${name} is ${text}: give a whole number from ${least} to ${limit}.`);
	}
	return Number(text);
}

function readAllocations(path: string): Allocation[] {
	if (!existsSync(path)) throw new Error(`No allocations file at ${path}: write it, or correct ALLOCATIONS.`);
	const content: unknown = JSON.parse(readFileSync(path, 'utf8'));
	if (!Array.isArray(content))
		throw new Error(`The allocations file ${path} is not a JSON array: make it one.`);
	return content.map((entry: unknown, index) => {
		if (typeof entry === 'object' && entry && 'name' in entry && 'to' in entry && 'amount' in entry) {
			const { name, to, amount } = entry;
			const isHolder = to === 'treasury' || (typeof to === 'string' && isAddress(to));
			if (typeof name === 'string' && isHolder && typeof amount === 'string' && /^\d{1,29}$/.test(amount)) {
				return { name, to, amount: BigInt(amount) };
			}
		}
		throw new Error(
			`Allocation ${index + 1} in ${path} needs a name, an address or "treasury" as \`to\`, and wei in digits as \`amount\`: correct it.`
		);
	});
}
