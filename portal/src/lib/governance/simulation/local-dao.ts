import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
	foundationHandoverAbi,
	saharaGovernorAbi,
	saharaTokenAbi,
	votingEscrowAbi
} from '@wadi/contracts/abis';
import { deploy, deployLocalDollar, SUPPLY } from '@wadi/contracts/deploy';
import { powerIdOf, stages } from '@wadi/contracts/powers';
import {
	createTestClient,
	encodeFunctionData,
	http,
	publicActions,
	walletActions,
	type Address,
	type Hash
} from 'viem';
import { mnemonicToAccount } from 'viem/accounts';
import { foundry } from 'viem/chains';
import type { ContractBook } from '../contract-book.ts';
import type { RawCall } from '../wrappers.ts';

const account = (addressIndex: number) =>
	mnemonicToAccount('test test test test test test test test test test test junk', { addressIndex });
const [deployer, foundation, voter] = [account(0), account(1), account(2)];
const DAY = 86_400;
/** What the DAO takes over to enter the second stage. */
const shared = ['PROTOCOL_FEE', 'TREASURY_ADDRESS', 'CURRENCY_LISTING', 'CONTRIBUTOR_SHARE'].map(powerIdOf);
const openGate = { earliest: 0, ratifiedProposals: 0, turnoutBps: 0, lockedAmount: 0n };

/** A chain of a test's own with the protocol in its second stage, and one voter who has all the power. */
export async function startLocalDao() {
	const { anvil, rpcUrl } = await startAnvil();
	const directory = mkdtempSync(join(tmpdir(), 'wadi-dao-'));
	const dollar = await deployLocalDollar(rpcUrl, deployer);
	const { contracts } = await deploy({
		rpcUrl,
		account: deployer,
		deploymentsDir: directory,
		chainName: 'Test',
		foundation: foundation.address,
		transferDelay: DAY,
		gates: [openGate, openGate, openGate],
		protocolFeeBps: 250,
		allocations: [
			{ name: 'Treasury', to: 'treasury', amount: SUPPLY / 2n },
			{ name: 'Voter', to: voter.address, amount: SUPPLY / 2n }
		]
	});
	const client = createTestClient({
		mode: 'anvil',
		chain: foundry,
		account: voter,
		transport: http(rpcUrl),
		pollingInterval: 20
	})
		.extend(publicActions)
		.extend(walletActions);
	const token = { address: contracts.SaharaToken, abi: saharaTokenAbi } as const;
	const escrow = { address: contracts.VotingEscrow, abi: votingEscrowAbi } as const;
	const governor = { address: contracts.SaharaGovernor, abi: saharaGovernorAbi } as const;

	const mined = async (hash: Hash) => {
		const receipt = await client.waitForTransactionReceipt({ hash, checkReplacement: false });
		if (receipt.status !== 'success') throw new Error(`Transaction ${hash} reverted.`);
		return receipt;
	};
	const later = async (seconds: number) => {
		await client.increaseTime({ seconds });
		await client.mine({ blocks: 1 });
	};

	const amount = SUPPLY / 4n;
	await mined(
		await client.writeContract({ ...token, functionName: 'approve', args: [escrow.address, amount] })
	);
	const { timestamp } = await client.getBlock();
	const unlocksAt = Number(timestamp) + 1000 * DAY;
	await mined(await client.writeContract({ ...escrow, functionName: 'lock', args: [amount, unlocksAt] }));
	await later(10);

	/** Proposes, votes, queues and waits, so that only the execution is left; answers the proposal's id. */
	async function pass(actions: readonly RawCall[], description: string): Promise<bigint> {
		const args = [
			actions.map(({ target }) => target),
			actions.map(({ value }) => value),
			actions.map(({ data }) => data),
			description
		] as const;
		const { result: id } = await client.simulateContract({ ...governor, functionName: 'propose', args });
		await mined(await client.writeContract({ ...governor, functionName: 'propose', args }));
		await later(2 * DAY + 1);
		await mined(await client.writeContract({ ...governor, functionName: 'castVote', args: [id, 1] }));
		await later(5 * DAY + 1);
		await mined(await client.writeContract({ ...governor, functionName: 'queue', args: [id] }));
		await later(2 * DAY + 1);
		return id;
	}

	/** The Foundation schedules what the DAO then accepts. */
	async function shareControl() {
		const handover = { address: contracts.FoundationHandover, abi: foundationHandoverAbi } as const;
		const stage = stages.indexOf('SHARED');
		for (const power of shared) {
			await mined(
				await client.writeContract({
					...handover,
					account: foundation,
					functionName: 'scheduleTransfer',
					args: [power, stage]
				})
			);
		}
		const steps = [
			...shared.map((power) => ({ functionName: 'acceptTransfer', args: [power, stage] }) as const),
			{ functionName: 'advance', args: [stage] } as const
		].map((step) => ({
			target: handover.address,
			value: 0n,
			data: encodeFunctionData({ ...handover, ...step })
		}));
		const id = await pass(steps, 'Share control');
		await mined(await client.writeContract({ ...governor, functionName: 'execute', args: [id] }));
	}
	await shareControl();

	const book: ContractBook = {
		chainId: foundry.id,
		contracts: Object.entries(contracts).map(([name, address]) => ({ name, address })),
		currencies: [{ address: contracts.SaharaToken, symbol: 'SAHARA', decimals: 18 }]
	};
	return {
		rpcUrl,
		client,
		contracts,
		dollar: dollar as Address,
		governor,
		voter: voter.address,
		book,
		mined,
		pass,
		stop() {
			anvil.kill();
			rmSync(directory, { recursive: true, force: true });
		}
	};
}

export type LocalDao = Awaited<ReturnType<typeof startLocalDao>>;

/** Anvil picks a free port and says which. */
export async function startAnvil(): Promise<{ anvil: ChildProcess; rpcUrl: string }> {
	const bin = fileURLToPath(new URL('../../../../../node_modules/.bin', import.meta.url));
	const anvil = spawn('anvil', ['--port', '0', '--hardfork', 'cancun'], {
		env: { ...process.env, PATH: bin + delimiter + process.env.PATH }
	});
	const rpcUrl = await new Promise<string>((resolve, reject) => {
		anvil.once('error', reject);
		anvil.once('exit', (code) => reject(new Error(`Anvil ended with ${code} before it listened.`)));
		anvil.stdout.on('data', (chunk: Buffer) => {
			const address = /Listening on (\S+)/.exec(chunk.toString())?.[1];
			if (address) resolve(`http://${address}`);
		});
	});
	return { anvil, rpcUrl };
}
