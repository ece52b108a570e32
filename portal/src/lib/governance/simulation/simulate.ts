import { getAddress, isAddressEqual, toHex, type Address, type Hex } from 'viem';
import { addressIn, contractAt, type ContractBook } from '../contract-book.ts';
import type { RawCall } from '../wrappers.ts';
import { executionOf, slotKey, type Execution } from './execution.ts';
import { NodeFailure, type Node, type NodeCall } from './node.ts';
import { parameterCalls, parameterText } from './parameter-reads.ts';
import {
	balanceCall,
	holdingsTouched,
	nativeChanges,
	readUnit,
	tokenChange,
	unitCalls
} from './read-balances.ts';
import { readEvent } from './read-events.ts';
import { readFailure } from './read-failure.ts';
import type { BalanceChange, ParameterChange, SimulationReport } from './report.ts';
import {
	logsOf,
	overridesAfter,
	storageChanges,
	type TracedCall,
	type TracedDiff,
	type TracedLog
} from './trace.ts';

interface Block {
	number: Hex;
	hash: Hex;
	timestamp: Hex;
	gasLimit: Hex;
}

const iso = (seconds: bigint) => new Date(Number(seconds) * 1000).toISOString();
/** More holders than this are counted by their transfers' events alone. */
const MOST_HOLDINGS = 200;

/**
 * Executes a proposal's actions on the chain's newest state, as its timelock would after the vote, and tells all that
 * comes of it. Nothing is sent: the node executes it for this answer alone.
 */
export async function simulate(
	actions: readonly RawCall[],
	descriptionHash: Hex,
	book: ContractBook,
	node: Node
): Promise<SimulationReport> {
	const governor = addressIn(book, 'SaharaGovernor');
	const timelock = addressIn(book, 'TimelockController');
	if (!governor || !timelock)
		throw new NodeFailure(`Chain ${book.chainId} has no governance to execute a proposal.`);
	const [head] = (await node([{ method: 'eth_getBlockByNumber', params: ['latest', false] }])) as [Block];
	const execution = executionOf(actions, descriptionHash, { governor, timelock });
	const time = BigInt(head.timestamp) + 1n;
	const [call, diff] = await trace(node, execution, head, time);
	const logs = logsOf(call);
	const isSuccess = call.error === undefined;
	const [parameters, balances] = isSuccess
		? await Promise.all([
				readParameters(node, head, time, diff, book),
				readBalances(node, head, time, diff, logs, book)
			])
		: [[], []];
	return {
		block: { number: String(BigInt(head.number)), hash: head.hash, timestamp: iso(BigInt(head.timestamp)) },
		executedAt: iso(time),
		isSuccess,
		gasUsed: String(BigInt(call.gasUsed)),
		failure: readFailure(call, actions.length),
		events: logs.map((log) => readEvent(log, book)),
		balances,
		parameters,
		storage: isSuccess
			? storageChanges(diff)
					.filter(({ address, slot }) => !execution.bookkeeping.has(slotKey(address, slot)))
					.map((change) => ({
						...change,
						address: getAddress(change.address),
						contractName: contractAt(book, change.address)?.name ?? null
					}))
			: []
	};
}

async function trace(
	node: Node,
	{ from, to, data, stateOverrides }: Execution,
	head: Block,
	time: bigint
): Promise<[TracedCall, TracedDiff]> {
	const request = { from, to, data, gas: head.gasLimit };
	const setting = { stateOverrides, blockOverrides: { time: toHex(time) } };
	const tracers = [
		{ tracer: 'callTracer', tracerConfig: { withLog: true } },
		{ tracer: 'prestateTracer', tracerConfig: { diffMode: true } }
	];
	return (await node(
		tracers.map((tracer) => ({
			method: 'debug_traceCall',
			params: [request, head.number, { ...tracer, ...setting, timeout: '10s' }]
		}))
	)) as [TracedCall, TracedDiff];
}

/** The same reads on the state as it is and on the state as it would be. */
async function readTwice(
	node: Node,
	reads: readonly { to: Address; data: Hex }[],
	head: Block,
	time: bigint,
	diff: TracedDiff
): Promise<[before: Hex, after: Hex][]> {
	const after = overridesAfter(diff);
	const calls: NodeCall[] = reads.flatMap((read) => [
		{ method: 'eth_call', params: [read, head.number] },
		{ method: 'eth_call', params: [read, head.number, after, { time: toHex(time) }] }
	]);
	const answers = (await node(calls)) as Hex[];
	return reads.map((_, index) => [answers[2 * index]!, answers[2 * index + 1]!]);
}

async function readParameters(
	node: Node,
	head: Block,
	time: bigint,
	diff: TracedDiff,
	book: ContractBook
): Promise<ParameterChange[]> {
	const reads = parameterCalls(book);
	const values = await readTwice(node, reads, head, time, diff);
	return reads.flatMap(({ read }, index) => {
		const [before, after] = values[index]!;
		if (before === after) return [];
		const { contract, label, functionName } = read;
		return [
			{
				contract,
				label,
				functionName,
				before: parameterText(read, before, book),
				after: parameterText(read, after, book)
			}
		];
	});
}

async function readBalances(
	node: Node,
	head: Block,
	time: bigint,
	diff: TracedDiff,
	logs: readonly TracedLog[],
	book: ContractBook
): Promise<BalanceChange[]> {
	const holdings = holdingsTouched(logs).slice(0, MOST_HOLDINGS);
	const values = await readTwice(node, holdings.map(balanceCall), head, time, diff);
	const changes: BalanceChange[] = [];
	const units = new Map<Address, { symbol: string; decimals: number }>();
	for (const [index, holding] of holdings.entries()) {
		const { token } = holding;
		if (!units.has(token)) units.set(token, await unitOf(node, token, head, book));
		changes.push(tokenChange(holding, units.get(token)!, ...values[index]!, book));
	}
	return [...nativeChanges(diff, book), ...changes.filter(({ change }) => change !== '0')];
}

async function unitOf(node: Node, token: Address, head: Block, book: ContractBook) {
	const listed = book.currencies.find(({ address }) => isAddressEqual(address as Address, token));
	const known = listed ?? contractAt(book, token)?.token;
	if (known) return { symbol: known.symbol, decimals: known.decimals };
	try {
		const [symbol, decimals] = (await node(unitCalls(token, head.number))) as [Hex, Hex];
		return readUnit(symbol, decimals);
	} catch {
		// A token that tells no unit is counted in its smallest one.
		return { symbol: 'of the smallest unit', decimals: 0 };
	}
}
