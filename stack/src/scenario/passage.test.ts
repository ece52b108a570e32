import { accessManagerAbi, foundationHandoverAbi, safeAbi } from '@wadi/contracts/abis';
import { addressOf, powers, type Holding } from '@wadi/contracts/powers';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPublicClient, http, toFunctionSelector, type Address, type PublicClient } from 'viem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startAnvil, type Anvil } from '../anvil.ts';
import { deployLocally, type LocalDeployment } from '../local-chain.ts';
import { foundationOwners, peopleOf } from './people.ts';
import { playScenario } from './play.ts';
import { stages, type Stage } from './stage.ts';

/** The whole year on a chain of its own, of the smallest economy: what the contracts say of control at every block. */

interface Played extends LocalDeployment {
	anvil: Anvil;
	chain: PublicClient;
	head: bigint;
	stop: () => Promise<void>;
}

async function play(stage: Stage): Promise<Played> {
	const folder = mkdtempSync(join(tmpdir(), 'wadi-passage-'));
	const lineageFile = join(folder, 'lineage.jsonl');
	writeFileSync(lineageFile, '{"id":"a/only","kind":"AGENT","author":"a"}\n');
	const anvil = await startAnvil({ logFile: join(folder, 'anvil.log') });
	const stop = async () => {
		await anvil.stop();
		rmSync(folder, { recursive: true, force: true });
	};
	try {
		const local = await deployLocally(anvil, join(folder, 'deployments'), () => {});
		await playScenario({ anvil, ...local, lineageFile, stage });
		const chain = createPublicClient({
			transport: http(anvil.url, { batch: { batchSize: 500, wait: 5 } }),
			cacheTime: 0
		});
		return { anvil, ...local, chain, head: await chain.getBlockNumber(), stop };
	} catch (error) {
		await stop();
		throw error;
	}
}

describe('control, in the course of the year,', () => {
	let played: Played;
	let handover: { address: Address; abi: typeof foundationHandoverAbi };
	let manager: { address: Address; abi: typeof accessManagerAbi };
	/** The first block of each stage. */
	let entered: bigint[];

	beforeAll(async () => {
		played = await play('dao');
		const { contracts, startBlock } = played.deployment;
		handover = { address: contracts.FoundationHandover, abi: foundationHandoverAbi };
		manager = { address: contracts.AccessManager, abi: accessManagerAbi };
		const advances = await played.chain.getContractEvents({
			...handover,
			eventName: 'StageAdvanced',
			fromBlock: 0n
		});
		entered = [BigInt(startBlock), ...advances.map(({ blockNumber }) => blockNumber)];
	}, 120_000);
	afterAll(() => played?.stop());

	/** From where FoundationHandover is set up and admin. */
	async function everyBlock(): Promise<bigint[]> {
		const set = await played.chain.getContractEvents({
			...manager,
			eventName: 'RoleGranted',
			args: { roleId: 0n, account: handover.address },
			fromBlock: 0n
		});
		const first = set[0]?.blockNumber ?? 0n;
		return Array.from({ length: Number(played.head - first) + 1 }, (_, i) => first + BigInt(i));
	}

	it('passes through the four stages in order', async () => {
		expect(entered).toHaveLength(4);
		const seen = await Promise.all(
			(await everyBlock()).map((blockNumber) =>
				played.chain.readContract({ ...handover, functionName: 'stage', blockNumber })
			)
		);
		expect([...new Set(seen)]).toEqual([0, 1, 2, 3]);
		expect(seen).toEqual(seen.toSorted());
	});

	it('is as declared at every block: verify() never reverts', async () => {
		for (const blockNumber of await everyBlock())
			await played.chain.readContract({ ...handover, functionName: 'verify', blockNumber });
	});

	const managed = powers.filter(({ authority }) => authority === 'AccessManager');

	it.each(stages.map((name, stage) => ({ name, stage })))(
		'is with AccessManager in $name as the powers say, holder by holder and function by function',
		async ({ stage }) => {
			const { chain, deployment, head } = played;
			// The last block of the stage may hold transfers to the next; the first holds the advance and nothing later.
			const blockNumber = stage === 0 ? ((await everyBlock())[0] ?? 0n) : (entered[stage] ?? head);
			for (const { role, functions, holders } of managed) {
				const declared = new Map(
					(holders[stage] as readonly Holding[]).map(({ holder, days }) => [
						addressOf(holder, deployment),
						days * 86_400
					])
				);
				const members = await chain.readContract({
					...manager,
					functionName: 'getRoleMembers',
					args: [BigInt(role)],
					blockNumber
				});
				expect([...members].sort(), `role ${role}`).toEqual([...declared.keys()].sort());
				for (const [account, delay] of declared)
					expect(
						await chain.readContract({
							...manager,
							functionName: 'hasRole',
							args: [BigInt(role), account],
							blockNumber
						})
					).toEqual([true, delay]);
				for (const { contract, functions: signatures } of functions)
					for (const signature of signatures)
						expect(
							await chain.readContract({
								...manager,
								functionName: 'getTargetFunctionRole',
								args: [deployment.contracts[contract], toFunctionSelector(signature)],
								blockNumber
							}),
							`${contract}.${signature}`
						).toBe(BigInt(role));
			}
		}
	);

	it('ends with the DAO alone wherever the Foundation began', async () => {
		const { chain, deployment } = played;
		const dao = deployment.contracts.TimelockController;
		const began = managed.filter(({ holders: [first] }) =>
			first.some(({ holder }) => holder === 'foundation' || holder === 'FoundationHandover')
		);
		expect(began.map(({ label }) => label)).toEqual([
			'ADMIN',
			'PROTOCOL_FEE',
			'TREASURY_ADDRESS',
			'CURRENCY_LISTING',
			'CONTRIBUTOR_SHARE'
		]);
		for (const { role } of began)
			expect(
				await chain.readContract({ ...manager, functionName: 'getRoleMembers', args: [BigInt(role)] })
			).toEqual([dao]);
	});

	it('was handed over by a Safe of three owners, two of whom agreed each time', async () => {
		const { chain, deployment } = played;
		const safe = { address: deployment.foundation, abi: safeAbi } as const;
		const person = peopleOf();
		const owners = await chain.readContract({ ...safe, functionName: 'getOwners' });
		expect([...owners].sort()).toEqual(foundationOwners.map((index) => person(index).address).sort());
		expect(await chain.readContract({ ...safe, functionName: 'getThreshold' })).toBe(2n);
		const [done, failed] = await Promise.all([
			chain.getContractEvents({ ...safe, eventName: 'ExecutionSuccess', fromBlock: 0n }),
			chain.getContractEvents({ ...safe, eventName: 'ExecutionFailure', fromBlock: 0n })
		]);
		expect(failed).toEqual([]);
		expect(await chain.readContract({ ...safe, functionName: 'nonce' })).toBe(BigInt(done.length));
		const approvals = await chain.getContractEvents({ ...safe, eventName: 'ApproveHash', fromBlock: 0n });
		for (const { args, transactionHash } of done) {
			const { from } = await chain.getTransaction({ hash: transactionHash });
			const approvers = approvals.filter((log) => log.args.approvedHash === args.txHash);
			expect(approvers).toHaveLength(1);
			expect(approvers[0]?.args.owner?.toLowerCase()).not.toBe(from.toLowerCase());
		}
	});

	it('has each of the ways in which a transfer can go', async () => {
		const { chain, deployment } = played;
		const read = async (eventName: 'TransferScheduled' | 'TransferAccepted' | 'TransferCancelled') =>
			(await chain.getContractEvents({ ...handover, eventName, fromBlock: 0n })).map(
				({ args }) => args as { powerId: number; toStage: number; by?: Address }
			);
		const scheduled = await read('TransferScheduled');
		const cancelled = await read('TransferCancelled');
		const accepted = await read('TransferAccepted');
		expect(scheduled).toHaveLength(8);
		expect(accepted).toHaveLength(7);
		const [dropped] = cancelled;
		expect(cancelled).toHaveLength(1);
		expect(scheduled.filter(({ powerId }) => powerId === dropped?.powerId)).toHaveLength(2);
		expect(new Set(scheduled.map(({ by }) => by))).toEqual(
			new Set([deployment.foundation, deployment.contracts.TimelockController])
		);
	});

	it('has the guardian stop two proposals, and not the one that ends its office', async () => {
		const acted = await played.chain.getContractEvents({
			...handover,
			eventName: 'GuardianActed',
			fromBlock: 0n
		});
		expect(acted).toHaveLength(2);
		for (const { args } of acted) expect(args.reason).toMatch(/^[A-Z].{20,}\.$/);
		expect(await played.chain.readContract({ ...handover, functionName: 'isGuardianActive' })).toBe(false);
	});
});

describe('--stage leaves control', () => {
	it.each([
		{ stage: 'foundation', counted: 0 },
		{ stage: 'shared', counted: 2 },
		{ stage: 'dao-with-guardian', counted: 5 }
	] as const)(
		'at $stage, as declared, with its gate within reach',
		async ({ stage, counted }) => {
			const played = await play(stage);
			try {
				const { chain, deployment } = played;
				const handover = {
					address: deployment.contracts.FoundationHandover,
					abi: foundationHandoverAbi
				} as const;
				const place = stages.indexOf(stage);
				expect(await chain.readContract({ ...handover, functionName: 'stage' })).toBe(place);
				await chain.readContract({ ...handover, functionName: 'verify' });
				expect(await chain.readContract({ ...handover, functionName: 'isGuardianActive' })).toBe(true);
				const events = await chain.getContractEvents({
					...handover,
					eventName: 'ProposalCounted',
					fromBlock: 0n
				});
				expect(events).toHaveLength(counted);
				const [gate, progress, { timestamp }] = await Promise.all([
					chain.readContract({ ...handover, functionName: 'gate', args: [place] }),
					chain.readContract({ ...handover, functionName: 'progress' }),
					chain.getBlock()
				]);
				expect(progress.isOpen, 'the rest is left to whoever comes').toBe(false);
				expect(Number(timestamp)).toBeGreaterThan(gate.earliest);
				expect(progress.lockedAmount).toBeGreaterThan(gate.lockedAmount);
			} finally {
				await played.stop();
			}
		},
		120_000
	);
});
