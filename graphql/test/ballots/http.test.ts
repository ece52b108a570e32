import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentId, verifyReceipt } from '../../src/ballots/receipt.ts';
import { refusals } from '../../src/ballots/refusal.ts';
import { readEntryMessage } from '../../src/ballots/store/rebuild.ts';
import { nextDigest } from '../../src/ballots/store/log-writer.ts';
import { createTestDatabase } from '../database.ts';
import { startTestService } from '../service.ts';
import { alice, author, bob, envelopeOf, NOW, plantPower, proposalOf, startHub, voteOf } from './harness.ts';
import type { TestHub } from './harness.ts';

let hub: TestHub;
let first: string;
let second: string;

const json = { 'content-type': 'application/json' };
const propose = async (title: string): Promise<string> =>
	(await hub.send(JSON.stringify(await envelopeOf(author, 'proposal', proposalOf({ title }))))).body.id;
const vote = async (proposal: string, reason = ''): Promise<string> =>
	JSON.stringify(await envelopeOf(alice, 'vote', voteOf(proposal, { reason })));

beforeAll(async () => {
	hub = await startHub();
	first = await propose('First');
	second = await propose('Second, with “quotes” and 🐪');
	// Other bytes than any writer of JSON would choose: the log keeps them.
	const spaced = JSON.stringify(JSON.parse(await vote(first)), null, ' ').replace('"wadi"', '"\\u0077adi"');
	expect((await hub.send(spaced)).status).toBe(200);
	await hub.send(await vote(second, 'Because of the well.'));
});
afterAll(() => hub?.close());

const get = (path: string): Promise<Response> => fetch(new URL(path, hub.url));
async function exported(search = ''): Promise<Record<string, never>[]> {
	const response = await get(`/ballots/export${search}`);
	expect(response.headers.get('content-type')).toBe('application/x-ndjson; charset=utf-8');
	const text = await response.text();
	return text
		.split('\n')
		.filter((line) => line !== '')
		.map((line) => JSON.parse(line) as Record<string, never>);
}

describe('what is read', () => {
	it('the hub about itself', async () => {
		const response = await get('/ballots');
		expect(response.headers.get('x-content-type-options')).toBe('nosniff');
		expect(response.headers.get('access-control-allow-origin')).toBe('*');
		expect(await response.json()).toMatchObject({
			name: 'wadi-ballots',
			relayer: hub.hub!.relayer,
			time: NOW,
			log: await hub.hub!.store.head(),
			spaces: [{ id: 'test.eth' }, { id: 'other.eth' }]
		});
	});

	it('the log, whole and checkable by whoever reads it', async () => {
		const entries = await exported();
		expect(entries.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
		let digest = `0x${'0'.repeat(64)}` as const as `0x${string}`;
		for (const entry of entries) {
			const envelope = Buffer.from(entry['envelope']!);
			expect(contentId(envelope)).toBe(entry['cid']);
			const { id, message } = readEntryMessage({ envelope });
			expect(id).toBe(entry['id']);
			expect(message.from).toBe(entry['address']);
			digest = nextDigest(digest, id, entry['cid']!);
			expect(digest).toBe(entry['digest']);
			expect(await verifyReceipt(entry as never, entry['receipt']!, hub.hub!.relayer)).toBe(true);
		}
		expect(entries[2]!['envelope']).toContain('\\u0077adi');
		expect(entries[0]!['context']).toMatchObject({
			snapshot: { block: '40', timestamp: expect.stringMatching(/^\d+$/) },
			terms: { chainId: 31_337, quorum: '1000' }
		});
		expect(entries[3]!['context']).toMatchObject({ power: { total: expect.stringMatching(/^\d{19,}$/) } });
	});

	it('a part of it: of a proposal, of a space, after a place', async () => {
		expect((await exported(`?proposal=${first}`)).map(({ seq }) => seq)).toEqual([1, 3]);
		expect((await exported('?space=test.eth&after=2')).map(({ seq }) => seq)).toEqual([3, 4]);
		expect(await exported('?space=other.eth')).toEqual([]);
		for (const search of ['?proposal=0x12', '?after=-1', '?after=x'])
			expect(await (await get(`/ballots/export${search}`)).json()).toMatchObject({ error: 'WRONG_VALUE' });
	});

	it('more entries than are read at once', async () => {
		const votes = await Promise.all(Array.from({ length: 520 }, (_, i) => vote(second, String(i))));
		for (let i = 0; i < votes.length; i += 40)
			await Promise.all(votes.slice(i, i + 40).map((text) => hub.hub!.accept(Buffer.from(text))));
		expect((await exported()).map(({ seq }) => seq)).toEqual(Array.from({ length: 524 }, (_, i) => i + 1));
	});
});

describe('what the paths refuse', () => {
	it('a site elsewhere may ask first, and is told what it may send', async () => {
		const response = await fetch(hub.post, { method: 'OPTIONS' });
		expect(response.status).toBe(204);
		expect(response.headers.get('access-control-allow-methods')).toBe('GET, POST, OPTIONS');
		expect(response.headers.get('access-control-allow-headers')).toContain('content-type');
	});

	it('other methods and other paths', async () => {
		const put = await fetch(hub.post, { method: 'PUT' });
		expect(put.status).toBe(405);
		expect(put.headers.get('allow')).toBe('GET, POST, OPTIONS');
		expect(await put.json()).toMatchObject({ error: 'METHOD_NOT_ALLOWED' });
		expect((await fetch(`${hub.post}/export`, { method: 'POST', headers: json, body: '{}' })).status).toBe(
			405
		);
		expect((await get('/ballots/nothing')).status).toBe(404);
	});

	it('too many messages of one client, and says how long to wait', async () => {
		const slow = await hub.another({ BALLOT_RATE_LIMIT_PER_SECOND: '1', BALLOT_RATE_LIMIT_BURST: '3' });
		try {
			const statuses: number[] = [];
			let last: Response | undefined;
			for (let i = 0; i < 5; i += 1) {
				last = await fetch(new URL('/ballots', slow.url), { method: 'POST', headers: json, body: '{}' });
				statuses.push(last.status);
			}
			expect(statuses.slice(0, 3)).toEqual([400, 400, 400]);
			expect(statuses.at(-1)).toBe(refusals.RATE_LIMITED[0]);
			expect(last!.headers.get('retry-after')).toBe('1');
			expect(await last!.json()).toMatchObject({ error: 'RATE_LIMITED' });
			// Readers are not held up by it.
			expect((await fetch(new URL('/ballots', slow.url))).status).toBe(200);
		} finally {
			await slow.close();
		}
	});

	it('all of it where there is no hub', async () => {
		const db = await createTestDatabase();
		await plantPower(db);
		const plain = await startTestService(db.url);
		try {
			const response = await fetch(new URL('/ballots', plain.url), {
				method: 'POST',
				headers: json,
				body: '{}'
			});
			expect(response.status).toBe(404);
			expect(await response.json()).toMatchObject({ error: 'NO_HUB' });
			expect(await db.sql`select 1 from pg_namespace where nspname = 'ballots'`).toHaveLength(0);
		} finally {
			await plain.close();
			await db.close();
		}
	});

	it('a message that the log cannot take now; sent again it is accepted', async () => {
		const text = await vote(first, 'While the log is away');
		const before = await hub.fingerprint();
		await hub.db.sql.unsafe('alter table ballots.vote rename to vote_away');
		const reply = await hub.send(text);
		await hub.db.sql.unsafe('alter table ballots.vote_away rename to vote');
		expect(reply.body).toMatchObject({ error: 'LOG_UNAVAILABLE' });
		expect(reply.status).toBe(503);
		expect(reply.body.error_description).not.toMatch(/vote_away|relation/);
		expect(await hub.fingerprint()).toBe(before);
		expect((await hub.send(text)).status).toBe(200);
	});
});

describe('two processes', () => {
	it('what one accepts the other answers with, within the interval at which it looks', async () => {
		const other = await hub.another({ HEAD_INTERVAL_MS: '50' });
		try {
			const ask = async () => {
				const response = await fetch(other.url, {
					method: 'POST',
					headers: json,
					body: JSON.stringify({
						query: `{ offchainProposal(id: "${first}") { votes(where: { voter: "${bob.address}" }) { totalCount } } }`
					})
				});
				const { data } = (await response.json()) as {
					data: { offchainProposal: { votes: { totalCount: number } } };
				};
				return { count: data.offchainProposal.votes.totalCount, etag: response.headers.get('etag') };
			};
			const before = await ask();
			expect(before.count).toBe(0);
			const hits = other.metrics.cacheHits;
			expect(await ask()).toEqual(before);
			expect(other.metrics.cacheHits).toBe(hits + 1);
			await hub.send(JSON.stringify(await envelopeOf(bob, 'vote', voteOf(first))));
			const since = performance.now();
			let after = await ask();
			while (after.count === 0 && performance.now() - since < 10_000) after = await ask();
			expect(after.count).toBe(1);
			expect(after.etag).not.toBe(before.etag);
			expect(other.watch.key).toMatch(/ \d+$/);
		} finally {
			await other.close();
		}
	});
});
