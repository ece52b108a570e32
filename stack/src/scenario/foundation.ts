import { accessManagerAbi } from '@wadi/contracts/abis';
import type { Deployment } from '@wadi/contracts/deployments';
import {
	approved,
	encodeApproval,
	encodeExecution,
	safeTransactionHash
} from '@wadi/contracts/safe-transaction';
import { encodeFunctionData, type Address, type Hex } from 'viem';
import { localChainId } from '../local-chain.ts';
import type { Motion } from './governance-acts.ts';
import { foundationOwners } from './people.ts';
import type { World } from './world.ts';

/**
 * The Foundation's Safe in the story: two of its three owners for each act, another two each time. One approves the
 * transaction's hash on chain, the other executes it, so that no service has to carry signatures between them.
 */
export class Foundation {
	readonly safe: Address;
	readonly #world: World;
	readonly #manager: Address;
	#nonce = 0;

	constructor(world: World, { foundation, contracts }: Pick<Deployment, 'foundation' | 'contracts'>) {
		this.#world = world;
		this.safe = foundation;
		this.#manager = contracts.AccessManager;
	}

	act(to: Address, data: Hex, what: string) {
		const transaction = { to, data, value: 0n, nonce: BigInt(this.#nonce) };
		const owners = foundationOwners.filter((_, place) => place !== this.#nonce % foundationOwners.length);
		const [approver, executor] = owners as [number, number];
		const consents = owners.map((owner) => approved(this.#world.addressOf(owner)));
		this.#send(
			approver,
			`approve as an owner of the Foundation: ${what}`,
			encodeApproval(safeTransactionHash(localChainId, this.safe, transaction))
		);
		this.#send(executor, `act as the Foundation: ${what}`, encodeExecution(transaction, consents));
		this.#nonce++;
	}

	/** Does by itself what the DAO would decide with this motion. */
	perform({ targets, calldatas }: Pick<Motion, 'targets' | 'calldatas'>, what: string) {
		for (const [i, to] of targets.entries()) this.act(to, calldatas[i] ?? '0x', what);
	}

	/** Announces at the AccessManager what its role lets it do only after a delay. */
	announce(target: Address, data: Hex, what: string) {
		const args = [target, data, 0] as const;
		const call = encodeFunctionData({ abi: accessManagerAbi, functionName: 'schedule', args });
		this.act(this.#manager, call, `announce to ${what}`);
	}

	withdraw(target: Address, data: Hex, what: string) {
		const args = [this.safe, target, data] as const;
		const call = encodeFunctionData({ abi: accessManagerAbi, functionName: 'cancel', args });
		this.act(this.#manager, call, `not to ${what} after all`);
	}

	#send(from: number, what: string, data: Hex) {
		this.#world.perform({ from, to: this.safe, data, what, reverts: false });
	}
}
