import type { Deployment } from '@wadi/contracts/deployments';
import { join } from 'node:path';
import type { Address, Hex } from 'viem';
import { localChainId } from '../local-chain.ts';
import type { Anvil } from '../anvil.ts';
import { root } from '../paths.ts';
import { linkCount, readLineage } from './lineage.ts';
import { peopleOf, type Person } from './people.ts';
import { planYear, type Plan } from './year.ts';
import { lastStage, type Stage } from './stage.ts';
import type { Block } from './world.ts';

export const shippedLineage = join(root, 'stack', 'data', 'lineage.jsonl');

export interface PlayOptions {
	anvil: Anvil;
	deployment: Deployment;
	/** The second currency, which anyone may mint. */
	dollar: Address;
	/** A third, which the DAO lists in the course of the year. */
	euro: Address;
	/** Default: the shipped lineage. */
	lineageFile?: string | undefined;
	/** How far control passes; all the way unless said otherwise. */
	stage?: Stage | undefined;
	onProgress?: (line: string) => void;
	signal?: AbortSignal | undefined;
}

const gas = 30_000_000n;
const maxFeePerGas = 2_000_000_000n;
const etherEach = '0x21e19e0c9bab2400000';

/** Plays a year of the economy of a lineage on a freshly deployed local chain: the same blocks every time. */
export async function playScenario(options: PlayOptions): Promise<Plan> {
	const { anvil, deployment, dollar, euro, stage = lastStage, onProgress = () => {}, signal } = options;
	const lineage = readLineage(options.lineageFile ?? shippedLineage);
	for (const note of lineage.notes) onProgress(note);
	onProgress(
		`Planning a year for ${format(lineage.assets.length)} assets and ${format(linkCount(lineage))} links`
	);
	const person = peopleOf();
	const { number: firstBlock } = await anvil.head();
	const plan = await planYear(lineage, deployment, { dollar, euro }, person, stage, firstBlock);
	signal?.throwIfAborted();
	onProgress(`Playing ${format(plan.transactions)} transactions in ${format(plan.blocks.length)} blocks`);
	await send(anvil, plan, person, onProgress, signal);
	return plan;
}

/**
 * Signs the next block while the chain mines the last one. Every transaction must end as planned; the first that does
 * not stops the play, because each later id would be wrong.
 */
async function send(
	{ rpc, head }: Anvil,
	{ blocks, senders }: Plan,
	person: (index: number) => Person,
	onProgress: (line: string) => void,
	signal: AbortSignal | undefined
) {
	const addresses = senders.map((index) => person(index).address);
	const nonces = await rpc.batch<Hex>(
		addresses.map((address) => ({ method: 'eth_getTransactionCount', params: [address, 'latest'] }))
	);
	const nonceOf = new Map(senders.map((index, i) => [index, Number(must(nonces[i]))]));
	await rpc.batch(addresses.map((address) => ({ method: 'anvil_setBalance', params: [address, etherEach] })));
	await rpc.request('evm_setAutomine', [false]);

	const sign = ({ calls }: Block): Promise<Hex[]> =>
		Promise.all(
			calls.map(({ from, to, data }, i) => {
				const nonce = nonceOf.get(from) ?? 0;
				nonceOf.set(from, nonce + 1);
				return person(from).signTransaction({
					type: 'eip1559',
					chainId: localChainId,
					nonce,
					to,
					data,
					gas,
					// The node takes the highest bid first, and a batch reaches its pool in any order.
					maxFeePerGas: maxFeePerGas + BigInt(calls.length - i),
					maxPriorityFeePerGas: 0n
				});
			})
		);
	const mine = async (block: Block, transactions: Hex[]) => {
		for (const transaction of await rpc.batch(
			transactions.map((raw) => ({ method: 'eth_sendRawTransaction', params: [raw] }))
		))
			must(transaction);
		await rpc.request('evm_setNextBlockTimestamp', [block.timestamp]);
		await rpc.request('evm_mine');
		const receipts = await rpc.request<{ status: Hex }[]>('eth_getBlockReceipts', ['latest']);
		if (receipts.length !== block.calls.length)
			throw new Error(
				`A block holds ${receipts.length} of its ${block.calls.length} planned transactions: look into the chain's log.`
			);
		for (const [i, { what, reverts }] of block.calls.entries())
			if ((receipts[i]?.status === '0x0') !== reverts)
				throw new Error(
					`The scenario's transaction "${what}" at ${new Date(block.timestamp * 1000).toISOString()} ${reverts ? 'succeeded though it must be refused' : 'was refused by the contracts'}: the plan and the contracts disagree.`
				);
	};

	let mining = Promise.resolve();
	let lastSaid = Date.now();
	let sent = 0;
	const total = blocks.reduce((n, { calls }) => n + calls.length, 0);
	try {
		for (const block of blocks) {
			const transactions = await sign(block);
			await mining;
			signal?.throwIfAborted();
			mining = mine(block, transactions);
			// Awaited at the next turn; a failure until then must not count as unhandled.
			mining.catch(() => {});
			sent += block.calls.length;
			if (Date.now() - lastSaid > 2_000) {
				lastSaid = Date.now();
				onProgress(
					`Playing: ${new Date(block.timestamp * 1000).toISOString().slice(0, 10)}, ${format(sent)} transactions, ${Math.floor((100 * sent) / total)} %`
				);
			}
		}
		await mining;
	} finally {
		await mining.catch(() => {});
	}
	await rpc.request('evm_setAutomine', [true]);
	await rpc.request('evm_setTime', [(await head()).timestamp + 1]);
}

function must<T>(answer: T | Error | undefined): T {
	if (answer instanceof Error) throw answer;
	if (answer === undefined) throw new Error('The chain left a call of the scenario unanswered.');
	return answer;
}

const format = (n: number) => n.toLocaleString('en');
