import type { Deployment } from '@wadi/contracts/deployments';
import postgres from 'postgres';
import type { Logger } from 'pino';
import type { Pool } from '../database/pool.ts';
import { chainLookup } from './chains.ts';
import type { BallotConfig } from './config.ts';
import { createHub, wallClock } from './hub.ts';
import type { Hub } from './hub.ts';
import { powerInBatches } from './power-batch.ts';
import { rowsOf } from './power/read.ts';
import { faultOf } from './power/strategies.ts';
import { KeyPool } from './keys/pool.ts';
import { keyWorkHere } from './keys/work.ts';
import { createRelayer } from './receipt.ts';
import { openClients, signatureChecker } from './signature.ts';
import { snapshotHandler } from './snapshot/handler.ts';
import { readSpaces } from './spaces.ts';
import { migrate } from './store/migrate.ts';
import { openBallotPool } from './store/pool.ts';
import type { Space } from './types.ts';

export interface StartBallotsOptions {
	config: BallotConfig;
	/** Reads the index. */
	index: Pool;
	/** The role that `index` is of, which is let read the log. */
	indexUrl: string;
	deployments: readonly Deployment[];
	statementTimeoutMs: number;
	log: Logger;
	/** Seconds; the machine's when left out. */
	clock?: (() => number) | undefined;
}

export interface Ballots {
	hub: Hub;
	graphql: ReturnType<typeof snapshotHandler>;
	close: () => Promise<void>;
}

/** Connections of the hub: one appends, the others read. */
const POOL_SIZE = 6;

/** Brings the tables up to date and opens the hub. */
export async function startBallots(options: StartBallotsOptions): Promise<Ballots> {
	const { config, index, indexUrl, deployments, statementTimeoutMs, log, clock = wallClock } = options;
	const spaces = readSpaces(config.spacesFile);
	for (const space of spaces.values()) checkSpace(space, deployments);
	const sql = openBallotPool({ url: config.databaseUrl, size: POOL_SIZE, statementTimeoutMs });
	try {
		await prepare(config, sql, indexUrl);
		await checkReadable(index);
		await warnOfPrivileges(sql, log);
	} catch (error) {
		await sql.end({ timeout: 1 });
		throw error;
	}
	const clients = openClients(config.rpcUrls);
	const keys =
		config.workers > 0 ? new KeyPool(config.workers, config.relayerKey) : keyWorkHere(config.relayerKey);
	const hub = createHub({
		sql,
		spaces,
		relayer: createRelayer(config.relayerKey, keys),
		powerAt: powerInBatches(rowsOf(index)),
		chains: chainLookup(index, clients),
		checkSignature: signatureChecker(clients, (hash, signature) => keys.recover(hash, signature)),
		clock,
		log
	});
	return {
		hub,
		graphql: snapshotHandler({ hub, rows: rowsOf(sql), index: rowsOf(index), log }),
		close: async () => {
			await hub.idle();
			await keys.close();
			await sql.end({ timeout: 5 });
		}
	};
}

function checkSpace({ id, chainId, strategies }: Space, deployments: readonly Deployment[]): void {
	const deployment = deployments.find((one) => one.chainId === chainId);
	if (deployment === undefined) {
		throw new Error(
			`Space ${id} is of chain ${chainId}, which is not indexed here; use one of ${deployments.map((one) => one.chainId).join(', ')}.`
		);
	}
	for (const strategy of strategies) {
		const fault = faultOf(strategy, deployment);
		if (fault !== null) throw new Error(`Space ${id}: ${fault}`);
	}
	const names = strategies.map(({ name }) => name);
	if (new Set(names).size !== names.length)
		throw new Error(`Space ${id} has a strategy twice; name each once.`);
}

const userOf = async (sql: postgres.Sql): Promise<string> =>
	(await sql<{ name: string }[]>`select current_user as name`)[0]!.name;

/** The schema, by its owner when one is given, who also lets the other two roles do what they must and no more. */
async function prepare({ migrationUrl }: BallotConfig, sql: postgres.Sql, indexUrl: string): Promise<void> {
	if (migrationUrl === undefined) {
		await migrate({ sql });
		return;
	}
	const owner = postgres(migrationUrl, { max: 1, connect_timeout: 10, onnotice: () => undefined });
	const reader = postgres(indexUrl, { max: 1, connect_timeout: 10, onnotice: () => undefined });
	try {
		const [own, writing, reading] = [await userOf(owner), await userOf(sql), await userOf(reader)];
		const isOther = (role: string): boolean => role !== own;
		await migrate({
			sql: owner,
			writers: [writing].filter(isOther),
			readers: [reading].filter((role) => isOther(role) && role !== writing)
		});
	} finally {
		await owner.end({ timeout: 1 });
		await reader.end({ timeout: 1 });
	}
}

/** The main API answers for ballots from the index's connections. */
async function checkReadable(index: Pool): Promise<void> {
	try {
		await index`select 1 from ballots.current_vote limit 0`;
	} catch (error) {
		throw new Error(
			`The role of DATABASE_URL cannot read the ballots (${(error as Error).message}): they must be in the same database; grant it select there, or give BALLOT_MIGRATION_DATABASE_URL the owner, who does.`,
			{ cause: error }
		);
	}
}

/** A trigger keeps the log as it is; a role without the right does so too. */
async function warnOfPrivileges(sql: postgres.Sql, log: Logger): Promise<void> {
	const [row] = await sql<{ mayChange: boolean }[]>`
		select has_table_privilege('ballots.message', 'update, delete, truncate') as "mayChange"`;
	if (row!.mayChange) {
		log.warn(
			'the role that writes ballots could change them; give BALLOT_DATABASE_URL a role of its own and BALLOT_MIGRATION_DATABASE_URL the owner'
		);
	}
}
