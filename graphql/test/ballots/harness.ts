import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keccak256 } from '@ethersproject/keccak256';
import { Wallet } from '@ethersproject/wallet';
import { pino } from 'pino';
import { startService } from '../../src/service.ts';
import type { Service } from '../../src/service.ts';
import { createTestDatabase } from '../database.ts';
import type { TestDatabase } from '../database.ts';
import { at, blocks, CHAIN, START } from '../fixture.ts';
import { testConfig } from '../service.ts';
import { snapshot } from './snapshot-js.ts';

/** The machine's clock does not matter: every test service is given this one. */
export const NOW = START + 60 * 3_600;
export const SNAPSHOT = 40;
export const RELAYER_KEY = `0x${'7e'.repeat(32)}`;
/** Locks end here: power at a second t is amount-proportional to UNLOCK - t. */
const UNLOCK = START + 1_000 * 3_600;

export const wallet = (n: number): Wallet => new Wallet(keccak256(Buffer.from(`ballots ${n}`)));
export const wallets: readonly Wallet[] = Array.from({ length: 12 }, (_, n) => wallet(n));
export const [author, alice, bob, carol, admin, moderator] = wallets as [
	Wallet,
	Wallet,
	Wallet,
	Wallet,
	Wallet,
	Wallet,
	...Wallet[]
];
/** The last wallet of the list has no power anywhere. */
export const pauper = wallets.at(-1)!;

export const spaces = {
	spaces: [
		{
			id: 'test.eth',
			name: 'Test',
			chainId: CHAIN,
			strategies: [{ name: 've-power' }],
			votingDelay: { min: 0, max: 86_400 },
			votingPeriod: { min: 60, max: 30 * 86_400 },
			quorum: '1000',
			proposalThreshold: '1000000000000000000',
			admins: [admin.address],
			moderators: [moderator.address]
		},
		{
			id: 'other.eth',
			name: 'Other',
			chainId: CHAIN,
			strategies: [{ name: 've-power' }, { name: 'contributor-power' }],
			votingDelay: { min: 3_600, max: 3_600 },
			votingPeriod: { min: 86_400, max: 86_400 },
			quorum: '0',
			proposalThreshold: '0'
		}
	]
};

/** A lock's row of power: `slope` wei a second until UNLOCK. */
export const lockOf = (account: string, slope: bigint, seq = 0) => ({
	...at(5, seq),
	account: account.toLowerCase(),
	delegate: account.toLowerCase(),
	amount: slope * 1_000n,
	slope,
	unlocksAt: UNLOCK,
	lockedAt: START,
	score: 0,
	seq,
	since: START,
	until: null
});

/** Power at the usual snapshot of a lock of this slope. */
export const powerOf = (slope: bigint, block = SNAPSHOT): bigint =>
	slope * BigInt(UNLOCK - (START + block * 3_600));

/** Wallet n's, beyond what a double holds exactly. */
export const slopeOf = (n: number): bigint => 1_000_000_000_000_001n * BigInt(n + 1);

/** Blocks to 50, an indexed head and a lock for every wallet but the last. */
export async function plantPower(db: TestDatabase, accounts: readonly string[] = []): Promise<void> {
	await db.insert('block', blocks(1, 50));
	await db.insert('protocol_parameter', [{ ...at(1), name: 'CONTRIBUTOR_SHARE_BPS', value: '2500' }]);
	await db.insert(
		'power_source',
		[...wallets.slice(0, -1).map(({ address }) => address), ...accounts].map((account, n) =>
			lockOf(account, slopeOf(n), n)
		)
	);
	await db.sql`insert into wadi_test._ponder_checkpoint values
		('local', ${CHAIN}, '', ${`1700000000${'31337'.padStart(16, '0')}${'50'.padStart(16, '0')}${'9'.repeat(33)}`}, '')`;
}

export interface TestHub extends Service {
	db: TestDatabase;
	/** Sets the hub's clock. */
	setNow: (now: number) => void;
	/** Where messages are posted. */
	post: string;
	client: InstanceType<typeof snapshot.Client712>;
	send: (body: string | Uint8Array, headers?: Record<string, string>) => Promise<Reply>;
	query: (query: string, variables?: Record<string, unknown>) => Promise<Reply>;
	/** Count and hash of everything in the schema. */
	fingerprint: () => Promise<string>;
	/** Another process's service over the same database. */
	another: (settings?: Record<string, string>) => Promise<Service>;
	settings: Record<string, string>;
}

export interface Reply {
	status: number;
	headers: Headers;
	// The shape is the path's; tests look into it.
	// eslint-disable-next-line @typescript-eslint/no-explicit-any
	body: any;
}

export async function startHub(
	settings: Record<string, string> = {},
	accounts: readonly string[] = []
): Promise<TestHub> {
	const db = await createTestDatabase();
	await plantPower(db, accounts);
	return hubOver(db, settings);
}

export async function hubOver(db: TestDatabase, settings: Record<string, string> = {}): Promise<TestHub> {
	const folder = mkdtempSync(join(tmpdir(), 'wadi-ballots-'));
	const file = join(folder, 'spaces.json');
	writeFileSync(file, JSON.stringify(spaces));
	const given = {
		BALLOT_SPACES: file,
		BALLOT_RELAYER_KEY: RELAYER_KEY,
		BALLOT_RATE_LIMIT_PER_SECOND: '0',
		...settings
	};
	let now = NOW;
	const start = async (more: Record<string, string> = {}): Promise<Service> => {
		const service = await startService(
			testConfig(db.url, { ...given, ...more }),
			pino({ level: process.env['TEST_LOG'] ?? 'silent' }),
			{ clock: () => now }
		);
		while (!service.watch.isReady) await new Promise((resolve) => setTimeout(resolve, 5));
		return service;
	};
	const service = await start();
	const post = new URL('/ballots', service.url).href;
	const send = async (
		url: string,
		body: string | Uint8Array,
		headers: Record<string, string> = {}
	): Promise<Reply> => {
		const response = await fetch(url, {
			method: 'POST',
			headers: { 'content-type': 'application/json', ...headers },
			body: body as string
		});
		return { status: response.status, headers: response.headers, body: await response.json() };
	};
	return {
		...service,
		db,
		post,
		settings: given,
		client: new snapshot.Client712(post),
		setNow: (next) => (now = next),
		send: (body, headers) => send(post, body, headers),
		query: (query, variables) => send(`${post}/graphql`, JSON.stringify({ query, variables })),
		fingerprint: () => fingerprintOf(db),
		another: start,
		close: async () => {
			await service.close();
			await db.close();
			rmSync(folder, { recursive: true, force: true });
		}
	};
}

async function fingerprintOf({ sql }: TestDatabase): Promise<string> {
	const parts: string[] = [];
	for (const table of ['message', 'proposal', 'proposal_update', 'cancellation', 'vote']) {
		const [row] = await sql.unsafe(
			`select count(*)::int as count, md5(coalesce(string_agg(t::text, '|' order by t.seq), '')) as hash from ballots.${table} t`
		);
		parts.push(`${table} ${row!['count']} ${row!['hash']}`);
	}
	return parts.join(', ');
}

export const proposalOf = (fields: Record<string, unknown> = {}) => ({
	space: 'test.eth',
	timestamp: NOW,
	type: 'single-choice' as const,
	title: 'Where to dig the next well',
	body: 'Three places are **surveyed**.',
	discussion: 'https://forum.example/t/1',
	choices: ['North', 'South', 'East'],
	labels: [],
	start: NOW,
	end: NOW + 3 * 86_400,
	snapshot: SNAPSHOT,
	plugins: '{}',
	app: 'wadi',
	...fields
});

export const voteOf = (proposal: string, fields: Record<string, unknown> = {}) => ({
	space: 'test.eth',
	timestamp: NOW,
	proposal,
	type: 'single-choice' as const,
	choice: 1,
	reason: '',
	app: 'wadi',
	...fields
});

/** What Client712 would post, without posting it. */
export async function envelopeOf(
	signer: Wallet,
	kind: 'proposal' | 'vote' | 'cancelProposal' | 'updateProposal',
	message: object
): Promise<Envelope> {
	let posted: Envelope | undefined;
	const client = new snapshot.Client712('http://nowhere.invalid');
	client.send = (async (envelope: Envelope) => (posted = envelope)) as never;
	await (client[kind] as (signer: Wallet, address: string, message: object) => Promise<unknown>)(
		signer,
		signer.address,
		structuredClone(message)
	);
	// The client hands out its own types; tests change theirs.
	return structuredClone(posted!);
}

export interface Envelope {
	address: string;
	sig: string;
	data: {
		domain: Record<string, unknown>;
		types: Record<string, { name: string; type: string }[]>;
		message: Record<string, unknown>;
	};
}

/** Signs again what a test has changed. */
export async function signAgain(signer: Wallet, { data }: Envelope): Promise<Envelope> {
	const sig = await signer._signTypedData(data.domain, data.types, data.message);
	return { address: signer.address, sig, data };
}
