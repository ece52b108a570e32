import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import fc from 'fast-check';
import { pino } from 'pino';
import type { Address, Hex, LocalAccount } from 'viem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../graphql/src/config.ts';
import { readEntries } from '../../graphql/src/ballots/recount/entry.ts';
import { cidOf } from '../../graphql/src/ballots/recount/message.ts';
import { openNode } from '../../graphql/src/ballots/recount/node.ts';
import { compare, readPublished } from '../../graphql/src/ballots/recount/published.ts';
import { recount, type Recounted } from '../../graphql/src/ballots/recount/recount.ts';
import { strategyNames } from '../../graphql/src/ballots/power/strategies.ts';
import { systems } from '../../graphql/src/ballots/types.ts';
import { startService, type Service } from '../../graphql/src/service.ts';
import { root } from '../../stack/src/paths.ts';
import { FOUNDATION } from '../traffic/traffic.ts';
import { Place, type IndexedDatabase } from '../reorg/place.ts';
import { BallotBox, type Voter } from './ballot-box.ts';
import { futureSafe } from './future-safe.ts';
import { Chain } from './chain.ts';
import { ballotIn, PERIOD, type PlannedBallot } from './electorate.ts';
import { Life } from './life.ts';

/** Random electorates in each voting system. */
const ELECTORATES = 8;
const sahara = 10n ** 18n;

const spaces = [
	...strategyNames.map((name) => ({ id: `${name}.eth`, strategies: [{ name }] })),
	{ id: 'both.eth', strategies: [{ name: 'governance-power-with-override' }, { name: 'erc20-balance-of' }] }
].map((space) => ({
	...space,
	name: space.id,
	chainId: 31337,
	votingDelay: { min: 0, max: 10_000 },
	votingPeriod: { min: 60, max: 10_000 },
	quorum: String(100_000_000n * sahara),
	proposalThreshold: '0'
}));

let place: Place;
let index: IndexedDatabase;
let chain: Chain;
let service: Service;
let origin: string;
let voters: Voter[];
/** The hub's clock; the chain's is another. */
let now = 1_800_000_000;
const seen = new Map<string, number>();
/** One proposal of each system, to be recounted by the command. */
const examples = new Map<string, Hex>();
let votesTaken = 0;
let facts = 0;
/** A block before most had any power. */
let early = 0;

beforeAll(async () => {
	place = await Place.make(31_415_926);
	await place.traffic.play({ blocks: 8, transactionsPerBlock: 14 });
	chain = new Chain(place);
	await chain.learn(0);
	const life = new Life(chain, 2_718);
	await life.begin();
	await chain.learn(0);
	early = chain.times.length - 4;
	await life.payMuch(place.traffic.model.receipts);
	await life.recordScores(place.traffic.model.receipts.length);
	const safe = place.traffic.deployment.foundation as Address;
	const future = await futureSafe(place.anvil.url, safe, place.traffic.accounts[FOUNDATION]!.address);
	const gifts = [safe, future.address].map((to, i) =>
		chain.send(0, 'SaharaToken', 'transfer', [to, 77n * sahara + BigInt(i)])
	);
	await chain.mine(chain.time + 100, gifts);
	for (let block = 0; block < 12; block++) {
		const delegation = chain.send(1 + life.below(9), 'VotingEscrow', 'delegate', [life.pick(chain.accounts)]);
		await chain.mine(chain.time + 1 + life.below(400_000), [
			...life.errands(),
			...life.errands(),
			delegation
		]);
	}
	await chain.mine(chain.time + 100, []);
	await chain.learn(0);
	index = await place.database();
	await index.start();
	await index.caughtUp();

	// The workspaces and the root may hold different patches of viem, whose account types do not match each other.
	const keys = place.traffic.accounts as unknown as LocalAccount[];
	voters = [
		...keys.map((key) => ({ address: key.address, key, isSafe: false })),
		{ address: safe, key: keys[FOUNDATION]!, isSafe: true },
		{ ...future, key: keys[FOUNDATION]!, isSafe: true }
	];
	const spacesFile = join(place.folder, 'spaces.json');
	writeFileSync(spacesFile, JSON.stringify({ spaces }));
	const config = readConfig({
		DATABASE_URL: index.url,
		DATABASE_SCHEMA: 'wadi',
		DEPLOYMENTS_DIR: place.deploymentsDir,
		PORT: '0',
		RATE_LIMIT_PER_SECOND: '0',
		BALLOT_SPACES: spacesFile,
		BALLOT_RELAYER_KEY: `0x${'5a'.repeat(32)}`,
		BALLOT_RATE_LIMIT_PER_SECOND: '0',
		RPC_URL_31337: place.anvil.url
	});
	service = await startService(config, pino({ level: 'silent' }), { clock: () => now });
	while (!service.watch.isReady) await new Promise((resolve) => setTimeout(resolve, 10));
	origin = new URL(service.url).origin;
});
afterAll(async () => {
	await service?.close();
	await place?.leave();
});

/** Plays a planned ballot through the hub: each message at its second of the hub's clock. Answers the proposal's id. */
async function hold(plan: PlannedBallot, space: string): Promise<Hex> {
	const box = new BallotBox(`${origin}/ballots`, space);
	const author = voters[0]!;
	now += 1_000;
	const start = now + 500;
	const text = { type: plan.system, title: `A ${plan.system} question`, choices: plan.choices };
	const block = early + Math.floor(plan.snapshot * (chain.times.length - 2 - early));
	const proposed = await box.propose(author, now, { ...text, start, end: start + PERIOD, snapshot: block });
	expect(proposed).toMatchObject({ status: 200 });
	const id = proposed.body.id!;
	if (plan.isUpdated) {
		now += 100;
		const choices = plan.choices.toReversed();
		expect(await box.update(author, now, { ...text, proposal: id, choices })).toMatchObject({ status: 200 });
	}
	for (const { voter, choice, at, skew } of plan.votes.toSorted((a, b) => a.at - b.at)) {
		now = start + at;
		const { status, body } = await box.vote(voters[voter]!, now + skew, id, choice);
		// Whoever had nothing at the snapshot may not vote; who says the same twice at once said it once.
		if (status !== 200) expect(body.error).toMatch(/^(NO_POWER|DUPLICATE)$/);
		else votesTaken += 1;
	}
	if (plan.isCanceled) expect(await box.cancel(author, now, id)).toMatchObject({ status: 200 });
	now = start + PERIOD + 10;
	return id;
}

async function exportOf(id: Hex): Promise<string> {
	const response = await fetch(`${origin}/ballots/export?proposal=${id}`);
	expect(response.status).toBe(200);
	return response.text();
}

const recounted = async (id: Hex, text: string): Promise<Recounted> =>
	recount({
		id,
		entries: readEntries(text, 'the export'),
		client: openNode(place.anvil.url),
		deployments: [place.traffic.deployment],
		relayer: service.hub!.relayer
	});

describe.each(systems)('%s', (system) => {
	it('is recounted as the service counted it, by every strategy', async () => {
		let turn = systems.indexOf(system);
		await fc.assert(
			fc.asyncProperty(ballotIn(system, voters.length), async (plan) => {
				const space = spaces[turn++ % spaces.length]!.id;
				const id = await hold(plan, space);
				const found = await recounted(id, await exportOf(id));
				const { differences, facts: compared } = compare(found, (await readPublished(origin, id))!);
				expect({ differences, faults: found.faults }).toEqual({ differences: [], faults: [] });
				facts += compared;
				seen.set(space, (seen.get(space) ?? 0) + 1);
				if (found.votes.length > 2 && found.replaced > 0) examples.set(system, id);
			}),
			{ numRuns: ELECTORATES, endOnFailure: true, seed: 20_261_121 + systems.indexOf(system) }
		);
	});
});

it('has done so in every space, for hundreds of votes, a Safe’s among them', async () => {
	console.log(
		`${votesTaken} votes in ${[...seen.values()].reduce((a, b) => a + b, 0)} electorates, ${facts} facts compared`
	);
	expect([...seen.keys()].sort()).toEqual(spaces.map(({ id }) => id).sort());
	expect(votesTaken).toBeGreaterThan(200);
	expect([...examples.keys()].sort()).toEqual([...systems].sort());
	const [{ contracts }] = await index.sql<[{ contracts: number }]>`
		select count(*)::int as contracts from ballots.message where context::jsonb -> 'signedBy' ->> 'by' = 'contract'`;
	expect(contracts).toBeGreaterThan(0);
	// The signature of a Safe that does not exist yet ends in a mark of its own.
	const [{ futures }] = await index.sql<[{ futures: number }]>`
		select count(*)::int as futures from ballots.message where encode(envelope, 'escape') ~ '(6492){16}"'`;
	expect(futures).toBeGreaterThan(0);
});

interface Ended {
	code: number | null;
	output: string;
}

function command(...args: string[]): Promise<Ended> {
	const child = spawn(process.execPath, [join(root, 'graphql/src/ballots/recount/main.ts'), ...args], {
		env: { PATH: process.env['PATH'], RPC_URL_31337: place.anvil.url, DEPLOYMENTS_DIR: place.deploymentsDir }
	});
	let output = '';
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += String(part)));
	return new Promise((resolve) => child.once('close', (code) => resolve({ code, output })));
}

describe('the command', () => {
	it.each(systems)('agrees with the service and ends with 0: %s', async (system) => {
		const { code, output } = await command(examples.get(system)!, '--hub', origin);
		expect(output).toMatch(/recount: \d+ facts compared with http.*, 0 differences, 0 faults in the log/);
		expect(code).toBe(0);
	});

	it('counts a file of messages with no hub at all', async () => {
		const file = join(place.folder, 'messages.ndjson');
		writeFileSync(file, await exportOf(examples.get('ranked-choice')!));
		const { code, output } = await command(examples.get('ranked-choice')!, '--messages', file, '--alone');
		expect(output).toMatch(/leads\.|A tie:/);
		expect(code).toBe(0);
	});

	const unfinished: { name: string; args: () => string[]; says: RegExp }[] = [
		{ name: 'an on-chain id', args: () => ['41'], says: /the Governor counts/ },
		{ name: 'an unknown id', args: () => [`0x${'ab'.repeat(32)}`], says: /has no message about proposal/ },
		{
			name: 'a hub that is not there',
			args: () => [examples.get('basic')!, '--hub', 'http://127.0.0.1:9'],
			says: /http:\/\/127\.0\.0\.1:9 cannot be reached/
		},
		{
			name: 'a node that is not there',
			args: () => [examples.get('basic')!, '--rpc', 'http://127.0.0.1:9'],
			says: /The node did not answer/
		},
		{
			name: 'a node that is no node',
			args: () => [examples.get('basic')!, '--rpc', `${origin}/health`],
			says: /The node did not answer/
		}
	];
	it.each(unfinished)('cannot finish with $name: a sentence, and 2', async ({ args, says }) => {
		const given = args();
		const { code, output } = await command(...given, ...(given.includes('--hub') ? [] : ['--hub', origin]));
		expect(output).toMatch(says);
		expect(output).not.toMatch(/^\s+at /m);
		expect(code).toBe(2);
	});
});

type Line = Record<string, unknown> & { kind: string; envelope: string; cid: string; seq: number };
const linesOf = (text: string): Line[] =>
	text
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line) as Line);

/** What a dishonest hub could change in its log; each is found, and named. */
const forgeries: { name: string; change: (lines: Line[]) => void; says: RegExp }[] = [
	{
		name: 'another choice',
		change: (lines) =>
			(lastVote(lines).envelope = lastVote(lines).envelope.replace(/"choice":\d/, '"choice":3')),
		says: /has the content id/
	},
	{
		name: 'another choice under its own content id',
		change: (lines) => reseal(lastVote(lines), (text) => text.replace(/"choice":\d/, '"choice":3')),
		says: /has the hash/
	},
	{
		name: 'another voter',
		change: (lines) => (lastVote(lines)['address'] = '0x00000000000000000000000000000000000000aa'),
		says: /says address/
	},
	{
		name: 'a signature of another message',
		change: (lines) => {
			const [other] = lines;
			const sig = /"sig":"(0x[0-9a-f]+)"/.exec(other!.envelope)![1]!;
			reseal(lastVote(lines), (text) => text.replace(/"sig":"0x[0-9a-f]+"/, `"sig":"${sig}"`));
		},
		says: /is not signed by/
	},
	{
		name: 'a receipt for another second',
		change: (lines) => (lastVote(lines)['receivedAt'] = (lastVote(lines)['receivedAt'] as number) - 1),
		says: /has a receipt by/
	},
	{
		name: 'a vote left out',
		change: (lines) => void lines.splice(lines.indexOf(lastVote(lines)), 1),
		says: /The vote of 0x/
	},
	{
		name: 'a vote twice',
		change: (lines) => void lines.push({ ...lastVote(lines) }),
		says: /stands after|in the log twice/
	},
	{
		name: 'an order of its own',
		change: (lines) => void lines.push(...lines.splice(1, 1)),
		says: /stands after/
	},
	{
		name: 'a digest that does not follow',
		change: (lines) => (lines.at(-1)!['digest'] = `0x${'00'.repeat(32)}`),
		says: /does not follow/
	},
	{
		name: 'another power',
		change: (lines) => {
			for (const line of lines)
				if (line.kind === 'vote') (line['context'] as { power: { total: string } }).power.total += '0';
		},
		says: /is logged with power/
	},
	{
		name: 'another snapshot',
		change: (lines) =>
			((lines[0]!['context'] as { snapshot: { hash: string } }).snapshot.hash = `0x${'11'.repeat(32)}`),
		says: /The snapshot is logged as/
	},
	{
		name: 'another strategy',
		change: (lines) =>
			((lines[0]!['context'] as { terms: { strategies: { name: string }[] } }).terms.strategies = [
				{ name: 'erc20-balance-of' }
			]),
		says: /is published as/
	}
];

const lastVote = (lines: Line[]): Line => lines.findLast(({ kind }) => kind === 'vote')!;

/** Changes an envelope and gives it the content id of what it is now. */
function reseal(line: Line, change: (text: string) => string): void {
	line.envelope = change(line.envelope);
	line.cid = cidOf(line.envelope);
}

describe('a hub that lies', () => {
	let id: Hex;
	beforeAll(async () => {
		const plan: PlannedBallot = {
			system: 'single-choice',
			choices: ['One', 'Two', 'Three'],
			votes: [0, 1, 2, 3].map((voter) => ({ voter, choice: 1 + (voter % 2), at: 1_000 + voter, skew: 0 })),
			isUpdated: false,
			isCanceled: false,
			snapshot: 1
		};
		id = await hold(plan, 'governance-power.eth');
	});

	it.each(forgeries)('by $name is found out', async ({ change, says }) => {
		const lines = linesOf(await exportOf(id));
		const before = JSON.stringify(lines);
		change(lines);
		expect(JSON.stringify(lines)).not.toBe(before);
		const found = await recounted(id, lines.map((line) => JSON.stringify(line)).join('\n'));
		const { differences } = compare(found, (await readPublished(origin, id))!);
		expect([...found.faults, ...differences].join('\n')).toMatch(says);
	});

	it('by a forged log makes the command end with 1', async () => {
		const lines = linesOf(await exportOf(id));
		const vote = lastVote(lines);
		reseal(vote, (text) => text.replace(/"choice":\d/, '"choice":3'));
		const file = join(place.folder, 'forged.ndjson');
		writeFileSync(file, lines.map((line) => JSON.stringify(line)).join('\n'));
		const { code, output } = await command(id, '--messages', file, '--hub', origin);
		expect(output).toMatch(/Fault: Message \d+ \(vote 0x[0-9a-f]+\) has the hash/);
		expect(output).toMatch(/Difference: The vote of 0x/);
		expect(code).toBe(1);
	});

	it('by its result is found out', async () => {
		const proxy = createServer((request, response) => {
			const parts: Buffer[] = [];
			request.on('data', (part: Buffer) => parts.push(part));
			request.on('end', async () => {
				const answer = await fetch(`${origin}${request.url}`, {
					method: request.method!,
					headers: { 'content-type': 'application/json' },
					...(parts.length > 0 && { body: Buffer.concat(parts).toString() })
				});
				const text = await answer.text();
				response.end(request.url === '/graphql' ? text.replace(/"winner":\d/, '"winner":3') : text);
			});
		});
		await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
		const { port } = proxy.address() as { port: number };
		try {
			const { code, output } = await command(id, '--hub', `http://127.0.0.1:${port}`);
			expect(output).toContain('The leading choice is published as 3 and counted as');
			expect(code).toBe(1);
		} finally {
			proxy.close();
		}
	});
});
