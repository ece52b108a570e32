import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApolloServer } from '@apollo/server';
import {
	ApolloServerPluginCacheControlDisabled,
	ApolloServerPluginLandingPageDisabled
} from '@apollo/server/plugin/disabled';
import { readDeployments } from '@wadi/contracts/deployments';
import { pino } from 'pino';
import type { Logger } from 'pino';
import { TallyMemo } from './ballots/api/tally.ts';
import { ballotHttp } from './ballots/http.ts';
import type { Hub } from './ballots/hub.ts';
import { startBallots } from './ballots/start.ts';
import { Chains } from './chains.ts';
import type { Config } from './config.ts';
import { openPool } from './database/pool.ts';
import type { Pool } from './database/pool.ts';
import { createExecutor, createGateway } from './execute.ts';
import type { RequestContext } from './execute.ts';
import { finalityOf } from './head/finality.ts';
import { HeadWatch } from './head/watch.ts';
import { formatErrors, nameArguments } from './http/answer-errors.ts';
import { graphQLHandler } from './http/graphql-handler.ts';
import { Metrics } from './http/metrics.ts';
import { RateLimit } from './http/rate-limit.ts';
import { ResponseCache } from './http/response-cache.ts';
import { createHttpServer } from './http/server.ts';
import { LineageStore } from './lineage/store.ts';
import { limits } from './limits/limits.ts';
import { CurrencyBook } from './payment/currency-book.ts';
import { buildSchema } from './schema.ts';
import manifest from '../package.json' with { type: 'json' };

export interface Service {
	url: string;
	pool: Pool;
	watch: HeadWatch;
	lineage: LineageStore;
	metrics: Metrics;
	/** Undefined without BALLOT_SPACES. */
	hub: Hub | undefined;
	close: () => Promise<void>;
}

export interface ServiceOptions {
	/** The hub's, in seconds; the machine's when left out. */
	clock?: () => number;
}

/** Starts the API. It listens at once; /ready says when it can answer. */
export async function startService(
	config: Config,
	log: Logger = pino({ level: config.LOG_LEVEL }),
	{ clock }: ServiceOptions = {}
): Promise<Service> {
	const deployments = readDeployments(config.DEPLOYMENTS_DIR);
	const chains = new Chains(deployments, config.ballots !== undefined);
	const pool = openPool({
		url: config.DATABASE_URL,
		schema: config.DATABASE_SCHEMA,
		size: config.DATABASE_POOL_SIZE,
		statementTimeoutMs: config.STATEMENT_TIMEOUT_MS
	});
	const ballots =
		config.ballots &&
		(await startBallots({
			config: config.ballots,
			index: pool,
			indexUrl: config.DATABASE_URL,
			deployments,
			statementTimeoutMs: config.STATEMENT_TIMEOUT_MS,
			log,
			clock
		}));
	const hub = ballots?.hub;
	const lineage = new LineageStore(pool, chains);
	const currencies = new CurrencyBook(pool);
	const watch = new HeadWatch({
		pool,
		chains,
		lineage,
		currencies,
		log,
		intervalMs: config.HEAD_INTERVAL_MS
	});
	const schema = buildSchema();
	const execute = createExecutor({
		pool,
		headSql: chains.headSql(),
		services: {
			chains,
			currencies,
			lineage,
			finality: finalityOf(pool),
			ballots: hub && {
				spaces: hub.spaces,
				relayer: hub.relayer,
				now: hub.clock,
				tallies: new TallyMemo()
			}
		},
		refresh: () => watch.refresh()
	});
	const server = new ApolloServer<RequestContext>({
		gateway: createGateway(schema, execute),
		introspection: true,
		includeStacktraceInErrorResponses: false,
		allowBatchedHttpRequests: false,
		stopOnTerminationSignals: false,
		parseOptions: { maxTokens: limits.tokens },
		persistedQueries: false,
		nodeEnv: 'production',
		logger: log,
		formatError: formatErrors(log),
		plugins: [
			ApolloServerPluginLandingPageDisabled(),
			// It would wrap every field of the schema in a resolver, for a header that is the same for every answer here.
			ApolloServerPluginCacheControlDisabled(),
			nameArguments
		]
	});
	await server.start();

	const metrics = new Metrics();
	const cache = new ResponseCache(config.CACHE_BYTES);
	const http = createHttpServer({
		graphql: graphQLHandler({
			server,
			execute,
			schema,
			cache,
			metrics,
			maxBodyBytes: config.MAX_BODY_BYTES,
			headKey: () => watch.key,
			refresh: () => watch.refresh()
		}),
		ballots: ballotHttp({
			hub,
			graphql: (body) => ballots!.graphql(body),
			rateLimit: new RateLimit(config.ballots?.ratePerSecond ?? 0, config.ballots?.rateBurst ?? 1),
			onAccepted: () => watch.renew(),
			version: manifest.version
		}),
		metrics,
		gauges: () => ({
			wadi_graphql_ready: watch.isReady ? 1 : 0,
			wadi_graphql_cache_bytes: cache.bytes,
			wadi_graphql_lineage_links: lineage.linkCount,
			process_resident_memory_bytes: process.memoryUsage.rss()
		}),
		isReady: () => watch.isReady,
		rateLimit: new RateLimit(config.RATE_LIMIT_PER_SECOND, config.RATE_LIMIT_BURST),
		trustedProxies: config.TRUSTED_PROXIES,
		log
	});
	watch.start();
	const url = await listen(http, config);
	log.info(
		{ url, chains: chains.all.map(({ chainId }) => chainId), schema: config.DATABASE_SCHEMA },
		'listening'
	);

	const close = async (): Promise<void> => {
		http.close();
		http.closeIdleConnections();
		await watch.stop();
		await server.stop();
		const closed = new Promise<void>((resolve) => (http.listening ? http.once('close', resolve) : resolve()));
		const timer = setTimeout(() => http.closeAllConnections(), config.SHUTDOWN_TIMEOUT_MS);
		await closed;
		clearTimeout(timer);
		await ballots?.close();
		await pool.end({ timeout: 5 });
	};
	return { url, pool, watch, lineage, metrics, hub, close };
}

function listen(http: Server, { HOST, PORT }: Config): Promise<string> {
	return new Promise((resolve, reject) => {
		http.once('error', reject);
		http.listen(PORT, HOST, () => {
			const { address, port, family } = http.address() as AddressInfo;
			resolve(`http://${family === 'IPv6' ? `[${address}]` : address}:${port}/graphql`);
		});
	});
}
