import * as v from 'valibot';
import type { Recounted } from './recount.ts';

const account = v.object({ address: v.string() });
const score = v.object({ choice: v.number(), label: v.string(), score: v.string(), exact: v.string() });

const proposal = v.object({
	cid: v.string(),
	title: v.string(),
	author: account,
	choices: v.array(v.string()),
	system: v.string(),
	snapshotBlock: v.string(),
	quorum: v.string(),
	isQuorumReached: v.boolean(),
	offchainState: v.string(),
	result: v.object({
		scores: v.array(score),
		total: v.string(),
		voterCount: v.number(),
		winner: v.nullable(v.number()),
		tied: v.array(v.number()),
		rounds: v.array(
			v.object({
				round: v.number(),
				scores: v.array(v.object({ choice: v.number(), score: v.string() })),
				eliminated: v.nullable(v.number()),
				total: v.string()
			})
		)
	})
});

const vote = v.object({
	id: v.string(),
	voter: account,
	choice: v.string(),
	power: v.object({ total: v.string() })
});

export type Published = v.InferOutput<typeof proposal> & { votes: v.InferOutput<typeof vote>[] };

const votesOf = (after: string) =>
	`votes(first: 100${after}) { nodes { id voter { address } choice power { total } } pageInfo { hasNextPage endCursor } }`;

const fields = `cid title author { address } choices system snapshotBlock quorum isQuorumReached offchainState: state
	result { total voterCount winner tied scores { choice label score exact } rounds { round eliminated total scores { choice score } } }`;

const page = v.object({
	offchainProposal: v.nullable(
		v.object({
			votes: v.object({
				nodes: v.array(vote),
				pageInfo: v.object({ hasNextPage: v.boolean(), endCursor: v.nullable(v.string()) })
			})
		})
	)
});

/** What a service says of a proposal; null when it has none of this id. */
export async function readPublished(hub: string, id: string): Promise<Published | null> {
	const first = await ask(hub, `{ offchainProposal(id: "${id}") { ${fields} } }`);
	const found = read(v.object({ offchainProposal: v.nullable(proposal) }), first, hub).offchainProposal;
	if (found === null) return null;
	const votes: Published['votes'] = [];
	for (let after = ''; ;) {
		const answer = await ask(hub, `{ offchainProposal(id: "${id}") { ${votesOf(after)} } }`);
		const part = read(page, answer, hub).offchainProposal?.votes;
		if (part === undefined) return null;
		votes.push(...part.nodes);
		if (!part.pageInfo.hasNextPage) return { ...found, votes };
		after = `, after: ${JSON.stringify(part.pageInfo.endCursor)}`;
	}
}

function read<T>(schema: v.GenericSchema<unknown, T>, answer: unknown, hub: string): T {
	const result = v.safeParse(schema, answer);
	if (result.success) return result.output;
	const [issue] = result.issues;
	throw new Error(
		`${hub} answered in a form that this recount does not read (${v.getDotPath(issue)}: ${issue.message}); use that service's own version of it.`
	);
}

async function ask(hub: string, query: string): Promise<unknown> {
	const response = await fetchFrom(new URL('/graphql', hub), {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ query })
	});
	const body = (await response.json().catch(() => undefined)) as
		{ data?: unknown; errors?: { message: string }[] } | undefined;
	if (body?.errors !== undefined)
		throw new Error(`${hub} refused to tell its result: ${body.errors[0]!.message}`);
	if (!response.ok || body?.data == null)
		throw new Error(
			`${hub} answered HTTP ${response.status} to a query; name the API's own address with --hub.`
		);
	return body.data;
}

/** The answer of a hub, or a sentence that says it can't be reached. */
export async function fetchFrom(url: URL, init?: RequestInit): Promise<Response> {
	try {
		return await fetch(url, { ...init, signal: AbortSignal.timeout(60_000) });
	} catch (error) {
		const { cause, message } = error as Error;
		throw new Error(
			`${url.origin} cannot be reached (${(cause as Error | undefined)?.message || message}); start it, or name another with --hub.`,
			{ cause: error }
		);
	}
}

export interface Comparison {
	facts: number;
	differences: string[];
}

/** Compares all that both say, and names each difference. */
export function compare(mine: Recounted, theirs: Published): Comparison {
	const found: Comparison = { facts: 0, differences: [] };
	const same = (what: string, published: unknown, counted: unknown) => {
		found.facts += 1;
		if (String(published) !== String(counted))
			found.differences.push(
				`${what} is published as ${String(published)} and counted as ${String(counted)}.`
			);
	};
	const { count, choices } = mine;
	const winner = count.leaders.length === 1 ? count.leaders[0] : null;
	same('The content id', theirs.cid, mine.cid);
	same('The title', theirs.title, mine.title);
	same('The author', theirs.author.address.toLowerCase(), mine.author);
	same('The voting system', theirs.system, mine.system.toUpperCase().replace('-', '_'));
	same('The choices', JSON.stringify(theirs.choices), JSON.stringify(choices));
	same('The snapshot block', theirs.snapshotBlock, mine.snapshot.number);
	same('The quorum', theirs.quorum, mine.quorum);
	same('Whether the quorum is reached', theirs.isQuorumReached, count.total >= mine.quorum);
	same('Whether it is cancelled', theirs.offchainState === 'CANCELED', mine.isCanceled);
	same('The total', theirs.result.total, count.total);
	same('The number of voters', theirs.result.voterCount, mine.votes.length);
	same('The leading choice', theirs.result.winner, winner ?? null);
	same(
		'The choices that tie',
		theirs.result.tied,
		winner === undefined || winner === null ? count.leaders : []
	);
	same('The number of scores', theirs.result.scores.length, choices.length);
	for (const { choice, label, score, exact } of theirs.result.scores) {
		const [numerator, denominator] = count.scores[choice - 1] ?? [0n, 1n];
		same(`The label of choice ${choice}`, label, choices[choice - 1]);
		same(`The score of choice ${choice}`, score, numerator / denominator);
		// A fraction too long for a reader is published by its whole part, which was compared.
		if (!exact.startsWith('≈'))
			same(
				`The exact score of choice ${choice}`,
				exact,
				denominator === 1n ? numerator : `${numerator}/${denominator}`
			);
	}
	compareRounds(mine, theirs, same);
	compareVotes(mine, theirs, same);
	return found;
}

type Same = (what: string, published: unknown, counted: unknown) => void;

function compareRounds({ count }: Recounted, { result }: Published, same: Same): void {
	same('The number of rounds', result.rounds.length, count.rounds.length);
	for (const [i, { standing, eliminated }] of count.rounds.entries()) {
		const round = result.rounds[i];
		if (round === undefined) continue;
		const order = (scores: Iterable<readonly [number, string]>) =>
			[...scores]
				.sort(([a], [b]) => a - b)
				.map(([choice, score]) => `${choice}: ${score}`)
				.join(', ');
		same(`Who goes out in round ${i + 1}`, round.eliminated, eliminated);
		same(
			`Round ${i + 1}`,
			order(round.scores.map(({ choice, score }) => [choice, score])),
			order([...standing].map(([choice, score]) => [choice, String(score)]))
		);
	}
}

function compareVotes(mine: Recounted, theirs: Published, same: Same): void {
	const published = new Map(theirs.votes.map((one) => [one.voter.address.toLowerCase(), one]));
	for (const { voter, id, choice, power } of mine.votes) {
		const other = published.get(voter);
		published.delete(voter);
		same(`The vote of ${voter}`, other?.id ?? 'missing', id);
		if (other === undefined) continue;
		same(`The power of ${voter}`, other.power.total, power.total);
		same(`The choice of ${voter}`, spelled(other.choice), spelled(JSON.stringify(choice)));
	}
	for (const [voter, { id }] of published) same(`The vote of ${voter}`, id, 'missing');
}

/** A choice in one spelling: weights were signed with spaces, or in another order. */
function spelled(choice: string): string {
	const value: unknown = JSON.parse(choice);
	return JSON.stringify(typeof value === 'string' ? JSON.parse(value) : value);
}
