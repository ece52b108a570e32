import type { Address, Hex } from 'viem';

export interface ReportedEvent {
	address: Address;
	contractName: string | null;
	/** Null when no interface the portal knows has it. */
	name: string | null;
	args: { name: string; text: string }[];
	topics: Hex[];
	data: Hex;
}

export interface BalanceChange {
	holder: Address;
	holderName: string | null;
	/** Null for the chain's own coin. */
	token: Address | null;
	symbol: string;
	decimals: number;
	/** In the smallest unit, in digits. */
	before: string;
	after: string;
	change: string;
}

export interface ParameterChange {
	contract: string;
	label: string;
	functionName: string;
	before: string;
	after: string;
}

export interface ReportedStorage {
	address: Address;
	contractName: string | null;
	slot: Hex;
	before: Hex;
	after: Hex;
}

/** What executing a proposal's actions would do, on the chain as it is. */
export interface SimulationReport {
	/** The block on whose state it ran. */
	block: { number: string; hash: Hex; timestamp: string };
	/** The second that the contracts were told. */
	executedAt: string;
	isSuccess: boolean;
	gasUsed: string;
	/** Why it fails, and in which action; everything is undone then. */
	failure: { reason: string; action: number | null; output: Hex } | null;
	events: ReportedEvent[];
	balances: BalanceChange[];
	parameters: ParameterChange[];
	storage: ReportedStorage[];
}
