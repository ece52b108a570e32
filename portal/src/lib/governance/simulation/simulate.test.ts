import {
	governanceVotesAbi,
	royaltyEngineAbi,
	saharaGovernorAbi,
	timelockControllerAbi
} from '@wadi/contracts/abis';
import {
	encodeAbiParameters,
	encodeFunctionData,
	erc20Abi,
	getAddress,
	keccak256,
	parseEther,
	toBytes,
	toHex,
	zeroHash,
	type Address,
	type Hex,
	type TransactionReceipt
} from 'viem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RawCall } from '../wrappers.ts';
import { executionOf, slotKey } from './execution.ts';
import { startLocalDao, type LocalDao } from './local-dao.ts';
import { connectNode, type Node } from './node.ts';
import { parameterCalls, parameterText } from './parameter-reads.ts';
import { simulate } from './simulate.ts';
import { storageChanges, type TracedDiff } from './trace.ts';

let dao: LocalDao;
let node: Node;
beforeAll(async () => {
	dao = await startLocalDao();
	node = connectNode(dao.rpcUrl, 20_000);
}, 120_000);
afterAll(() => dao?.stop());

const stranger = getAddress(`0x${'5a'.repeat(20)}`);
const call = (target: Address, data: Hex, value = 0n): RawCall => ({ target, value, data });
const plain = (text: string) => text.replaceAll('\u202f', ' ');

const fee = () =>
	call(
		dao.contracts.RoyaltyEngine,
		encodeFunctionData({ abi: royaltyEngineAbi, functionName: 'setProtocolFee', args: [300] })
	);
const grant = (amount = 1_234_500_000_000_000_000_000n) =>
	call(
		dao.contracts.SaharaToken,
		encodeFunctionData({ abi: erc20Abi, functionName: 'transfer', args: [stranger, amount] })
	);

const cases: {
	name: string;
	actions: () => RawCall[];
	parameters: [string, string, string][];
	moves: number;
}[] = [
	{
		name: 'another protocol fee',
		actions: () => [fee()],
		parameters: [['Protocol fee', '2.5 %', '3 %']],
		moves: 0
	},
	{ name: 'a grant from the treasury', actions: () => [grant()], parameters: [], moves: 2 },
	{
		name: 'a currency admitted',
		actions: () => [
			call(
				dao.contracts.RoyaltyEngine,
				encodeFunctionData({ abi: royaltyEngineAbi, functionName: 'listCurrency', args: [dao.dollar] })
			)
		],
		parameters: [],
		moves: 0
	},
	{
		name: 'another quorum and voting delay, at the governor itself',
		actions: () => [
			call(
				dao.contracts.SaharaGovernor,
				encodeFunctionData({ abi: saharaGovernorAbi, functionName: 'updateQuorumNumerator', args: [12n] })
			),
			call(
				dao.contracts.SaharaGovernor,
				encodeFunctionData({ abi: saharaGovernorAbi, functionName: 'setVotingDelay', args: [86_400] })
			)
		],
		parameters: [
			['Voting delay', '2 days (172 800 seconds)', '1 day (86 400 seconds)'],
			['Quorum', '10 % of all power', '12 % of all power']
		],
		moves: 0
	},
	{
		name: 'another share for contributors',
		actions: () => [
			call(
				dao.contracts.GovernanceVotes,
				encodeFunctionData({ abi: governanceVotesAbi, functionName: 'setContributorShare', args: [2_500] })
			)
		],
		parameters: [['Contributors’ ceiling of all power', '20 %', '25 %']],
		moves: 0
	},
	{
		name: 'a longer wait, at the timelock itself',
		actions: () => [
			call(
				dao.contracts.TimelockController,
				encodeFunctionData({ abi: timelockControllerAbi, functionName: 'updateDelay', args: [259_200n] })
			)
		],
		parameters: [['Timelock delay', '2 days (172 800 seconds)', '3 days (259 200 seconds)']],
		moves: 0
	},
	{
		name: 'several at once, with the chain’s own coin',
		actions: () => [fee(), call(stranger, '0x', parseEther('1.5')), grant(7n)],
		parameters: [['Protocol fee', '2.5 %', '3 %']],
		moves: 4
	}
];

const balanceOf = (token: Address | null, holder: Address) =>
	token
		? dao.client.readContract({ address: token, abi: erc20Abi, functionName: 'balanceOf', args: [holder] })
		: dao.client.getBalance({ address: holder });

/** Where the Governor remembers a proposal: its core, with the flag of execution, and its id at the timelock. */
function recordSlots(id: bigint): string[] {
	const at = (mapping: bigint, offset: bigint) => {
		const base = keccak256(encodeAbiParameters([{ type: 'uint256' }, { type: 'uint256' }], [id, mapping]));
		return slotKey(dao.governor.address, toHex(BigInt(base) + offset, { size: 32 }));
	};
	return [at(4n, 0n), at(4n, 1n), at(14n, 0n)];
}

/** What execution wrote, without how governor and timelock remember the execution itself. */
async function written(receipt: TransactionReceipt, bookkeeping: ReadonlySet<string>) {
	const [diff] = (await node([
		{
			method: 'debug_traceTransaction',
			params: [receipt.transactionHash, { tracer: 'prestateTracer', tracerConfig: { diffMode: true } }]
		}
	])) as [TracedDiff];
	return storageChanges(diff).filter(({ address, slot }) => !bookkeeping.has(slotKey(address, slot)));
}

describe('the report equals what execution then does', () => {
	it.each(cases)('$name', async ({ actions: make, parameters, moves }) => {
		const snapshot = await dao.client.snapshot();
		try {
			const actions = make();
			const description = '# A decision\n\nIts reasons.';
			const hash = keccak256(toBytes(description));
			await dao.client.setBalance({ address: dao.contracts.TimelockController, value: parseEther('10') });
			const draft = await simulate(actions, hash, dao.book, node);
			const id = await dao.pass(actions, description);
			const report = await simulate(actions, hash, dao.book, node);
			expect(report).toMatchObject({ isSuccess: true, failure: null });
			expect(
				report.parameters.map(({ label, before, after }) => [label, plain(before), plain(after)])
			).toEqual(parameters);
			expect(report.balances).toHaveLength(moves);
			for (const { token, holder, before } of report.balances)
				expect(String(await balanceOf(token, holder))).toBe(before);

			await dao.client.setNextBlockTimestamp({ timestamp: BigInt(Date.parse(report.executedAt) / 1000) });
			const receipt = await dao.mined(
				await dao.client.writeContract({ ...dao.governor, functionName: 'execute', args: [id] })
			);

			const events = receipt.logs.map(({ address, topics, data }) => ({
				address: getAddress(address),
				topics,
				data
			}));
			// The last log is the governor's own ProposalExecuted, which the actions do not write.
			const told = report.events.map(({ address, topics, data }) => ({
				address: getAddress(address),
				topics,
				data
			}));
			expect(told).toEqual(events.slice(0, -1));
			expect(draft.events).toEqual(report.events);
			expect(draft.parameters).toEqual(report.parameters);
			expect(draft.balances).toEqual(report.balances);

			for (const { token, holder, after } of report.balances)
				expect(String(await balanceOf(token, holder))).toBe(after);
			for (const { read, to, data } of parameterCalls(dao.book)) {
				const { data: now } = await dao.client.call({ to, data });
				const changed = report.parameters.find(({ label }) => label === read.label);
				if (changed) expect(parameterText(read, now!, dao.book)).toBe(changed.after);
			}
			const { bookkeeping } = executionOf(actions, hash, {
				governor: dao.contracts.SaharaGovernor,
				timelock: dao.contracts.TimelockController
			});
			const stored = report.storage.map(({ address, slot, before, after }) => ({
				address: address.toLowerCase(),
				slot,
				before,
				after
			}));
			const record = new Set([...bookkeeping, ...recordSlots(id)]);
			expect(stored).toEqual(await written(receipt, record));
			expect(stored.length).toBeGreaterThan(0);
		} finally {
			await dao.client.revert({ id: snapshot });
		}
	});
});

describe('what would fail', () => {
	it('says in which action and why, and reports nothing else', async () => {
		const report = await simulate([fee(), grant(10n ** 40n)], zeroHash, dao.book, node);
		expect(report).toMatchObject({
			isSuccess: false,
			events: [],
			balances: [],
			parameters: [],
			storage: [],
			failure: { action: 1, reason: expect.stringContaining('are needed') }
		});
	});

	it('a power that the timelock does not hold', async () => {
		const data = encodeFunctionData({ abi: timelockControllerAbi, functionName: 'updateDelay', args: [1n] });
		const { failure } = await simulate([call(dao.contracts.RoyaltyEngine, data)], zeroHash, dao.book, node);
		expect(failure).toMatchObject({ action: 0 });
	});

	it('leaves the chain as it was', async () => {
		const before = await dao.client.getBlock();
		await simulate([fee()], zeroHash, dao.book, node);
		expect((await dao.client.getBlock()).hash).toBe(before.hash);
		expect(
			await dao.client.readContract({
				address: dao.contracts.RoyaltyEngine,
				abi: royaltyEngineAbi,
				functionName: 'feeBps'
			})
		).toBe(250);
	});
});
