import {
	accessManagerAbi,
	foundationHandoverAbi,
	governanceVotesAbi,
	royaltyEngineAbi,
	safeAbi,
	saharaGovernorAbi,
	timelockControllerAbi
} from '@wadi/contracts/abis';
import fc from 'fast-check';
import {
	concat,
	encodeFunctionData,
	erc20Abi,
	numberToHex,
	parseAbi,
	size,
	zeroHash,
	type Abi,
	type Hex
} from 'viem';
import { describe, expect, it } from 'vitest';
import type { ContractBook } from './contract-book.ts';
import { decodeCall, type DecodedCall } from './decode-call.ts';
import { carrierAbi } from './wrappers.ts';

const address = (byte: string) => `0x${byte.repeat(20)}` as const;
const engine = address('31');
const token = address('17');
const dollar = address('40');
const timelock = address('71');
const governor = address('60');
const manager = address('12');
const votes = address('90');
const handover = address('42');
const safe = address('53');
const guardian = address('92');
const hash = `0x${'ab'.repeat(32)}` as const;
const stranger = address('55');

const book: ContractBook = {
	chainId: 31337,
	contracts: [
		{ name: 'RoyaltyEngine', address: engine },
		{ name: 'SaharaToken', address: token },
		{ name: 'TimelockController', address: timelock },
		{ name: 'SaharaGovernor', address: governor },
		{ name: 'AccessManager', address: manager },
		{ name: 'GovernanceVotes', address: votes },
		{ name: 'FoundationHandover', address: handover }
	],
	powers: [
		{ powerId: 0, label: 'ADMIN', roleId: '0' },
		{ powerId: 1, label: 'PROTOCOL_FEE', roleId: '3' }
	],
	holders: [
		{ address: safe, name: 'Foundation', isSafe: true },
		{ address: guardian, name: 'Guardian', isSafe: false }
	],
	currencies: [
		{ address: token, symbol: 'SAHARA', decimals: 18 },
		{ address: dollar, symbol: 'USDL', decimals: 6 }
	]
};

const data = (abi: Abi, functionName: string, args: readonly unknown[]) =>
	encodeFunctionData({ abi, functionName, args });
const decode = (target: Hex, calldata: Hex, value = 0n) =>
	decodeCall({ target, value, data: calldata }, book);
/** Narrow spaces are for the eye. */
const plain = (text: string) => text.replaceAll('\u202f', ' ');

const fee = data(royaltyEngineAbi, 'setProtocolFee', [300]);
const grant = data(erc20Abi, 'transfer', [stranger, 1_250_500_000_000_000_000_000n]);
const open = [
	['a fee', engine, fee, 'Sets the protocol fee on payments to 3 %.'],
	['a grant', token, grant, 'Sends 1 250.5 SAHARA to 0x5555…5555.'],
	[
		'a grant in six digits',
		dollar,
		data(erc20Abi, 'transfer', [timelock, 5_000_001n]),
		'Sends 5.000001 USDL to TimelockController (0x7171…7171).'
	],
	[
		'a currency',
		engine,
		data(royaltyEngineAbi, 'listCurrency', [dollar]),
		'Admits USDL (0x4040…4040) as a currency for payments.'
	],
	[
		'a share',
		votes,
		data(governanceVotesAbi, 'setContributorShare', [2500]),
		'Lets contributors hold at most 25 % of all voting power.'
	],
	[
		'a delay',
		governor,
		data(saharaGovernorAbi, 'setVotingDelay', [86_400]),
		'Makes voting begin 1 day (86 400 seconds) after a proposal.'
	],
	[
		'an odd delay',
		timelock,
		data(timelockControllerAbi, 'updateDelay', [172_801n]),
		'Makes decisions wait about 2 days (172 801 seconds) in the timelock.'
	],
	[
		'a threshold',
		governor,
		data(saharaGovernorAbi, 'setProposalThreshold', [2_000_000n * 10n ** 18n]),
		'Asks 2 000 000 of voting power of whoever proposes.'
	],
	[
		'no guardian',
		governor,
		data(saharaGovernorAbi, 'setProposalGuardian', [`0x${'00'.repeat(20)}`]),
		'Removes the guardian: nobody but the proposer can cancel from then on.'
	],
	[
		'a role',
		manager,
		data(accessManagerAbi, 'grantRole', [3n, stranger, 0]),
		'Gives the role protocol fee (role 3) to 0x5555…5555.'
	],
	[
		'a role behind a delay',
		manager,
		data(accessManagerAbi, 'grantRole', [3n, safe, 259_200]),
		'Gives the role protocol fee (role 3) to Foundation (0x5353…5353), each use 3 days (259 200 seconds) ahead.'
	],
	[
		'a function opened to a role',
		manager,
		data(accessManagerAbi, 'setTargetFunctionRole', [engine, ['0x8fcb4e5b'], 3n]),
		'Opens 0x8fcb4e5b of RoyaltyEngine (0x3131…3131) to the role protocol fee (role 3) and to no other.'
	],
	[
		'another authority',
		manager,
		data(accessManagerAbi, 'updateAuthority', [engine, stranger]),
		'Makes RoyaltyEngine (0x3131…3131) obey 0x5555…5555 instead of the access manager.'
	],
	[
		'a transfer scheduled',
		handover,
		data(foundationHandoverAbi, 'scheduleTransfer', [1, 1]),
		'Schedules that protocol fee (power 1) passes to its holders of the stage shared.'
	],
	[
		'a transfer accepted',
		handover,
		data(foundationHandoverAbi, 'acceptTransfer', [1, 2]),
		'Hands over protocol fee (power 1): its holders are those of the stage DAO with guardian from then on.'
	],
	[
		'the next stage',
		handover,
		data(foundationHandoverAbi, 'advance', [3]),
		'Enters the stage DAO for good; there is no way back.'
	],
	[
		'a charter',
		handover,
		data(foundationHandoverAbi, 'setCharter', [hash, 'data:,']),
		`Ratifies the charter whose text has the hash ${hash}.`
	],
	[
		'an owner’s approval',
		safe,
		data(safeAbi, 'approveHash', [hash]),
		`Approves, as an owner of the Safe, the transaction with the hash ${hash}.`
	],
	[
		'a guardian',
		governor,
		data(saharaGovernorAbi, 'setProposalGuardian', [guardian]),
		'Makes Guardian (0x9292…9292) the guardian, who can cancel proposals.'
	],
	[
		'a function without a sentence',
		engine,
		data(royaltyEngineAbi, 'claimOwner', [4n, dollar]),
		'Calls claimOwner of RoyaltyEngine (0x3131…3131) with assetId: 4; currency: USDL (0x4040…4040).'
	]
] as const;

describe('an action in words', () => {
	it.each(open)('%s', (_name, target, calldata, says) => {
		const decoded = decode(target, calldata);
		expect(plain(decoded.says)).toBe(says);
		expect(decoded.caution).toBeNull();
		expect(decoded.data).toBe(calldata);
	});

	it('coin alone', () =>
		expect(plain(decode(stranger, '0x', 1_500_000_000_000_000_000n).says)).toBe(
			'Sends 1.5 of the chain’s own coin to 0x5555…5555.'
		));
});

const carriers: [string, Hex, Hex, number][] = [
	['AccessManager.execute', manager, data(accessManagerAbi, 'execute', [engine, fee]), 1],
	['AccessManager.cancel', manager, data(accessManagerAbi, 'cancel', [safe, engine, fee]), 1],
	[
		'Safe.execTransaction',
		safe,
		data(safeAbi, 'execTransaction', [engine, 0n, fee, 0, 0n, 0n, 0n, stranger, stranger, '0x']),
		1
	],
	['AccessManager.schedule', manager, data(accessManagerAbi, 'schedule', [engine, fee, 0]), 1],
	[
		'AccessManager.multicall',
		manager,
		data(accessManagerAbi, 'multicall', [[data(accessManagerAbi, 'execute', [engine, fee])]]),
		1
	],
	[
		'TimelockController.execute',
		timelock,
		data(timelockControllerAbi, 'execute', [engine, 0n, fee, zeroHash, zeroHash]),
		1
	],
	[
		'TimelockController.schedule',
		timelock,
		data(timelockControllerAbi, 'schedule', [engine, 0n, fee, zeroHash, zeroHash, 172_800n]),
		1
	],
	[
		'TimelockController.executeBatch',
		timelock,
		data(timelockControllerAbi, 'executeBatch', [
			[engine, token],
			[0n, 0n],
			[fee, grant],
			zeroHash,
			zeroHash
		]),
		2
	],
	[
		'TimelockController.scheduleBatch',
		timelock,
		data(timelockControllerAbi, 'scheduleBatch', [
			[engine, token],
			[0n, 0n],
			[fee, grant],
			zeroHash,
			zeroHash,
			1n
		]),
		2
	],
	['SaharaGovernor.relay', governor, data(saharaGovernorAbi, 'relay', [engine, 0n, fee]), 1],
	['Multicall.aggregate', stranger, data(carrierAbi, 'aggregate', [[{ target: engine, callData: fee }]]), 1],
	[
		'Multicall3.aggregate3',
		stranger,
		data(carrierAbi, 'aggregate3', [
			[
				{ target: engine, allowFailure: false, callData: fee },
				{ target: token, allowFailure: true, callData: grant }
			]
		]),
		2
	],
	[
		'Multicall3.aggregate3Value',
		stranger,
		data(carrierAbi, 'aggregate3Value', [
			[{ target: engine, allowFailure: false, value: 0n, callData: fee }]
		]),
		1
	],
	[
		'Safe.execTransaction',
		stranger,
		data(carrierAbi, 'execTransaction', [engine, 0n, fee, 0, 0n, 0n, 0n, stranger, stranger, '0x']),
		1
	],
	[
		'Safe.multiSend',
		stranger,
		data(carrierAbi, 'multiSend', [concat([packed(engine, fee), packed(token, grant)])]),
		2
	]
];

function packed(to: Hex, calldata: Hex): Hex {
	return concat([
		'0x00',
		to,
		numberToHex(0n, { size: 32 }),
		numberToHex(size(calldata), { size: 32 }),
		calldata
	]);
}

const leaves = (call: DecodedCall): DecodedCall[] =>
	call.inner.length === 0 ? [call] : call.inner.flatMap(leaves);

describe('a call that carries calls', () => {
	it.each(carriers)('%s', (_name, target, calldata, count) => {
		const decoded = decode(target, calldata);
		const found = leaves(decoded);
		expect(found.map(({ says }) => plain(says))).toEqual([open[0][3], open[1][3]].slice(0, count));
		expect(plain(decoded.says)).toContain('Sets the protocol fee on payments to 3 %.');
	});

	it('reads through several layers', () => {
		const inner = data(accessManagerAbi, 'execute', [engine, fee]);
		const middle = data(accessManagerAbi, 'multicall', [[inner]]);
		const outer = data(timelockControllerAbi, 'execute', [manager, 0n, middle, zeroHash, zeroHash]);
		const [leaf] = leaves(decode(timelock, outer));
		expect(leaf?.functionName).toBe('setProtocolFee');
		expect(leaf?.args).toMatchObject([{ text: expect.stringMatching(/^3.%$/), raw: '300' }]);
	});

	it('stops at a bound and says so', () => {
		let calldata = fee;
		for (let depth = 0; depth < 20; depth++)
			calldata = data(accessManagerAbi, 'execute', [manager, calldata]);
		const decoded = decode(manager, calldata);
		expect(decoded.caution).toContain('more calls than are read here');
	});

	it('does not read a list that is too long', () => {
		const calls = Array.from({ length: 2_000 }, () => ({ target: engine, callData: fee }));
		const decoded = decode(stranger, data(carrierAbi, 'aggregate', [calls]));
		expect(decoded.inner).toEqual([]);
		expect(decoded.caution).toContain('more calls than are read here');
	});
});

describe('what is not known', () => {
	it('is called unknown and keeps its raw data', () => {
		const calldata = data(parseAbi(['function drain(address to)']), 'drain', [stranger]);
		const decoded = decode(engine, calldata);
		expect(decoded.says).toMatch(/^Calls an unknown function, 0x[0-9a-f]{8}, of RoyaltyEngine/);
		expect(decoded.caution).toContain('cannot be told');
		expect(decoded).toMatchObject({ functionName: null, args: [], data: calldata });
	});

	it('a token function of a stranger is a guess, and says so', () => {
		const decoded = decode(stranger, grant);
		expect(decoded.says).toBe(
			'Sends 1250500000000000000000 of the smallest unit of 0x5555…5555 to 0x5555…5555.'
		);
		expect(decoded.caution).toContain('by its selector alone');
	});

	it('a known selector with other data behind it is unknown', () =>
		expect(decode(engine, `${fee.slice(0, 20)}` as Hex).functionName).toBeNull());

	it('never throws, whatever the bytes', () =>
		fc.assert(
			fc.property(
				fc.constantFrom(engine, token, timelock, governor, manager, stranger),
				fc.constantFrom('', ...carriers.map(([, , calldata]) => calldata.slice(2, 10)), fee.slice(2, 10)),
				fc.uint8Array({ maxLength: 300 }),
				(target, selector, bytes) => {
					const calldata = `0x${selector}${Buffer.from(bytes).toString('hex')}` as Hex;
					const decoded = decode(target, calldata);
					expect(decoded.data).toBe(calldata);
					expect(decoded.says).not.toBe('');
				}
			),
			{ numRuns: 500 }
		));
});
