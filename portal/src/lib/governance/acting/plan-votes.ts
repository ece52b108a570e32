import { readContract } from '@wagmi/core';
import { saharaGovernorAbi } from '@wadi/contracts/abis';
import type { Abi, Address, Hex } from 'viem';
import { readableUnits } from '#lib/money.ts';
import type { Actor, Plan, Prepare } from '#lib/wallet/plan.ts';
import { ballotDomain, ballotTypes, type SignedBallot } from './ballot.ts';
import { packSplit, splitPower, supportOf, type Choice, type SplitFields } from './vote.ts';

export interface VoteInput {
	proposalId: string;
	choice: Choice;
	split: SplitFields;
	reason: string;
}

const ACTIVE = 1;
export const inVotes = (amount: bigint) => `${readableUnits(String(amount), 18, 2)} votes`;
const words: Record<Choice, string> = {
	FOR: 'for the proposal',
	AGAINST: 'against the proposal',
	ABSTAIN: 'to abstain',
	SPLIT: 'split'
};

/** What of the voter's power at the snapshot is left, and what stands in the way of using it. */
async function weigh({ config, chainId, address, contract }: Actor, proposalId: string) {
	const governor = { address: contract('SaharaGovernor'), abi: saharaGovernorAbi, chainId } as const;
	const id = BigInt(proposalId);
	const [state, snapshot, used] = await Promise.all([
		readContract(config, { ...governor, functionName: 'state', args: [id] }),
		readContract(config, { ...governor, functionName: 'proposalSnapshot', args: [id] }),
		readContract(config, { ...governor, functionName: 'usedVotes', args: [id, address] })
	]);
	if (state !== ACTIVE)
		return {
			governor,
			left: 0n,
			obstacle: 'Votes are taken only while a proposal is active, and this one is not.'
		};
	const power = await readContract(config, {
		...governor,
		functionName: 'getVotes',
		args: [address, snapshot]
	});
	const left = power - used;
	const obstacle =
		power === 0n
			? 'This account had no voting power at the snapshot, and no vote can change that for this proposal. Lock SAHARA or have power delegated to you before the next one’s snapshot.'
			: left === 0n
				? 'All of this account’s power is used on this proposal; votes cannot be changed.'
				: null;
	return { governor, left, obstacle };
}

const says = (left: bigint, { choice, split, reason }: VoteInput): string[] => {
	const parts = choice === 'SPLIT' ? splitPower(left, split) : null;
	return [
		parts
			? `Your ${inVotes(left)} are split: ${inVotes(parts.for)} for, ${inVotes(parts.against)} against, ${inVotes(parts.abstain)} abstaining.`
			: `All of your ${inVotes(left)} vote ${words[choice]}.`,
		reason ? `Your reason is written on chain, for good: “${reason}”` : 'You give no reason.',
		'A vote cannot be changed or taken back.'
	];
};

export const castVote =
	(input: VoteInput): Prepare =>
	async (actor): Promise<Plan> => {
		const { governor, left, obstacle } = await weigh(actor, input.proposalId);
		const id = BigInt(input.proposalId);
		const isSplit = input.choice === 'SPLIT';
		const support = supportOf[input.choice];
		const call = { address: governor.address, abi: saharaGovernorAbi as Abi };
		return {
			says: obstacle ? [] : says(left, input),
			obstacle,
			steps: [
				{
					title: 'Cast the vote',
					says: isSplit ? 'Casts your power in parts.' : `Casts your power ${words[input.choice]}.`,
					call: isSplit
						? {
								...call,
								functionName: 'castVoteWithReasonAndParams',
								args: [id, support, input.reason, packSplit(splitPower(left, input.split))]
							}
						: input.reason
							? { ...call, functionName: 'castVoteWithReason', args: [id, support, input.reason] }
							: { ...call, functionName: 'castVote', args: [id, support] }
				}
			],
			outcome: () => ({ says: 'Your vote is counted.', href: null })
		};
	};

/** Has the wallet sign the vote; nothing is sent and no gas is paid. */
export async function signVote(actor: Actor, input: VoteInput): Promise<SignedBallot> {
	const { signTypedData } = await import('@wagmi/core');
	const { governor, left, obstacle } = await weigh(actor, input.proposalId);
	if (obstacle) throw new Error(obstacle);
	const { config, chainId, address } = actor;
	const nonce = await readContract(config, { ...governor, functionName: 'nonces', args: [address] });
	const params: Hex = input.choice === 'SPLIT' ? packSplit(splitPower(left, input.split)) : '0x';
	const support = supportOf[input.choice];
	const message = {
		proposalId: BigInt(input.proposalId),
		support,
		voter: address,
		nonce,
		reason: input.reason,
		params
	};
	const signature = await signTypedData(config, {
		account: address,
		domain: ballotDomain(chainId, governor.address),
		types: ballotTypes,
		primaryType: 'ExtendedBallot',
		message
	});
	return {
		...message,
		chainId,
		governor: governor.address,
		proposalId: input.proposalId,
		nonce: String(nonce),
		signature
	};
}

/** Sends a vote that somebody else signed. */
export const relayVote =
	(ballot: SignedBallot): Prepare =>
	async ({ config, chainId, contract }): Promise<Plan> => {
		const address: Address = contract('SaharaGovernor');
		const governor = { address, abi: saharaGovernorAbi, chainId } as const;
		const nonce = await readContract(config, { ...governor, functionName: 'nonces', args: [ballot.voter] });
		const short = `${ballot.voter.slice(0, 6)}…${ballot.voter.slice(-4)}`;
		const obstacle =
			ballot.governor.toLowerCase() !== address.toLowerCase()
				? `It was signed for the governor ${ballot.governor}; this one is ${address}.`
				: nonce !== BigInt(ballot.nonce)
					? `It was signed with nonce ${ballot.nonce} and ${short} is at ${nonce}: it was sent already, or another vote came first.`
					: null;
		return {
			says: [
				`Counts the vote that ${short} signed${ballot.reason ? `, with the reason “${ballot.reason}”` : ''}. You pay the gas; the power is theirs, and you cannot change how they vote.`
			],
			obstacle,
			steps: [
				{
					title: 'Send the signed vote',
					says: `Casts the vote of ${short}.`,
					call: {
						address,
						abi: saharaGovernorAbi as Abi,
						functionName: 'castVoteWithReasonAndParamsBySig',
						args: [
							BigInt(ballot.proposalId),
							ballot.support,
							ballot.voter,
							ballot.reason,
							ballot.params,
							ballot.signature
						]
					}
				}
			],
			outcome: () => ({ says: `The vote of ${short} is counted.`, href: null })
		};
	};
