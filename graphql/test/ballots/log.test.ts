import postgres from 'postgres';
import type { Wallet } from '@ethersproject/wallet';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOG_LOCK } from '../../src/ballots/store/log-writer.ts';
import { readEntryMessage, rebuild } from '../../src/ballots/store/rebuild.ts';
import type { Accepted, Refused } from '../../src/ballots/types.ts';
import type { Service } from '../../src/service.ts';
import {
	author,
	envelopeOf,
	hubOver,
	NOW,
	plantPower,
	proposalOf,
	startHub,
	voteOf,
	wallets
} from './harness.ts';
import type { TestHub } from './harness.ts';
import { createTestDatabase } from '../database.ts';
import type { Hex } from 'viem';

let hub: TestHub;
/** Another process's service, as far as the database can tell. */
let other: Service;

beforeAll(async () => {
	hub = await startHub();
	other = await hub.another();
});
afterAll(async () => {
	await other?.close();
	await hub?.close();
});

const bytes = (envelope: object): Uint8Array => Buffer.from(JSON.stringify(envelope));
const voters = wallets.slice(0, -1);
const either = (i: number): Service => (i % 2 === 0 ? hub : other);
const take = (i: number, message: Uint8Array): Promise<Accepted | Refused> => either(i).hub!.accept(message);

let titles = 0;
async function propose(fields: Record<string, unknown> = {}): Promise<Hex> {
	titles += 1;
	const envelope = await envelopeOf(author, 'proposal', proposalOf({ title: `Number ${titles}`, ...fields }));
	const answer = await hub.hub!.accept(bytes(envelope));
	if (!answer.isAccepted) throw new Error(answer.sentence);
	return answer.id;
}

const vote = async (
	signer: Wallet,
	proposal: Hex,
	fields: Record<string, unknown> = {}
): Promise<Uint8Array> => bytes(await envelopeOf(signer, 'vote', voteOf(proposal, fields)));

const seqs = async (): Promise<number[]> =>
	(await hub.db.sql<{ seq: string }[]>`select seq from ballots.message order by seq`).map(({ seq }) =>
		Number(seq)
	);

describe('the log', () => {
	it('takes a message once, however often and wherever it comes at the same time', async () => {
		const proposal = await propose();
		const message = await vote(voters[0]!, proposal);
		const answers = await Promise.all(Array.from({ length: 40 }, (_, i) => take(i, message)));
		const accepted = answers.filter((answer) => answer.isAccepted);
		expect(accepted).toHaveLength(1);
		const { isAccepted: _, ...first } = accepted[0] as Accepted;
		for (const answer of answers)
			if (!answer.isAccepted) expect(answer).toMatchObject({ code: 'DUPLICATE', accepted: first });
	});

	it('has no gaps, whoever appends', async () => {
		const proposal = await propose();
		const messages = await Promise.all(
			Array.from({ length: 120 }, (_, i) => vote(voters[i % voters.length]!, proposal, { reason: String(i) }))
		);
		const answers = await Promise.all(messages.map((message, i) => take(i, message)));
		expect(answers.every(({ isAccepted }) => isAccepted)).toBe(true);
		const places = await seqs();
		expect(places).toEqual(places.map((_, i) => i + 1));
	});

	it('takes nothing about a proposal behind its cancellation', async () => {
		for (let round = 0; round < 5; round += 1) {
			const proposal = await propose();
			const votes = await Promise.all(
				voters.map((voter) => vote(voter, proposal, { reason: String(round) }))
			);
			const cancel = bytes(
				await envelopeOf(author, 'cancelProposal', { space: 'test.eth', timestamp: NOW, proposal })
			);
			const answers = await Promise.all([
				...votes.slice(0, 4).map((message, i) => take(i, message)),
				take(round, cancel),
				...votes.slice(4).map((message, i) => take(i, message))
			]);
			const canceled = answers[4] as Accepted;
			expect(canceled.isAccepted).toBe(true);
			for (const answer of answers.filter((one) => one !== canceled)) {
				if (answer.isAccepted) expect(answer.seq).toBeLessThan(canceled.seq);
				else expect(answer.code).toBe('CANCELED');
			}
		}
	});

	it('the votes that count, and the text, are the last by date and then by id, in whatever order they came', async () => {
		const dated = fc.record({
			voter: fc.integer({ min: 0, max: 3 }),
			timestamp: fc.integer({ min: NOW, max: NOW + 3 }),
			choice: fc.integer({ min: 1, max: 3 })
		});
		await fc.assert(
			fc.asyncProperty(
				fc.uniqueArray(dated, { minLength: 2, maxLength: 12, selector: (one) => JSON.stringify(one) }),
				fc.infiniteStream(fc.boolean()),
				async (given, coins) => {
					const proposal = await propose();
					const expected = new Map<string, { timestamp: number; id: string; choice: number }>();
					const messages = await Promise.all(
						given.map(async ({ voter, timestamp, choice }) => {
							const signer = voters[voter]!;
							const message = await vote(signer, proposal, { timestamp, choice });
							const { id } = readEntryMessage({ envelope: message });
							const account = signer.address.toLowerCase();
							const best = expected.get(account);
							const isLater =
								best === undefined ||
								timestamp > best.timestamp ||
								(timestamp === best.timestamp && id > best.id);
							if (isLater) expected.set(account, { timestamp, id, choice });
							return message;
						})
					);
					const answers = await Promise.all(
						messages.map((message) => take(coins.next().value ? 0 : 1, message))
					);
					expect(answers.every(({ isAccepted }) => isAccepted)).toBe(true);
					const counted = await hub.hub!.store.currentVotes([proposal]);
					expect(
						new Map(
							counted.map(({ voter, createdAt, id, choice }) => [voter, { timestamp: createdAt, id, choice }])
						)
					).toEqual(expected);
					// Each replaced vote names the next one, and the chain ends at the one that counts.
					const all = await hub.hub!.store.votes(
						{ proposal },
						{ first: 100, field: 'TIME', direction: 'ASC' }
					);
					expect(all).toHaveLength(given.length);
					const byId = new Map(all.map((one) => [one.id, one]));
					for (let one of all) {
						while (one.replacedBy !== null) one = byId.get(one.replacedBy)!;
						expect(one.id).toBe(expected.get(one.voter)!.id);
					}
				}
			),
			{ numRuns: 12 }
		);
	});

	it('updates in any order leave the last by date and then by id', async () => {
		const { start: _, end: __, snapshot: ___, app: ____, ...text } = proposalOf();
		for (const order of [
			[0, 1, 2],
			[2, 1, 0],
			[1, 2, 0]
		]) {
			const proposal = await propose({ start: NOW + 600 });
			const updates = await Promise.all(
				[NOW - 2, NOW - 1, NOW - 1].map(async (timestamp, i) =>
					bytes(
						await envelopeOf(author, 'updateProposal', { ...text, title: `Text ${i}`, timestamp, proposal })
					)
				)
			);
			for (const i of order) expect((await take(i, updates[i]!)).isAccepted).toBe(true);
			const best = updates
				.slice(1)
				.map((envelope) => readEntryMessage({ envelope }))
				.sort((a, b) => (a.id < b.id ? 1 : -1))[0]!;
			const [kept] = await hub.hub!.store.proposalsById([proposal]);
			expect(kept).toMatchObject({ updateId: best.id, title: (best.message as { title: string }).title });
		}
	});

	it('is only ever added to, by whatever role', async () => {
		const before = await hub.fingerprint();
		for (const statement of [
			'update ballots.message set receipt = receipt',
			'delete from ballots.message where seq = 1',
			'truncate ballots.message'
		])
			await expect(hub.db.sql.unsafe(statement)).rejects.toThrow(/only ever added to/);
		expect(await hub.fingerprint()).toBe(before);
	});

	it('gives the same derived tables again, and knows when an entry was changed', async () => {
		const before = await hub.fingerprint();
		expect(await rebuild(hub.db.sql)).toBe((await seqs()).length);
		expect(await hub.fingerprint()).toBe(before);
		const changes = [
			[
				'envelope = convert_to(replace(convert_from(envelope, $1), $2, $3), $1)',
				['UTF8', 'Number 1', 'Number 9'],
				/cid, id, receipt|id, receipt|cid/
			],
			['received_at = received_at + $1', [1], /its receipt/],
			['space = $1', ['other.eth'], /its space/],
			['digest = sha256($1)', [Buffer.from('x')], /its digest/]
		] as const;
		for (const [change, values, message] of changes) {
			await hub.db.sql
				.begin(async (sql) => {
					await sql.unsafe('alter table ballots.message disable trigger message_is_append_only');
					await sql.unsafe(`update ballots.message set ${change} where seq = 1`, [...values]);
					await expect(
						rebuild({ begin: (run: never) => (run as (s: typeof sql) => unknown)(sql) } as never)
					).rejects.toThrow(message);
					throw new Error('taken back');
				})
				.catch((error: Error) => expect(error.message).toBe('taken back'));
		}
		expect(await hub.fingerprint()).toBe(before);
	});
});

describe('the log under duress', () => {
	it('a vote that waits for its place until voting is over is refused', async () => {
		const proposal = await propose({ end: NOW + 61 });
		const message = await vote(voters[0]!, proposal, { timestamp: NOW + 60 });
		const before = await hub.fingerprint();
		let answer: Promise<Accepted | Refused> | undefined;
		await hub.db.sql.begin(async (sql) => {
			await sql`select pg_advisory_xact_lock(${LOG_LOCK})`;
			// It has a second left, and is held up for longer.
			answer = hub.hub!.accept(message, NOW + 60);
			await sql`select pg_sleep(1.5)`;
		});
		expect(await answer).toMatchObject({ isAccepted: false, code: 'VOTING_OVER' });
		expect(await hub.fingerprint()).toBe(before);
	});

	it('connections that break do not break the hub', async () => {
		const proposal = await propose();
		for (let round = 0; round < 3; round += 1) {
			const messages = await Promise.all(
				voters.map((voter) => vote(voter, proposal, { reason: `Broken ${round}` }))
			);
			const answers = messages.map((message, i) => take(i, message));
			await hub.db.sql`
				select pg_terminate_backend(pid) from pg_stat_activity
				where application_name = 'wadi-ballots' and datname = current_database()`;
			for (const [i, answer] of (await Promise.all(answers)).entries()) {
				if (answer.isAccepted) continue;
				expect(answer.code).toMatch(/^(LOG_UNAVAILABLE|DUPLICATE)$/);
				// A pool has several connections, and each is found broken when it is next used.
				let again = await take(i + 1, messages[i]!);
				for (let tries = 0; tries < 20 && !again.isAccepted && again.code === 'LOG_UNAVAILABLE'; tries += 1)
					again = await take(i + 1, messages[i]!);
				if (!again.isAccepted) expect(again.code).toBe('DUPLICATE');
			}
		}
		const kept = await hub.hub!.store.countVotes({ proposal });
		expect(kept).toBe(3 * voters.length);
		const places = await seqs();
		expect(places).toEqual(places.map((_, i) => i + 1));
	});
});

describe('roles', () => {
	it('an owner makes the schema; the hub’s role inserts and selects, the API’s selects', async () => {
		const db = await createTestDatabase();
		let narrow: TestHub | undefined;
		try {
			await plantPower(db);
			for (const role of ['ballots_writer', 'api_reader'])
				await db.sql.unsafe(`create role ${role} login password 'test'`);
			await db.sql.unsafe('grant usage on schema wadi, wadi_test to api_reader');
			await db.sql.unsafe('grant select on all tables in schema wadi, wadi_test to api_reader');
			const urlOf = (role: string): string => db.url.replace('wadi:wadi@', `${role}:test@`);
			narrow = await hubOver(
				{ ...db, url: urlOf('api_reader') },
				{ BALLOT_DATABASE_URL: urlOf('ballots_writer'), BALLOT_MIGRATION_DATABASE_URL: db.url }
			);
			const posted = await narrow.client.proposal(author, author.address, proposalOf() as never);
			expect(posted).toMatchObject({ id: expect.stringMatching(/^0x/) });
			const asRole = async (role: string, statement: string): Promise<string> => {
				const sql = postgres(urlOf(role), { max: 1, onnotice: () => undefined });
				try {
					await sql.unsafe(statement);
					return 'done';
				} catch (error) {
					return (error as { code: string }).code;
				} finally {
					await sql.end();
				}
			};
			const denied = '42501';
			for (const table of ['message', 'proposal', 'vote', 'migration']) {
				for (const role of ['ballots_writer', 'api_reader']) {
					expect(await asRole(role, `select count(*) from ballots.${table}`)).toBe('done');
					expect(await asRole(role, `delete from ballots.${table}`)).toBe(denied);
					expect(await asRole(role, `truncate ballots.${table}`)).toBe(denied);
				}
			}
			expect(await asRole('ballots_writer', 'update ballots.proposal set title = title')).toBe(denied);
			expect(await asRole('ballots_writer', 'drop trigger message_is_append_only on ballots.message')).toBe(
				denied
			);
			expect(await asRole('api_reader', 'insert into ballots.migration values (9)')).toBe(denied);
			expect(await asRole('ballots_writer', 'select count(*) from wadi.block')).toBe(denied);
		} finally {
			await narrow?.close();
			if (narrow === undefined) await db.close();
		}
	});
});
