import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import postgres from 'postgres';
import { startIndexer } from '../../stack/src/indexer.ts';
import type { Running } from '../../stack/src/up.ts';
import { casesFor, type Case, type GraphQLBody, type Sample } from './graphql/queries.ts';
import { startApi, startPlain, startPonderEndpoint, type Peer } from './graphql/peers.ts';
import { cpuSeconds } from './support/cpu.ts';
import { load, type Measured, type Pressure, type Target } from './support/load.ts';
import { openPlace, readFlags, say } from './support/place.ts';
import { median } from './support/statistics.ts';
import { grouped, milliseconds, printTable, times } from './support/table.ts';

const AIM_RAW_SQL = 0.5;
const AIM_BARE_HTTP = 0.4;

const flags = readFlags();
const rounds = Number(flags.rounds ?? 5);
const seconds = Number(flags.seconds ?? 3);

const json = { 'content-type': 'application/json' };
const post = (url: string, bodies: GraphQLBody[]): Target => ({
	url: new URL(url).origin,
	requests: bodies.map((body) => ({
		method: 'POST',
		path: new URL(url).pathname,
		headers: json,
		body: JSON.stringify(body)
	}))
});
const get = (url: string, paths: string[], headers: Record<string, string> = {}): Target => ({
	url,
	requests: paths.map((path) => ({ method: 'GET', path, headers }))
});

async function sampleOf(running: Running): Promise<Sample> {
	const sql = postgres(running.urls.database, { max: 1, connection: { search_path: 'wadi' } });
	const assets = await sql<{ id: string }[]>`select id from asset order by id`;
	// Who has the most to show: their pages are the ones that are looked at.
	const people = await sql<{ address: string }[]>`
		select owner as address from asset group by owner order by count(*) desc limit 300`;
	await sql.end();
	return {
		chainId: running.deployment.chainId,
		assetIds: assets.map(({ id }) => id),
		addresses: people.map(({ address }) => address)
	};
}

async function ask(
	url: string,
	body: GraphQLBody
): Promise<{ data: never; text: string; etag: string | null }> {
	const response = await fetch(url, { method: 'POST', headers: json, body: JSON.stringify(body) });
	const text = await response.text();
	const { data, errors } = JSON.parse(text) as { data: never; errors?: unknown };
	if (!response.ok || errors) throw new Error(`${url} answered ${response.status}: ${text.slice(0, 500)}`);
	return { data, text, etag: response.headers.get('etag') };
}

/** No ratio means anything unless all peers answer alike. */
async function compareAnswers(
	{ name, variations, sizes }: Case,
	urls: { api: string; ponder: string; raw: string }
) {
	for (const { wadi, ponder, raw } of variations.slice(0, 20)) {
		const ours = sizes.wadi((await ask(urls.api, wadi)).data);
		const rows = sizes.raw((await (await fetch(urls.raw + raw)).json()) as never);
		const theirs = ponder === undefined ? ours : sizes.ponder((await ask(urls.ponder, ponder)).data);
		if (ours !== rows || ours !== theirs)
			throw new Error(
				`"${name}" means different things to its peers for ${JSON.stringify(wadi.variables)}: ${ours} objects by the API, ${theirs} by Ponder, ${rows} by SQL.`
			);
	}
}

/** As many connections as browsers and bots may hold at once. */
const CONNECTIONS = 32;
/** A peer that answers fewer in the first round cannot keep up: its figures would be those of cut requests. */
const FEWEST = 2 * CONNECTIONS;
/** What such a peer is asked by instead. */
const PATIENT = { connections: 2, seconds: Math.max(15, seconds) };

interface Result extends Measured {
	connections: number;
	/** Microseconds of CPU time a request, of the server and of the database; undefined where the system does not say. */
	cpu: { server: number; database: number } | undefined;
}

/** Of the whole measurement; it also finds out which database processes work for the others. */
let observer: postgres.Sql | undefined;
const workers = async (): Promise<number[]> => {
	const rows = await observer!<{ pid: number }[]>`
		select pid from pg_stat_activity where backend_type <> 'autovacuum worker' and datname = current_database() and pid <> pg_backend_pid()`;
	return rows.map(({ pid }) => pid);
};

async function loadAndCount(target: Target, pid: number, pressure: Pressure): Promise<Result> {
	const backends = await workers();
	const used = (): [number, number | undefined][] =>
		[pid, ...backends].map((each) => [each, cpuSeconds([each])]);
	const before = new Map(used());
	const measured = await load(target, pressure);
	const spent = (pids: readonly number[]): number | undefined => {
		// A process of the database may end meanwhile.
		const parts = used().flatMap(([each, now]) =>
			pids.includes(each) && now !== undefined ? [now - (before.get(each) ?? now)] : []
		);
		if (parts.length === 0 || measured.answers === 0) return undefined;
		return (parts.reduce((sum, part) => sum + part, 0) / measured.answers) * 1e6;
	};
	const [server, database] = [spent([pid]), spent(backends)];
	const cpu = server === undefined || database === undefined ? undefined : { server, database };
	return { ...measured, connections: pressure.connections, cpu };
}

interface Measurement {
	target: Target;
	peer: Peer;
}

/** One peer after the other, round by round, so that what disturbs the machine disturbs all alike. */
async function measure<Name extends string>(
	measurements: Record<Name, Measurement | undefined>
): Promise<Record<Name, Result | undefined>> {
	const names = Object.keys(measurements) as Name[];
	const results = new Map<Name, Result[]>(names.map((name) => [name, []]));
	const pressures = new Map<Name, Pressure>();
	for (let round = -1; round < rounds; round += 1)
		for (const name of names) {
			if (measurements[name] === undefined) continue;
			const { target, peer } = measurements[name];
			// The first round warms up, and shows who is slow.
			if (round < 0) {
				const first = await load(target, { connections: CONNECTIONS, seconds: Math.min(seconds, 2) });
				const isSlow = first.answers < FEWEST;
				pressures.set(name, isSlow ? PATIENT : { connections: CONNECTIONS, seconds });
			} else results.get(name)!.push(await loadAndCount(target, peer.pid, pressures.get(name)!));
		}
	return Object.fromEntries(
		names.map((name) => {
			const all = results.get(name)!;
			if (all.length === 0) return [name, undefined];
			const of = (key: keyof Measured) => median(all.map((measured) => measured[key]));
			const cpus = all.flatMap(({ cpu }) => cpu ?? []);
			const result: Result = {
				answers: of('answers'),
				perSecond: of('perSecond'),
				p50: of('p50'),
				p99: of('p99'),
				connections: all[0]!.connections,
				cpu:
					cpus.length < all.length
						? undefined
						: {
								server: median(cpus.map(({ server }) => server)),
								database: median(cpus.map(({ database }) => database))
							}
			};
			return [name, result];
		})
	) as Record<Name, Result | undefined>;
}

const total = (result: Result | undefined): number | undefined =>
	result?.cpu === undefined ? undefined : result.cpu.server + result.cpu.database;
const parts = (result: Result | undefined): string =>
	result?.cpu === undefined ? '–' : `${grouped(result.cpu.server)} + ${grouped(result.cpu.database)}`;
const cpuRatio = (ours: Result | undefined, theirs: Result | undefined, aim?: number): string => {
	const [our, their] = [total(ours), total(theirs)];
	if (our === undefined || their === undefined) return '–';
	return times(their / our) + (aim === undefined ? '' : their / our >= aim ? ' ✓' : ` (aim ${aim})`);
};

const latency = (measured: Measured | undefined): string =>
	measured === undefined ? 'cannot' : `${milliseconds(measured.p50)} / ${milliseconds(measured.p99)}`;
const rate = (measured: Result | undefined): string => {
	if (measured === undefined) return 'cannot';
	const { perSecond, connections } = measured;
	const value = perSecond < 10 ? perSecond.toFixed(1) : grouped(perSecond);
	return connections === CONNECTIONS ? value : `${value} by ${connections}`;
};
const ratio = (ours: Measured, theirs: Measured | undefined, aim?: number): string => {
	if (theirs === undefined) return '–';
	const value = ours.perSecond / theirs.perSecond;
	return times(value) + (aim === undefined ? '' : value >= aim ? ' ✓' : ` (aim ${aim})`);
};

const running = await openPlace(flags);
const peers: Peer[] = [];
const keep = async (starting: Promise<Peer>): Promise<Peer> => {
	const peer = await starting;
	peers.push(peer);
	return peer;
};
try {
	say('Indexing');
	const indexer = await startIndexer({
		databaseUrl: running.urls.database,
		deploymentsDir: running.deploymentsDir,
		rpcUrls: { [running.deployment.chainId]: running.urls.rpc },
		logFile: join(running.logs, 'indexer.log')
	});
	observer = postgres(running.urls.database, { max: 1 });
	// The index stands still while it is read.
	await indexer.stop();
	const sample = await sampleOf(running);
	const cases = casesFor(sample).filter(({ name }) => name.includes(flags.only ?? ''));
	if (cases.length === 0)
		throw new Error(`No query has "${flags.only}" in its name: leave --only out to measure them all.`);
	const api = await keep(startApi(running, 0));
	const cached = await keep(startApi(running, 256 * 1024 * 1024));
	const ponder = await keep(startPonderEndpoint(running, indexer.schema));
	const raw = await keep(
		startPlain(running, 'raw-sql.ts', `/asset?id=${sample.assetIds[0]}`, {
			DATABASE_URL: running.urls.database,
			DATABASE_SCHEMA: 'wadi',
			CHAIN_ID: String(sample.chainId)
		})
	);
	for (const each of cases) await compareAnswers(each, { api: api.url, ponder: ponder.url, raw: raw.url });
	say(
		`Measuring ${cases.length} queries over ${grouped(sample.assetIds.length)} assets, ${rounds} rounds of ${seconds} s each`
	);

	const executed: string[][] = [];
	const cpu: string[][] = [];
	const known: string[][] = [];
	for (const { name, aim, variations } of cases) {
		const answers = await measure({
			api: {
				peer: api,
				target: post(
					api.url,
					variations.map(({ wadi }) => wadi)
				)
			},
			ponder: variations[0]!.ponder && {
				peer: ponder,
				target: post(
					ponder.url,
					variations.map((variation) => variation.ponder!)
				)
			},
			raw: {
				peer: raw,
				target: get(
					raw.url,
					variations.map((variation) => variation.raw)
				)
			}
		});
		executed.push([
			name,
			rate(answers.api),
			latency(answers.api),
			rate(answers.ponder),
			latency(answers.ponder),
			ratio(answers.api!, answers.ponder, aim),
			rate(answers.raw),
			latency(answers.raw),
			ratio(answers.api!, answers.raw, AIM_RAW_SQL)
		]);
		cpu.push([
			name,
			parts(answers.api),
			parts(answers.ponder),
			cpuRatio(answers.api, answers.ponder, aim),
			parts(answers.raw),
			cpuRatio(answers.api, answers.raw, AIM_RAW_SQL)
		]);
		say(
			`${name}: executed, API ${executed.at(-1)![1]}/s, Ponder ${executed.at(-1)![3]}/s, raw SQL ${executed.at(-1)![6]}/s`
		);

		const bodies: string[] = [];
		const bodyFile = join(running.logs, 'bench-bodies.json');
		const asked = variations.slice(0, 100).map(({ wadi }) => wadi);
		const search = asked.map(
			({ query, variables }) => `?${new URLSearchParams({ query, variables: JSON.stringify(variables) })}`
		);
		const preflight = { 'apollo-require-preflight': 'true' };
		const tags: string[] = [];
		for (const [i, body] of asked.entries()) {
			bodies.push((await ask(cached.url, body)).text);
			const response = await fetch(cached.url + search[i], { headers: preflight });
			await response.text();
			tags.push(response.headers.get('etag')!);
		}
		writeFileSync(bodyFile, JSON.stringify(bodies));
		const bare = await startPlain(running, 'bare-http.ts', '/0', { BODIES: bodyFile });
		const path = new URL(cached.url).pathname;
		const hits = await measure({
			post: { peer: cached, target: post(cached.url, asked) },
			get: {
				peer: cached,
				target: get(
					new URL(cached.url).origin,
					search.map((each) => path + each),
					preflight
				)
			},
			tag: {
				peer: cached,
				target: {
					url: new URL(cached.url).origin,
					expects: 304,
					requests: search.map((each, i) => ({
						method: 'GET' as const,
						path: path + each,
						headers: { ...preflight, 'if-none-match': tags[i]! }
					}))
				}
			},
			bare: {
				peer: bare,
				target: get(
					bare.url,
					asked.map((_, i) => `/${i}`)
				)
			},
			barePost: { peer: bare, target: post(`${bare.url}/0`, asked) }
		});
		await bare.stop();
		known.push([
			name,
			grouped(median(bodies.map((body) => Buffer.byteLength(body)))),
			rate(hits.post),
			latency(hits.post),
			rate(hits.get),
			rate(hits.tag),
			rate(hits.bare),
			rate(hits.barePost),
			ratio(hits.post!, hits.barePost, AIM_BARE_HTTP),
			ratio(hits.get!, hits.bare, AIM_BARE_HTTP),
			ratio(hits.tag!, hits.bare, AIM_BARE_HTTP),
			cpuRatio(hits.post, hits.barePost, AIM_BARE_HTTP),
			cpuRatio(hits.get, hits.bare, AIM_BARE_HTTP)
		]);
		say(
			`${name}: known, POST ${known.at(-1)![2]}/s, GET ${known.at(-1)![4]}/s, bare HTTP ${known.at(-1)![6]}/s`
		);
	}

	printTable(
		`Executed anew for every request (no cache), requests/s and p50 / p99 ms, median of ${rounds} rounds`,
		['', 'API', 'ms', 'Ponder', 'ms', 'API : Ponder', 'raw SQL', 'ms', 'API : raw SQL'],
		executed
	);
	printTable(
		'CPU time a request, µs of the server + of the database: what it costs however busy the machine is',
		['', 'API', 'Ponder', 'Ponder : API', 'raw SQL', 'raw SQL : API'],
		cpu
	);
	printTable(
		`Answered before for this block, against bare HTTP with the same bytes`,
		[
			'',
			'bytes',
			'POST',
			'ms',
			'GET',
			'ETag 304',
			'bare GET',
			'bare POST',
			'POST : bare',
			'GET : bare',
			'304 : bare',
			'CPU POST',
			'CPU GET'
		],
		known
	);
} finally {
	for (const peer of peers) await peer.stop();
	await observer?.end();
	await running.stop();
}
process.exit();
