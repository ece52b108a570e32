import {
	accessManagerAbi,
	contributorVotesAbi,
	foundationHandoverAbi,
	governanceVotesAbi,
	royaltyEngineAbi,
	saharaGovernorAbi,
	saharaTokenAbi,
	timelockControllerAbi,
	votingEscrowAbi
} from '../../contracts/src/generated/abis.ts';
import { decodeFunctionResult, encodeFunctionData, type Abi, type Address, type Hex } from 'viem';
import type { Place } from '../reorg/place.ts';
import { FOUNDATION } from '../traffic/traffic.ts';

export const abis = {
	AccessManager: accessManagerAbi,
	VotingEscrow: votingEscrowAbi,
	ContributorVotes: contributorVotesAbi,
	FoundationHandover: foundationHandoverAbi,
	GovernanceVotes: governanceVotesAbi,
	RoyaltyEngine: royaltyEngineAbi,
	SaharaGovernor: saharaGovernorAbi,
	SaharaToken: saharaTokenAbi,
	TimelockController: timelockControllerAbi
} as const satisfies Record<string, Abi>;

export type Contract = keyof typeof abis;

export interface Send {
	/** Position among the accounts. */
	from: number;
	to: Address;
	data: Hex;
}

export interface Ask {
	contract: Contract;
	functionName: string;
	args: readonly unknown[];
	/** As of this block, or the newest. */
	block?: number;
	/** In a block of this second. */
	time?: number;
}

const CALLS_AT_ONCE = 1_000;

/** The local chain, block by block and to the second. Transactions may fail: whoever counts on one asks afterwards. */
export class Chain {
	readonly place: Place;
	/** Every block's second, by number. */
	readonly times: number[] = [];
	time = 0;

	constructor(place: Place) {
		this.place = place;
	}

	get accounts(): Address[] {
		return this.place.traffic.accounts.map(({ address }) => address);
	}

	address(contract: Contract): Address {
		return this.place.traffic.deployment.contracts[contract];
	}

	call(contract: Contract, functionName: string, args: readonly unknown[]): { to: Address; data: Hex } {
		const abi: Abi = abis[contract];
		return { to: this.address(contract), data: encodeFunctionData({ abi, functionName, args }) };
	}

	send(from: number, contract: Contract, functionName: string, args: readonly unknown[]): Send {
		return { from, ...this.call(contract, functionName, args) };
	}

	/** A call that the Foundation's Safe makes. */
	asFoundation(contract: Contract, functionName: string, args: readonly unknown[]): Send {
		const { to, data } = this.call(contract, functionName, args);
		return { ...this.place.traffic.asFoundation(to, data), from: FOUNDATION };
	}

	/** One block of exactly these transactions at exactly this second. */
	async mine(time: number, sends: readonly Send[]): Promise<void> {
		const { rpc } = this.place.traffic;
		const sent = await rpc.batch(
			sends.map(({ from, to, data }) => ({
				method: 'eth_sendTransaction',
				params: [{ from: this.accounts[from], to, data, gas: '0x1c9c380' }]
			}))
		);
		for (const answer of sent) if (answer instanceof Error) throw answer;
		const mined = await rpc.batch([
			{ method: 'evm_setNextBlockTimestamp', params: [time] },
			{ method: 'evm_mine', params: [] }
		]);
		for (const answer of mined) if (answer instanceof Error) throw answer;
		this.time = time;
	}

	/** Learns the blocks that were mined, here or by other traffic. */
	async learn(from: number): Promise<void> {
		const head = await this.place.anvil.head();
		this.times.length = Math.min(this.times.length, from);
		const numbers = Array.from(
			{ length: head.number + 1 - this.times.length },
			(_, i) => this.times.length + i
		);
		const blocks = await this.place.traffic.rpc.batch<{ timestamp: Hex }>(
			numbers.map((number) => ({
				method: 'eth_getBlockByNumber',
				params: [`0x${number.toString(16)}`, false]
			}))
		);
		for (const block of blocks) {
			if (block instanceof Error) throw block;
			this.times.push(Number(block.timestamp));
		}
		this.time = head.timestamp;
	}

	/** The newest block at or before a second. */
	blockAt(time: number): number {
		let [low, high] = [0, this.times.length - 1];
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if (this.times[middle]! <= time) low = middle;
			else high = middle - 1;
		}
		return low;
	}

	/** The contracts' answers in the order asked; undefined where a contract refuses. */
	async ask(questions: readonly Ask[]): Promise<unknown[]> {
		const chunks = Array.from({ length: Math.ceil(questions.length / CALLS_AT_ONCE) }, (_, chunk) =>
			questions.slice(chunk * CALLS_AT_ONCE, (chunk + 1) * CALLS_AT_ONCE)
		);
		const answers: unknown[] = [];
		for (const chunk of chunks) {
			const results = await this.place.traffic.rpc.batch<Hex>(
				chunk.map(({ contract, functionName, args, block, time }) => ({
					method: 'eth_call',
					params: [
						this.call(contract, functionName, args),
						block === undefined ? 'latest' : `0x${block.toString(16)}`,
						null,
						...(time === undefined ? [] : [{ time: `0x${time.toString(16)}` }])
					]
				}))
			);
			for (const [position, data] of results.entries()) {
				const { contract, functionName } = chunk[position]!;
				const abi: Abi = abis[contract];
				answers.push(
					data instanceof Error ? refused(data) : decodeFunctionResult({ abi, functionName, data })
				);
			}
		}
		return answers;
	}

	async askOne(contract: Contract, functionName: string, ...args: unknown[]): Promise<unknown> {
		return (await this.ask([{ contract, functionName, args }]))[0];
	}
}

/** Only a contract's refusal is an answer. */
function refused(error: Error): undefined {
	if (!/revert/i.test(error.message)) throw error;
	return undefined;
}
