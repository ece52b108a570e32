import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
	encodeFunctionData,
	isHex,
	parseAbi,
	toHex,
	type Abi,
	type Address,
	type ContractFunctionArgs,
	type ContractFunctionName,
	type EncodeFunctionDataParameters,
	type Hex
} from 'viem';
import { mnemonicToAccount } from 'viem/accounts';
import { contractNames, type ContractName } from '../contract-names.ts';
import { deploy, SUPPLY } from '../deploy.ts';
import type { Deployment } from '../deployments.ts';
import * as abis from '../generated/abis.ts';
import { powers, stages, type StageName } from '../powers.ts';

export const DAY = 86_400;
const account = (addressIndex: number) =>
	mnemonicToAccount('test test test test test test test test test test test junk', { addressIndex });

export const owners = [account(1), account(2), account(3)] as const;
export const deployer = account(0);
export const guardian = account(4);
export const voter = account(5);
export const stranger = account(6);

/** The ABI of each contract of a deployment. */
export const abiOf: Record<ContractName, Abi> = {
	AssetRegistry: abis.assetRegistryAbi,
	Receipts: abis.receiptsAbi,
	Licenses: abis.licensesAbi,
	Marketplace: abis.marketplaceAbi,
	UsageMeter: abis.usageMeterAbi,
	RoyaltyEngine: abis.royaltyEngineAbi,
	SaharaToken: abis.saharaTokenAbi,
	AccessManager: abis.accessManagerAbi,
	TimelockController: abis.timelockControllerAbi,
	VotingEscrow: abis.votingEscrowAbi,
	ContributorVotes: abis.contributorVotesAbi,
	GovernanceVotes: abis.governanceVotesAbi,
	SaharaGovernor: abis.saharaGovernorAbi,
	FoundationHandover: abis.foundationHandoverAbi
};

export type Call = { from: Address; to: Address; data: Hex };
export type Answer = { isDone: true; data: Hex } | { isDone: false; data: Hex };
export type Log = { address: Address; topics: Hex[] };

/** A chain of a test's own, on which everybody can be played. The Foundation is a Safe, and gates ask for nothing. */
export class LocalControl {
	readonly rpcUrl: string;
	readonly deployment: Deployment;
	readonly #anvil: ChildProcess;
	readonly #directory: string;
	#proposals = 0;

	private constructor(rpcUrl: string, deployment: Deployment, anvil: ChildProcess, directory: string) {
		this.rpcUrl = rpcUrl;
		this.deployment = deployment;
		this.#anvil = anvil;
		this.#directory = directory;
	}

	static async start(): Promise<LocalControl> {
		const { anvil, rpcUrl } = await startAnvil();
		const directory = mkdtempSync(join(tmpdir(), 'wadi-control-'));
		const openGate = { earliest: 0, ratifiedProposals: 0, turnoutBps: 0, lockedAmount: 0n };
		const deployment = await deploy({
			rpcUrl,
			account: deployer,
			deploymentsDir: directory,
			chainName: 'Test',
			foundation: { owners: owners.map(({ address }) => address), threshold: 2 },
			guardian: guardian.address,
			transferDelay: DAY,
			gates: [openGate, openGate, openGate],
			proposalThreshold: 0n,
			protocolFeeBps: 250,
			allocations: [{ name: 'Voter', to: voter.address, amount: SUPPLY }]
		});
		const control = new LocalControl(rpcUrl, deployment, anvil, directory);
		const { SaharaToken, VotingEscrow, TimelockController, FoundationHandover } = deployment.contracts;
		for (const contract of [deployment.foundation, TimelockController, FoundationHandover]) {
			await control.rpc('anvil_impersonateAccount', [contract]);
			await control.rpc('anvil_setBalance', [contract, toHex(10n ** 20n)]);
		}
		const amount = SUPPLY / 2n;
		await control.send(voter.address, SaharaToken, abis.saharaTokenAbi, 'approve', [VotingEscrow, amount]);
		const unlocksAt = Number(await control.now()) + 1_400 * DAY;
		await control.send(voter.address, VotingEscrow, abis.votingEscrowAbi, 'lock', [amount, unlocksAt]);
		await control.wait(10);
		return control;
	}

	stop(): void {
		this.#anvil.kill();
		rmSync(this.#directory, { recursive: true, force: true });
	}

	async rpc<Result>(method: string, params: readonly unknown[]): Promise<Result> {
		const [answer] = await this.#post([{ method, params }]);
		if (answer?.error) throw new Error(`${method} failed: ${JSON.stringify(answer.error)}`);
		// The node's answer has the form that the method is known to have.
		return answer?.result as Result;
	}

	async #post(
		requests: readonly { method: string; params: readonly unknown[] }[]
	): Promise<{ id: number; result?: unknown; error?: { message: string; data?: unknown } }[]> {
		const response = await fetch(this.rpcUrl, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(requests.map((request, id) => ({ jsonrpc: '2.0', id, ...request })))
		});
		const answers = (await response.json()) as { id: number }[];
		return answers.sort((a, b) => a.id - b.id);
	}

	/** What would come of each call, each alone and from the present state. */
	async ask(calls: readonly Call[]): Promise<Answer[]> {
		const answers: Answer[] = [];
		for (let start = 0; start < calls.length; start += 500) {
			const chunk = calls.slice(start, start + 500);
			const replies = await this.#post(
				chunk.map((call) => ({ method: 'eth_call', params: [call, 'latest'] }))
			);
			for (const { result, error } of replies) {
				if (!error) answers.push({ isDone: true, data: isHex(result) ? result : '0x' });
				else answers.push({ isDone: false, data: isHex(error.data) ? error.data : '0x' });
			}
		}
		return answers;
	}

	/** Makes a call and answers what it emitted; throws when it is refused. */
	async do(call: Call): Promise<readonly Log[]> {
		const logs = await this.try(call);
		if (!logs) throw new Error(`${call.from} could not call ${call.data} of ${call.to}.`);
		return logs;
	}

	/** Makes a call in a block of its own and answers what it emitted; nothing when it is refused. */
	async try(call: Call): Promise<readonly Log[] | undefined> {
		const hash = await this.rpc<Hex>('eth_sendTransaction', [{ ...call, gas: toHex(8_000_000) }]);
		type Receipt = { status: Hex; logs: Log[] };
		let receipt: Receipt | null = null;
		// The node mines on demand, and may answer before it has; a transaction that it holds back is asked for.
		for (let asked = 0; !receipt; asked += 1) {
			if (asked === 2_000) throw new Error(`Anvil did not mine ${hash}: start the test again.`);
			if (asked % 20 === 19) await this.rpc('evm_mine', []);
			receipt = await this.rpc<Receipt | null>('eth_getTransactionReceipt', [hash]);
		}
		return receipt.status === '0x1' ? receipt.logs : undefined;
	}

	async send<
		const Contract extends Abi,
		Name extends ContractFunctionName<Contract, 'nonpayable' | 'payable'>
	>(
		from: Address,
		to: Address,
		abi: Contract,
		functionName: Name,
		args: ContractFunctionArgs<Contract, 'nonpayable' | 'payable', Name>
	): Promise<void> {
		// The compiler can't pair a generic name with its arguments once more; the signature above has.
		const data = encodeFunctionData({ abi, functionName, args } as unknown as EncodeFunctionDataParameters);
		await this.do({ from, to, data });
	}

	async now(): Promise<number> {
		const { timestamp } = await this.rpc<{ timestamp: Hex }>('eth_getBlockByNumber', ['latest', false]);
		return Number(timestamp);
	}

	async wait(seconds: number): Promise<void> {
		await this.rpc('evm_increaseTime', [seconds]);
		await this.rpc('evm_mine', []);
	}

	/** Goes back to the present state after `act`, whatever that does. */
	async aside<Result>(act: () => Promise<Result>): Promise<Result> {
		const snapshot = await this.rpc<Hex>('evm_snapshot', []);
		try {
			return await act();
		} finally {
			await this.rpc('evm_revert', [snapshot]);
		}
	}

	/** A proposal that everyone with power votes for, up to its execution. */
	async ratify(target: Address, data: Hex): Promise<void> {
		const { SaharaGovernor: to } = this.deployment.contracts;
		const abi = parseAbi([
			'function propose(address[],uint256[],bytes[],string) returns (uint256)',
			'function castVote(uint256,uint8)',
			'function queue(uint256)',
			'function execute(uint256)'
		]);
		const propose = encodeFunctionData({
			abi,
			functionName: 'propose',
			args: [[target], [0n], [data], `Proposal ${(this.#proposals += 1)}`]
		});
		const [{ data: id }] = (await this.ask([{ from: voter.address, to, data: propose }])) as [Answer];
		await this.do({ from: voter.address, to, data: propose });
		await this.wait(2 * DAY + 1);
		await this.send(voter.address, to, abi, 'castVote', [BigInt(id), 1]);
		await this.wait(5 * DAY + 1);
		await this.send(voter.address, to, abi, 'queue', [BigInt(id)]);
		await this.wait(2 * DAY + 1);
		await this.send(voter.address, to, abi, 'execute', [BigInt(id)]);
	}

	/** Passes control on until `goal`; `beforeAcceptance` is done when the DAO could accept. */
	async moveTo(goal: StageName, beforeAcceptance = async (_to: StageName) => {}): Promise<void> {
		const { FoundationHandover: to, TimelockController: dao, SaharaGovernor } = this.deployment.contracts;
		const handover = abis.foundationHandoverAbi;
		for (;;) {
			const read = encodeFunctionData({ abi: handover, functionName: 'stage' });
			const [{ data }] = (await this.ask([{ from: dao, to, data: read }])) as [Answer];
			const next = Number(data) + 1;
			if (next > stages.indexOf(goal)) return;
			const moving = powers.flatMap(({ authority, holders }, id) =>
				authority === 'AccessManager' && JSON.stringify(holders[next]) !== JSON.stringify(holders[next - 1])
					? [id]
					: []
			);
			for (const id of moving) {
				await this.send(this.deployment.foundation, to, handover, 'scheduleTransfer', [id, next]);
			}
			await this.wait(8 * DAY);
			await beforeAcceptance(stages[next]!);
			for (const id of moving) await this.send(dao, to, handover, 'acceptTransfer', [id, next]);
			if (stages[next] === 'DAO') {
				const abi = parseAbi(['function setProposalGuardian(address)']);
				const none = '0x0000000000000000000000000000000000000000';
				const data = encodeFunctionData({ abi, functionName: 'setProposalGuardian', args: [none] });
				await this.ratify(SaharaGovernor, data);
			}
			await this.send(dao, to, handover, 'advance', [next]);
		}
	}
}

/** Every function that can change something, with the contract it belongs to. */
export const writingFunctions = contractNames.flatMap((contract) =>
	abiOf[contract].flatMap((item) =>
		item.type === 'function' && item.stateMutability !== 'view' && item.stateMutability !== 'pure'
			? [{ contract, item }]
			: []
	)
);

/** Anvil picks a free port and says which. */
function startAnvil(): Promise<{ anvil: ChildProcess; rpcUrl: string }> {
	const bin = fileURLToPath(new URL('../../../node_modules/.bin', import.meta.url));
	const anvil = spawn('anvil', ['--port', '0', '--hardfork', 'cancun'], {
		env: { ...process.env, PATH: bin + delimiter + process.env.PATH }
	});
	return new Promise((resolve, reject) => {
		anvil.once('error', reject);
		anvil.once('exit', (code) => reject(new Error(`Anvil ended with ${code} before it listened.`)));
		anvil.stdout.on('data', (chunk: Buffer) => {
			const address = /Listening on (\S+)/.exec(chunk.toString())?.[1];
			if (address) resolve({ anvil, rpcUrl: `http://${address}` });
		});
	});
}
