import type { Deployment } from '@wadi/contracts/deployments';
import type postgres from 'postgres';
import { compareContracts } from './compare-contracts.ts';
import { compareCurrencies } from './compare-currencies.ts';
import { compareMoney } from './compare-money.ts';
import { compareTables, Findings, type Difference } from './compare.ts';
import { decodeLogs, indexedContracts } from './decode.ts';
import { readIndex, type IndexTables } from './index-rows.ts';
import type { Ledger } from './ledger.ts';
import { Node, type Header } from './node.ts';
import { rebuild } from './rebuild.ts';

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

	const addresses = indexedContracts.map((contract) => deployment.contracts[contract]);
	const logs = await node.logs(addresses, BigInt(deployment.startBlock), block);
	const kept = keptBlocks(BigInt(deployment.startBlock), block, BigInt(blockInterval));
	const numbers = new Set([...logs.map((log) => BigInt(log.blockNumber)), ...kept, block]);
	const headers = await node.headers([...numbers]);
	onStep(`fetched ${logs.length} logs and ${headers.size} blocks`);

	const findings = new Findings();
	const ledger = rebuild(decodeLogs(logs, headers, deployment));
	addBlocks(ledger, headers, kept);
	compareTables(findings, ledger, tables);
	onStep('compared every row with the logs');

	const timestamp = BigInt(headers.get(block)!.timestamp);
	await compareContracts(findings, node, deployment, tables, { block, timestamp });
	onStep('compared assets, receipts, offers, licenses and usage with the contracts');
	await compareMoney(findings, node, deployment, tables, block);
	await compareCurrencies(findings, node, deployment, tables, block);
	onStep('compared every balance and waterfall with the contracts');
	await sameChain(findings, node, block, headers.get(block)!, tables);
	return { block, facts: findings.facts, differences: findings.differences };
}

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
