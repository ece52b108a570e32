import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import postgres from 'postgres';
import { recoverTypedDataAddress } from 'viem';
import { createTestDatabase, freePort } from '../../graphql/test/database.ts';
import type { TestDatabase } from '../../graphql/test/database.ts';
import { at, blocks, CHAIN, START } from '../../graphql/test/fixture.ts';
import { testConfig } from '../../graphql/test/service.ts';
import { root } from '../../stack/src/paths.ts';
import { signProposal, signVotes, voters } from './ballots/votes.ts';
import type { SignedVote } from './ballots/votes.ts';
import { cpuSeconds } from './support/cpu.ts';
import { say } from './support/place.ts';
import { median, quantile } from './support/statistics.ts';
import { grouped, milliseconds, printTable, times } from './support/table.ts';

const { values: flags } = parseArgs({
	options: {
		votes: { type: 'string', default: '1500' },
		rounds: { type: 'string', default: '5' },
		seconds: { type: 'string', default: '2' },
		connections: { type: 'string', default: '64' }
	}
});
const votes = Number(flags.votes);
const rounds = Number(flags.rounds);
const seconds = Number(flags.seconds);
const connections = Number(flags.connections);

const SNAPSHOT = 40;

interface Service {
	name: string;
	child: ChildProcess;
	port: number;
}

interface Bare {
	perSecond: number;
	/** Microseconds of CPU time. */
	cpu: number;
}

interface Round {
	perSecond: number;
	milliseconds: number[];
	serviceCpu: number | undefined;
	databaseCpu: number | undefined;
	perCommit: number;
}

/** viem alone, in this thread: hash the typed data, recover the key, compare. */
async function verifyBare(signed: readonly SignedVote[]): Promise<Bare> {
	const began = performance.now();
	const cpu = process.cpuUsage();
	let count = 0;
	while (performance.now() - began < seconds * 1_000) {
		const { typed, signature, address } = signed[count % signed.length]!;
		if ((await recoverTypedDataAddress({ ...typed, signature })) !== address)
			throw new Error('A vote was signed by somebody else: the measurement means nothing.');
		count += 1;
	}
	const { user, system } = process.cpuUsage(cpu);
	return { perSecond: count / ((performance.now() - began) / 1_000), cpu: (user + system) / count };
}

const agent = new Agent({ keepAlive: true, maxSockets: connections });

function post(port: number, body: Buffer): Promise<{ status: number; text: string }> {
	return new Promise((resolve, reject) => {
		const headers = { 'content-type': 'application/json', 'content-length': body.length };
		const sent = request(
			{ agent, host: '127.0.0.1', port, path: '/ballots', method: 'POST', headers },
			(response) => {
				const parts: Buffer[] = [];
				response.on('data', (part: Buffer) => parts.push(part));
				response.on('end', () =>
					resolve({ status: response.statusCode!, text: Buffer.concat(parts).toString() })
				);
			}
		);
		sent.on('error', reject);
		sent.end(body);
	});
}

async function acceptAll(service: Service, signed: readonly SignedVote[], db: TestDatabase): Promise<Round> {
	const server = await serverPids(db);
	const cpuOf = () => [cpuSeconds([service.child.pid!]), cpuSeconds(server)] as const;
	const commitsOf = async (): Promise<number> =>
		Number((await db.sql`select count(distinct xmin::text) as count from ballots.message`)[0]!['count']);
	const commits = await commitsOf();
	const taken: number[] = [];
	const queue = [...signed];
	const [before, databaseBefore] = cpuOf();
	const began = performance.now();
	await Promise.all(
		Array.from({ length: connections }, async () => {
			for (let vote = queue.pop(); vote !== undefined; vote = queue.pop()) {
				const from = performance.now();
				const { status, text } = await post(service.port, vote.body);
				if (status !== 200) throw new Error(`A vote was answered ${status}: ${text.slice(0, 300)}`);
				taken.push(performance.now() - from);
			}
		})
	);
	const elapsed = performance.now() - began;
	const [after, databaseAfter] = cpuOf();
	const micros = (from: number | undefined, to: number | undefined): number | undefined =>
		from === undefined || to === undefined ? undefined : ((to - from) * 1e6) / signed.length;
	return {
		perSecond: signed.length / (elapsed / 1_000),
		milliseconds: taken,
		serviceCpu: micros(before, after),
		databaseCpu: micros(databaseBefore, databaseAfter),
		perCommit: signed.length / ((await commitsOf()) - commits)
	};
}

/** The database's processes, those that write to disk included. */
const serverPids = async ({ sql }: TestDatabase): Promise<number[]> =>
	(await sql<{ pid: number }[]>`select pid from pg_stat_activity where pid <> pg_backend_pid()`).map(
		({ pid }) => pid
	);

/** How often one connection can commit a row so that it is on the disk. */
async function commitsAlone({ url }: TestDatabase): Promise<number> {
	const sql = postgres(url, { max: 1, connection: { synchronous_commit: 'on' }, onnotice: () => undefined });
	await sql`create table if not exists public.bench_commit (n integer)`;
	const began = performance.now();
	let count = 0;
	for (; performance.now() - began < 1_000; count += 1) await sql`insert into public.bench_commit values (1)`;
	await sql.end();
	return count / ((performance.now() - began) / 1_000);
}

async function start(
	name: string,
	db: TestDatabase,
	folder: string,
	workers: string | undefined
): Promise<Service> {
	const port = await freePort();
	const { DEPLOYMENTS_DIR } = testConfig(db.url);
	const child = spawn(process.execPath, [join(root, 'graphql', 'src', 'main.ts')], {
		env: {
			PATH: process.env['PATH'],
			NODE_ENV: 'production',
			DATABASE_URL: db.url,
			DEPLOYMENTS_DIR,
			PORT: String(port),
			LOG_LEVEL: 'error',
			BALLOT_SPACES: join(folder, 'spaces.json'),
			BALLOT_RELAYER_KEY: `0x${'7e'.repeat(32)}`,
			BALLOT_RATE_LIMIT_PER_SECOND: '0',
			...(workers !== undefined && { BALLOT_WORKERS: workers })
		},
		stdio: ['ignore', 'inherit', 'inherit']
	});
	for (;;) {
		if (child.exitCode !== null)
			throw new Error('The service ended before it was ready; see what it said above.');
		const isUp = await fetch(`http://127.0.0.1:${port}/ready`).then(
			({ ok }) => ok,
			() => false
		);
		if (isUp) return { name, child, port };
		await sleep(100);
	}
}

async function plant(db: TestDatabase): Promise<void> {
	await db.insert('block', blocks(1, 50));
	await db.insert(
		'power_source',
		voters.map(({ address }, n) => ({
			...at(5, n),
			account: address.toLowerCase(),
			delegate: address.toLowerCase(),
			amount: 10n ** 20n,
			slope: 10n ** 12n + BigInt(n),
			unlocksAt: START + 1_000 * 3_600,
			lockedAt: START,
			score: 0,
			seq: n,
			since: START,
			until: null
		}))
	);
	const checkpoint = `1700000000${String(CHAIN).padStart(16, '0')}${'50'.padStart(16, '0')}${'9'.repeat(33)}`;
	await db.sql`insert into wadi_test._ponder_checkpoint values ('local', ${CHAIN}, '', ${checkpoint}, '')`;
	await db.sql`analyze`;
}

const space = {
	id: 'bench.eth',
	name: 'Bench',
	chainId: CHAIN,
	strategies: [{ name: 'governance-power' }],
	votingDelay: { min: 0, max: 3_600 },
	votingPeriod: { min: 60, max: 864_000 },
	quorum: '0',
	proposalThreshold: '1'
};

const folder = mkdtempSync(join(tmpdir(), 'wadi-bench-ballots-'));
const db = await createTestDatabase({ isDurable: true });
const services: Service[] = [];
try {
	writeFileSync(join(folder, 'spaces.json'), JSON.stringify({ spaces: [space] }));
	await plant(db);
	services.push(await start('in threads of its own', db, folder, undefined));
	services.push(await start('in the service’s thread', db, folder, '0'));
	const proposed = await post(services[0]!.port, await signProposal(SNAPSHOT));
	if (proposed.status !== 200)
		throw new Error(`The proposal was answered ${proposed.status}: ${proposed.text}`);
	const { id } = JSON.parse(proposed.text) as { id: string };
	say('warming up');
	for (const service of services) await acceptAll(service, await signVotes(id, 300), db);
	const bare: Bare[] = [];
	const measured = services.map((): Round[] => []);
	for (let round = 0; round < rounds; round += 1) {
		for (const [i, service] of services.entries()) {
			const signed = await signVotes(id, votes);
			bare.push(await verifyBare(signed));
			measured[i]!.push(await acceptAll(service, signed, db));
			say(
				`round ${round + 1}, ${service.name}: ${grouped(measured[i]!.at(-1)!.perSecond)} votes/s, bare ${grouped(bare.at(-1)!.perSecond)}/s`
			);
		}
	}
	const alone = median(bare.map(({ perSecond }) => perSecond));
	const alonesCpu = median(bare.map(({ cpu }) => cpu));
	const [kept] = await db.sql`select count(*)::int as count from ballots.message`;
	const expected = 1 + services.length * (300 + rounds * votes);
	if (kept!['count'] !== expected)
		throw new Error(`The log has ${kept!['count']} messages and ${expected} were accepted.`);
	const shown = (value: (round: Round) => number | undefined, i: number): number =>
		median(measured[i]!.map((round) => value(round) ?? NaN));
	printTable(
		`Votes accepted over HTTP by ${connections} connections, each on the disk before it is answered; medians of ${rounds} rounds of ${grouped(votes)}`,
		[
			'signatures are checked',
			'votes/s',
			': bare',
			'p50 ms',
			'p99 ms',
			'votes a commit',
			'CPU µs: service',
			'database',
			': bare'
		],
		services.map(({ name }, i) => {
			const perSecond = shown((one) => one.perSecond, i);
			const cpu = shown((one) => one.serviceCpu, i);
			return [
				name,
				grouped(perSecond),
				times(
					median(
						measured[i]!.map((one, round) => one.perSecond / bare[round * services.length + i]!.perSecond)
					)
				),
				milliseconds(shown((one) => quantile(one.milliseconds, 0.5), i)),
				milliseconds(shown((one) => quantile(one.milliseconds, 0.99), i)),
				shown((one) => one.perCommit, i).toFixed(1),
				grouped(cpu),
				grouped(shown((one) => one.databaseCpu, i)),
				times(cpu / alonesCpu)
			];
		})
	);
	console.log(
		`\nBare: viem's recoverTypedDataAddress in one thread, ${grouped(alone)}/s, ${grouped(alonesCpu)} µs of CPU time each.`
	);
	console.log(`One connection that commits a row at a time: ${grouped(await commitsAlone(db))} commits/s.`);
} finally {
	for (const { child } of services) child.kill('SIGKILL');
	agent.destroy();
	await db.close();
	rmSync(folder, { recursive: true, force: true });
}
