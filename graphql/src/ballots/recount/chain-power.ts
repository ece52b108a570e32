import {
	contributorVotesAbi,
	governanceVotesAbi,
	saharaTokenAbi,
	votingEscrowAbi
} from '@wadi/contracts/abis';
import { ContractFunctionExecutionError, ContractFunctionZeroDataError } from 'viem';
import type { Address } from 'viem';
import type { Strategy } from '../types.ts';
import type { ChainAt } from './node.ts';
import { balanceByLogs, delegateByLogs } from './past-by-logs.ts';

/** An account's power by each strategy, in their order. */
export type ChainPower = { total: bigint; byStrategy: bigint[] };

/**
 * What everybody who voted had at the snapshot, by the contracts alone. Nothing of the index, of its tables or of the
 * code that counts over them is used.
 */
export async function chainPowers(
	chain: ChainAt,
	strategies: readonly Strategy[],
	voters: readonly Address[]
): Promise<Map<Address, ChainPower>> {
	const columns = await Promise.all(strategies.map(({ name }) => columnOf(name, chain, voters)));
	return new Map(
		voters.map((voter, i) => {
			const byStrategy = columns.map((column) => column[i]!);
			return [voter, { total: byStrategy.reduce((sum, power) => sum + power, 0n), byStrategy }];
		})
	);
}

async function columnOf(name: string, chain: ChainAt, voters: readonly Address[]): Promise<bigint[]> {
	switch (name) {
		case 've-power':
			return Promise.all(voters.map(async (voter) => (await partsOf(chain, voter)).ve));
		case 'contributor-power':
			return Promise.all(voters.map(async (voter) => (await partsOf(chain, voter)).contributor));
		case 'governance-power':
			return Promise.all(
				voters.map(async (voter) => {
					const { ve, contributor } = await partsOf(chain, voter);
					return ve + contributor;
				})
			);
		case 'erc20-balance-of':
			return Promise.all(voters.map((voter) => balanceOf(chain, voter)));
		case 'governance-power-with-override':
			return overridden(chain, voters);
		default:
			throw new Error(`The space counts power by "${name}", which this recount does not know; update it.`);
	}
}

const partsOf = ({ client, deployment, snapshot, later }: ChainAt, voter: Address) =>
	client.readContract({
		address: deployment.contracts.GovernanceVotes,
		abi: governanceVotesAbi,
		functionName: 'getPastVotesParts',
		args: [voter, snapshot.timestamp],
		blockNumber: later
	});

const balanceOf = (chain: ChainAt, voter: Address): Promise<bigint> =>
	atPastBlock(chain, {
		address: chain.deployment.contracts.SaharaToken,
		before: 0n,
		answer: chain.client.readContract({
			address: chain.deployment.contracts.SaharaToken,
			abi: saharaTokenAbi,
			functionName: 'balanceOf',
			args: [voter],
			blockNumber: chain.snapshot.number
		}),
		byLogs: () => balanceByLogs(chain, voter)
	});

interface PastRead<T> {
	address: Address;
	/** What holds before the contract was there. */
	before: T;
	/** The contract's own, in the state of the past block. */
	answer: Promise<T>;
	/** The same from the contract's logs. */
	byLogs: () => Promise<T>;
}

/** The answer, or what the logs say where the node has forgotten the state of that block. */
async function atPastBlock<T>(
	{ client, later }: ChainAt,
	{ address, before, answer, byLogs }: PastRead<T>
): Promise<T> {
	try {
		return await answer;
	} catch (error) {
		const isNothing =
			error instanceof ContractFunctionExecutionError && error.cause instanceof ContractFunctionZeroDataError;
		// That it is there later must be so.
		if (isNothing && (await client.getCode({ address, blockNumber: later })) !== undefined) return before;
		if (isNothing) throw error;
		return byLogs().catch(() => Promise.reject(error));
	}
}

/**
 * Votes as the contracts count them, then each voter's own part moved from the delegate to the voter, and only then
 * scores made power, as GovernanceVotes does with sums of scores.
 */
async function overridden(chain: ChainAt, voters: readonly Address[]): Promise<bigint[]> {
	const { client, deployment, snapshot, endOfSecond, later } = chain;
	const { VotingEscrow, ContributorVotes, GovernanceVotes } = deployment.contracts;
	const at = snapshot.timestamp;
	const escrow = { address: VotingEscrow, abi: votingEscrowAbi, blockNumber: later } as const;
	const scores = { address: ContributorVotes, abi: contributorVotesAbi, blockNumber: later } as const;
	const [allVe, allScores, share, ...accounts] = await Promise.all([
		client.readContract({ ...escrow, functionName: 'getPastTotalSupply', args: [at] }),
		client.readContract({ ...scores, functionName: 'getPastTotalScore', args: [at] }),
		client.readContract({
			address: GovernanceVotes,
			abi: governanceVotesAbi,
			functionName: 'getPastContributorShareBps',
			args: [at],
			blockNumber: later
		}),
		...voters.map(async (voter) => {
			const [ve, score, ownVe, ownScore, delegate] = await Promise.all([
				client.readContract({ ...escrow, functionName: 'getPastVotes', args: [voter, at] }),
				client.readContract({ ...scores, functionName: 'getPastDelegatedScore', args: [voter, at] }),
				client.readContract({ ...escrow, functionName: 'getPastPower', args: [voter, at] }),
				client.readContract({ ...scores, functionName: 'getPastScore', args: [voter, at] }),
				// The escrow keeps no past of it: the state at the end of that second tells.
				atPastBlock(chain, {
					address: VotingEscrow,
					before: voter,
					answer: client.readContract({
						...escrow,
						functionName: 'delegates',
						args: [voter],
						blockNumber: endOfSecond
					}),
					byLogs: () => delegateByLogs(chain, voter)
				})
			]);
			return { ve, score, ownVe, ownScore, delegate: delegate.toLowerCase() as Address };
		})
	]);
	const held = new Map(voters.map((voter, i) => [voter, { ve: accounts[i]!.ve, score: accounts[i]!.score }]));
	for (const [i, voter] of voters.entries()) {
		const { ownVe, ownScore, delegate } = accounts[i]!;
		if (delegate === voter) continue;
		const mine = held.get(voter)!;
		mine.ve += ownVe;
		mine.score += ownScore;
		const theirs = held.get(delegate);
		if (!theirs) continue;
		theirs.ve -= ownVe;
		theirs.score -= ownScore;
	}
	const cap = (allVe * BigInt(share)) / BigInt(10_000 - Number(share));
	return voters.map((voter) => {
		const { ve, score } = held.get(voter)!;
		return ve + (allScores <= cap ? score : (score * cap) / allScores);
	});
}
