import {
	assetRegistryAbi,
	licensesAbi,
	marketplaceAbi,
	receiptsAbi,
	royaltyEngineAbi,
	usageMeterAbi
} from '@wadi/contracts/abis';
import type { Deployment } from '@wadi/contracts/deployments';
import { decodeEventLog, type Abi } from 'viem';
import type { Header, RawLog } from './node.ts';

export interface DecodedLog {
	/** "Receipts:ReceiptIssued" */
	name: string;
	/** Addresses and hashes in lower case. */
	args: Args;
	blockNumber: bigint;
	logIndex: number;
	transactionHash: string;
	timestamp: bigint;
}

export const abis = {
	AssetRegistry: assetRegistryAbi,
	Receipts: receiptsAbi,
	Licenses: licensesAbi,
	Marketplace: marketplaceAbi,
	UsageMeter: usageMeterAbi,
	RoyaltyEngine: royaltyEngineAbi
} as const satisfies Record<string, Abi>;

export type IndexedContract = keyof typeof abis;
export const indexedContracts = Object.keys(abis) as IndexedContract[];

/** An event's arguments, read by name and by what they must be. */
export class Args {
	private readonly values: Record<string, unknown>;

	constructor(values: Record<string, unknown>) {
		this.values = values;
	}

	bigint(name: string): bigint {
		const value = this.values[name];
		if (typeof value === 'bigint' || typeof value === 'number') return BigInt(value);
		throw new Error(`An event was to have the number ${name} and has ${String(value)}.`);
	}

	number(name: string): number {
		return Number(this.bigint(name));
	}

	/** Text, a hash or an address; the latter two in lower case. */
	text(name: string): string {
		const value = this.values[name];
		if (typeof value !== 'string')
			throw new Error(`An event was to have the text ${name} and has ${String(value)}.`);
		return /^0x[0-9a-fA-F]*$/.test(value) ? value.toLowerCase() : value;
	}

	boolean(name: string): boolean {
		return this.values[name] === true;
	}
}

/** The logs of a deployment's contracts in chain order, decoded. */
export function decodeLogs(
	logs: readonly RawLog[],
	headers: ReadonlyMap<bigint, Header>,
	deployment: Deployment
): DecodedLog[] {
	const contractAt = new Map(
		indexedContracts.map((contract) => [deployment.contracts[contract].toLowerCase(), contract])
	);
	return logs
		.map((log) => {
			const contract = contractAt.get(log.address.toLowerCase())!;
			const abi: Abi = abis[contract];
			const { eventName, args } = decodeEventLog({ abi, topics: log.topics, data: log.data });
			const blockNumber = BigInt(log.blockNumber);
			return {
				name: `${contract}:${eventName}`,
				// With names for all its arguments, as ours are, viem decodes an event to an object.
				args: new Args((args ?? {}) as unknown as Record<string, unknown>),
				blockNumber,
				logIndex: Number(log.logIndex),
				transactionHash: log.transactionHash.toLowerCase(),
				timestamp: BigInt(headers.get(blockNumber)!.timestamp)
			};
		})
		.sort((a, b) => Number(a.blockNumber - b.blockNumber) || a.logIndex - b.logIndex);
}
