import { readFileSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { Hex } from 'viem';
import { isHex } from 'viem';
import { privateKeyToAddress } from 'viem/accounts';

/** Settings of the hub. There is one when BALLOT_SPACES names a file of spaces. */
export interface BallotConfig {
	spacesFile: string;
	relayerKey: Hex;
	/** A role that may insert and select in the schema `ballots`. */
	databaseUrl: string;
	/** A role that may create it; the schema must be there already when there is none. */
	migrationUrl: string | undefined;
	/** By chain. */
	rpcUrls: ReadonlyMap<number, readonly string[]>;
	/** Threads that check signatures and sign receipts; 0: the service's own. */
	workers: number;
	ratePerSecond: number;
	rateBurst: number;
}

type Environment = Record<string, string | undefined>;

/** Undefined without BALLOT_SPACES; an error in a sentence for a wrong setting. No value is repeated: some are secret. */
export function readBallotConfig(env: Environment): BallotConfig | undefined {
	const spacesFile = env['BALLOT_SPACES'];
	if (!spacesFile) return undefined;
	return {
		spacesFile,
		relayerKey: readRelayerKey(env),
		databaseUrl: postgresUrl(env, 'BALLOT_DATABASE_URL') ?? env['DATABASE_URL']!,
		migrationUrl: postgresUrl(env, 'BALLOT_MIGRATION_DATABASE_URL'),
		rpcUrls: readRpcUrls(env),
		workers: readCount(env, 'BALLOT_WORKERS', Math.min(4, Math.max(1, availableParallelism() - 1))),
		ratePerSecond: readCount(env, 'BALLOT_RATE_LIMIT_PER_SECOND', 20),
		rateBurst: readCount(env, 'BALLOT_RATE_LIMIT_BURST', 200)
	};
}

function postgresUrl(env: Environment, name: string): string | undefined {
	const url = env[name];
	if (!url) return undefined;
	if (/^postgres(ql)?:\/\//.test(url)) return url;
	throw new Error(`${name} is not a postgres:// address; give one, or leave it out.`);
}

function readCount(env: Environment, name: string, otherwise: number): number {
	const given = env[name];
	if (!given) return otherwise;
	if (/^\d{1,9}$/.test(given)) return Number(given);
	throw new Error(`${name} is not a whole number; give one, or leave it out for ${otherwise}.`);
}

function readRelayerKey(env: Environment): Hex {
	const file = env['BALLOT_RELAYER_KEY_FILE'];
	const given = env['BALLOT_RELAYER_KEY'];
	if (Boolean(file) === Boolean(given)) {
		throw new Error(
			'BALLOT_SPACES needs the key that signs receipts: give BALLOT_RELAYER_KEY_FILE (a file of mode 0600) or BALLOT_RELAYER_KEY, one of them.'
		);
	}
	const name = file ? 'BALLOT_RELAYER_KEY_FILE' : 'BALLOT_RELAYER_KEY';
	const key = file ? readKeyFile(file) : given!;
	try {
		if (!isHex(key) || key.length !== 66) throw new Error('form');
		privateKeyToAddress(key);
		return key;
	} catch {
		throw new Error(`${name} holds no private key; give 0x and 64 hex digits.`);
	}
}

function readKeyFile(file: string): string {
	let mode: number;
	let text: string;
	try {
		mode = statSync(file).mode;
		text = readFileSync(file, 'utf8').trim();
	} catch (error) {
		throw new Error(
			`BALLOT_RELAYER_KEY_FILE cannot be read (${(error as NodeJS.ErrnoException).code}); give the path of a file with the key.`,
			{ cause: error }
		);
	}
	if ((mode & 0o077) !== 0)
		throw new Error('BALLOT_RELAYER_KEY_FILE is readable by others; set its mode to 0600.');
	return text;
}

function readRpcUrls(env: Environment): ReadonlyMap<number, readonly string[]> {
	const urls = new Map<number, readonly string[]>();
	for (const [name, value] of Object.entries(env)) {
		const chainId = /^RPC_URL_([1-9]\d*)$/.exec(name)?.[1];
		if (chainId === undefined || !value) continue;
		const endpoints = value.split(',').map((url) => url.trim());
		if (!endpoints.every((url) => /^https?:\/\//.test(url)))
			throw new Error(`${name} is not a list of http addresses; give one or more, separated by commas.`);
		urls.set(Number(chainId), endpoints);
	}
	return urls;
}
