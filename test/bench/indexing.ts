import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { startChild, waitUntilReady } from '../../stack/src/child.ts';
import { manyTimes } from '../../stack/src/indexer.ts';
import { root } from '../../stack/src/paths.ts';
import { freePort } from '../../stack/src/ports.ts';
import type { Running } from '../../stack/src/up.ts';
import { openPlace, readFlags, say } from './support/place.ts';
import { median } from './support/statistics.ts';
import { grouped, printTable, times } from './support/table.ts';

const AIM = 0.6;

const flags = readFlags();
const rounds = Number(flags.rounds ?? 3);

const apps = {
	indexer: { folder: 'indexer', name: 'indexer (the real handlers)' },
	inserts: { folder: join('test', 'bench', 'insert-only'), name: 'insert-only app (one row an event)' }
} as const;
type App = keyof typeof apps;

interface Indexed {
	events: number;
	seconds: number;
}

/** Indexes the whole chain into an empty schema and says how long that took, by Ponder's own account of it. */
async function index(running: Running, app: App): Promise<Indexed> {
	const schema = `bench_${app}`;
	const port = await freePort();
	const sql = postgres(running.urls.database, { max: 1, onnotice: () => {} });
	await sql`drop schema if exists ${sql(schema)} cascade`;
	await sql`checkpoint`;
	await sql.end();
	const logFile = join(running.logs, `bench-${app}.log`);
	const child = startChild({
		name: apps[app].name,
		command: process.execPath,
		args: [
			join(root, 'node_modules', 'ponder', 'dist', 'esm', 'bin', 'ponder.js'),
			...['start', '--root', join(root, apps[app].folder), '--schema', schema],
			...['--hostname', '127.0.0.1', '--port', String(port), '--log-format', 'json']
		],
		cwd: join(root, apps[app].folder),
		env: {
			[`RPC_URL_${running.deployment.chainId}`]: manyTimes(running.urls.rpc),
			DATABASE_URL: running.urls.database,
			DATABASE_SCHEMA: undefined,
			WADI_SCHEMA: schema,
			DEPLOYMENTS_DIR: running.deploymentsDir,
			PORT: String(port)
		},
		logFile
	});
	try {
		// Asked seldom, and not for metrics, so that asking costs nothing.
		await waitUntilReady(
			child,
			async () => {
				await sleep(250);
				return (await fetch(`http://127.0.0.1:${port}/ready`)).ok;
			},
			600_000
		);
	} finally {
		await child.stop();
	}
	return readLog(readFileSync(logFile, 'utf8'), logFile);
}

interface Line {
	time: number;
	msg: string;
	event_count?: number;
}

function readLog(text: string, logFile: string): Indexed {
	const lines = text.split('\n').flatMap((line) => (line.startsWith('{') ? [JSON.parse(line) as Line] : []));
	const began = lines.find(({ msg }) => msg === 'Started backfill indexing')?.time;
	const ended = lines.find(({ msg }) => msg === 'Completed backfill indexing across all chains')?.time;
	const events = lines
		.filter(({ msg }) => msg === 'Indexed block range')
		.reduce((sum, { event_count = 0 }) => sum + event_count, 0);
	if (began === undefined || ended === undefined || events === 0)
		throw new Error(`${logFile} tells of no whole backfill: look into it.`);
	return { events, seconds: (ended - began) / 1000 };
}

const running = await openPlace(flags);
try {
	const results: Record<App, Indexed[]> = { indexer: [], inserts: [] };
	// The first round fetches from the chain what later ones find in Ponder's store of fetched data.
	for (let round = 0; round <= rounds; round += 1)
		for (const app of ['indexer', 'inserts'] as const) {
			const indexed = await index(running, app);
			say(
				`${round === 0 ? 'Warming up' : `Round ${round}`}: ${apps[app].name}, ${grouped(indexed.events)} events in ${indexed.seconds.toFixed(2)} s`
			);
			if (round > 0) results[app].push(indexed);
		}
	const counts = new Set(Object.values(results).flatMap((all) => all.map(({ events }) => events)));
	if (counts.size > 1)
		throw new Error(
			`The runs saw different numbers of events (${[...counts].join(', ')}): nothing can be compared.`
		);
	const rate = (app: App): number => median(results[app].map(({ events, seconds }) => events / seconds));
	const ratio = rate('indexer') / rate('inserts');
	printTable(
		`Backfill of ${grouped([...counts][0]!)} events with the chain's data at hand, median of ${rounds} rounds in turn`,
		['', 'events/s', 'seconds', 'ratio'],
		[
			[
				apps.inserts.name,
				grouped(rate('inserts')),
				median(results.inserts.map(({ seconds }) => seconds)).toFixed(2),
				''
			],
			[
				apps.indexer.name,
				grouped(rate('indexer')),
				median(results.indexer.map(({ seconds }) => seconds)).toFixed(2),
				`${times(ratio)} (aim ${AIM}: ${ratio >= AIM ? 'met' : 'missed'})`
			]
		]
	);
} finally {
	await running.stop();
}
process.exit();
