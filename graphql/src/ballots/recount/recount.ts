import type { Deployment } from '@wadi/contracts/deployments';
import type { Address, Hex, PublicClient } from 'viem';
import { systems } from '../types.ts';
import type { Choice, Strategy, System } from '../types.ts';
import { chainPowers } from './chain-power.ts';
import type { ChainPower } from './chain-power.ts';
import { choiceIn } from './choice.ts';
import { count } from './count.ts';
import type { Count } from './count.ts';
import type { Entry } from './entry.ts';
import { standAt } from './node.ts';
import type { SnapshotBlock } from './node.ts';
import { faultsOfOrder, verifyEntries } from './verify.ts';
import type { Verified } from './verify.ts';

export interface RecountedVote {
	id: Hex;
	voter: Address;
	choice: Choice;
	power: ChainPower;
}

export interface Recounted {
	id: Hex;
	cid: string;
	space: string;
	author: Address;
	title: string;
	system: System;
	choices: readonly string[];
	/** Seconds. */
	start: number;
	end: number;
	isCanceled: boolean;
	snapshot: SnapshotBlock;
	chainId: number;
	strategies: readonly Strategy[];
	quorum: bigint;
	symbol: string;
	/** That were looked at, by kind. */
	messages: ReadonlyMap<string, number>;
	/** Votes that a later one of the same voter replaced. */
	replaced: number;
	votes: RecountedVote[];
	count: Count;
	/** What is not as it should be in the log, by the messages and the chain. */
	faults: string[];
}

export interface RecountOptions {
	id: Hex;
	/** Of the log, in its order; of those about other proposals only the order is looked at. */
	entries: readonly Entry[];
	client: PublicClient;
	/** Where the contracts of each chain are. */
	deployments: readonly Deployment[];
	relayer?: string | undefined;
}

/** The result of a proposal from its messages and the chain alone. */
export async function recount(options: RecountOptions): Promise<Recounted> {
	const { id, client, deployments, relayer } = options;
	const entries = options.entries.filter(({ proposal }) => proposal === id);
	if (!entries.some((entry) => entry.id === id))
		throw new Error(`The messages hold no proposal ${id}; export those of this proposal.`);
	const { verified, faults } = await verifyEntries(entries, client, relayer);
	// Digests chain the whole log, so the order of all is looked at where all is given.
	faults.push(...faultsOfOrder(options.entries));
	const proposed = verified.find(({ entry }) => entry.id === id);
	const { snapshot: logged, terms } = proposed?.entry.context ?? {};
	if (proposed === undefined || logged === undefined || terms === undefined)
		throw new Error(`The proposal ${id} cannot be counted: ${faults.join(' ') || 'its entry has no terms.'}`);
	const deployment = deployments.find(({ chainId }) => chainId === terms.chainId);
	if (deployment === undefined)
		throw new Error(
			`The proposal's power is counted on chain ${terms.chainId}, of which no deployment is known; name its folder with --deployments.`
		);

	const { message } = proposed.signed;
	const start = Number(message['start']);
	const end = Number(message['end']);
	const author = proposed.signed.address;
	const about = verified.filter((one) => isOfChain(one, terms.chainId, faults));
	const chain = await standAt(client, deployment, BigInt(String(message['snapshot'])));
	const { number, hash, timestamp } = chain.snapshot;
	if (hash !== logged.hash || String(timestamp) !== logged.timestamp || String(number) !== logged.block)
		faults.push(
			`The snapshot is logged as block ${logged.block} ${logged.hash} of second ${logged.timestamp}; the chain has ${number} ${hash} of ${timestamp}.`
		);

	const text = about
		.filter(({ entry }) => entry.kind === 'update-proposal')
		.filter((update) => isInTime(update, 0, start, faults) && isBy(update, author, faults))
		.reduce(newer, proposed).signed.message;
	const system = String(text['type']) as System;
	if (!systems.includes(system))
		throw new Error(`The proposal votes by "${system}", which this recount does not know; update it.`);
	const choices = text['choices'] as readonly string[];

	const canceled = about.find(({ entry }) => entry.kind === 'delete-proposal');
	const inTime = about.filter((one) => one.entry.kind === 'vote' && isInTime(one, start, end, faults));
	const ballots = new Map<Address, { vote: Verified; choice: Choice }>();
	let replaced = 0;
	for (const vote of inTime) {
		const { signed, entry } = vote;
		if (canceled !== undefined && entry.seq > canceled.entry.seq)
			faults.push(`Message ${entry.seq} is a vote after the cancellation; it is counted.`);
		const choice = choiceIn(system, choices.length, signed.message['choice']);
		if (choice === undefined) {
			faults.push(
				`Message ${entry.seq} is no ${system} ballot of ${choices.length} choices; it is not counted.`
			);
			continue;
		}
		const before = ballots.get(signed.address);
		if (before !== undefined) replaced += 1;
		if (before === undefined || newer(before.vote, vote) === vote)
			ballots.set(signed.address, { vote, choice });
	}
	const powers = await chainPowers(chain, terms.strategies, [...ballots.keys()]);
	const votes = Array.from(ballots, ([voter, { vote, choice }]) => ({
		...{ id: vote.entry.id as Hex, voter, choice },
		power: powers.get(voter)!
	}));
	// With override the hub's word is about the voter alone, before others took their parts back.
	if (!terms.strategies.some(({ name }) => name.endsWith('-with-override')))
		for (const { vote } of ballots.values()) {
			const { address, seq, context } = vote.entry;
			const power = powers.get(address as Address)!.total;
			if (String(power) !== context.power?.total)
				faults.push(
					`Message ${seq} is logged with power ${context.power?.total ?? 'unknown'}; by the contracts ${address} had ${power}.`
				);
		}
	return {
		...{ id, cid: proposed.entry.cid, space: proposed.entry.space, author, title: String(text['title']) },
		...{ system, choices, start, end, isCanceled: canceled !== undefined, snapshot: chain.snapshot },
		...{ chainId: terms.chainId, strategies: terms.strategies as Strategy[], symbol: terms.symbol },
		quorum: BigInt(terms.quorum),
		messages: new Map(
			[...Map.groupBy(entries, ({ kind }) => kind)].map(([kind, some]) => [kind, some.length] as const)
		),
		...{ replaced, votes, faults },
		count: count(
			system,
			choices.length,
			votes.map(({ choice, power }) => ({ choice, power: power.total }))
		)
	};
}

/** The later of two by date, then by id. */
function newer(a: Verified, b: Verified): Verified {
	const [before, after] = [a.entry, b.entry];
	if (before.kind === 'proposal') return b;
	const isLater =
		after.timestamp > before.timestamp || (after.timestamp === before.timestamp && after.id > before.id);
	return isLater ? b : a;
}

function isInTime({ entry }: Verified, from: number, until: number, faults: string[]): boolean {
	const { timestamp, receivedAt, seq, kind } = entry;
	if (Math.min(timestamp, receivedAt) >= from && Math.max(timestamp, receivedAt) < until) return true;
	faults.push(
		`Message ${seq} is a ${kind} dated ${timestamp}, received at ${receivedAt}; only from ${from} on and before ${until} it counts. It is not counted.`
	);
	return false;
}

function isBy({ entry, signed }: Verified, author: Address, faults: string[]): boolean {
	if (signed.address === author) return true;
	faults.push(
		`Message ${entry.seq} would change the proposal of ${author} and is by ${signed.address}; it is not counted.`
	);
	return false;
}

function isOfChain({ entry, signed }: Verified, chainId: number, faults: string[]): boolean {
	if (signed.chainId === undefined || signed.chainId === chainId) return true;
	faults.push(
		`Message ${entry.seq} is signed for chain ${signed.chainId}, and the proposal is of chain ${chainId}; it is not counted.`
	);
	return false;
}
