import { isoTime } from '../../graphql/src/scalar/scalars.ts';
import type { Ask, Chain } from './chain.ts';
import type { Proposal } from './life.ts';

const states = ['PENDING', 'ACTIVE', 'CANCELED', 'DEFEATED', 'SUCCEEDED', 'QUEUED', 'EXPIRED', 'EXECUTED'];

interface Parts {
	ve: string;
	contributor: string;
	total: string;
}

interface Answer {
	[alias: `p${string}`]: {
		state: string;
		deadline: string;
		tally: { against: string; for: string; abstain: string };
		quorum: { votes: string; isFinal: boolean };
	} | null;
	[alias: `v${string}`]: { parts: Parts; score: string };
	[alias: `l${string}`]: { amount: string; unlocksAt: string; power: string } | null;
	quorum: { votes: string; supply: Parts; scaling: { isScaled: boolean; cap: string } };
}

export interface Mismatch {
	what: string;
	second: number;
	api: string;
	chain: string;
}

export interface Comparison {
	facts: number;
	mismatches: Mismatch[];
	scaledSeconds: number;
}

/** Asks the API and the contracts about proposals, powers, locks and the quorum at each of these seconds. */
export async function compareAt(
	chain: Chain,
	apiUrl: string,
	proposals: readonly Proposal[],
	seconds: readonly number[]
): Promise<Comparison> {
	const answers = new Map<number, Answer>();
	const queue = [...seconds];
	const work = async () => {
		for (let second = queue.shift(); second !== undefined; second = queue.shift())
			answers.set(second, await askApi(apiUrl, chain, proposals, second));
	};
	const questions = seconds.flatMap((second) => questionsAt(chain, proposals, second));
	const [truth] = await Promise.all([chain.ask(questions), work(), work(), work()]);

	const found: Comparison = { facts: 0, mismatches: [], scaledSeconds: 0 };
	const values = truth.values();
	const same = (what: string, second: number, api: unknown, expected: unknown) => {
		found.facts += 1;
		if (String(api) !== String(expected))
			found.mismatches.push({ what, second, api: String(api), chain: String(expected) });
	};
	for (const second of seconds) {
		const api = answers.get(second)!;
		for (const { id } of proposals) {
			const name = `proposal ${id}`;
			const got = api[`p${id}`] ?? null;
			const [state, deadline, votes] = [values.next().value, values.next().value, values.next().value];
			same(`${name} state`, second, got?.state, state === undefined ? undefined : states[Number(state)]);
			if (state === undefined) continue;
			const [against, inFavour, abstain] = votes as [bigint, bigint, bigint];
			const { tally } = got!;
			same(`${name} deadline`, second, got!.deadline, isoTime(String(deadline)));
			same(`${name} votes`, second, [tally.against, tally.for, tally.abstain], [against, inFavour, abstain]);
		}
		for (const account of chain.accounts) {
			const { parts, score } = api[`v${account}`]!;
			const power = values.next().value as { ve: bigint; contributor: bigint };
			const expected = [power.ve, power.contributor, power.ve + power.contributor];
			same(`power of ${account}`, second, [parts.ve, parts.contributor, parts.total], expected);
			same(`score of ${account}`, second, score, values.next().value);
			const lock = api[`l${account}`] ?? null;
			const { amount, unlocksAt } = values.next().value as { amount: bigint; unlocksAt: number };
			const own = values.next().value as bigint;
			const got = [lock?.amount ?? '0', lock?.unlocksAt ?? isoTime(0), lock?.power ?? '0'];
			same(`lock of ${account}`, second, got, [amount, isoTime(unlocksAt), own]);
		}
		const supply = values.next().value as { ve: bigint; contributor: bigint };
		const { quorum } = api;
		if (quorum.scaling.isScaled && quorum.scaling.cap !== '0') found.scaledSeconds += 1;
		same('supply', second, [quorum.supply.ve, quorum.supply.contributor], [supply.ve, supply.contributor]);
		same('quorum', second, quorum.votes, values.next().value);
	}
	return found;
}

/** In the order in which the answers are compared. `second` must be past for the powers. */
function questionsAt(chain: Chain, proposals: readonly Proposal[], second: number): Ask[] {
	const at = BigInt(second);
	const block = chain.blockAt(second);
	return [
		...proposals.flatMap(({ id }) =>
			['state', 'proposalDeadline', 'proposalVotes'].map((functionName): Ask => ({
				contract: 'SaharaGovernor',
				functionName,
				args: [id],
				block,
				time: second
			}))
		),
		...chain.accounts.flatMap((account): Ask[] => [
			{ contract: 'GovernanceVotes', functionName: 'getPastVotesParts', args: [account, at] },
			{ contract: 'ContributorVotes', functionName: 'getPastDelegatedScore', args: [account, at] },
			{ contract: 'VotingEscrow', functionName: 'getPastLock', args: [account, at] },
			{ contract: 'VotingEscrow', functionName: 'getPastPower', args: [account, at] }
		]),
		{ contract: 'GovernanceVotes', functionName: 'getPastTotalSupplyParts', args: [at] },
		{ contract: 'SaharaGovernor', functionName: 'quorum', args: [at] }
	];
}

async function askApi(
	url: string,
	chain: Chain,
	proposals: readonly Proposal[],
	second: number
): Promise<Answer> {
	const at = `at: { timestamp: "${isoTime(second)}" }`;
	const fields = [
		...proposals.map(
			({ id }) =>
				`p${id}: proposal(proposalId: "${id}", ${at}) { state deadline tally { against for abstain } quorum { votes isFinal } }`
		),
		...chain.accounts.flatMap((account) => [
			`v${account}: votingPower(account: "${account}", ${at}) { parts { ve contributor total } score }`,
			`l${account}: lock(account: "${account}", ${at}) { amount unlocksAt power }`
		]),
		`quorum(${at}) { votes supply { ve contributor total } scaling { isScaled cap } }`
	];
	const response = await fetch(url, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ query: `{ ${fields.join(' ')} }` })
	});
	const { data, errors } = (await response.json()) as { data: Answer; errors?: { message: string }[] };
	if (errors) throw new Error(`The API refused to answer for ${isoTime(second)}: ${errors[0]!.message}`);
	return data;
}
