import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Deployment } from '@wadi/contracts/deployments';
import { startAnvil, type Anvil } from './anvil.ts';
import { beginBallots, hubEnvironment, prepareBallots } from './ballots.ts';
import { deathSentence, type Child } from './child.ts';
import { compileContracts } from './compile.ts';
import { forget, openDataDir, refuseFullDisk } from './data-dir.ts';
import { startGraphql, type Graphql } from './graphql.ts';
import { dropForeignIndex, dropOlderIndexes } from './index-store.ts';
import { manyTimes, startIndexer, type Indexer, type IndexerOptions } from './indexer.ts';
import { deployLocally, localChainId, savedDeployment } from './local-chain.ts';
import { lockDataDir } from './lock.ts';
import { layoutOf, root } from './paths.ts';
import { notePlayed } from './played.ts';
import { buildPortal, startPortal, type Portal } from './portal.ts';
import { settlePorts, type Ports, type Service } from './ports.ts';
import { startPostgres, type Postgres } from './postgres.ts';
import { readLineage } from './scenario/lineage.ts';
import { playScenario } from './scenario/play.ts';
import { seedBallots } from './seed-ballots.ts';
import type { Stage } from './scenario/stage.ts';

export interface UpOptions {
	/** Everything that is kept lives here; the same folder again resumes. */
	dataDir: string;
	/** Ports left out, or 0, are free ones. */
	ports?: Partial<Ports>;
	host?: string;
	/** A lineage file to play; the shipped one by default; false deploys the contracts and plays nothing. */
	lineage?: string | false | undefined;
	/** How far control passes in the scenario; all the way unless said otherwise. */
	stage?: Stage | undefined;
	/** Puts the contracts on a new chain; tests have one that does it wrongly. */
	deploy?: typeof deployLocally;
	/** Forget what the folder holds and begin anew. */
	fresh?: boolean;
	/** Services to leave out. What depends on them must be left out too. */
	without?: readonly ('indexer' | 'graphql' | 'portal')[];
	onProgress?: (line: string) => void;
	/** A service died that nobody asked to; everything else has been stopped when this is called. */
	onDeath?: (error: Error) => void;
	signal?: AbortSignal;
	indexer?: Partial<IndexerOptions>;
}

export interface Running {
	dataDir: string;
	logs: string;
	deploymentsDir: string;
	deployment: Deployment;
	/** false on a first or fresh start. */
	isResumed: boolean;
	urls: { rpc: string; database: string; indexer?: string; graphql?: string; portal?: string };
	anvil: Anvil;
	postgres: Postgres;
	indexer?: Indexer;
	graphql?: Graphql;
	portal?: Portal;
	/** Starts the indexer again after `indexer.child.kill()` or `indexer.stop()`, on the same port and schema. */
	restartIndexer: (options?: Partial<IndexerOptions>) => Promise<Indexer>;
	/** Ends everything, in order, saving the chain; safe to call twice. */
	stop: () => Promise<void>;
}

/** Brings the whole local system up and resolves when the last part is ready. On failure it leaves nothing running. */
export async function up(options: UpOptions): Promise<Running> {
	const { onProgress = () => {}, host = '127.0.0.1' } = options;
	const dataDir = resolve(root, options.dataDir);
	const layout = layoutOf(dataDir);
	const without = new Set<Service>(options.without ?? []);
	const services = (['postgres', 'chain', 'indexer', 'graphql', 'portal'] as const).filter(
		(s) => !without.has(s)
	);
	const log = (name: string) => join(layout.logs, `${name}.log`);

	openDataDir(dataDir);
	const unlock = lockDataDir(layout.lock);
	const giveUp = new AbortController();
	const signal = AbortSignal.any([giveUp.signal, ...(options.signal ? [options.signal] : [])]);
	const stops: (() => Promise<void>)[] = [async () => unlock()];
	let stopping: Promise<void> | undefined;
	const stop = () =>
		(stopping ??= (async () => {
			// Latest first: nothing loses what it still needs.
			for (const each of stops.toReversed())
				await each().catch((error: Error) => {
					// Of a start that was cut short nothing is kept, so nothing can be missed.
					if (!signal.aborted) onProgress(error.message);
				});
		})());
	let isUp = false;
	let death: Error | undefined;
	const watch = (child: Child) =>
		void child.exited.then(async (exit) => {
			if (exit.wasAsked || stopping || death) return;
			death = new Error(deathSentence(child, exit));
			// On the way up there is one place that fails; it must not start what comes next.
			if (!isUp) return giveUp.abort(death);
			await stop();
			options.onDeath?.(death);
		});
	const check = () => signal.throwIfAborted();
	/** What starts on kept data and fails says which data that is. */
	const blame = (folder: string, isKept: boolean) => (error: Error) => {
		if (signal.aborted || !isKept || error.message.includes('--fresh')) throw error;
		throw new Error(unreadable(folder, error.message), { cause: error });
	};

	try {
		const ports = await settlePorts(
			{ postgres: 0, chain: 0, indexer: 0, graphql: 0, portal: 0, ...options.ports },
			host,
			services
		);
		// Before anything is forgotten for it.
		if (options.lineage) readLineage(options.lineage);
		if (options.fresh) forget(dataDir);
		refuseFullDisk(dataDir);
		// The three slow, independent preparations run side by side.
		const building = without.has('portal') ? undefined : settled(buildPortal(layout.logs, signal));
		const compiling = settled(compileContracts(layout.logs, signal));
		if (building) stops.push(async () => void (await building));
		stops.push(async () => void (await compiling));

		const hadDatabase = existsSync(join(layout.postgres, 'PG_VERSION'));
		onProgress('Starting the database');
		const postgres = await startPostgres({
			folder: layout.postgres,
			logFile: log('postgres'),
			port: ports.postgres,
			signal
		}).catch(blame(layout.postgres, hadDatabase));
		stops.push(postgres.stop);
		watch(postgres.child);
		check();

		onProgress('Starting the chain');
		const known = readKept(layout.deployments);
		// Without its deployment record a saved chain is from a first start that never got to its end.
		const hadChain = known !== undefined && existsSync(join(layout.chain, 'state.json'));
		if (!hadChain)
			for (const path of [layout.chain, layout.deployments]) rmSync(path, { recursive: true, force: true });
		const anvil = await startAnvil({
			folder: layout.chain,
			logFile: log('chain'),
			host,
			port: ports.chain,
			signal
		}).catch(blame(layout.chain, hadChain));
		stops.push(anvil.stop);
		watch(anvil.child);
		check();

		const deployment = await (async () => {
			if (known && anvil.isResumed) {
				const head = await anvil.head();
				await refuseOtherChain(anvil, known, layout.chain);
				onProgress(`Resuming the chain at block ${head.number}`);
				if (anvil.lostBlocks > 0)
					onProgress(`The last ${anvil.lostBlocks} blocks before the crash could not be brought back`);
				return known;
			}
			onProgress('Compiling the contracts');
			unwrap(await compiling);
			check();
			onProgress('Deploying the contracts');
			const { deploy = deployLocally } = options;
			const local = await deploy(anvil, layout.deployments, () => {});
			check();
			if (options.lineage !== false) {
				const { lineage: lineageFile, stage } = options;
				await playScenario({ anvil, ...local, lineageFile, stage, onProgress, signal });
				check();
			}
			await beginBallots(postgres.url, layout.ballots, { isPlayed: options.lineage !== false });
			await anvil.save();
			notePlayed(dataDir, options);
			return local.deployment;
		})();
		anvil.keepSaved();

		const running: Running = {
			dataDir,
			logs: layout.logs,
			deploymentsDir: layout.deployments,
			deployment,
			isResumed: anvil.isResumed,
			urls: { rpc: anvil.url, database: postgres.url },
			anvil,
			postgres,
			restartIndexer: () => Promise.reject(new Error('This stack was started without an indexer.')),
			stop
		};

		if (!without.has('indexer')) {
			const reason = await dropForeignIndex(postgres.url, localChainId, anvil.rpc);
			if (reason) onProgress(`Indexing anew: ${reason}`);
			const onIndexing = throttled(onProgress);
			const launch = async (more: Partial<IndexerOptions> = {}) => {
				const indexer = await startIndexer({
					databaseUrl: postgres.url,
					deploymentsDir: layout.deployments,
					rpcUrls: { [localChainId]: manyTimes(anvil.url) },
					logFile: log('indexer'),
					port: ports.indexer,
					host,
					signal,
					onProgress: onIndexing,
					...options.indexer,
					...more
				});
				stops.push(indexer.stop);
				watch(indexer.child);
				running.indexer = indexer;
				running.urls.indexer = indexer.url;
				return indexer;
			};
			running.restartIndexer = launch;
			onProgress('Indexing');
			const indexer = await launch();
			await dropOlderIndexes(postgres.url, indexer.schema);
			check();
		}
		let seeding: Promise<Settled<number>> | undefined;
		if (!without.has('graphql')) {
			const files = prepareBallots(layout.ballots, deployment);
			onProgress('Starting the API');
			// Beside it: the ballots go through a hub of their own into the same log.
			seeding = settled(seedBallots({ postgres, rpc: anvil.rpc, deployment, files, signal }));
			stops.push(async () => void (await seeding));
			const graphql = await startGraphql({
				databaseUrl: postgres.url,
				env: hubEnvironment(files, postgres, anvil.url),
				deploymentsDir: layout.deployments,
				logFile: log('graphql'),
				port: ports.graphql,
				host,
				signal
			});
			stops.push(graphql.stop);
			watch(graphql.child);
			running.graphql = graphql;
			running.urls.graphql = graphql.url;
			check();
		}
		if (building) {
			onProgress('Building the portal');
			unwrap(await building);
			check();
			onProgress('Starting the portal');
			const portal = await startPortal({
				graphqlUrl: running.urls.graphql ?? `http://${host}:${ports.graphql}/graphql`,
				rpcUrls: { [localChainId]: anvil.url },
				deploymentsDir: layout.deployments,
				logFile: log('portal'),
				port: ports.portal,
				host,
				signal
			});
			stops.push(portal.stop);
			watch(portal.child);
			running.portal = portal;
			running.urls.portal = portal.url;
			check();
		}
		if (seeding) {
			const ballots = unwrap(await seeding);
			if (ballots > 0) onProgress(`The scenario's ${ballots} off-chain messages are in the log`);
			check();
		}
		// For commands that look at a running stack, such as `npm run verify`; it holds the database's password.
		writeFileSync(layout.urls, JSON.stringify(running.urls), { mode: 0o600 });
		stops.push(async () => rmSync(layout.urls, { force: true }));
		check();
		isUp = true;
		return running;
	} catch (error) {
		// A build that runs beside must not be waited for.
		giveUp.abort(error);
		await stop();
		throw death ?? error;
	}
}

const unreadable = (path: string, why: string) =>
	`What is kept in ${path} can't be used: put it back as it was, or begin anew with --fresh. ${why}`;

function readKept(deploymentsDir: string): Deployment | undefined {
	try {
		return savedDeployment(deploymentsDir);
	} catch (error) {
		throw new Error(unreadable(deploymentsDir, (error as Error).message), { cause: error });
	}
}

/** A chain and a deployment from two different stacks would index nothing, without a word. */
async function refuseOtherChain({ rpc }: Anvil, { contracts }: Deployment, folder: string) {
	const code = await rpc.request<string>('eth_getCode', [contracts.AssetRegistry, 'latest']);
	if (code === '0x')
		throw new Error(unreadable(folder, `The chain has no AssetRegistry at ${contracts.AssetRegistry}.`));
}

type Settled<T> = { value: T } | { error: unknown };

/** Its failure is looked at when its turn comes, not when it happens. */
const settled = <T>(work: Promise<T>): Promise<Settled<T>> =>
	work.then(
		(value) => ({ value }),
		(error: unknown) => ({ error })
	);

function unwrap<T>(result: Settled<T>): T {
	if ('error' in result) throw result.error;
	return result.value;
}

/** At most a line a second, and only when there is something to say. */
function throttled(onProgress: (line: string) => void): NonNullable<IndexerOptions['onProgress']> {
	let last = 0;
	let said = -1;
	return ({ events, percent }) => {
		if (events === said || Date.now() - last < 1000) return;
		last = Date.now();
		said = events;
		onProgress(`Indexing: ${events.toLocaleString('en')} events, ${percent} %`);
	};
}
