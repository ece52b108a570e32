import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
	admin,
	alice,
	author,
	bob,
	carol,
	envelopeOf,
	lockOf,
	NOW,
	powerOf,
	proposalOf,
	slopeOf,
	spaces,
	startHub,
	voteOf,
	wallet
} from './harness.ts';
import type { TestHub } from './harness.ts';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatUnits } from 'viem';
import type { Wallet } from '@ethersproject/wallet';

let hub: TestHub;
const ids = {} as Record<'single' | 'approval' | 'weighted' | 'pending' | 'canceled' | 'other', string>;
const day = 86_400;

async function accepted(
	kind: Parameters<typeof envelopeOf>[1],
	signer: Wallet,
	message: object
): Promise<string> {
	const { status, body } = await hub.send(JSON.stringify(await envelopeOf(signer, kind, message)));
	expect(body).toMatchObject({ id: expect.stringMatching(/^0x/) });
	expect(status).toBe(200);
	return body.id;
}

beforeAll(async () => {
	hub = await startHub();
	const propose = (fields: Record<string, unknown>) => accepted('proposal', author, proposalOf(fields));
	const vote = (voter: Wallet, proposal: string, fields: Record<string, unknown>) =>
		accepted('vote', voter, voteOf(proposal, fields));
	ids.single = await propose({ title: 'Single', labels: ['water'], timestamp: NOW - 3, start: NOW - 3 });
	ids.approval = await propose({ type: 'approval', title: 'Approval', timestamp: NOW - 2, start: NOW - 2 });
	ids.weighted = await propose({ type: 'weighted', title: 'Weighted', timestamp: NOW - 1, start: NOW - 1 });
	ids.pending = await propose({ title: 'Pending', start: NOW + 600 });
	ids.canceled = await propose({ title: 'Cancelled' });
	ids.other = await propose({ space: 'other.eth', start: NOW + 3_600, end: NOW + 3_600 + day });
	await vote(alice, ids.single, { choice: 1, reason: 'First thought' });
	await vote(alice, ids.single, { choice: 2, timestamp: NOW + 1, reason: 'Second thought' });
	await vote(bob, ids.single, { choice: 1, app: 'snapshot', metadata: '{"a":1}' });
	await vote(carol, ids.approval, { type: 'approval', choice: [1, 3] });
	await vote(alice, ids.weighted, { type: 'weighted', choice: { 1: 1, 3: 2 } });
	await vote(bob, ids.canceled, {});
	await accepted('cancelProposal', admin, { space: 'test.eth', timestamp: NOW, proposal: ids.canceled });
});
afterAll(() => hub?.close());

async function ask(query: string, variables?: Record<string, unknown>) {
	const { body } = await hub.query(query, variables);
	expect(body.errors).toBeUndefined();
	return body.data;
}

const tokens = (wei: bigint): number => Number(formatUnits(wei, 18));
const [ofAlice, ofBob, ofCarol] = [1, 2, 3].map((n) => powerOf(slopeOf(n))) as [bigint, bigint, bigint];

describe('what tools ask Snapshot’s hub', () => {
	it('the queries of its documentation', async () => {
		const spaces = await ask(`query Spaces {
			spaces(first: 20, skip: 0, orderBy: "created", orderDirection: desc) {
				id name about network symbol strategies { name network params } admins moderators members
				filters { minScore onlyMembers } plugins
			}
		}`);
		expect(spaces.spaces).toContainEqual({
			id: 'test.eth',
			name: 'Test',
			about: '',
			network: '31337',
			symbol: 'SAHARA',
			strategies: [{ name: 've-power', network: '31337', params: {} }],
			admins: [admin.address],
			moderators: [expect.stringMatching(/^0x/)],
			members: [],
			filters: { minScore: 1, onlyMembers: false },
			plugins: {}
		});
		const { proposals } = await ask(`query Proposals {
			proposals(first: 20, skip: 0, where: { space_in: ["test.eth"], state: "active" }, orderBy: "created", orderDirection: desc) {
				id title body choices start end snapshot state author space { id name }
			}
		}`);
		expect(proposals.map(({ id }: { id: string }) => id)).toEqual([ids.weighted, ids.approval, ids.single]);
		expect(proposals[0]).toMatchObject({
			title: 'Weighted',
			choices: ['North', 'South', 'East'],
			snapshot: 40,
			state: 'active',
			author: author.address,
			space: { id: 'test.eth', name: 'Test' }
		});
		const { votes } = await ask(
			`query Votes($proposal: String) {
			votes(first: 1000, where: { proposal: $proposal }) { id voter created choice space { id } }
		}`,
			{ proposal: ids.single }
		);
		expect(votes).toEqual([
			{
				id: expect.any(String),
				voter: alice.address,
				created: NOW + 1,
				choice: 2,
				space: { id: 'test.eth' }
			},
			{ id: expect.any(String), voter: bob.address, created: NOW, choice: 1, space: { id: 'test.eth' } }
		]);
	});

	it('a proposal with its scores, in floats and exact', async () => {
		const { proposal } = await ask(
			`query ($id: String!) { proposal(id: $id) {
				id ipfs title body discussion choices labels start end snapshot state author created updated plugins network type quorum
				quorumType symbol privacy validation { name params } strategies { name network params } space { id name }
				scores_state scores scores_exact scores_by_strategy scores_total scores_total_exact votes flagged app
			} }`,
			{ id: ids.single }
		);
		expect(proposal).toMatchObject({
			type: 'single-choice',
			labels: ['water'],
			scores: [tokens(ofBob), tokens(ofAlice), 0],
			scores_exact: [String(ofBob), String(ofAlice), '0'],
			scores_by_strategy: [[tokens(ofBob)], [tokens(ofAlice)], [0]],
			scores_total: tokens(ofAlice + ofBob),
			scores_total_exact: String(ofAlice + ofBob),
			scores_state: 'pending',
			votes: 2,
			plugins: {},
			privacy: '',
			quorum: 1e-15
		});
		expect(proposal.ipfs).toMatch(/^bafkrei/);
		const weighted = await ask('query ($id: String!) { proposal(id: $id) { scores_exact } }', {
			id: ids.weighted
		});
		const third =
			ofAlice % 3n === 0n
				? [String(ofAlice / 3n), String((ofAlice / 3n) * 2n)]
				: [`${ofAlice}/3`, `${ofAlice * 2n}/3`];
		expect(weighted.proposal.scores_exact).toEqual([third[0], '0', third[1]]);
	});

	it('votes with power, in any order', async () => {
		const { votes } = await ask(
			`{ votes(first: 10, where: { space: "test.eth" }, orderBy: "vp", orderDirection: asc) {
				voter vp vp_exact vp_by_strategy vp_by_strategy_exact vp_state reason app metadata ipfs proposal { id title state } } }`
		);
		expect(votes.map(({ voter }: { voter: string }) => voter)).toEqual([
			alice.address,
			alice.address,
			bob.address,
			carol.address
		]);
		expect(votes.at(-1)).toMatchObject({
			vp: tokens(ofCarol),
			vp_exact: String(ofCarol),
			vp_by_strategy: [tokens(ofCarol)],
			vp_by_strategy_exact: [String(ofCarol)],
			proposal: { id: ids.approval, title: 'Approval', state: 'active' }
		});
		expect(votes[2]).toMatchObject({ app: 'snapshot', metadata: { a: 1 } });
		const one = await ask(`{ vote(id: "${'0x'.padEnd(66, '0')}") { id } }`);
		expect(one.vote).toBeNull();
	});

	it('vp, at a proposal’s snapshot and now', async () => {
		const { vp, now } = await ask(
			`query ($voter: String!, $proposal: String) {
				vp(voter: $voter, space: "test.eth", proposal: $proposal) { vp vp_exact vp_by_strategy vp_state }
				now: vp(voter: $voter, space: "other.eth") { vp_exact vp_by_strategy_exact }
			}`,
			{ voter: alice.address, proposal: ids.single }
		);
		expect(vp).toEqual({
			vp: tokens(ofAlice),
			vp_exact: String(ofAlice),
			vp_by_strategy: [tokens(ofAlice)],
			vp_state: 'pending'
		});
		const later = String(powerOf(slopeOf(1), 49));
		expect(now).toEqual({ vp_exact: later, vp_by_strategy_exact: [later, '0'] });
	});

	it('messages: everything that was accepted, cancelled and replaced too', async () => {
		const { messages } = await ask(
			`{ messages(first: 100, orderBy: "mci", orderDirection: asc, where: { space: "test.eth" }) { mci id ipfs address version timestamp space type sig receipt } }`
		);
		expect(messages.map(({ type }: { type: string }) => type)).toEqual([
			...Array.from({ length: 5 }, () => 'proposal'),
			...Array.from({ length: 6 }, () => 'vote'),
			'delete-proposal'
		]);
		for (const { sig, receipt, version, address } of messages) {
			expect(sig).toMatch(/^0x[0-9a-f]{130}$/);
			expect(receipt).toMatch(/^0x[0-9a-f]{130}$/);
			expect(version).toBe('0.1.4');
			expect(address).toMatch(/[A-F]/);
		}
		const since = await ask(
			'{ messages(where: { mci_gt: 10, type_in: ["vote"] }, orderBy: "mci", orderDirection: asc) { mci } }'
		);
		expect(since.messages.map(({ mci }: { mci: number }) => mci)).toEqual([11, 12]);
	});

	it('what was cancelled is not listed, nor its votes', async () => {
		const data = await ask(
			`query ($id: String!) { proposal(id: $id) { id } proposals(where: { id: $id }) { id } votes(where: { proposal: $id }) { id } }`,
			{ id: ids.canceled }
		);
		expect(data).toEqual({ proposal: null, proposals: [], votes: [] });
	});

	const filters = [
		{ where: 'state: "pending"', found: ['other', 'pending'] },
		{ where: 'state: "closed"', found: [] },
		{ where: 'title_contains: "eIgH"', found: ['weighted'] },
		{ where: 'title_contains: "%"', found: [] },
		{ where: 'type_in: ["approval", "weighted"]', found: ['weighted', 'approval'] },
		{ where: 'labels_in: ["water"]', found: ['single'] },
		{ where: 'space: "other.eth"', found: ['other'] },
		{ where: 'space_in: []', found: [] },
		{ where: `author: "AUTHOR", created_lt: ${NOW}`, found: ['weighted', 'approval', 'single'] },
		{ where: `created_gte: ${NOW - 2}, created_lt: ${NOW}`, found: ['weighted', 'approval'] },
		{ where: 'votes_gte: 1', found: ['weighted', 'approval', 'single'] },
		{ where: 'votes: 2', found: ['single'] },
		{ where: 'scores_state: "final"', found: [] },
		{ where: 'strategies_contains: "contributor"', found: ['other'] },
		{ where: 'app_not: "wadi"', found: [] },
		{ where: 'network: "1"', found: [] },
		{ where: 'plugins_contains: "safe"', found: [] },
		{ where: 'validation: "basic"', found: [] },
		{ where: 'space_verified: true', found: [] },
		{ where: 'flagged: true', found: [] }
	] as const;
	it.each(filters)('proposals where $where', async ({ where, found }) => {
		const { proposals } = await ask(
			`{ proposals(where: { ${where.replace('AUTHOR', author.address.toLowerCase())} }) { id } }`
		);
		const names = new Map(Object.entries(ids).map(([name, id]) => [id, name]));
		expect(proposals.map(({ id }: { id: string }) => names.get(id)).sort()).toEqual([...found].sort());
	});

	it('votes and spaces by what Snapshot has and this hub has not', async () => {
		const data = await ask(
			`{ pending: votes(where: { vp_state: "pending" }) { id } final: votes(where: { vp_state_in: ["final"] }) { vp_value }
			   verified: spaces(where: { verified: true }) { id } plain: spaces(where: { verified: false, strategy: "contributor-power" }) { id boost } }`
		);
		expect(data).toEqual({
			pending: [],
			final: Array.from({ length: 4 }, () => ({ vp_value: null })),
			verified: [],
			plain: [{ id: 'other.eth', boost: null }]
		});
	});

	it('pages, by first and skip', async () => {
		const page = async (skip: number) =>
			(
				await ask(`{ proposals(first: 2, skip: ${skip}, orderBy: "created", orderDirection: asc) { id } }`)
			).proposals.map(({ id }: { id: string }) => id);
		const walked = [...(await page(0)), ...(await page(2)), ...(await page(4))];
		expect(walked.slice(0, 3)).toEqual([ids.single, ids.approval, ids.weighted]);
		expect(new Set(walked)).toEqual(
			new Set([ids.single, ids.approval, ids.weighted, ids.pending, ids.other])
		);
	});

	it('figures of a space, strategies and networks', async () => {
		const data = await ask(
			`{ space(id: "test.eth") { proposalsCount activeProposals votesCount created voting { delay period quorum quorumType privacy } }
			   other: space(id: "other.eth") { voting { delay period } }
			   nowhere: space(id: "nowhere.eth") { id }
			   strategies { id spacesCount } networks { id spacesCount } }`
		);
		expect(data.space).toEqual({
			proposalsCount: 4,
			activeProposals: 3,
			votesCount: 5,
			created: NOW - 3,
			voting: { delay: null, period: null, quorum: 1e-15, quorumType: 'default', privacy: '' }
		});
		expect(data.other.voting).toEqual({ delay: 3_600, period: day });
		expect(data.nowhere).toBeNull();
		expect(data.strategies).toContainEqual({ id: 've-power', spacesCount: 2 });
		expect(data.networks).toEqual([{ id: '31337', spacesCount: 2 }]);
	});

	it('a proposal closes by the clock', async () => {
		hub.setNow(NOW + 3 * day);
		try {
			const { proposal } = await ask(`{ proposal(id: "${ids.single}") { state scores_state scores_exact } }`);
			expect(proposal).toEqual({
				state: 'closed',
				scores_state: 'final',
				scores_exact: [String(ofBob), String(ofAlice), '0']
			});
		} finally {
			hub.setNow(NOW);
		}
	});

	it('where voters take their power back, each power is as it counts among all votes', async () => {
		const delegator = wallet(77);
		await hub.db.insert('power_source', [
			{ ...lockOf(delegator.address, 10n ** 15n, 900), delegate: alice.address.toLowerCase() }
		]);
		const folder = mkdtempSync(join(tmpdir(), 'wadi-override-'));
		const file = join(folder, 'spaces.json');
		const space = {
			...spaces.spaces[0]!,
			id: 'override.eth',
			strategies: [{ name: 'governance-power-with-override' }]
		};
		writeFileSync(file, JSON.stringify({ spaces: [...spaces.spaces, space] }));
		const service = await hub.another({ BALLOT_SPACES: file });
		const post = async (path: string, body: object) => {
			const response = await fetch(new URL(path, service.url), {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify(body)
			});
			// The shape is the path's.
			// eslint-disable-next-line @typescript-eslint/no-explicit-any
			return (await response.json()) as any;
		};
		try {
			const proposed = await post(
				'/ballots',
				await envelopeOf(author, 'proposal', proposalOf({ space: space.id }))
			);
			const query = `query ($id: String!) { proposal(id: $id) { scores_exact }
				votes(where: { proposal: $id }, orderBy: "created", orderDirection: asc) { voter vp_exact vp_state } }`;
			const ask = async () =>
				(await post('/ballots/graphql', { query, variables: { id: proposed.id } })).data;
			const vote = (signer: Wallet, timestamp: number, choice: number) =>
				envelopeOf(signer, 'vote', voteOf(proposed.id, { space: space.id, timestamp, choice })).then(
					(envelope) => post('/ballots', envelope)
				);
			const own = powerOf(10n ** 15n);
			await vote(alice, NOW + 1, 1);
			expect(await ask()).toEqual({
				proposal: { scores_exact: [String(ofAlice + own), '0', '0'] },
				votes: [{ voter: alice.address, vp_exact: String(ofAlice + own), vp_state: 'pending' }]
			});
			await vote(delegator, NOW + 2, 2);
			expect(await ask()).toEqual({
				proposal: { scores_exact: [String(ofAlice), String(own), '0'] },
				votes: [
					{ voter: alice.address, vp_exact: String(ofAlice), vp_state: 'pending' },
					{ voter: delegator.address, vp_exact: String(own), vp_state: 'pending' }
				]
			});
		} finally {
			await service.close();
			rmSync(folder, { recursive: true, force: true });
		}
	});

	const refused = [
		{ name: 'too many', query: '{ votes(first: 1001) { id } }', message: /`first`/ },
		{ name: 'too far', query: '{ votes(skip: 5001) { id } }', message: /`skip`/ },
		{ name: 'below 0', query: '{ proposals(first: -1) { id } }', message: /`first`/ },
		{
			name: 'too many ids',
			query: `{ votes(where: { id_in: [${'"0x",'.repeat(101)}] }) { id } }`,
			message: /`id_in`/
		},
		{
			name: 'too many lists',
			query: `{ ${Array.from({ length: 11 }, (_, i) => `a${i}: votes(first: 1000) { id }`).join(' ')} }`,
			message: /10000 entries/,
			status: 200
		},
		{
			name: 'no address',
			query: '{ votes(where: { voter: "alice" }) { id } }',
			message: /voter is no address/
		},
		{ name: 'a mutation', query: 'mutation { vote }', message: /mutation/i },
		{ name: 'no field', query: '{ nothing }', message: /nothing/ },
		{ name: 'no GraphQL', query: '{', message: /Syntax/ }
	];
	it.each(refused)('refused: $name', async ({ query, message, status: expected = 400 }) => {
		const { status, body } = await hub.query(query);
		expect(status).toBe(expected);
		expect(body.errors[0].message).toMatch(message);
	});
});
