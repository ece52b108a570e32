import { resolve } from 'node:path';
import * as v from 'valibot';
import { readBallotConfig } from './ballots/config.ts';
import type { BallotConfig } from './ballots/config.ts';

const count = (name: string, otherwise: number, minimum = 0, maximum = 1_000_000_000) =>
	v.optional(
		v.pipe(
			v.string(),
			v.regex(/^\d+$/, `${name} is not a whole number; give one, or leave it out for ${otherwise}.`),
			v.transform(Number),
			v.minValue(minimum, `${name} is too small; give at least ${minimum}.`),
			v.maxValue(maximum, `${name} is too large; give at most ${maximum}.`)
		),
		String(otherwise)
	);

const environment = v.object({
	DATABASE_URL: v.pipe(
		v.string(
			'DATABASE_URL is missing; give the address of the index, such as postgres://user@127.0.0.1:54329/wadi.'
		),
		v.regex(/^postgres(ql)?:\/\//, 'DATABASE_URL is not a postgres:// address; give one.')
	),
	DATABASE_SCHEMA: v.optional(
		v.pipe(
			v.string(),
			v.regex(
				/^[a-z_][a-z0-9_]{0,62}$/,
				'DATABASE_SCHEMA is not a plain schema name; use lower case letters, digits and _.'
			)
		),
		'wadi'
	),
	DATABASE_POOL_SIZE: count('DATABASE_POOL_SIZE', 10, 1, 200),
	STATEMENT_TIMEOUT_MS: count('STATEMENT_TIMEOUT_MS', 5_000, 10),
	DEPLOYMENTS_DIR: v.optional(v.string(), resolve(import.meta.dirname, '../../contracts/deployments')),
	HOST: v.optional(v.string(), '127.0.0.1'),
	PORT: count('PORT', 4_000, 0, 65_535),
	LOG_LEVEL: v.optional(
		v.picklist(
			['trace', 'debug', 'info', 'warn', 'error', 'silent'],
			'LOG_LEVEL is unknown; use trace, debug, info, warn, error or silent.'
		),
		'info'
	),
	HEAD_INTERVAL_MS: count('HEAD_INTERVAL_MS', 100, 10, 60_000),
	CACHE_BYTES: count('CACHE_BYTES', 64 * 1024 * 1024),
	MAX_BODY_BYTES: count('MAX_BODY_BYTES', 100_000, 1_000),
	RATE_LIMIT_PER_SECOND: count('RATE_LIMIT_PER_SECOND', 500),
	RATE_LIMIT_BURST: count('RATE_LIMIT_BURST', 2_000, 1),
	TRUSTED_PROXIES: count('TRUSTED_PROXIES', 0, 0, 10),
	SHUTDOWN_TIMEOUT_MS: count('SHUTDOWN_TIMEOUT_MS', 10_000)
});

export type Config = v.InferOutput<typeof environment> & {
	/** Undefined when this service runs no hub. */
	ballots: BallotConfig | undefined;
};

/** The service's settings, or one error that names every wrong one. Values are never repeated: one holds a password. */
export function readConfig(env: Record<string, string | undefined>): Config {
	// Every name is there: a missing key would be told in the library's words instead of ours.
	const given = Object.fromEntries(
		Object.keys(environment.entries).map((name) => [name, env[name] || undefined])
	);
	const result = v.safeParse(environment, given);
	if (result.success) return { ...result.output, ballots: readBallotConfig(env) };
	throw new Error(result.issues.map((issue) => issue.message).join(' '));
}
