import {
	decodeErrorResult,
	encodeFunctionData,
	parseAbi,
	toFunctionSignature,
	zeroHash,
	type AbiFunction,
	type Hex
} from 'viem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ContractName } from '../contract-names.ts';
import { accessManagerAbi } from '../generated/abis.ts';
import { powers } from '../powers.ts';
import { callsOf, type Pools } from './arguments.ts';
import { abiOf, LocalControl, stranger, voter, writingFunctions } from './local-control.ts';
import { openFunctions } from './open-functions.ts';

/** How the contracts say that somebody is not who may do this. */
const accessErrors = [
	'AccessManagedUnauthorized',
	'AccessManagerUnauthorizedAccount',
	'AccessManagerUnauthorizedCall',
	'AccessManagerUnauthorizedCancel',
	'AccessControlUnauthorizedAccount',
	'GovernorOnlyExecutor',
	'GovernorUnableToCancel',
	'TimelockUnauthorizedCaller',
	'FoundationHandover_NotAllowed'
];
/** These ask for the right to make the call that they are given. */
const relays = ['AccessManager.execute(address,bytes)', 'AccessManager.schedule(address,bytes,uint48)'];
/** Anyone holds the power of executing what was voted. */
const held = powers.find(({ label }) => label === 'TIMELOCK_EXECUTOR')!;

const nameOf = (contract: ContractName, item: AbiFunction): string =>
	`${contract}.${toFunctionSignature(item)}`;
const covered = new Map<string, string>(
	powers.flatMap((power) =>
		power.functions.flatMap(({ contract, functions }) =>
			functions.map((text) => [`${contract}.${text}`, power.label] as const)
		)
	)
);
const errors = Object.values(abiOf).flatMap((abi) => abi.filter(({ type }) => type === 'error'));

let control: LocalControl;
let proposal: Hex;
let scheduled: Hex;
let proposed: readonly unknown[];

/** A proposal that is pending and an operation that is scheduled, so that cancelling them is refused for the caller's sake. */
beforeAll(async () => {
	control = await LocalControl.start();
	await control.moveTo('SHARED');
	const { RoyaltyEngine, AccessManager, SaharaGovernor } = control.deployment.contracts;
	const engine = parseAbi(['function setTreasury(address)']);
	scheduled = encodeFunctionData({ abi: engine, functionName: 'setTreasury', args: [stranger.address] });
	await control.send(control.deployment.foundation, AccessManager, accessManagerAbi, 'schedule', [
		RoyaltyEngine,
		scheduled,
		0
	]);
	const governor = parseAbi(['function propose(address[],uint256[],bytes[],string) returns (uint256)']);
	proposed = [[RoyaltyEngine], [0n], [scheduled]];
	const args = [[RoyaltyEngine], [0n], [scheduled], ''] as const;
	const data = encodeFunctionData({ abi: governor, functionName: 'propose', args });
	const [answer] = await control.ask([{ from: voter.address, to: SaharaGovernor, data }]);
	proposal = answer!.data;
	await control.do({ from: voter.address, to: SaharaGovernor, data });
}, 120_000);
afterAll(() => control?.stop());

/** What a stranger is told, or nothing if it is let in. */
async function refusalOf(contract: ContractName, item: AbiFunction): Promise<string | undefined> {
	const { contracts, foundation } = control.deployment;
	const pools: Pools = {
		addresses: [stranger.address],
		numbers: () => [1n],
		bytes: ['0x12345678'],
		selectors: ['0x12345678'],
		words: [zeroHash]
	};
	const special: Record<string, readonly unknown[]> = {
		'SaharaGovernor.cancel(uint256)': [BigInt(proposal)],
		'SaharaGovernor.cancel(address[],uint256[],bytes[],bytes32)': [
			...proposed,
			'0xc5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470'
		],
		'AccessManager.cancel(address,address,bytes)': [foundation, contracts.RoyaltyEngine, scheduled],
		'AccessManager.execute(address,bytes)': [contracts.RoyaltyEngine, scheduled],
		'AccessManager.schedule(address,bytes,uint48)': [contracts.RoyaltyEngine, scheduled, 0]
	};
	const args = special[nameOf(contract, item)];
	const [data] = args
		? [encodeFunctionData({ abi: [item], functionName: item.name, args })]
		: callsOf(item, pools);
	const [answer] = await control.ask([{ from: stranger.address, to: contracts[contract], data: data! }]);
	if (!answer || answer.isDone) return undefined;
	return answer.data === '0x' ? 'nothing' : decodeErrorResult({ abi: errors, data: answer.data }).errorName;
}

describe.each(
	writingFunctions.map(({ contract, item }) => ({ name: nameOf(contract, item), contract, item }))
)('$name', ({ name, contract, item }) => {
	it('belongs to a power, or says why to none', () =>
		expect([covered.has(name), name in openFunctions]).toSatisfy(
			([isCovered, isOpen]: [boolean, boolean]) => isCovered !== isOpen
		));

	it('refuses a stranger if it belongs to a power, and only then', async () => {
		const refusal = await refusalOf(contract, item);
		const isForHolders = covered.has(name) && covered.get(name) !== held.label ? true : relays.includes(name);
		expect([refusal, accessErrors.includes(refusal ?? '')]).toEqual([refusal, isForHolders]);
	});
});

describe('the lists', () => {
	it('name functions that exist', () => {
		const known = new Set(writingFunctions.map(({ contract, item }) => nameOf(contract, item)));
		expect([...covered.keys(), ...Object.keys(openFunctions)].filter((name) => !known.has(name))).toEqual([]);
	});

	it('name no function twice', () => {
		const all = powers.flatMap(({ functions }) =>
			functions.flatMap(({ contract, functions }) => functions.map((text) => `${contract}.${text}`))
		);
		expect(new Set(all).size).toBe(all.length);
	});
});
