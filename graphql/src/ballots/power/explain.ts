import type { Context } from '../../context.ts';
import type { Proof } from '../../generated/resolvers.ts';
import { proofOf } from '../../governance/proofs.ts';
import type { Strategy } from '../types.ts';
import { contributorPower, noFacts } from './count.ts';
import type { KnownAt } from './facts.ts';
import { isStrategyName } from './strategies.ts';

/** More calls than anyone would send by hand. */
const MAX_TAKEN_BACK = 20;

interface Asked {
	chainId: number;
	strategies: readonly Strategy[];
}

/**
 * The contract calls that answer with what an account's power is made of, by strategy. `known` holds the account and
 * everybody whose vote counts.
 */
export function powerProofs(
	context: Pick<Context, 'chains'>,
	{ chainId, strategies }: Asked,
	account: string,
	snapshot: { block: bigint; timestamp: bigint },
	{ facts, totals }: KnownAt
): Proof[] {
	const own = facts.get(account) ?? noFacts(account);
	const past = [account, snapshot.timestamp];
	const block = String(snapshot.block);
	return strategies.flatMap(({ name }): Proof[] => {
		if (!isStrategyName(name)) return [];
		switch (name) {
			case 've-power':
				return [
					proofOf(context, chainId, 'VotingEscrow', {
						...{ label: 've-power at the snapshot', functionName: 'getPastVotes' },
						...{ args: past, expected: [own.ve] }
					})
				];
			case 'contributor-power':
			case 'governance-power':
				return [
					proofOf(context, chainId, 'GovernanceVotes', {
						...{ label: 've-power and contributor power at the snapshot', functionName: 'getPastVotesParts' },
						...{ args: past, expected: [own.ve, contributorPower(own.score, totals)] }
					})
				];
			case 'erc20-balance-of':
				return [
					proofOf(context, chainId, 'SaharaToken', {
						...{ label: 'SAHARA held at the end of the snapshot block', functionName: 'balanceOf' },
						...{ args: [account], expected: [own.balance], block }
					})
				];
			case 'governance-power-with-override': {
				const others = [...facts].filter(
					([other, { delegate, ownVe, ownScore }]) =>
						other !== account && delegate === account && (ownVe > 0n || ownScore > 0n)
				);
				return [
					proofOf(context, chainId, 'VotingEscrow', {
						...{ label: 've-power at the snapshot, of all who delegate', functionName: 'getPastVotes' },
						...{ args: past, expected: [own.ve] }
					}),
					proofOf(context, chainId, 'ContributorVotes', {
						...{
							label: 'Scores at the snapshot, of all who delegate',
							functionName: 'getPastDelegatedScore'
						},
						...{ args: past, expected: [own.score] }
					}),
					proofOf(context, chainId, 'VotingEscrow', {
						...{ label: 'Whom it delegated to at the snapshot block', functionName: 'delegates' },
						...{ args: [account], expected: [own.delegate], block }
					}),
					...(own.delegate === account ? [] : ownParts(context, chainId, account, own, snapshot.timestamp)),
					...others
						.slice(0, MAX_TAKEN_BACK)
						.flatMap(([other, part]) => ownParts(context, chainId, other, part, snapshot.timestamp))
				];
			}
		}
	});
}

/** What an account brings itself, which counts with it once it votes. */
const ownParts = (
	context: Pick<Context, 'chains'>,
	chainId: number,
	account: string,
	{ ownVe, ownScore }: { ownVe: bigint; ownScore: bigint },
	second: bigint
): Proof[] => [
	proofOf(context, chainId, 'VotingEscrow', {
		...{ label: `ve-power of ${account}'s own lock`, functionName: 'getPastPower' },
		...{ args: [account, second], expected: [ownVe] }
	}),
	proofOf(context, chainId, 'ContributorVotes', {
		...{ label: `Score of ${account} itself`, functionName: 'getPastScore' },
		...{ args: [account, second], expected: [ownScore] }
	})
];
