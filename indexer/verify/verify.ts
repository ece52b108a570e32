import type { Deployment } from '@wadi/contracts/deployments';
import type postgres from 'postgres';
import { erc20Abi, getAbiItem, pad, toEventSelector, type Address } from 'viem';
import { compareContracts } from './compare-contracts.ts';
import { compareCurrencies } from './compare-currencies.ts';
import { compareGovernance } from './compare-governance.ts';
import { compareMoney } from './compare-money.ts';
import { compareTables, Findings, type Difference } from './compare.ts';
import { compareControl } from './compare-control.ts';
import { addressIn, decodeLogs, indexedContracts } from './decode.ts';
import { readIndex, type IndexTables } from './index-rows.ts';
import type { Ledger } from './ledger.ts';
import { Node, type Header, type RawLog } from './node.ts';
import { rebuild } from './rebuild.ts';
import { compareBalances } from './token.ts';

export interface Verdict {
	block: bigint;
	facts: number;
	differences: Difference[];
}

export interface VerifyOptions {
	sql: postgres.Sql;
	/** Where the index's tables or views are. */
	schema: string;
	deployment: Deployment;
	rpcUrl: string;
	/** Every how many blocks the index keeps one. */
	blockInterval: number;
	onStep?: (step: string) => void;
}

/** Counts one chain's index again, from the chain's logs and from the contracts' state at the block it is as of. */
export async function verify(options: VerifyOptions): Promise<Verdict> {
	const { sql, schema, deployment, rpcUrl, blockInterval, onStep = () => {} } = options;
	const node = new Node(rpcUrl);
	const { block, tables } = await readIndex(sql, schema, deployment.chainId);
	onStep(`read the index as of block ${block}`);

	const address = indexedContracts.flatMap((contract) => addressIn(deployment, contract) ?? []);
	const span = [BigInt(deployment.startBlock), block] as const;
	const logs = eachOnce([
		...(await node.logs({ address }, ...span)),
		...(await treasuryTransfers(node, deployment.contracts.TimelockController, span))
	]);
	// Whose tables say who sent the transaction.
	const governance = (['SaharaGovernor', 'TimelockController', 'FoundationHandover', 'Safe'] as const).map(
		(one) => addressIn(deployment, one)?.toLowerCase()
	);
	const senders = await node.senders([
		...new Set(
			logs.filter((log) => governance.includes(log.address.toLowerCase())).map((log) => log.transactionHash)
		)
	]);
	const kept = keptBlocks(BigInt(deployment.startBlock), block, BigInt(blockInterval));
	const numbers = new Set([...logs.map((log) => BigInt(log.blockNumber)), ...kept, block]);
	const headers = await node.headers([...numbers]);
	onStep(`fetched ${logs.length} logs and ${headers.size} blocks`);

	const findings = new Findings();
	const ledger = rebuild(decodeLogs(logs, headers, senders, deployment), deployment);
	addBlocks(ledger, headers, kept);
	compareTables(findings, ledger, tables);
	onStep('compared every row with the logs');

	const timestamp = BigInt(headers.get(block)!.timestamp);
	await compareContracts(findings, node, deployment, tables, { block, timestamp });
	onStep('compared assets, receipts, offers, licenses and usage with the contracts');
	await compareMoney(findings, node, deployment, tables, block);
	await compareGovernance(findings, node, deployment, tables, { block, timestamp });
	onStep('compared locks, powers, proposals and the treasury with the contracts');
	await compareControl(findings, node, deployment, tables, { block, timestamp });
	onStep('compared every role, power and owner with the contracts');
	await compareBalances(findings, node, deployment, tables, block);
	await compareCurrencies(findings, node, deployment, tables, block);
	onStep('compared every balance and waterfall with the contracts');
	await sameChain(findings, node, block, headers.get(block)!, tables);
	return { block, facts: findings.facts, differences: findings.differences };
}

const TRANSFER = toEventSelector(getAbiItem({ abi: erc20Abi, name: 'Transfer' }));

/** ERC-20 transfers to and from the treasury by any token. An NFT's has one topic more. */
async function treasuryTransfers(
	node: Node,
	treasury: Address,
	span: readonly [bigint, bigint]
): Promise<RawLog[]> {
	const party = pad(treasury);
	return [
		...(await node.logs({ topics: [TRANSFER, null, party] }, ...span)),
		...(await node.logs({ topics: [TRANSFER, party] }, ...span))
	].filter(({ topics }) => topics.length === 3);
}

/** A transfer of SAHARA to the treasury answers two of the questions. */
const eachOnce = (logs: readonly RawLog[]): RawLog[] => [
	...new Map(logs.map((log) => [`${log.blockNumber}/${log.logIndex}`, log])).values()
];

function keptBlocks(start: bigint, end: bigint, interval: bigint): bigint[] {
	const numbers: bigint[] = [];
	for (let number = start; number <= end; number += interval) numbers.push(number);
	return numbers;
}

function addBlocks(ledger: Ledger, headers: ReadonlyMap<bigint, Header>, kept: readonly bigint[]): void {
	const blocks = ledger.tables.get('block')!;
	for (const number of kept) {
		const { hash, timestamp } = headers.get(number)!;
		blocks.set(String(number), { number, hash, timestamp: BigInt(timestamp) });
	}
}

/** A reorg while verifying would make honest rows look wrong: say so instead. */
async function sameChain(
	findings: Findings,
	node: Node,
	block: bigint,
	header: Header,
	tables: IndexTables
): Promise<void> {
	const again = (await node.headers([block])).get(block)!;
	if (again.hash === header.hash) return;
	throw new Error(
		`The chain reorganised at or below block ${block} while ${findings.facts} facts and ${tables.size} tables were compared; verify again.`
	);
}
