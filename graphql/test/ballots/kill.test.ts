import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { rebuild } from '../../src/ballots/store/rebuild.ts';
import { createTestDatabase, freePort } from '../database.ts';
import type { TestDatabase } from '../database.ts';
import { testConfig } from '../service.ts';
import {
	author,
	envelopeOf,
	plantPower,
	proposalOf,
	RELAYER_KEY,
	spaces,
	voteOf,
	wallets
} from './harness.ts';

const ROUNDS = Number(process.env['KILL_ROUNDS'] ?? 8);
const MESSAGES = 90;
const SENDERS = 12;

let db: TestDatabase;
let folder: string;
let port: number;
let service: ChildProcess | undefined;

beforeAll(async () => {
	db = await createTestDatabase();
	await plantPower(db);
	folder = mkdtempSync(join(tmpdir(), 'wadi-kill-'));
	writeFileSync(join(folder, 'spaces.json'), JSON.stringify(spaces));
	port = await freePort();
});
afterAll(async () => {
	service?.kill('SIGKILL');
	await db?.close();
	rmSync(folder, { recursive: true, force: true });
});

async function start(deployments: string): Promise<void> {
	service = spawn(process.execPath, [join(import.meta.dirname, '../../src/main.ts')], {
		env: {
			PATH: process.env['PATH'],
			DATABASE_URL: db.url,
			DEPLOYMENTS_DIR: deployments,
			PORT: String(port),
			LOG_LEVEL: 'silent',
			BALLOT_SPACES: join(folder, 'spaces.json'),
			BALLOT_RELAYER_KEY: RELAYER_KEY,
			BALLOT_RATE_LIMIT_PER_SECOND: '0'
		},
		stdio: ['ignore', 'ignore', 'inherit']
	});
	for (;;) {
		const isUp = await fetch(`http://127.0.0.1:${port}/ready`).then(
			({ ok }) => ok,
			() => false
		);
		if (isUp) return;
		await sleep(20);
	}
}

function kill(): Promise<void> {
	const { promise, resolve } = Promise.withResolvers<void>();
	service!.once('exit', () => resolve());
	service!.kill('SIGKILL');
	return promise;
}

interface Reply {
	status: number;
	body: { id?: string; ipfs?: string; error?: string; accepted?: { id: string } };
}

/** Undefined when no answer came. */
async function post(text: string): Promise<Reply | undefined> {
	try {
		const response = await fetch(`http://127.0.0.1:${port}/ballots`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: text
		});
		return { status: response.status, body: (await response.json()) as Reply['body'] };
	} catch {
		return undefined;
	}
}

it(`killed at any moment under load, ${ROUNDS} times, it loses nothing that it answered for and counts nothing twice`, async () => {
	const { DEPLOYMENTS_DIR } = testConfig(db.url);
	const now = Math.floor(Date.now() / 1_000);
	await start(DEPLOYMENTS_DIR);
	const proposed = await post(
		JSON.stringify(
			await envelopeOf(author, 'proposal', proposalOf({ timestamp: now, start: now, end: now + 86_400 }))
		)
	);
	const proposal = proposed!.body.id!;
	const voters = wallets.slice(0, -1);
	/** Ids that were promised to be kept, and ids sent. */
	const promised = new Set<string>();
	const sent = new Set<string>();
	let lost = 0;
	let unanswered = 0;
	let alreadyThere = 0;
	for (let round = 0; round < ROUNDS; round += 1) {
		const messages = await Promise.all(
			Array.from({ length: MESSAGES }, async (_, i) => {
				const timestamp = Math.floor(Date.now() / 1_000);
				const fields = { timestamp, reason: `${round}.${i}`, choice: (i % 3) + 1 };
				return JSON.stringify(await envelopeOf(voters[i % voters.length]!, 'vote', voteOf(proposal, fields)));
			})
		);
		const retries: string[] = [];
		const queue = [...messages];
		// At a moment of its own between the first answer and nearly the last, however fast the machine is.
		const { promise: killed, resolve: killNow } = Promise.withResolvers<Promise<void>>();
		let answersLeft = Math.floor(Math.random() * MESSAGES * 0.9);
		const answered = (): void => {
			if (answersLeft === 0)
				void (round % 2 === 0 ? sleep(Math.random() * 20) : committed()).then(() => killNow(kill()));
			answersLeft -= 1;
		};
		answered();
		await Promise.all(
			Array.from({ length: SENDERS }, async () => {
				for (let text = queue.pop(); text !== undefined; text = queue.pop()) {
					const reply = await post(text);
					if (reply === undefined) retries.push(text);
					else {
						expect(reply.status).toBe(200);
						promised.add(reply.body.id!);
						sent.add(reply.body.id!);
						answered();
					}
				}
			})
		);
		await killed;
		unanswered += retries.length;
		await start(DEPLOYMENTS_DIR);
		const kept = new Set(
			(await db.sql<{ id: string }[]>`select id from ballots.message`).map(({ id }) => id)
		);
		lost += [...promised].filter((id) => !kept.has(id)).length;
		await Promise.all(retries.map(retry));
	}
	/** Until the log has a message whose answer is still on its way. */
	async function committed(): Promise<void> {
		for (const until = performance.now() + 2_000; performance.now() < until;) {
			const [row] = await db.sql<{ count: number }[]>`select count(*)::int as count from ballots.message`;
			if (row!.count > promised.size + 1) return;
		}
	}
	async function retry(text: string): Promise<void> {
		const reply = (await post(text))!;
		const id = reply.body.id ?? reply.body.accepted?.id;
		if (reply.status === 409) alreadyThere += 1;
		else expect(reply.status).toBe(200);
		expect(id).toMatch(/^0x/);
		expect(sent.has(id!)).toBe(false);
		sent.add(id!);
		promised.add(id!);
	}
	await kill();
	const rows = await db.sql<{ seq: string; id: string }[]>`select seq, id from ballots.message order by seq`;
	expect(lost).toBe(0);
	expect(rows.map(({ seq }) => Number(seq))).toEqual(rows.map((_, i) => i + 1));
	// Every message once: all that were sent, and the proposal.
	expect(sent.size).toBe(ROUNDS * MESSAGES);
	expect(rows.map(({ id }) => id).sort()).toEqual([...sent, proposal].sort());
	const counts = await db.sql<{ count: number }[]>`select count(*)::int as count from ballots.current_vote`;
	expect(counts[0]!.count).toBe(voters.length);
	expect(await rebuild(db.sql)).toBe(rows.length);
	// Otherwise the kills came too early or too late to show anything.
	expect(unanswered).toBeGreaterThan(ROUNDS);
	process.stdout.write(
		`kill -9: ${ROUNDS} rounds, ${sent.size} votes, ${unanswered} without an answer, ${alreadyThere} of these were in the log\n`
	);
}, 600_000);
