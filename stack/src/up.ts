import { existsSync, mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Deployment } from '@wadi/contracts/deployments';
import { startAnvil, type Anvil } from './anvil.ts';
import { deathSentence, type Child } from './child.ts';
import { compileContracts } from './compile.ts';
import { startGraphql, type Graphql } from './graphql.ts';
import { dropForeignIndex, dropOlderIndexes } from './index-store.ts';
import { manyTimes, startIndexer, type Indexer, type IndexerOptions } from './indexer.ts';
import { deployLocally, localChainId, savedDeployment } from './local-chain.ts';
import { lockDataDir } from './lock.ts';
import { layoutOf, root } from './paths.ts';
import { buildPortal, startPortal, type Portal } from './portal.ts';
import { settlePorts, type Ports, type Service } from './ports.ts';
import { startPostgres, type Postgres } from './postgres.ts';
import { playScenario } from './scenario/play.ts';

export interface UpOptions {
	/** Everything that is kept lives here; the same folder again resumes. */
	dataDir: string;
	/** Ports left out, or 0, are free ones. */
	ports?: Partial<Ports>;
	host?: string;
	/** A lineage file to play; the shipped one by default; false deploys the contracts and plays nothing. */
	lineage?: string | false;
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

const leastFreeBytes = 300_000_000;

/** Brings the whole local system up and resolves when the last part is ready. On failure it leaves nothing running. */
export async function up(options: UpOptions): Promise<Running> {
	const { onProgress = () => {}, signal, host = '127.0.0.1' } = options;
	const dataDir = resolve(root, options.dataDir);
	const layout = layoutOf(dataDir);
	const without = new Set<Service>(options.without ?? []);
	const services = (['postgres', 'chain', 'indexer', 'graphql', 'portal'] as const).filter(
		(s) => !without.has(s)
	);
	const log = (name: string) => join(layout.logs, `${name}.log`);

	mkdirSync(dataDir, { recursive: true });
	const unlock = lockDataDir(layout.lock);
	const stops: (() => Promise<void>)[] = [async () => unlock()];
	let stopping: Promise<void> | undefined;
	const stop = () =>
		(stopping ??= (async () => {
			// Latest first: nothing loses what it still needs.
			for (const each of stops.toReversed()) await each().catch((error: Error) => onProgress(error.message));
		})());
	const watch = (child: Child) =>
		void child.exited.then(async (exit) => {
			if (exit.wasAsked || stopping) return;
			const error = new Error(deathSentence(child, exit));
			await stop();
			options.onDeath?.(error);
		});
	const check = () => signal?.throwIfAborted();

	try {
		refuseFullDisk(dataDir);
		const ports = await settlePorts(
			{ postgres: 0, chain: 0, indexer: 0, graphql: 0, portal: 0, ...options.ports },
			host,
			services
		);
		if (options.fresh) {
			for (const path of [layout.chain, layout.postgres, `${layout.postgres}.password`, layout.deployments])
				rmSync(path, { recursive: true, force: true });
		}
		// The three slow, independent preparations run side by side.
		const building = without.has('portal') ? undefined : settled(buildPortal(layout.logs, signal));
		const compiling = settled(compileContracts(layout.logs, signal));
		if (building) stops.push(async () => void (await building));
		stops.push(async () => void (await compiling));

		onProgress('Starting the database');
		const postgres = await startPostgres({
			folder: layout.postgres,
			logFile: log('postgres'),
			port: ports.postgres,
			signal
		});
		stops.push(postgres.stop);
		watch(postgres.child);
		check();

		onProgress('Starting the chain');
		// Without its deployment record a saved chain is from a first start that never got to its end.
		if (!existsSync(join(layout.chain, 'state.json')) || !savedDeployment(layout.deployments))
			for (const path of [layout.chain, layout.deployments]) rmSync(path, { recursive: true, force: true });
		const anvil = await startAnvil({
			folder: layout.chain,
			logFile: log('chain'),
			host,
			port: ports.chain,
			signal
		});
		stops.push(anvil.stop);
		watch(anvil.child);
		check();

		const deployment = await (async () => {
			const saved = anvil.isResumed ? savedDeployment(layout.deployments) : undefined;
			if (saved) {
				const head = await anvil.head();
				onProgress(`Resuming the chain at block ${head.number}`);
				if (anvil.lostBlocks > 0)
					onProgress(`The last ${anvil.lostBlocks} blocks before the crash could not be brought back`);
				return saved;
			}
			onProgress('Compiling the contracts');
			unwrap(await compiling);
			check();
			onProgress('Deploying the contracts');
			const local = await deployLocally(anvil, layout.deployments, () => {});
			check();
			if (options.lineage !== false) {
				await playScenario({ anvil, ...local, lineageFile: options.lineage, onProgress, signal });
				check();
			}
			await anvil.save();
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
		if (!without.has('graphql')) {
			onProgress('Starting the API');
			const graphql = await startGraphql({
				databaseUrl: postgres.url,
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
		// For commands that look at a running stack, such as `npm run verify`; it holds the database's password.
		writeFileSync(layout.urls, JSON.stringify(running.urls), { mode: 0o600 });
		stops.push(async () => rmSync(layout.urls, { force: true }));
		return running;
	} catch (error) {
		await stop();
		throw error;
	}
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

function refuseFullDisk(dataDir: string) {
	const { bavail, bsize } = statfsSync(dataDir);
	if (bavail * bsize < leastFreeBytes)
		throw new Error(
			`The disk under ${dataDir} has ${Math.floor((bavail * bsize) / 1e6)} MB left and Wadi needs ${leastFreeBytes / 1e6} MB: free some space, or choose another folder with --data-dir.`
		);
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
