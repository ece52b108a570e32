import { getBlock, readContract } from '@wagmi/core';
import { governanceVotesAbi, saharaGovernorAbi } from '@wadi/contracts/abis';
import { parseEventLogs, type Abi, type Hex } from 'viem';
import type { Actor, Plan, Prepare } from '#lib/wallet/plan.ts';
import { withProposer } from './description.ts';
import { inVotes } from './plan-votes.ts';

export interface ActionInput {
	target: string;
	/** Wei, in digits. */
	value: string;
	data: string;
}

const governorOf = ({ contract, chainId }: Actor) =>
	({ address: contract('SaharaGovernor'), abi: saharaGovernorAbi, chainId }) as const;

export const propose =
	(actions: readonly ActionInput[], description: string, sentences: readonly string[]): Prepare =>
	async (actor): Promise<Plan> => {
		const governor = governorOf(actor);
		const { config, address } = actor;
		const votes = {
			address: actor.contract('GovernanceVotes'),
			abi: governanceVotesAbi,
			chainId: actor.chainId
		};
		const [threshold, power, delay, period] = await Promise.all([
			readContract(config, { ...governor, functionName: 'proposalThreshold' }),
			readContract(config, { ...votes, functionName: 'getVotes', args: [address] }),
			readContract(config, { ...governor, functionName: 'votingDelay' }),
			readContract(config, { ...governor, functionName: 'votingPeriod' })
		]);
		const { timestamp } = await getBlock(config, { chainId: actor.chainId });
		const before = await readContract(config, {
			...votes,
			functionName: 'getPastVotes',
			args: [address, timestamp - 1n]
		});
		const days = (seconds: bigint) => `${Number((seconds * 10n) / 86_400n) / 10} days`;
		return {
			says: [
				...sentences,
				`Voting begins in ${days(delay)} and lasts ${days(period)}. Power is counted when it begins.`,
				'Only you can propose this text, since it ends in your address; nobody can copy it first.'
			],
			obstacle:
				power < threshold
					? `A proposal takes ${inVotes(threshold)} and this account has ${inVotes(power)}; ${inVotes(threshold - power)} more are needed. Lock SAHARA for longer, or have power delegated to you.`
					: before < threshold
						? 'This account’s power is as new as the chain’s newest block, and a proposal takes power held the second before; try again when the next block is there.'
						: null,
			steps: [
				{
					title: 'Propose',
					says: 'Puts the proposal on chain, with its whole text.',
					call: {
						address: governor.address,
						abi: saharaGovernorAbi as Abi,
						functionName: 'propose',
						args: [
							actions.map(({ target }) => target),
							actions.map(({ value }) => BigInt(value)),
							actions.map(({ data }) => data as Hex),
							withProposer(description, address)
						]
					}
				}
			],
			outcome: (logs) => {
				const [created] = parseEventLogs({
					abi: saharaGovernorAbi,
					eventName: 'ProposalCreated',
					logs: [...logs]
				});
				return created
					? { says: 'It is proposed.', href: actor.path('proposals', created.args.proposalId) }
					: null;
			}
		};
	};

interface Step {
	functionName: 'queue' | 'execute' | 'cancel';
	title: string;
	says: string;
	sentences: string[];
	done: string;
}

const steps = {
	queue: {
		functionName: 'queue',
		title: 'Queue it',
		says: 'Schedules its actions in the timelock.',
		sentences: [
			'Its actions are scheduled in the timelock, and can be executed when its delay is over. Anyone may do this.'
		],
		done: 'It is queued.'
	},
	execute: {
		functionName: 'execute',
		title: 'Execute it',
		says: 'Has the timelock carry out its actions.',
		sentences: ['All its actions are carried out, or none. Anyone may do this.'],
		done: 'It is executed.'
	},
	cancel: {
		functionName: 'cancel',
		title: 'Cancel it',
		says: 'Calls the proposal off.',
		sentences: [
			'The proposal is called off for good. The same actions can be proposed again with another text.'
		],
		done: 'It is cancelled.'
	}
} satisfies Record<string, Step>;

export const moveProposal =
	(step: keyof typeof steps, proposalId: string): Prepare =>
	async (actor): Promise<Plan> => {
		const { functionName, title, says, sentences, done } = steps[step];
		return {
			says: sentences,
			obstacle: null,
			steps: [
				{
					title,
					says,
					call: {
						address: governorOf(actor).address,
						abi: saharaGovernorAbi as Abi,
						functionName,
						args: [BigInt(proposalId)]
					}
				}
			],
			outcome: () => ({ says: done, href: null })
		};
	};
