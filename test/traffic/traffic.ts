import {
	accessManagerAbi,
	localDollarAbi,
	type royaltyEngineAbi,
	safeAbi,
	saharaTokenAbi
} from '../../contracts/src/generated/abis.ts';
import { charterHashOf } from '../../contracts/src/control-terms.ts';
import { deploy, deployLocalDollar, SUPPLY } from '../../contracts/src/deploy.ts';
import type { Deployment } from '../../contracts/src/deployments.ts';
import { approved, packConsents } from '../../contracts/src/safe-transaction.ts';
import { mnemonic } from '../../stack/src/anvil.ts';
import { rpcOf, type Rpc } from '../../stack/src/rpc.ts';
import { encodeFunctionData, toHex, zeroAddress, type Address, type Hex } from 'viem';
import { mnemonicToAccount } from 'viem/accounts';
import { actions, type Action } from './actions.ts';
import { below, emptyModel, random, type Model } from './model.ts';

export interface Transaction {
	/** Position among the accounts, or any address: the node lets everyone act. */
	from: number | Address;
	to: Address;
	data: Hex;
	/** Ids are counted on from it, so it must not fail. */
	mustSucceed?: boolean;
}

const ACCOUNTS = 10;
/** The account that owns the Foundation's Safe alone. */
export const FOUNDATION = 9;
export const GUARDIAN = 8;
/** What the first gate asks the DAO to adopt. */
export const CHARTER = 'The treasury serves those who contribute.';

/**
 * Plays random but repeatable traffic over the core contracts of a local chain: every event they have, by several
 * accounts, deep lineages, two currencies, odd amounts.
 */
export class Traffic {
	readonly rpc: Rpc;
	readonly deployment: Deployment;
	readonly currencies: readonly [Address, Address];
	readonly accounts = Array.from({ length: ACCOUNTS }, (_, addressIndex) =>
		mnemonicToAccount(mnemonic, { addressIndex })
	);
	model: Model;

	private constructor(rpc: Rpc, deployment: Deployment, dollar: Address, model: Model) {
		this.rpc = rpc;
		this.deployment = deployment;
		this.currencies = [deployment.contracts.SaharaToken, dollar];
		this.model = model;
	}

	/** Deploys to a fresh local chain and gives every account money. */
	static async begin(options: { rpcUrl: string; deploymentsDir: string; seed: number }): Promise<Traffic> {
		const rpc = rpcOf(options.rpcUrl);
		// The workspaces and the root may hold different patches of viem, whose account types do not match each other.
		const account = mnemonicToAccount(mnemonic, { addressIndex: 0 }) as unknown as Parameters<
			typeof deployLocalDollar
		>[1];
		const [owner, guardian] = [FOUNDATION, GUARDIAN].map(
			(addressIndex) => mnemonicToAccount(mnemonic, { addressIndex }).address
		) as [Address, Address];
		const gate = { earliest: 0, ratifiedProposals: 1, turnoutBps: 100, lockedAmount: 1n };
		const dollar = await deployLocalDollar(options.rpcUrl, account);
		const deployment = await deploy({
			rpcUrl: options.rpcUrl,
			deploymentsDir: options.deploymentsDir,
			chainName: 'Local',
			account,
			foundation: { owners: [owner], threshold: 1 },
			guardian,
			gates: [{ ...gate, charterHash: charterHashOf(CHARTER) }, gate, gate],
			allocations: [{ name: 'Test', to: account.address, amount: SUPPLY }],
			protocolFeeBps: 250,
			currencies: [dollar]
		});
		const head = await rpc.request<{ timestamp: string }>('eth_getBlockByNumber', ['latest', false]);
		const traffic = new Traffic(rpc, deployment, dollar, emptyModel(options.seed, Number(head.timestamp)));
		await rpc.request('evm_setAutomine', [false]);
		await rpc.request('anvil_autoImpersonateAccount', [true]);
		for (const contract of [deployment.contracts.FoundationHandover, deployment.contracts.TimelockController])
			await rpc.request('anvil_setBalance', [contract, toHex(10n ** 21n)]);
		await traffic.mine(traffic.funding());
		return traffic;
	}

	/** Goes on from a chain that another Traffic began, from the model it had. */
	withModel(model: Model): Traffic {
		return new Traffic(this.rpc, this.deployment, this.currencies[1], structuredClone(model));
	}

	/** Mines blocks of random transactions. */
	async play(options: {
		blocks: number;
		transactionsPerBlock: number;
		only?: readonly Action[];
	}): Promise<void> {
		for (let block = 0; block < options.blocks; block++) {
			const transactions: Transaction[] = [];
			for (let tries = 0; transactions.length < options.transactionsPerBlock && tries < 1_000; tries++)
				transactions.push(...(await this.next(options.only)));
			await this.mine(transactions);
		}
	}

	/** One block with exactly these transactions, in this order, 10 to 130 minutes after the last. */
	async mine(transactions: readonly Transaction[]): Promise<void> {
		this.model.time += 600 + below(this.model, 7_200);
		const sent = await this.rpc.batch<Hex>(
			transactions.map(({ from, to, data }) => ({
				method: 'eth_sendTransaction',
				params: [
					{
						from: typeof from === 'number' ? this.accounts[from]!.address : from,
						to,
						data,
						gas: '0x1c9c380'
					}
				]
			}))
		);
		const failed = sent.find((answer) => answer instanceof Error);
		if (failed) throw failed;
		const [, mined] = await this.rpc.batch([
			{ method: 'evm_setNextBlockTimestamp', params: [this.model.time] },
			{ method: 'evm_mine', params: [] }
		]);
		if (mined instanceof Error) throw mined;
		const important = sent.filter((_, index) => transactions[index]!.mustSucceed);
		const receipts = await this.rpc.batch<{ status: Hex; transactionHash: Hex } | null>(
			important.map((hash) => ({ method: 'eth_getTransactionReceipt', params: [hash] }))
		);
		for (const receipt of receipts)
			if (receipt === null || receipt instanceof Error || receipt.status !== '0x1')
				throw new Error(`The traffic counts on a transaction that failed: ${JSON.stringify(receipt)}.`);
	}

	/** The next action's transactions; none when what it picked cannot be done now. */
	private async next(only: readonly Action[] = []): Promise<Transaction[]> {
		const choices = only.length > 0 ? actions.filter(({ name }) => only.includes(name)) : actions;
		let point = random(this.model) * choices.reduce((sum, { weight }) => sum + weight, 0);
		const choice = choices.find(({ weight }) => (point -= weight) < 0) ?? choices[0]!;
		return (await choice.act(this)) ?? [];
	}

	private funding(): Transaction[] {
		const { contracts } = this.deployment;
		const [sahara, dollar] = this.currencies;
		const whole = 10n ** 24n;
		const spenders = [contracts.RoyaltyEngine, contracts.Marketplace, contracts.UsageMeter];
		return this.accounts.flatMap(({ address }, holder) => [
			{
				from: 0,
				to: sahara,
				data: encodeFunctionData({ abi: saharaTokenAbi, functionName: 'transfer', args: [address, whole] })
			},
			{
				from: holder,
				to: dollar,
				data: encodeFunctionData({ abi: localDollarAbi, functionName: 'mint', args: [address, whole] })
			},
			...this.currencies.flatMap((currency) =>
				spenders.map((spender) => ({
					from: holder,
					to: currency,
					data: encodeFunctionData({
						abi: saharaTokenAbi,
						functionName: 'approve',
						args: [spender, 2n ** 255n]
					})
				}))
			)
		]);
	}

	/** A call of the engine that only the Foundation may make. */
	governed(data: Hex): Transaction {
		const { AccessManager, RoyaltyEngine } = this.deployment.contracts;
		const execute = encodeFunctionData({
			abi: accessManagerAbi,
			functionName: 'execute',
			args: [RoyaltyEngine, data]
		});
		return this.asFoundation(AccessManager, execute);
	}

	/** A call of the Foundation's Safe, which its only owner sends. @param gas for the call, which then may fail alone. */
	asFoundation(to: Address, data: Hex, gas = 0n): Transaction {
		const consent = packConsents([approved(this.accounts[FOUNDATION]!.address)]);
		return {
			from: FOUNDATION,
			to: this.deployment.foundation,
			data: encodeFunctionData({
				abi: safeAbi,
				functionName: 'execTransaction',
				args: [to, 0n, data, 0, gas, 0n, 0n, zeroAddress, zeroAddress, consent]
			})
		};
	}

	engine(from: number, call: Parameters<typeof encodeFunctionData<typeof royaltyEngineAbi>>[0]): Transaction {
		return { from, to: this.deployment.contracts.RoyaltyEngine, data: encodeFunctionData(call) };
	}
}
