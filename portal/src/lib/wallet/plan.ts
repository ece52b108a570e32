import type { Config } from '@wagmi/core';
import type { Abi, Address, Log } from 'viem';
import type { Collection } from '#lib/entity-path.ts';

/** Who acts, where, and with which addresses. */
export interface Actor {
	config: Config;
	chainId: number;
	address: Address;
	/** Address of one of our contracts by name. */
	contract(name: string): Address;
	/** The page of an object on this chain. */
	path(collection: Collection, id: bigint | string): string;
}

export interface ContractCall {
	address: Address;
	abi: Abi;
	functionName: string;
	args: readonly unknown[];
}

/** One transaction. */
export interface Step {
	/** "Approve 12.5 SAHARA", as on a button. */
	title: string;
	/** What it does, in one sentence. */
	says: string;
	call: ContractCall;
}

/** Everything that an action will do, before anything is signed. */
export interface Plan {
	/** Sentences in plain words: amounts exact, parties named. */
	says: string[];
	/** Why it cannot work; the contract would refuse. Nothing can be signed then. */
	obstacle: string | null;
	steps: Step[];
	/** Where to look at the outcome. Gets the logs of the last transaction. */
	outcome?: (logs: readonly Log[]) => { says: string; href: string | null } | null;
}

export type Prepare = (actor: Actor) => Promise<Plan>;
