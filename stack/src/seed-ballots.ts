import type { Deployment } from '@wadi/contracts/deployments';
import { existsSync, writeFileSync } from 'node:fs';
import { pino } from 'pino';
import type { Address, Hex } from 'viem';
import { readBallotConfig } from '../../graphql/src/ballots/config.ts';
import { powersAt, rowsOf } from '../../graphql/src/ballots/power/read.ts';
import { startBallots } from '../../graphql/src/ballots/start.ts';
import { openPool } from '../../graphql/src/database/pool.ts';
import { hubEnvironment, type BallotFiles } from './ballots.ts';
import { localChainId } from './local-chain.ts';
import type { Postgres } from './postgres.ts';
import type { Rpc } from './rpc.ts';
import { signedBySafe } from './scenario/ballot-safe.ts';
import { playBallots } from './scenario/ballots.ts';
import { foundationOwners, peopleOf } from './scenario/people.ts';

export interface SeedOptions {
	postgres: Pick<Postgres, 'url' | 'hubUrl'>;
	rpc: Rpc;
	deployment: Deployment;
	files: BallotFiles;
	signal?: AbortSignal | undefined;
}

/**
 * Sends the scenario's ballots through a hub of its own, which dates them by the story's clock. Once: what a start that
 * was cut short has sent is not sent again. Returns how many messages were taken.
 */
export async function seedBallots(options: SeedOptions): Promise<number> {
	const { rpc, deployment, files, signal } = options;
	if (existsSync(files.played)) return 0;
	const statementTimeoutMs = 30_000;
	const indexUrl = options.postgres.url;
	const index = openPool({ url: indexUrl, schema: 'wadi', size: 4, statementTimeoutMs });
	// Without threads of its own, which would let one vote overtake another.
	const environment = { ...hubEnvironment(files, options.postgres, rpc.url), BALLOT_WORKERS: '0' };
	const config = readBallotConfig(environment)!;
	const { hub, close } = await startBallots({
		...{ config, index, indexUrl, statementTimeoutMs },
		deployments: [deployment],
		log: pino({ level: 'silent' })
	});
	try {
		const { chains, spaces } = hub;
		const person = peopleOf();
		const now = hub.clock();
		const open = await hub.store.proposals(
			{ states: ['PENDING', 'ACTIVE'], now },
			{ first: 1_000, field: 'CREATED', direction: 'DESC' }
		);
		const safe = deployment.foundation;
		const isSafe = (await rpc.request<Hex>('eth_getCode', [safe, 'latest'])) !== '0x';
		const count = await playBallots({
			person,
			accept: hub.accept,
			blockAt: blockFinder(rpc),
			head: async () => Number((await chains.head(localChainId))!.block),
			powersAt: async (id, block, accounts) => {
				const space = spaces.get(id)!;
				const snapshot = (await chains.block(localChainId, BigInt(block)))!;
				const powers = await powersAt(rowsOf(index), {
					space,
					snapshot,
					accounts: accounts.map((account) => account.toLowerCase() as Address)
				});
				return new Map(
					accounts.map((account) => [account, powers.get(account.toLowerCase() as Address)!.total])
				);
			},
			openTitles: new Set(open.map(({ title }) => title)),
			now,
			safe: isSafe
				? {
						address: safe,
						sign: (statement) => signedBySafe(safe, foundationOwners.slice(0, 2).map(person), statement)
					}
				: undefined,
			signal
		});
		writeFileSync(files.played, `${count}\n`);
		return count;
	} finally {
		await close();
		await index.end({ timeout: 5 });
	}
}

/** The newest block at or before a second, by halving. */
function blockFinder(rpc: Rpc): (second: number) => Promise<number> {
	const known = new Map<number, number>();
	const timeOf = async (number: number): Promise<number> => {
		const found = known.get(number);
		if (found !== undefined) return found;
		const block = await rpc.request<{ timestamp: Hex }>('eth_getBlockByNumber', [
			`0x${number.toString(16)}`,
			false
		]);
		const time = Number(block.timestamp);
		known.set(number, time);
		return time;
	};
	return async (second) => {
		let [low, high] = [0, Number(await rpc.request<Hex>('eth_blockNumber'))];
		while (low < high) {
			const middle = Math.ceil((low + high) / 2);
			if ((await timeOf(middle)) <= second) low = middle;
			else high = middle - 1;
		}
		return low;
	};
}
