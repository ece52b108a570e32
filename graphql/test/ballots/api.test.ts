import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at, hash, START } from '../fixture.ts';
import { startTestService } from '../service.ts';
import {
	alice,
	author,
	bob,
	carol,
	envelopeOf,
	NOW,
	pauper,
	powerOf,
	proposalOf,
	slopeOf,
	startHub,
	voteOf,
	wallets
} from './harness.ts';
import type { Reply, TestHub } from './harness.ts';

let hub: TestHub;
beforeAll(async () => {
	hub = await startHub({ HEAD_INTERVAL_MS: '60000' });
});
afterAll(() => hub?.close());

const day = 86_400;
const low = (address: string): string => address.toLowerCase();
// The shape is the query's; tests look into it.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
async function ask(query: string, variables: Record<string, unknown> = {}): Promise<any> {
	const response = await fetch(hub.url, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ query, variables })
	});
	const { data, errors } = (await response.json()) as { data: unknown; errors?: unknown };
	expect(errors, query).toBeUndefined();
	return data;
}

async function sent(reply: Promise<Reply>): Promise<string> {
	const { status, body } = await reply;
	expect(status, JSON.stringify(body)).toBe(200);
	return body.id;
}
const propose = async (fields: Record<string, unknown>, by = author): Promise<string> =>
	sent(hub.send(JSON.stringify(await envelopeOf(by, 'proposal', proposalOf(fields)))));
const vote = async (proposal: string, by: typeof author, fields: Record<string, unknown>): Promise<string> =>
	sent(hub.send(JSON.stringify(await envelopeOf(by, 'vote', voteOf(proposal, fields)))));

const power = (n: number): bigint => powerOf(slopeOf(n));
const [pAlice, pBob, pCarol] = [power(1), power(2), power(3)];

describe('a result', () => {
	it('is there for who was told that a vote is accepted, and counts the later vote of each', async () => {
		const id = await propose({ title: 'Counted at once', timestamp: NOW - 200, start: NOW - 100 });
		const result = () =>
			ask(
				`query Q($id: Bytes!) { offchainProposal(id: $id) { state result { total voterCount winner isTie isFinal scores { choice label score exact share } }
					replaced: votes(where: { isReplaced: true }) { totalCount nodes { id counts replacedBy choiceText } }
					votes { totalCount nodes { voter { address } choice choiceText power { total parts { strategy source power } } counts replacedBy reason } } } }`,
				{ id }
			).then(({ offchainProposal }) => offchainProposal);
		expect((await result()).result).toMatchObject({ total: '0', voterCount: 0, winner: null, isTie: false });
		const first = await vote(id, alice, { choice: 2, timestamp: NOW - 10 });
		expect((await result()).result).toMatchObject({ total: String(pAlice), voterCount: 1, winner: 2 });
		const second = await vote(id, alice, { choice: 1, reason: 'On second thoughts.' });
		await vote(id, bob, { choice: 3 });
		const seen = await result();
		expect(seen.state).toBe('ACTIVE');
		expect(seen.result).toMatchObject({
			total: String(pAlice + pBob),
			voterCount: 2,
			winner: 3,
			isFinal: false,
			scores: [
				{ choice: 1, label: 'North', score: String(pAlice), exact: String(pAlice) },
				{ choice: 2, label: 'South', score: '0', exact: '0', share: 0 },
				{ choice: 3, label: 'East', score: String(pBob) }
			]
		});
		expect(seen.replaced).toEqual({
			totalCount: 1,
			nodes: [{ id: first, counts: false, replacedBy: second, choiceText: 'South' }]
		});
		expect(seen.votes.totalCount).toBe(2);
		const hers = seen.votes.nodes.find(
			(each: { voter: { address: string } }) => each.voter.address === low(alice.address)
		);
		expect(hers).toMatchObject({
			choice: '1',
			choiceText: 'North',
			counts: true,
			replacedBy: null,
			reason: 'On second thoughts.',
			power: { total: String(pAlice), parts: [{ strategy: 've-power', source: 'VE', power: String(pAlice) }] }
		});
	});

	it('is exact where it is no whole number, and ties say so', async () => {
		const id = await propose({ title: 'Thirds', type: 'weighted' });
		await vote(id, alice, { type: 'weighted', choice: { 1: 1, 2: 1, 3: 1 } });
		const { offchainProposal } = await ask(
			`query Q($id: Bytes!) { offchainProposal(id: $id) { system result { winner isTie tied scores { score exact share } } votes { nodes { choiceText choices { choice label share weight rank } } } } }`,
			{ id }
		);
		const third = pAlice % 3n === 0n ? String(pAlice / 3n) : `${pAlice}/3`;
		expect(offchainProposal.system).toBe('WEIGHTED');
		expect(offchainProposal.result).toMatchObject({ winner: null, isTie: true, tied: [1, 2, 3] });
		expect(offchainProposal.result.scores.map(({ exact }: { exact: string }) => exact)).toEqual([
			third,
			third,
			third
		]);
		expect(offchainProposal.result.scores[0].score).toBe(String(pAlice / 3n));
		expect(offchainProposal.votes.nodes[0].choices[1]).toEqual({
			choice: 2,
			label: 'South',
			share: 0.333333,
			weight: '1',
			rank: null
		});
	});

	it('of ranked choice has its rounds', async () => {
		const id = await propose({ title: 'Rounds', type: 'ranked-choice' });
		await vote(id, alice, { type: 'ranked-choice', choice: [1, 2, 3] });
		await vote(id, bob, { type: 'ranked-choice', choice: [2, 1, 3] });
		await vote(id, carol, { type: 'ranked-choice', choice: [3, 2, 1] });
		const { offchainProposal } = await ask(
			`query Q($id: Bytes!) { offchainProposal(id: $id) { result { winner rounds { round total exhausted eliminated scores { choice score } } }
				votes(where: { choice: 2 }) { totalCount nodes { choiceText } } } }`,
			{ id }
		);
		// Alice is the weakest: her ballot goes to Bob's choice.
		expect(offchainProposal.result.winner).toBe(2);
		expect(
			offchainProposal.result.rounds.map(({ eliminated }: { eliminated: number }) => eliminated)
		).toEqual([1, null]);
		expect(offchainProposal.result.rounds[1]).toMatchObject({
			total: String(pAlice + pBob + pCarol),
			exhausted: '0',
			scores: [
				{ choice: 2, score: String(pAlice + pBob) },
				{ choice: 3, score: String(pCarol) }
			]
		});
		expect(offchainProposal.votes).toEqual({
			totalCount: 1,
			nodes: [{ choiceText: '1. South, 2. North, 3. East' }]
		});
	});

	it('is counted once for a log and a head, however often it is asked for', async () => {
		const id = await propose({ title: 'Once' });
		await vote(id, alice, {});
		const count = async (alias: string) => {
			const before = hub.metrics.statements;
			await ask(`query Q($id: Bytes!) { ${alias}: offchainProposal(id: $id) { result { total } } }`, { id });
			return hub.metrics.statements - before;
		};
		expect(await count('first')).toBe(3);
		expect(await count('again')).toBe(1);
		await vote(id, bob, {});
		expect(await count('after')).toBe(3);
	});
});

describe('the hub’s clock', () => {
	it('opens and closes a vote without any message', async () => {
		const id = await propose({ title: 'By the clock', start: NOW + 600, end: NOW + 6_000 });
		const query = `query Q($id: Bytes!) { offchainProposal(id: $id) { state nextState { at state } result { isFinal } voter(account: "${low(alice.address)}") { canVote obstacle explanation } } }`;
		const at = async (second: number) => {
			hub.setNow(second);
			try {
				return (await ask(query, { id })).offchainProposal;
			} finally {
				hub.setNow(NOW);
			}
		};
		expect(await at(NOW)).toMatchObject({
			state: 'PENDING',
			nextState: { state: 'ACTIVE' },
			voter: { obstacle: 'NOT_BEGUN' }
		});
		expect(await at(NOW + 600)).toMatchObject({
			state: 'ACTIVE',
			nextState: { state: 'CLOSED' },
			result: { isFinal: false },
			voter: { canVote: true, obstacle: null, explanation: null }
		});
		expect(await at(NOW + 6_000)).toMatchObject({
			state: 'CLOSED',
			nextState: null,
			result: { isFinal: true },
			voter: { canVote: false, obstacle: 'ENDED' }
		});
	});
});

describe('a voter', () => {
	it('without power is told why, and with a delegate who votes for them', async () => {
		const [giver, taker] = [wallets[7]!, wallets[8]!];
		await hub.db
			.sql`update wadi_test.power_source set delegate = ${low(taker.address)} where account = ${low(giver.address)}`;
		await hub.db.sql`update wadi_test.block set hash = ${hash(0xde1e)} where number = 50`;
		await hub.watch.refresh();
		const id = await propose({ title: 'Who may' });
		const { offchainProposal } = await ask(
			`query Q($id: Bytes!, $pauper: Address!, $giver: Address!, $taker: Address!) { offchainProposal(id: $id) {
				pauper: voter(account: $pauper) { power { total } canVote obstacle explanation vote { id } votingPower { parts { total } } }
				giver: voter(account: $giver) { power { total } obstacle explanation votingPower { own { delegate { address } } } }
				taker: voter(account: $taker) { power { total } canVote } } }`,
			{ id, pauper: low(pauper.address), giver: low(giver.address), taker: low(taker.address) }
		);
		expect(offchainProposal.pauper).toMatchObject({
			power: { total: '0' },
			canVote: false,
			obstacle: 'NO_POWER',
			vote: null,
			votingPower: { parts: { total: '0' } }
		});
		expect(offchainProposal.pauper.explanation).toContain('no lock and nobody who had delegated to it');
		expect(offchainProposal.giver).toMatchObject({
			power: { total: '0' },
			obstacle: 'DELEGATED_AWAY',
			votingPower: { own: { delegate: { address: low(taker.address) } } }
		});
		expect(offchainProposal.giver.explanation).toContain(low(taker.address));
		expect(offchainProposal.taker).toEqual({ power: { total: String(power(7) + power(8)) }, canVote: true });
	});

	it('learns what a proposal takes', async () => {
		const { ballotSpace } = await ask(
			`query Q($a: Address!, $b: Address!, $c: Address!) { ballotSpace(id: "test.eth") { name quorum proposalThreshold votingDelay { min max } head { number } relayer strategies { name description }
				rich: proposing(account: $a) { canPropose missing isExempt power { total } } poor: proposing(account: $b) { canPropose missing threshold } admin: proposing(account: $c) { canPropose isExempt } } }`,
			{ a: low(alice.address), b: low(pauper.address), c: low(wallets[4]!.address) }
		);
		expect(ballotSpace).toMatchObject({
			name: 'Test',
			quorum: '1000',
			votingDelay: { min: 0, max: day },
			head: { number: '49' },
			rich: {
				canPropose: true,
				missing: '0',
				isExempt: false,
				power: { total: String(powerOf(slopeOf(1), 49)) }
			},
			poor: { canPropose: false, missing: '1000000000000000000', threshold: '1000000000000000000' },
			admin: { canPropose: true, isExempt: true }
		});
		expect(ballotSpace.strategies[0].description).toMatch(/^Locked SAHARA/);
	});
});

describe('decisions', () => {
	const onChain = (id: number, createdAt: number, description = `# Decision ${id}`) => ({
		...at(20, id),
		id,
		proposer: low(alice.address),
		title: `Decision ${id}`,
		description,
		createdAt,
		createdInBlock: 20,
		voteStart: createdAt + 3_600,
		voteEnd: createdAt + 7_200,
		targets: [],
		values: [],
		signatures: [],
		calldatas: []
	});
	let cited: string;
	beforeAll(async () => {
		cited = await propose({ title: 'Cited by the chain' });
		await hub.db.insert('proposal', [
			onChain(1, START + 3_600),
			onChain(
				2,
				START + 7_200,
				`# Decision 2\n\nAs asked before.\n\nOff-chain vote: ${cited.toUpperCase().replace('0X', '0x')}\n`
			),
			onChain(3, START + 7_200, `# Decision 3\n\nNot cited: Off-chain vote: ${cited}`)
		]);
		await hub.db.sql`update wadi_test.block set hash = ${hash(0xdec1)} where number = 50`;
		await hub.watch.refresh();
	});

	const page = `__typename ... on Proposal { chainState: state title proposalId } ... on OffchainProposal { id state title createdAt }`;

	it('of both kinds are one list that pages without a gap', async () => {
		const whole = (await ask(`{ decisions(first: 100) { totalCount nodes { ${page} } } }`)).decisions;
		expect(whole.nodes).toHaveLength(whole.totalCount);
		const kinds = whole.nodes.map(({ __typename }: { __typename: string }) => __typename);
		expect(kinds.lastIndexOf('OffchainProposal')).toBeLessThan(kinds.indexOf('Proposal'));
		expect(kinds.filter((kind: string) => kind === 'Proposal')).toHaveLength(3);
		const walked: unknown[] = [];
		for (let after: string | null = null; ;) {
			const { decisions } = await ask(
				`query Q($after: String) { decisions(first: 2, after: $after) { edges { cursor node { ${page} } } pageInfo { hasNextPage endCursor } } }`,
				{ after }
			);
			walked.push(...decisions.edges.map(({ node }: { node: unknown }) => node));
			if (!decisions.pageInfo.hasNextPage) break;
			after = decisions.pageInfo.endCursor;
		}
		expect(walked).toEqual(whole.nodes);
	});

	const filters = [
		{ where: '{ kind: ON_CHAIN }', on: 3, off: 0 },
		{ where: '{ kind: ON_CHAIN, space: "test.eth" }', on: 0, off: 0 },
		{ where: '{ search: "DECISION" }', on: 3, off: 0 },
		{ where: '{ search: "cited by the chain" }', on: 0, off: 1 },
		{ where: '{ states: [DEFEATED] }', on: 3, off: 0 },
		{ where: '{ states: [CANCELED] }', on: 0, off: 0 },
		{ where: '{ states: [] }', on: 0, off: 0 },
		{ where: '{ space: "other.eth" }', on: 0, off: 0 }
	];
	it.each(filters)('$where finds $on on chain and $off off chain', async ({ where, on, off }) => {
		const { decisions } = await ask(
			`{ decisions(first: 100, where: ${where}) { totalCount nodes { __typename } } }`
		);
		expect(decisions.totalCount).toBe(on + off);
		expect(
			decisions.nodes.filter((node: { __typename: string }) => node.__typename === 'Proposal')
		).toHaveLength(on);
	});

	it('know what an account has voted on and what waits for it', async () => {
		const id = await propose({ title: 'Waits' });
		const titles = async (where: string): Promise<string[]> =>
			(
				await ask(
					`{ decisions(first: 100, where: ${where}) { nodes { ... on OffchainProposal { title } ... on Proposal { title } } } }`
				)
			).decisions.nodes.map(({ title }: { title: string }) => title);
		const by = (name: string, account: string) => `{ ${name}: "${low(account)}" }`;
		expect(await titles(by('needsVoteOf', carol.address))).toContain('Waits');
		expect(await titles(by('needsVoteOf', pauper.address))).toEqual([]);
		await vote(id, carol, {});
		expect(await titles(by('needsVoteOf', carol.address))).not.toContain('Waits');
		expect(await titles(by('votedBy', carol.address))).toContain('Waits');
		expect(await titles(`{ author: "${low(alice.address)}" }`)).toEqual([
			'Decision 3',
			'Decision 2',
			'Decision 1'
		]);
	});

	it('lead from the line of an on-chain text to the vote off chain, and back', async () => {
		const { proposals, offchainProposal } = await ask(
			`query Q($id: Bytes!) { proposals(first: 10) { nodes { proposalId offchain { id title } } } offchainProposal(id: $id) { followUps { proposalId title state } recount } }`,
			{ id: cited }
		);
		const links = Object.fromEntries(
			proposals.nodes.map((node: { proposalId: string; offchain: { id: string } | null }) => [
				node.proposalId,
				node.offchain?.id ?? null
			])
		);
		expect(links).toEqual({ 1: null, 2: cited, 3: null });
		expect(offchainProposal.followUps).toEqual([{ proposalId: '2', title: 'Decision 2', state: 'DEFEATED' }]);
		expect(offchainProposal.recount).toBe(`npm run recount -- ${cited}`);
	});
});

describe('search', () => {
	it('finds proposals of both kinds by title and by id', async () => {
		const id = await propose({ title: 'A well, searched for' });
		const find = async (query: string) =>
			(
				await ask(
					`query Q($query: String!) { search(query: $query) { __typename ... on OffchainProposal { offchainId: id title } ... on Proposal { proposalId title } } }`,
					{ query }
				)
			).search;
		const it = { __typename: 'OffchainProposal', offchainId: id, title: 'A well, searched for' };
		expect(await find('WELL, search')).toEqual([it]);
		expect(await find(id)).toEqual([it]);
		expect(await find('Decision 2')).toEqual([
			{ __typename: 'Proposal', proposalId: '2', title: 'Decision 2' }
		]);
		expect(await find('3')).toEqual([{ __typename: 'Proposal', proposalId: '3', title: 'Decision 3' }]);
	});
});

describe('the messages of a proposal', () => {
	it('are its whole log, byte for byte', async () => {
		const envelope = JSON.stringify(
			await envelopeOf(author, 'proposal', proposalOf({ title: 'Byte for byte: ✓' }))
		);
		const id = await sent(hub.send(envelope));
		const voteId = await vote(id, alice, { choice: 2 });
		const { offchainProposal } = await ask(
			`query Q($id: Bytes!) { offchainProposal(id: $id) { envelope receipt { relayer signature } messages { totalCount nodes { id kind account { address } createdAt receivedAt envelope receipt { signature } } } } }`,
			{ id }
		);
		expect(offchainProposal.envelope).toBe(envelope);
		expect(offchainProposal.messages.totalCount).toBe(2);
		expect(offchainProposal.messages.nodes).toMatchObject([
			{ id, kind: 'PROPOSAL', account: { address: low(author.address) }, envelope },
			{ id: voteId, kind: 'VOTE', account: { address: low(alice.address) } }
		]);
		expect(offchainProposal.receipt).toEqual({
			relayer: low(hub.hub!.relayer),
			signature: offchainProposal.messages.nodes[0].receipt.signature
		});
	});
});

describe('a service without a hub', () => {
	it('has decisions of the chain, and nothing off chain', async () => {
		const alone = await startTestService(hub.db.url);
		const { data, errors } = await alone.ask(
			`{ decisions { nodes { __typename } } offchainProposals { totalCount nodes { id } } offchainProposal(id: "${hash(1)}") { id } ballotSpaces { id } ballotSpace(id: "test.eth") { id } proposals { nodes { offchain { id } } } }`
		);
		expect(errors).toBeUndefined();
		expect(data.decisions.nodes).toHaveLength(3);
		expect(data).toMatchObject({
			offchainProposals: { totalCount: 0, nodes: [] },
			offchainProposal: null,
			ballotSpaces: [],
			ballotSpace: null
		});
		await alone.close();
	});
});
