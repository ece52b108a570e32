import {
	accessManagerAbi,
	assetRegistryAbi,
	contributorVotesAbi,
	foundationHandoverAbi,
	governanceVotesAbi,
	licensesAbi,
	marketplaceAbi,
	receiptsAbi,
	royaltyEngineAbi,
	safeAbi,
	saharaGovernorAbi,
	saharaTokenAbi,
	timelockControllerAbi,
	usageMeterAbi,
	votingEscrowAbi
} from '@wadi/contracts/abis';
import { nowhere, type Deployment } from '@wadi/contracts/deployments';
import { decodeEventLog, erc20Abi, toEventSelector, type Abi, type Address } from 'viem';
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
	/** The contract that wrote it, lower case. */
	address: string;
	/** Who sent the transaction, lower case. */
	sender: string;
}

export const abis = {
	AssetRegistry: assetRegistryAbi,
	Receipts: receiptsAbi,
	Licenses: licensesAbi,
	Marketplace: marketplaceAbi,
	UsageMeter: usageMeterAbi,
	RoyaltyEngine: royaltyEngineAbi,
	SaharaToken: saharaTokenAbi,
	VotingEscrow: votingEscrowAbi,
	ContributorVotes: contributorVotesAbi,
	GovernanceVotes: governanceVotesAbi,
	SaharaGovernor: saharaGovernorAbi,
	TimelockController: timelockControllerAbi,
	AccessManager: accessManagerAbi,
	FoundationHandover: foundationHandoverAbi,
	Safe: safeAbi
} as const satisfies Record<string, Abi>;

const topicsOfSafe: ReadonlySet<string> = new Set(
	safeAbi.flatMap((item) => (item.type === 'event' ? [toEventSelector(item)] : []))
);

export type IndexedContract = keyof typeof abis;
export const indexedContracts = Object.keys(abis) as IndexedContract[];

/** Where a contract is; undefined when the deployment has none of the kind. */
export function addressIn(deployment: Deployment, contract: IndexedContract): Address | undefined {
	const address = contract === 'Safe' ? deployment.foundation : deployment.contracts[contract];
	return address === nowhere ? undefined : address;
}

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

	/** Text as people wrote it. */
	raw(name: string): string {
		const value = this.values[name];
		if (typeof value === 'string') return value;
		throw new Error(`An event was to have the text ${name} and has ${String(value)}.`);
	}

	boolean(name: string): boolean {
		return this.values[name] === true;
	}

	/** A tuple's parts. */
	struct(name: string): Args {
		return structOf(this.values[name], name);
	}

	/** A list of tuples. */
	structs(name: string): Args[] {
		return elementsOf(this.values[name], name).map((element) => structOf(element, name));
	}

	/** A list of lists of tuples. */
	structLists(name: string): Args[][] {
		return elementsOf(this.values[name], name).map((list) =>
			elementsOf(list, name).map((element) => structOf(element, name))
		);
	}

	/** Elements as the index keeps them: integers as they are, text like `text`. */
	list(name: string): (bigint | string)[] {
		const value = this.values[name];
		if (!Array.isArray(value))
			throw new Error(`An event was to have the list ${name} and has ${String(value)}.`);
		return value.map((element: unknown, position) => {
			const one = new Args({ [position]: element });
			return typeof element === 'bigint' ? element : one.text(String(position));
		});
	}
}

function structOf(value: unknown, name: string): Args {
	// viem decodes a tuple whose parts have names to an object of those.
	if (typeof value === 'object' && value !== null && !Array.isArray(value))
		return new Args(value as Record<string, unknown>);
	throw new Error(`An event was to have the tuple ${name} and has ${String(value)}.`);
}

function elementsOf(value: unknown, name: string): unknown[] {
	if (Array.isArray(value)) return value;
	throw new Error(`An event was to have the list ${name} and has ${String(value)}.`);
}

/** The logs of a deployment's contracts in chain order, decoded. */
export function decodeLogs(
	logs: readonly RawLog[],
	headers: ReadonlyMap<bigint, Header>,
	senders: ReadonlyMap<string, string>,
	deployment: Deployment
): DecodedLog[] {
	const contractAt = new Map(
		indexedContracts.map((contract) => [addressIn(deployment, contract)?.toLowerCase(), contract])
	);
	return logs
		.flatMap((log) => {
			// Of other contracts, what was asked for are transfers from and to the treasury.
			const contract = contractAt.get(log.address.toLowerCase()) ?? 'Treasury';
			const abi: Abi = contract === 'Treasury' ? erc20Abi : abis[contract];
			// The Foundation may be a contract of any kind; what is no Safe's event means nothing.
			if (contract === 'Safe' && !topicsOfSafe.has(log.topics[0])) return [];
			const { eventName, args } = decodeEventLog({ abi, topics: log.topics, data: log.data });
			const blockNumber = BigInt(log.blockNumber);
			return {
				name: `${contract}:${eventName}`,
				// With names for all its arguments, as ours are, viem decodes an event to an object.
				args: new Args((args ?? {}) as unknown as Record<string, unknown>),
				blockNumber,
				logIndex: Number(log.logIndex),
				transactionHash: log.transactionHash.toLowerCase(),
				address: log.address.toLowerCase(),
				sender: senders.get(log.transactionHash.toLowerCase()) ?? '',
				timestamp: BigInt(headers.get(blockNumber)!.timestamp)
			};
		})
		.sort((a, b) => Number(a.blockNumber - b.blockNumber) || a.logIndex - b.logIndex);
}
