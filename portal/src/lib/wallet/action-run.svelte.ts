import type { Address, Hash, TransactionReceipt } from 'viem';
import { entityPath } from '#lib/entity-path.ts';
import { groupDigits } from '#lib/money.ts';
import { LOCAL_CHAIN_ID } from './local-chain.ts';
import { outcomes } from './outcomes.svelte.ts';
import type { Actor, Plan, Prepare, Step } from './plan.ts';
import { wallet } from './session.svelte.ts';

export type Stage =
	| { name: 'idle' }
	| { name: 'preparing' }
	| { name: 'ready'; plan: Plan; fee: string | null; address: Address }
	| {
			name: 'running';
			plan: Plan;
			step: number;
			doing: 'checking' | 'signing' | 'pending';
			hash: Hash | null;
	  }
	| { name: 'indexing'; plan: Plan; hash: Hash; block: bigint }
	| { name: 'done'; hash: Hash; says: string; href: string | null }
	| { name: 'failed'; reason: string; hash: Hash | null };

const INDEX_PATIENCE_MS = 60_000;
const INDEX_POLL_MS = 700;

/** One action from preview to the moment its outcome is on the pages. */
export class ActionRun {
	stage = $state.raw<Stage>({ name: 'idle' });
	readonly #chainId: () => number;
	readonly #defaultChainId: () => number;
	#isLeft = false;

	constructor(chainId: () => number, defaultChainId: () => number) {
		this.#chainId = chainId;
		this.#defaultChainId = defaultChainId;
	}

	get isBusy(): boolean {
		return ['preparing', 'running', 'indexing'].includes(this.stage.name);
	}

	reset(): void {
		this.stage = { name: 'idle' };
	}

	/** The place that shows this run is gone; from now on its end is told at the foot of the page. */
	leave(): void {
		this.#isLeft = true;
	}

	/** Works out what would be sent, asks a node to try it, and shows it. Nothing is signed. */
	async prepare(prepare: Prepare): Promise<void> {
		this.stage = { name: 'preparing' };
		try {
			const actor = await this.#actor();
			const plan = await prepare(actor);
			const first = plan.steps[0];
			const fee = plan.obstacle || !first ? null : await this.#tryOut(actor, first);
			this.stage = { name: 'ready', plan, fee, address: actor.address };
		} catch (cause) {
			await this.#fail(cause, null);
		}
	}

	/** Signs and sends the steps in order, each tried out first, then waits until the index has seen the last. */
	async send(): Promise<void> {
		if (this.stage.name !== 'ready') return;
		const { plan, address } = this.stage;
		const chainId = this.#chainId();
		let hash: Hash | null = null;
		try {
			const [actor, { waitForTransactionReceipt, writeContract }] = await Promise.all([
				this.#actor(),
				import('@wagmi/core')
			]);
			if (actor.address !== address)
				throw new Error('The wallet has changed its account since the review. Review it again.');
			let receipt: TransactionReceipt | null = null;
			let isGivenUp = false;
			for (const [step, { call, title }] of plan.steps.entries()) {
				this.stage = { name: 'running', plan, step, doing: 'checking', hash: null };
				await this.#tryOut(actor, plan.steps[step]!);
				this.stage = { name: 'running', plan, step, doing: 'signing', hash: null };
				hash = await writeContract(actor.config, { ...call, chainId });
				this.stage = { name: 'running', plan, step, doing: 'pending', hash };
				receipt = await waitForTransactionReceipt(actor.config, {
					hash,
					chainId,
					pollingInterval: 500,
					// Looking for a replacement, viem skips new blocks; the local chain makes none after the one it skipped.
					checkReplacement: chainId !== LOCAL_CHAIN_ID,
					onReplaced: ({ reason }) => (isGivenUp = reason !== 'repriced')
				});
				if (isGivenUp)
					throw new Error(`“${title}” was cancelled in the wallet, or another transaction took its place.`);
				hash = receipt.transactionHash;
				if (receipt.status !== 'success')
					throw new Error(
						`“${title}” was mined in block ${receipt.blockNumber} but undone, since the chain had changed meanwhile. Review it again.`
					);
			}
			if (!receipt || !hash) throw new Error('There was nothing to send.');
			this.stage = { name: 'indexing', plan, hash, block: receipt.blockNumber };
			const isIndexed = await untilIndexed(chainId, receipt.blockNumber);
			const { refreshAll } = await import('$app/navigation');
			await refreshAll();
			const outcome = plan.outcome?.(receipt.logs) ?? null;
			const says = [
				outcome?.says ?? 'Done.',
				...(isIndexed ? [] : ['The index has not reached its block yet: reload this page in a while.'])
			].join(' ');
			this.stage = { name: 'done', hash, says, href: outcome?.href ?? null };
			if (this.#isLeft) outcomes.add({ ...this.stage, hasFailed: false });
		} catch (cause) {
			await this.#fail(cause, hash);
		}
	}

	async #actor(): Promise<Actor> {
		const chainId = this.#chainId();
		const config = await wallet.config();
		const { connection } = wallet;
		if (!connection) throw new Error('No wallet is connected; connect one first.');
		if (connection.chainId !== chainId) {
			const { switchChain } = await import('@wagmi/core');
			await switchChain(config, { chainId });
		}
		return {
			config,
			chainId,
			address: connection.address,
			contract: (name) => wallet.contract(chainId, name),
			path: (collection, id) => entityPath(collection, String(id), chainId, this.#defaultChainId())
		};
	}

	/** Has a node execute the step without sending it: it throws the contract's reason, or tells the fee. */
	async #tryOut({ config, chainId, address }: Actor, { call }: Step): Promise<string> {
		const [{ estimateGas, getBalance, getGasPrice, simulateContract }, { encodeFunctionData, formatEther }] =
			await Promise.all([import('@wagmi/core'), import('viem')]);
		await simulateContract(config, { ...call, account: address, chainId });
		const [gas, price, balance] = await Promise.all([
			estimateGas(config, { account: address, to: call.address, data: encodeFunctionData(call), chainId }),
			getGasPrice(config, { chainId }),
			getBalance(config, { address, chainId })
		]);
		const symbol = config.chains.find(({ id }) => id === chainId)?.nativeCurrency.symbol ?? '';
		const coins = (wei: bigint) =>
			`${Number(formatEther(wei)).toLocaleString('en', { maximumSignificantDigits: 3 })} ${symbol}`;
		if (balance.value < gas * price)
			throw new Error(
				`The account holds ${coins(balance.value)} and gas costs about ${coins(gas * price)}; top it up.`
			);
		return `about ${groupDigits(gas)} gas, ${coins(gas * price)}`;
	}

	async #fail(cause: unknown, hash: Hash | null): Promise<void> {
		const { explainError } = await import('./explain-error.ts');
		const reason = explainError(cause);
		this.stage = { name: 'failed', reason, hash };
		if (this.#isLeft) outcomes.add({ says: reason, hasFailed: true, hash, href: null });
	}
}

/** False when the index did not get there in time: the transaction stands all the same. */
async function untilIndexed(chainId: number, block: bigint): Promise<boolean> {
	for (const until = Date.now() + INDEX_PATIENCE_MS; Date.now() < until;) {
		const answer = await fetch(`/wallet/head?chain=${chainId}`);
		if (answer.ok && BigInt(((await answer.json()) as { block: string }).block) >= block) return true;
		await new Promise((resolve) => setTimeout(resolve, INDEX_POLL_MS));
	}
	return false;
}
