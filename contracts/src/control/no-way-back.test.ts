import {
	decodeFunctionResult,
	encodeFunctionData,
	keccak256,
	toBytes,
	toFunctionSelector,
	zeroHash,
	type AbiFunction,
	type Address,
	type Hex
} from 'viem';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
	accessManagerAbi,
	foundationHandoverAbi,
	governanceVotesAbi,
	royaltyEngineAbi,
	safeAbi
} from '../generated/abis.ts';
import { addressOf, powerIdOf, powers, stages, type StageName } from '../powers.ts';
import { differenceKinds } from '../words-of-difference.ts';
import { callsOf, type Pools } from './arguments.ts';
import {
	DAY,
	deployer,
	guardian,
	LocalControl,
	stranger,
	writingFunctions,
	type Call,
	type Log
} from './local-control.ts';

/*
 * Searches, breadth first, for a path by which the Foundation or anybody with it gets a power that was handed over: every
 * function that control runs through, by everyone but the DAO, directly, through AccessManager's execute, schedule and
 * multicall, through the governor's relay, and through the Foundation's Safe and a module of it; then time passes, and
 * from each state that this led to everything is tried again.
 */

let control: LocalControl;
beforeEach(async () => {
	control = await LocalControl.start();
}, 120_000);
afterEach(() => control?.stop());

const selectorOf = (text: string) => toFunctionSelector(text);
const manager = (functionName: 'grantRole' | 'setTargetFunctionRole', args: readonly unknown[]): Hex =>
	functionName === 'grantRole'
		? encodeFunctionData({ abi: accessManagerAbi, functionName, args: args as [bigint, Address, number] })
		: encodeFunctionData({ abi: accessManagerAbi, functionName, args: args as [Address, Hex[], bigint] });

/** What would give a power back, or use it. */
function goals(): { target: Address; data: Hex }[] {
	const { AccessManager, RoyaltyEngine, GovernanceVotes, SaharaToken } = control.deployment.contracts;
	const { foundation } = control.deployment;
	const engine = { abi: royaltyEngineAbi };
	return [
		{ target: AccessManager, data: manager('grantRole', [0n, foundation, 0]) },
		{ target: AccessManager, data: manager('grantRole', [5n, foundation, 0]) },
		{ target: AccessManager, data: manager('setTargetFunctionRole', [RoyaltyEngine, ['0x12345678'], 3n]) },
		{
			target: RoyaltyEngine,
			data: encodeFunctionData({ ...engine, functionName: 'delistCurrency', args: [SaharaToken] })
		},
		{
			target: RoyaltyEngine,
			data: encodeFunctionData({ ...engine, functionName: 'setProtocolFee', args: [7] })
		},
		{
			target: RoyaltyEngine,
			data: encodeFunctionData({ ...engine, functionName: 'setTreasury', args: [foundation] })
		},
		{
			target: GovernanceVotes,
			data: encodeFunctionData({ abi: governanceVotesAbi, functionName: 'setContributorShare', args: [1] })
		}
	];
}

/** Everything that somebody could call to gain control, in every way there is to call it. */
function attempts(stage: StageName): Call[] {
	const { contracts, foundation } = control.deployment;
	const { AccessManager, RoyaltyEngine } = contracts;
	const next = BigInt(stages.indexOf(stage) + 1);
	const inner = goals();
	const pools: Pools = {
		addresses: [foundation, RoyaltyEngine, AccessManager, stranger.address],
		// A stage, a role that was given away, the admin's, one that is still held, and none of these.
		numbers: ({ type, name }) =>
			type === 'uint8' ? [next < 4n ? next : 3n] : name === 'powerId' ? [0n, 1n, 2n, 3n] : [5n, 0n, 3n],
		bytes: inner.map(({ data }) => data),
		selectors: [selectorOf('listCurrency(address)')],
		words: [keccak256(toBytes('PROPOSER_ROLE')), zeroHash]
	};
	const controlled = ['AccessManager', 'TimelockController', 'SaharaGovernor', 'FoundationHandover'];
	const restricted = new Set(
		powers.flatMap(({ functions }) =>
			functions.flatMap(({ contract, functions }) => functions.map((text) => contract + selectorOf(text)))
		)
	);
	const direct = writingFunctions
		.filter(
			({ contract, item }) => controlled.includes(contract) || restricted.has(contract + selectorOfItem(item))
		)
		.flatMap(({ contract, item }) => callsOf(item, pools).map((data) => ({ to: contracts[contract], data })));
	const wrapped = inner.flatMap(({ target, data }) => {
		const execute = encodeFunctionData({
			abi: accessManagerAbi,
			functionName: 'execute',
			args: [target, data]
		});
		const multicall = (call: Hex) =>
			encodeFunctionData({ abi: accessManagerAbi, functionName: 'multicall', args: [[call]] });
		return [
			execute,
			encodeFunctionData({ abi: accessManagerAbi, functionName: 'schedule', args: [target, data, 0] }),
			encodeFunctionData({
				abi: accessManagerAbi,
				functionName: 'execute',
				args: [AccessManager, execute]
			}),
			multicall(execute),
			...(target === AccessManager ? [multicall(data)] : [])
		].map((call) => ({ to: AccessManager, data: call }));
	});
	// Whoever a module lets in acts as the Safe; so does the Safe with itself.
	const throughSafe = [...inner.map(({ target, data }) => ({ to: target, data })), ...wrapped].map(
		({ to, data }) => ({
			to: foundation,
			data: encodeFunctionData({
				abi: safeAbi,
				functionName: 'execTransactionFromModule',
				args: [to, 0n, data, 0]
			})
		})
	);
	const ofSafe = [
		encodeFunctionData({ abi: safeAbi, functionName: 'enableModule', args: [stranger.address] }),
		encodeFunctionData({ abi: safeAbi, functionName: 'setFallbackHandler', args: [AccessManager] })
	].map((data) => ({ from: foundation, to: foundation, data }));
	const used = inner.map(({ target, data }) => ({ to: target, data }));
	const everybody = [foundation, guardian.address, deployer.address, stranger.address];
	return [
		...[...direct, ...wrapped, ...used].flatMap((call) => everybody.map((from) => ({ from, ...call }))),
		...throughSafe.map((call) => ({ from: stranger.address, ...call })),
		...ofSafe
	];
}

const selectorOfItem = (item: AbiFunction) => toFunctionSelector(item);

/** What of control has come to whom it was taken from: nothing, one hopes. */
async function regained(stage: StageName): Promise<string[]> {
	const { contracts, foundation } = control.deployment;
	const others = [foundation, guardian.address, deployer.address, stranger.address];
	const asked = powers.flatMap(({ authority, label, role, functions, holders }) =>
		authority !== 'AccessManager' || typeof role !== 'bigint'
			? []
			: others
					.filter((other) =>
						holders[stages.indexOf(stage)]!.every(
							({ holder }) => addressOf(holder, control.deployment) !== other
						)
					)
					.flatMap((other) => [
						{ what: `${label} held by ${other}`, functionName: 'hasRole', args: [role, other] } as const,
						...functions.flatMap(({ contract, functions }) =>
							functions.map(
								(text) =>
									({
										what: `${text} called by ${other}`,
										functionName: 'canCall',
										args: [other, contracts[contract], selectorOf(text)]
									}) as const
							)
						)
					])
	);
	const answers = await control.ask([
		...asked.map(({ functionName, args }) => ({
			from: stranger.address,
			to: contracts.AccessManager,
			data:
				functionName === 'hasRole'
					? encodeFunctionData({ abi: accessManagerAbi, functionName, args })
					: encodeFunctionData({ abi: accessManagerAbi, functionName, args })
		})),
		{
			from: stranger.address,
			to: contracts.FoundationHandover,
			data: encodeFunctionData({ abi: foundationHandoverAbi, functionName: 'differences' })
		}
	]);
	const differences = decodeFunctionResult({
		abi: foundationHandoverAbi,
		functionName: 'differences',
		data: answers.at(-1)!.data
	});
	return [
		// The first word says yes, the second after which delay.
		...asked.filter((_, place) => BigInt(answers[place]!.data) !== 0n).map(({ what }) => what),
		// Anyone may give up what is theirs.
		...differences
			.map(({ kind }) => differenceKinds[kind] ?? 'UNKNOWN')
			.filter((kind) => kind !== 'MISSING_HOLDER')
	];
}

/** All that control is about and that none of these may change. */
async function decided(stage: StageName): Promise<Hex[]> {
	const { RoyaltyEngine, GovernanceVotes, FoundationHandover, SaharaToken, SaharaGovernor } =
		control.deployment.contracts;
	const read = (to: Address, text: string, argument = '') =>
		({ from: stranger.address, to, data: `${selectorOf(text)}${argument}` }) as Call;
	// In the second stage the Foundation still decides on the fee and the treasury's address.
	const isShared = stage === 'SHARED';
	const answers = await control.ask([
		...(isShared ? [] : [read(RoyaltyEngine, 'feeBps()'), read(RoyaltyEngine, 'treasury()')]),
		read(RoyaltyEngine, 'isListed(address)', SaharaToken.slice(2).padStart(64, '0')),
		read(RoyaltyEngine, 'authority()'),
		read(GovernanceVotes, 'contributorShareBps()'),
		read(FoundationHandover, 'stage()'),
		read(FoundationHandover, 'charterHash()'),
		read(SaharaGovernor, 'proposalGuardian()'),
		read(SaharaGovernor, 'timelock()')
	]);
	return answers.map(({ data }) => data);
}

async function search(stage: StageName, depth: number): Promise<{ tried: number; paths: number }> {
	const before = await decided(stage);
	const calls = attempts(stage);
	const { contracts, foundation } = control.deployment;
	const watched = new Set(
		[
			contracts.AccessManager,
			contracts.TimelockController,
			contracts.SaharaGovernor,
			contracts.FoundationHandover,
			contracts.RoyaltyEngine,
			contracts.GovernanceVotes,
			foundation
		].map((address) => address.toLowerCase())
	);
	let [tried, paths] = [0, 0];
	/** Many calls lead to what is the same state for control, such as proposals of whatever. */
	const seen = new Set<string>();
	const isNew = (path: readonly string[], logs: readonly Log[]): boolean => {
		const told = logs.filter(({ address }) => watched.has(address.toLowerCase()));
		const state = `${path.join()} ${told.map(({ address, topics }) => address + topics.join()).join()}`;
		const isUnseen = told.length > 0 && !seen.has(state);
		seen.add(state);
		return isUnseen;
	};

	async function from(path: readonly string[]): Promise<void> {
		const answers = await control.ask(calls);
		tried += calls.length;
		for (const [place, answer] of answers.entries()) {
			if (!answer.isDone) continue;
			await control.aside(async () => {
				// A second later it may be refused after all.
				const logs = await control.try(calls[place]!);
				if (!logs || !isNew(path, logs)) return;
				paths += 1;
				const { from: who, to, data } = calls[place]!;
				const here = [...path, `${who} → ${to} ${data.slice(0, 202)}`];
				const found = { path: here, regained: await regained(stage), decided: await decided(stage) };
				expect(found).toEqual({ path: here, regained: [], decided: before });
				if (here.length === depth) return;
				await control.wait(9 * DAY);
				await from(here);
			});
		}
	}
	await from([]);
	return { tried, paths };
}

describe('nobody gets a power back', () => {
	it('once it is shared, in two steps and with time between them', async () => {
		await control.moveTo('SHARED');
		expect(await regained('SHARED')).toEqual([]);
		const { tried, paths } = await search('SHARED', 2);
		expect(tried).toBeGreaterThan(10_000);
		expect(paths).toBeGreaterThan(20);
	}, 400_000);

	it('with what the Foundation had scheduled before it gave the power away', async () => {
		const { AccessManager, RoyaltyEngine } = control.deployment.contracts;
		const { foundation } = control.deployment;
		await control.moveTo('DAO_WITH_GUARDIAN', async (to) => {
			if (to !== 'DAO_WITH_GUARDIAN') return;
			for (const { target, data } of goals()
				.filter(({ target }) => target === RoyaltyEngine)
				.slice(1)) {
				await control.send(foundation, AccessManager, accessManagerAbi, 'schedule', [target, data, 0]);
			}
			await control.wait(7 * DAY - 10);
		});
		// Both operations are ready, and not expired, in the blocks that follow.
		await control.wait(60);
		expect(await regained('DAO_WITH_GUARDIAN')).toEqual([]);
		const { tried, paths } = await search('DAO_WITH_GUARDIAN', 1);
		expect(tried).toBeGreaterThan(1_000);
		expect(paths).toBeGreaterThan(0);
	}, 400_000);

	it('in the last stage, in which there is nobody but the DAO', async () => {
		await control.moveTo('DAO');
		expect(await regained('DAO')).toEqual([]);
		expect(powers[powerIdOf('ADMIN')]!.holders[3]).toEqual([{ holder: 'TimelockController', days: 0 }]);
		const { tried, paths } = await search('DAO', 2);
		expect(tried).toBeGreaterThan(5_000);
		expect(paths).toBeGreaterThan(5);
	}, 400_000);
});
