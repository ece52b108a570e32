import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConfig, http } from '@wagmi/core';
import { foundationHandoverAbi, safeAbi } from '@wadi/contracts/abis';
import { deploy, SUPPLY } from '@wadi/contracts/deploy';
import { powerIdOf, stages } from '@wadi/contracts/powers';
import { deploySafe } from '@wadi/contracts/safe';
import {
	createWalletClient,
	createPublicClient,
	encodeFunctionData,
	zeroAddress,
	type Abi,
	type Address
} from 'viem';
import { mnemonicToAccount } from 'viem/accounts';
import { foundry } from 'viem/chains';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startAnvil } from '#lib/governance/simulation/local-dao.ts';
import { connectNode, type Node } from '#lib/governance/simulation/node.ts';
import type { Actor, Plan } from '#lib/wallet/plan.ts';
import { taskCall, taskKey, taskSays, taskWords, type HandoverTask } from './handover-task.ts';
import { actAsFoundation, callHandover } from './plan-handover.ts';
import { readSafeStanding } from './safe-approvals.ts';

/** The Foundation as a real Safe, 2 of 3, on a chain of this test's own: its owners agree by what the portal plans. */
const account = (addressIndex: number) =>
	mnemonicToAccount('test test test test test test test test test test test junk', { addressIndex });
const deployer = account(0);
const owners = [account(1), account(2), account(3)] as const;
const stranger = account(4);

let stop: () => void;
let rpcUrl: string;
let safe: Address;
let contracts: Record<string, Address>;
let node: Node;

const transport = () => http(rpcUrl);
const reader = () => createPublicClient({ chain: foundry, transport: transport(), pollingInterval: 20 });
const config = () => createConfig({ chains: [foundry], transports: { [foundry.id]: transport() } });

const task = (label: string): HandoverTask => ({
	kind: 'schedule',
	powerId: powerIdOf(label as Parameters<typeof powerIdOf>[0]),
	label,
	to: { name: 'SHARED', index: stages.indexOf('SHARED') }
});
const advance: HandoverTask = { kind: 'advance', to: { name: 'SHARED', index: 1 } };

const as = (address: Address): Actor => ({
	config: config(),
	chainId: foundry.id,
	address,
	contract: (name) => contracts[name]!,
	path: () => '/'
});
const planOf = (step: HandoverTask, address: Address) =>
	actAsFoundation({ ...taskCall(step), words: taskWords(step), says: taskSays(step) })(as(address));

async function send({ steps }: Plan, from: ReturnType<typeof account>) {
	for (const { call } of steps) {
		const wallet = createWalletClient({ account: from, chain: foundry, transport: transport() });
		const hash = await wallet.writeContract(call as Parameters<typeof wallet.writeContract>[0]);
		const receipt = await reader().waitForTransactionReceipt({ hash, checkReplacement: false });
		expect(receipt.status).toBe('success');
	}
}

const standing = (...steps: HandoverTask[]) =>
	readSafeStanding(
		node,
		{ chainId: foundry.id, safe, to: contracts['FoundationHandover']! },
		steps.map((step) => ({
			key: taskKey(step),
			data: encodeFunctionData({ abi: foundationHandoverAbi as Abi, ...taskCall(step) })
		}))
	);
const transferOf = (step: HandoverTask) =>
	reader().readContract({
		address: contracts['FoundationHandover']!,
		abi: foundationHandoverAbi,
		functionName: 'transferOf',
		args: [BigInt(step.kind === 'advance' ? 0 : step.powerId)]
	});

beforeAll(async () => {
	const chain = await startAnvil();
	({ rpcUrl } = chain);
	const directory = mkdtempSync(join(tmpdir(), 'wadi-safe-'));
	stop = () => {
		chain.anvil.kill();
		rmSync(directory, { recursive: true, force: true });
	};
	({ address: safe } = await deploySafe(rpcUrl, deployer, {
		owners: owners.map(({ address }) => address),
		threshold: 2
	}));
	({ contracts } = await deploy({
		rpcUrl,
		account: deployer,
		deploymentsDir: directory,
		chainName: 'Test',
		foundation: safe,
		protocolFeeBps: 250,
		allocations: [{ name: 'Treasury', to: 'treasury', amount: SUPPLY }]
	}));
	node = connectNode(rpcUrl, 20_000);
}, 120_000);
afterAll(() => stop?.());

describe('the Foundation as a Safe', () => {
	const fee = task('PROTOCOL_FEE');

	it('hashes what its owners approve as the Safe itself does', async () => {
		const { nonce, tasks } = await standing(fee, advance);
		for (const step of [fee, advance]) {
			const own = await reader().readContract({
				address: safe,
				abi: safeAbi,
				functionName: 'getTransactionHash',
				args: [
					contracts['FoundationHandover']!,
					0n,
					encodeFunctionData({ abi: foundationHandoverAbi as Abi, ...taskCall(step) }),
					0,
					0n,
					0n,
					0n,
					zeroAddress,
					zeroAddress,
					BigInt(nonce)
				]
			});
			expect(tasks[taskKey(step)]?.hash).toBe(own);
		}
	});

	it('is approved by one owner and carried out by another, whichever they are', async () => {
		const [first, , third] = owners;
		const before = await standing(fee);
		expect(before).toMatchObject({ threshold: 2, nonce: '0' });
		expect(before.tasks[taskKey(fee)]?.approvedBy).toEqual([]);

		const approving = await planOf(fee, third.address);
		expect(approving.obstacle).toBeNull();
		expect(approving.steps.map(({ title }) => title)).toEqual([
			'Approve: schedule the transfer of protocol fee'
		]);
		await send(approving, third);
		expect((await standing(fee)).tasks[taskKey(fee)]?.approvedBy).toEqual([third.address]);
		expect((await transferOf(fee)).readyAt).toBe(0);

		const again = await planOf(fee, third.address);
		expect(again.obstacle).toContain('You have approved it already');

		const executing = await planOf(fee, first.address);
		expect(executing.says.join(' ')).toContain('1 of 2 owners have approved it');
		expect(executing.steps.map(({ title }) => title)).toEqual([
			'Execute: schedule the transfer of protocol fee'
		]);
		await send(executing, first);
		const { readyAt, by } = await transferOf(fee);
		expect(readyAt).toBeGreaterThan(0);
		expect(by).toBe(safe);
		expect((await standing(fee)).nonce).toBe('1');
	});

	it('forgets an approval when the Safe has done something else', async () => {
		const [first, second, third] = owners;
		const [treasury, listing] = [task('TREASURY_ADDRESS'), task('CURRENCY_LISTING')];
		await send(await planOf(treasury, first.address), first);
		await send(await planOf(listing, second.address), second);
		await send(await planOf(listing, third.address), third);
		expect((await transferOf(listing)).readyAt).toBeGreaterThan(0);
		const { tasks } = await standing(treasury);
		expect(tasks[taskKey(treasury)]?.approvedBy).toEqual([]);
		expect((await planOf(treasury, second.address)).steps[0]?.title).toMatch(/^Approve/);
	});

	it('says why the handover would refuse, before anyone signs', async () => {
		const scheduled = await planOf(fee, owners[1].address);
		expect(scheduled.obstacle).toContain('is scheduled already');
		const early = await planOf(advance, owners[1].address);
		expect(early.obstacle).toMatch(/gate|holders/);
	});

	it('lets no stranger approve', async () => {
		const plan = await planOf(task('CONTRIBUTOR_SHARE'), stranger.address);
		expect(plan.obstacle).toContain('is not an owner of the Foundation’s Safe');
	});
});

describe('the Foundation as one account', () => {
	let alone: Record<string, Address>;
	beforeAll(async () => {
		const directory = mkdtempSync(join(tmpdir(), 'wadi-foundation-'));
		({ contracts: alone } = await deploy({
			rpcUrl,
			account: deployer,
			deploymentsDir: directory,
			chainName: 'Test',
			foundation: stranger.address,
			protocolFeeBps: 250,
			allocations: [{ name: 'Treasury', to: 'treasury', amount: SUPPLY }]
		}));
		rmSync(directory, { recursive: true, force: true });
	}, 60_000);

	it('acts at once, and nobody else can', async () => {
		const step = task('PROTOCOL_FEE');
		const plan = (address: Address) =>
			actAsFoundation({ ...taskCall(step), words: taskWords(step), says: taskSays(step) })({
				...as(address),
				contract: (name) => alone[name]!
			});
		const own = await plan(stranger.address);
		expect(own.steps.map(({ call: { functionName } }) => functionName)).toEqual(['scheduleTransfer']);
		await send(own, stranger);
		await expect(plan(owners[0].address)).rejects.toThrow('Only the Foundation can do this');
	});
});

it('a call that an account makes itself is one step', async () => {
	const call = {
		functionName: 'openGate',
		args: [],
		words: 'record that the gate is open',
		says: ['It stays.']
	};
	const plan = await callHandover(call, 'Done.')(as(stranger.address));
	expect(plan.steps.map(({ title, call: { functionName } }) => [title, functionName])).toEqual([
		['Record that the gate is open', 'openGate']
	]);
});
