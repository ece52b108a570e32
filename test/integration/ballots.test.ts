import type { Address, PublicClient } from 'viem';
import { beforeAll, describe, expect, it } from 'vitest';
import { chainPowers } from '../../graphql/src/ballots/recount/chain-power.ts';
import { openNode, standAt } from '../../graphql/src/ballots/recount/node.ts';
import { localSpaces } from '../../stack/src/ballots.ts';
import { textOf, wordsOf } from '../../stack/src/scenario/ballot-questions.ts';
import { openQuestions, yearsQuestions } from '../../stack/src/scenario/ballots-year.ts';
import { gql } from '../support/api.ts';
import {
	countAgain,
	isSame,
	leadersOf,
	quadraticShares,
	type Choice,
	type Fraction
} from '../support/ballot-count.ts';
import { powersByContracts } from '../support/ballot-power.ts';
import { chain } from '../support/chain.ts';
import { stack } from '../support/stack.ts';

interface Proposal {
	id: `0x${string}`;
	title: string;
	body: string;
	system: string;
	state: string;
	choices: string[];
	snapshotBlock: string;
	snapshotAt: string;
	updatedAt: string | null;
	space: { id: string; strategies: { name: string }[] };
	result: {
		total: string;
		voterCount: number;
		winner: number | null;
		isTie: boolean;
		tied: number[];
		scores: { score: string; exact: string; share: number }[];
	};
	votes: { nodes: { id: string; voter: { address: Address }; power: { total: string }; reason: string }[] };
	replaced: { totalCount: number };
	messages: { totalCount: number };
	followUps: { title: string; offchain: { id: string } }[];
}

interface Entry {
	seq: number;
	id: string;
	kind: string;
	message: { from: Address; timestamp: number; choice: Choice | string };
}

const query = `{ offchainProposals(first: 50) { totalCount nodes {
	id title body system state choices snapshotBlock snapshotAt updatedAt space { id strategies { name } }
	result { total voterCount winner isTie tied scores { score exact share } }
	votes(first: 100) { nodes { id voter { address } power { total } reason } }
	replaced: votes(where: { isReplaced: true }) { totalCount } messages { totalCount } followUps { title offchain { id } } } } }`;

/** The log of one proposal, as the hub hands it to anyone. */
async function exported(id: string): Promise<Entry[]> {
	const response = await fetch(new URL(`/ballots/export?proposal=${id}`, stack.graphql));
	const lines = (await response.text()).trim().split('\n');
	return lines.map((line) => {
		const entry = JSON.parse(line) as Omit<Entry, 'message'> & { envelope: string | object };
		const envelope = (typeof entry.envelope === 'string' ? JSON.parse(entry.envelope) : entry.envelope) as {
			data: { message: Entry['message'] };
		};
		return { ...entry, message: envelope.data.message };
	});
}

/** The last vote of each account, by date and then by id. */
function countingVotes(entries: readonly Entry[]): Entry[] {
	const last = new Map<string, Entry>();
	const isLater = (a: Entry, b: Entry) =>
		a.message.timestamp !== b.message.timestamp
			? a.message.timestamp > b.message.timestamp
			: BigInt(a.id) > BigInt(b.id);
	for (const entry of entries) {
		if (entry.kind !== 'vote') continue;
		const known = last.get(entry.message.from);
		if (known === undefined || isLater(entry, known)) last.set(entry.message.from, entry);
	}
	return [...last.values()];
}

const fractionOf = (exact: string): Fraction => {
	const [numerator = '0', denominator = '1'] = exact.split('/');
	return [BigInt(numerator), BigInt(denominator)];
};

/** A node that keeps logs and no states but its head's, as a local chain is after a second start. */
const withoutPast = (client: PublicClient): PublicClient =>
	new Proxy(client, {
		get: (target, name, receiver) =>
			name !== 'readContract'
				? (Reflect.get(target, name, receiver) as unknown)
				: async (read: { blockNumber?: bigint } & Parameters<PublicClient['readContract']>[0]) => {
						if (read.blockNumber !== undefined && read.blockNumber !== (await target.getBlockNumber()))
							throw new Error('BlockOutOfRangeError: that state is forgotten');
						return target.readContract(read);
					}
	});

describe('the scenario’s off-chain votes', () => {
	let proposals: Proposal[];
	const named = (name: string): Proposal => {
		const { title } = wordsOf(name);
		const found = proposals.find((proposal) => proposal.title === title);
		if (!found) throw new Error(`No proposal has the title of ${name}.md.`);
		return found;
	};
	beforeAll(async () => {
		proposals = (await gql<{ offchainProposals: { nodes: Proposal[] } }>(query)).offchainProposals.nodes;
	});

	it('are the story’s, with their words', () => {
		expect(proposals).toHaveLength(yearsQuestions.length + openQuestions.length);
		for (const question of yearsQuestions) {
			const { title, body, choices } = textOf(
				question.update ? { ...question, ...question.update } : question
			);
			expect(named(question.update?.name ?? question.name)).toMatchObject({ title, body, choices });
		}
	});

	it('are over in every system, each with many voters, and open in every system too', () => {
		const systems = ['BASIC', 'SINGLE_CHOICE', 'APPROVAL', 'RANKED_CHOICE', 'WEIGHTED', 'QUADRATIC'];
		for (const system of systems) {
			const ofSystem = proposals.filter((proposal) => proposal.system === system);
			const closed = ofSystem.filter(({ state }) => state === 'CLOSED');
			expect(Math.max(...closed.map(({ result }) => result.voterCount)), system).toBeGreaterThanOrEqual(15);
			expect(ofSystem.filter(({ state }) => state === 'ACTIVE').length, system).toBeGreaterThan(0);
		}
		expect(proposals.filter(({ state }) => state === 'PENDING')).toHaveLength(1);
		expect(proposals.filter(({ state }) => state === 'CANCELED').map(({ title }) => title)).toEqual([
			wordsOf('mascot').title
		]);
		expect(new Set(proposals.map(({ space }) => space.id))).toEqual(
			new Set(localSpaces(stack.deployment).map(({ id }) => id))
		);
	});

	it('have a tie, changed votes, reasons, a change before the start and a Safe among the voters', () => {
		expect(named('evaluation-weeks').result).toMatchObject({ winner: null, isTie: true, tied: [2, 3] });
		expect(proposals.reduce((sum, { replaced }) => sum + replaced.totalCount, 0)).toBeGreaterThanOrEqual(4);
		const reasons = proposals.flatMap(({ votes }) => votes.nodes).filter(({ reason }) => reason !== '');
		expect(reasons.length).toBeGreaterThan(30);
		expect(named('review-rules-updated').updatedAt).not.toBeNull();
		const voters = named('foundation-abstains').votes.nodes.map(({ voter }) => voter.address);
		expect(voters).toContain(stack.deployment.foundation?.toLowerCase());
	});

	it('are followed by the proposal on chain that cites one of them', () => {
		const { id, followUps, result } = named('languages-first');
		expect(followUps).toEqual([
			{ title: 'Translate the documentation into five languages', offchain: { id } }
		]);
		// Arabic, Hindi, Indonesian, Spanish and Vietnamese, as the proposal says.
		const best = result.scores
			.map(({ share }, i) => [share, i + 1] as const)
			.sort(([a], [b]) => b - a)
			.slice(0, 5);
		expect(best.map(([, number]) => number).sort()).toEqual([1, 3, 4, 6, 8]);
	});

	it.each(['foundation-abstains', 'explain-votes'])(
		'%s: a recount says the same where the node has forgotten states and kept logs',
		async (name) => {
			const { snapshotBlock, space, votes } = named(name);
			const client = openNode(stack.rpc);
			const at = await standAt(client, stack.deployment, BigInt(snapshotBlock));
			const voters = votes.nodes.map(({ voter }) => voter.address);
			const powers = await chainPowers(at, space.strategies, voters);
			const byLogs = await chainPowers({ ...at, client: withoutPast(client) }, space.strategies, voters);
			expect(byLogs).toEqual(powers);
			expect(new Map(voters.map((voter) => [voter, String(powers.get(voter)!.total)]))).toEqual(
				new Map(votes.nodes.map(({ voter, power }) => [voter.address, power.total]))
			);
		}
	);

	it.each([...yearsQuestions, ...openQuestions].map(({ name, update }) => update?.name ?? name))(
		'%s: the API, the exported messages and the contracts say the same',
		async (name) => {
			const proposal = named(name);
			const entries = await exported(proposal.id);
			expect(entries.length).toBe(proposal.messages.totalCount);
			expect(entries.map(({ seq }) => seq)).toEqual(entries.map(({ seq }) => seq).sort((a, b) => a - b));

			const votes = countingVotes(entries);
			const voters = votes.map(({ message }) => message.from);
			const snapshot = {
				block: BigInt(proposal.snapshotBlock),
				timestamp: BigInt(Date.parse(proposal.snapshotAt) / 1_000)
			};
			const block = await chain.getBlock({ blockNumber: snapshot.block });
			expect(block.timestamp).toBe(snapshot.timestamp);
			const powers = await powersByContracts(proposal.space.strategies[0]!.name, voters, snapshot);
			const shown = new Map(proposal.votes.nodes.map(({ voter, power }) => [voter.address, power.total]));
			expect(Object.fromEntries(shown)).toEqual(
				Object.fromEntries(voters.map((voter, i) => [voter.toLowerCase(), String(powers[i])]))
			);

			const counted = votes.map(({ message: { choice } }, i) => ({
				choice: typeof choice === 'string' ? (JSON.parse(choice) as Choice) : choice,
				power: powers[i]!
			}));
			const { result, system, choices } = proposal;
			expect(result.voterCount).toBe(votes.length);
			expect(result.total).toBe(String(powers.reduce((sum, power) => sum + power, 0n)));
			if (system === 'QUADRATIC') {
				quadraticShares(choices.length, counted).forEach((share, i) =>
					expect(result.scores[i]!.share).toBeCloseTo(share, 11)
				);
				return;
			}
			const scores = countAgain(system, choices.length, counted);
			const exact = result.scores.map((score) => fractionOf(score.exact));
			expect(exact.map((score, i) => isSame(score, scores[i]!))).toEqual(scores.map(() => true));
			const leaders = leadersOf(system, scores);
			expect(result.winner).toBe(leaders.length === 1 ? leaders[0] : null);
			expect(result.tied).toEqual(leaders.length > 1 ? leaders : []);
		}
	);
});
