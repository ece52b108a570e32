import { governanceVotesAbi, saharaGovernorAbi, timelockControllerAbi } from '@wadi/contracts/abis';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../stack/src/paths.ts';
import { titleOf } from '../../stack/src/scenario/governance-acts.ts';
import { outcomes } from '../../stack/src/scenario/governance-motions.ts';
import { startingFeeBps } from '../../stack/src/scenario/world.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { chain, engine } from '../support/chain.ts';
import { stack } from '../support/stack.ts';

const { contracts } = stack.deployment;
const governor = { address: contracts.SaharaGovernor, abi: saharaGovernorAbi } as const;
const votes = { address: contracts.GovernanceVotes, abi: governanceVotesAbi } as const;
const timelock = { address: contracts.TimelockController, abi: timelockControllerAbi } as const;
const states = ['PENDING', 'ACTIVE', 'CANCELED', 'DEFEATED', 'SUCCEEDED', 'QUEUED', 'EXPIRED', 'EXECUTED'];

const titleIn = (name: string) =>
	titleOf(readFileSync(join(root, 'stack', 'data', 'proposals', `${name}.md`), 'utf8'));

const all = { ...governor, fromBlock: 0n } as const;
const proposalsOf = () => chain.getContractEvents({ ...all, eventName: 'ProposalCreated' });

describe('the scenario’s year of governance', () => {
	const idByTitle = new Map<string, bigint>();

	beforeAll(async () => {
		for (const { args } of await proposalsOf())
			if (args.proposalId !== undefined) idByTitle.set(titleOf(args.description ?? ''), args.proposalId);
	});

	it('has a proposal in every state that a proposal can have', () =>
		expect([...new Set(Object.values(outcomes))].sort()).toEqual(
			states.filter((state) => state !== 'EXPIRED').sort()
		));

	it.each(Object.entries(outcomes))('left %s %s', async (name, outcome) => {
		const id = idByTitle.get(titleIn(name));
		if (id === undefined) throw new Error(`No proposal on chain has the title of ${name}.md.`);
		const state = await chain.readContract({ ...governor, functionName: 'state', args: [id] });
		expect(states[state]).toBe(outcome);
	});

	it('had effects on chain', async () => {
		const [numerator, threshold, share, fee] = await Promise.all([
			chain.readContract({ ...governor, functionName: 'quorumNumerator' }),
			chain.readContract({ ...governor, functionName: 'proposalThreshold' }),
			chain.readContract({ ...votes, functionName: 'contributorShareBps' }),
			chain.readContract({ ...engine, functionName: 'feeBps' })
		]);
		expect([numerator, threshold, share]).toEqual([12n, 5_000n * 10n ** 18n, 3_000]);
		expect(fee).toBe(200);
		expect(fee).not.toBe(startingFeeBps);
		const listed = await chain.getContractEvents({
			address: contracts.RoyaltyEngine,
			abi: engine.abi,
			eventName: 'CurrencyListed',
			fromBlock: 0n
		});
		expect(listed.map(({ args }) => args.symbol)).toEqual(['SAHARA', 'USDL', 'EURL']);
	});

	it('had a late quorum, votes in fractions, by signature and with reasons', async () => {
		expect(await chain.getContractEvents({ ...all, eventName: 'ProposalExtended' })).toHaveLength(1);
		const fractions = await chain.getContractEvents({ ...all, eventName: 'VoteCastWithParams' });
		expect(fractions.length).toBeGreaterThanOrEqual(3);
		const cast = await chain.getContractEvents({ ...all, eventName: 'VoteCast' });
		expect(cast.filter(({ args }) => args.reason !== '').length).toBeGreaterThan(15);
		const senders = await Promise.all(
			cast.map(async ({ args, transactionHash }) => {
				const { from } = await chain.getTransaction({ hash: transactionHash });
				return from.toLowerCase() !== args.voter?.toLowerCase();
			})
		);
		expect(senders.filter(Boolean).length, 'votes that somebody else has sent').toBeGreaterThanOrEqual(3);
	});

	it('had the guardian cancel a proposal in the treasury’s queue', async () =>
		expect(
			await chain.getContractEvents({ ...timelock, eventName: 'Cancelled', fromBlock: 0n })
		).toHaveLength(1));
});
