import { contributorVotesAbi, governanceVotesAbi, votingEscrowAbi } from '@wadi/contracts/abis';
import type { Address } from 'viem';
import { chain, token } from './chain.ts';
import { stack } from './stack.ts';

const { contracts } = stack.deployment;
const governanceVotes = { address: contracts.GovernanceVotes, abi: governanceVotesAbi } as const;
const escrow = { address: contracts.VotingEscrow, abi: votingEscrowAbi } as const;
const scores = { address: contracts.ContributorVotes, abi: contributorVotesAbi } as const;

export interface Snapshot {
	block: bigint;
	timestamp: bigint;
}

/** What the contracts say of each account's power by a strategy; `voters` are all accounts whose vote counts. */
export async function powersByContracts(
	strategy: string,
	voters: readonly Address[],
	{ block, timestamp }: Snapshot
): Promise<bigint[]> {
	const partsOf = (account: Address) =>
		chain.readContract({ ...governanceVotes, functionName: 'getPastVotesParts', args: [account, timestamp] });
	switch (strategy) {
		case 'erc20-balance-of':
			return Promise.all(
				voters.map((account) =>
					chain.readContract({
						...token(contracts.SaharaToken),
						functionName: 'balanceOf',
						args: [account],
						blockNumber: block
					})
				)
			);
		case 've-power':
			return Promise.all(voters.map(async (account) => (await partsOf(account)).ve));
		case 'contributor-power':
			return Promise.all(voters.map(async (account) => (await partsOf(account)).contributor));
		case 'governance-power':
			return Promise.all(
				voters.map(async (account) => {
					const { ve, contributor } = await partsOf(account);
					return ve + contributor;
				})
			);
		case 'governance-power-with-override':
			return withOverride(voters, { block, timestamp });
		default:
			throw new Error(`The tests know no contract call for the strategy ${strategy}: add it.`);
	}
}

/** Each voter's own part counts with the voter; a delegate keeps what its delegators who did not vote gave it. */
async function withOverride(voters: readonly Address[], { block, timestamp }: Snapshot): Promise<bigint[]> {
	const [allScores, { contributor: allContributors }] = await Promise.all([
		chain.readContract({ ...scores, functionName: 'getPastTotalScore', args: [timestamp] }),
		chain.readContract({ ...governanceVotes, functionName: 'getPastTotalSupplyParts', args: [timestamp] })
	]);
	// All contributors together have the cap where scores are scaled, and else their scores.
	const scaled = (score: bigint) =>
		allContributors === allScores ? score : (score * allContributors) / allScores;
	const known = await Promise.all(
		voters.map(async (account) => {
			const [delegate, ownVe, ownScore, { ve }, score] = await Promise.all([
				chain.readContract({ ...escrow, functionName: 'delegates', args: [account], blockNumber: block }),
				chain.readContract({ ...escrow, functionName: 'getPastPower', args: [account, timestamp] }),
				chain.readContract({ ...scores, functionName: 'getPastScore', args: [account, timestamp] }),
				chain.readContract({
					...governanceVotes,
					functionName: 'getPastVotesParts',
					args: [account, timestamp]
				}),
				chain.readContract({ ...scores, functionName: 'getPastDelegatedScore', args: [account, timestamp] })
			]);
			return { account: account.toLowerCase(), delegate: delegate.toLowerCase(), ownVe, ownScore, ve, score };
		})
	);
	return known.map(({ account, delegate, ownVe, ownScore, ve, score }) => {
		const away = delegate !== account;
		const takers = known.filter((other) => other.delegate === account && other.account !== account);
		const takenVe = takers.reduce((sum, other) => sum + other.ownVe, 0n);
		const takenScore = takers.reduce((sum, other) => sum + other.ownScore, 0n);
		return ve + (away ? ownVe : 0n) - takenVe + scaled(score + (away ? ownScore : 0n) - takenScore);
	});
}
