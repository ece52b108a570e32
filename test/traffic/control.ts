import {
	encodeFunctionData,
	erc20Abi,
	keccak256,
	pad,
	stringToBytes,
	toFunctionSelector,
	toHex,
	zeroAddress,
	type Address,
	type Hex
} from 'viem';
import {
	accessManagerAbi,
	foundationHandoverAbi,
	royaltyEngineAbi,
	safeAbi
} from '../../contracts/src/generated/abis.ts';
import { below, hash32, pick, random } from './model.ts';
import { proposalOf } from './governance.ts';
import { governanceActsOf } from '../../stack/src/scenario/governance-acts.ts';
import { CHARTER, FOUNDATION, GUARDIAN, type Traffic, type Transaction } from './traffic.ts';

const DAY = 86_400;
/** Where the lists of a Safe begin. */
const FIRST: Address = '0x0000000000000000000000000000000000000001';
/** Roles and a contract that mean nothing to anything else, so that traffic goes on whatever becomes of them. */
const [memberRoles, settingRoles] = [
	[50n, 51n, 52n],
	[60n, 61n]
];
const nobodysContract: Address = '0x00000000000000000000000000000000000c0de5';
const transfer = toFunctionSelector('transfer(address,uint256)');

const manage = encoderOf(accessManagerAbi);
const safe = encoderOf(safeAbi);
const hand = encoderOf(foundationHandoverAbi);

/** Something that only an admin can do, behind FoundationHandover's back. */
function asAdmin({ deployment }: Traffic, data: Hex): Transaction {
	const { AccessManager, FoundationHandover } = deployment.contracts;
	return { from: FoundationHandover, to: AccessManager, data };
}

/** One random change of who can do what; it may fail. */
export function changeControl(traffic: Traffic): Transaction[] {
	const { model, accounts, deployment, currencies } = traffic;
	const { AccessManager } = deployment.contracts;
	const anyone = below(model, 8);
	const { address } = accounts[anyone]!;
	const role = pick(model, memberRoles)!;
	const seconds = pick(model, [0, 0, 900, 7_200, 500_000]);
	const admin = (data: Hex) => [asAdmin(traffic, data)];
	const owners = (data: Hex) => [traffic.asFoundation(deployment.foundation, data)];
	const call = encodeFunctionData({ abi: erc20Abi, functionName: 'transfer', args: [address, 0n] });
	const manager = (from: number, data: Hex) => [{ from, to: AccessManager, data }];
	const [token] = currencies;
	const choices: (() => Transaction[])[] = [
		() => admin(manage('grantRole', [role, address, seconds])),
		() => admin(manage('grantRole', [role, address, seconds])),
		() => admin(manage('revokeRole', [role, address])),
		() => admin(manage('setGrantDelay', [role, seconds])),
		() => admin(manage('labelRole', [role, `role ${below(model, 100)}`])),
		() => admin(manage('setRoleAdmin', [pick(model, settingRoles), role])),
		() => admin(manage('setRoleGuardian', [pick(model, settingRoles), role])),
		() =>
			admin(manage('setTargetFunctionRole', [nobodysContract, [toHex(below(model, 9), { size: 4 })], role])),
		() => admin(manage('setTargetFunctionRole', [token, [transfer], role])),
		() => admin(manage('setTargetClosed', [nobodysContract, random(model) < 0.5])),
		() => admin(manage('setTargetAdminDelay', [nobodysContract, seconds])),
		() => manager(anyone, manage('schedule', [token, call, 0])),
		() => manager(anyone, manage('execute', [token, call])),
		() => manager(anyone, manage('cancel', [address, token, call])),
		() => owners(safe('addOwnerWithThreshold', [address, 1n])),
		() => owners(safe('removeOwner', [FIRST, address, 1n])),
		() => [{ from: FOUNDATION, to: deployment.foundation, data: safe('approveHash', [hash32(model)]) }],
		() => [failing(traffic)]
	];
	return pick(model, choices)!();
}

/** A transaction of the Safe whose call fails and which counts all the same. */
function failing(traffic: Traffic): Transaction {
	const whole = encodeFunctionData({
		abi: erc20Abi,
		functionName: 'transfer',
		args: [traffic.accounts[0]!.address, 2n ** 200n]
	});
	return traffic.asFoundation(traffic.currencies[0], whole, 100_000n);
}

/**
 * The passage from the first stage to the second, by the handover's own rules but without votes; the guardian; calls that
 * AccessManager delays; every change that a Safe can say. After `playGovernance`, whose proposal counts for the gate.
 */
export async function playControl(traffic: Traffic, executedProposal: bigint): Promise<void> {
	const { deployment, model, accounts } = traffic;
	const { FoundationHandover, TimelockController, AccessManager, RoyaltyEngine, Marketplace } =
		deployment.contracts;
	const must = (transaction: Transaction): Transaction => ({ ...transaction, mustSucceed: true });
	const foundation = (data: Hex) => must(traffic.asFoundation(FoundationHandover, data));
	const dao = (data: Hex) => must({ from: TimelockController, to: FoundationHandover, data });
	const admin = (data: Hex) => must(asAdmin(traffic, data));

	const motion = {
		targets: [RoyaltyEngine],
		values: [0n],
		calldatas: ['0x' as Hex],
		description: '# Not to be'
	};
	const acts = governanceActsOf(deployment.contracts);
	const { from, to, data } = acts.propose(0, motion);
	await traffic.mine([must({ from, to, data })]);
	const doomed = await proposalOf(traffic, motion);
	const cancel = hand('cancelProposal', [doomed, 'It does nothing.']);
	await traffic.mine([must({ from: GUARDIAN, to: FoundationHandover, data: cancel })]);

	const moved = [1, 2, 3, 4];
	await traffic.mine([
		foundation(hand('scheduleTransfer', [1, 1])),
		foundation(hand('cancelTransfer', [1, 1])),
		...moved.map((power) => foundation(hand('scheduleTransfer', [power, 1]))),
		must({ from: 0, to: FoundationHandover, data: hand('countProposal', [executedProposal]) }),
		dao(
			hand('setCharter', [
				keccak256(stringToBytes(CHARTER)),
				`data:text/plain,${encodeURIComponent(CHARTER)}`
			])
		)
	]);
	model.time += 7 * DAY;
	await traffic.mine(moved.map((power) => dao(hand('acceptTransfer', [power, 1]))));
	await traffic.mine([foundation(hand('advance', [1]))]);

	const fees = [200, 300].map((bps) =>
		encodeFunctionData({ abi: royaltyEngineAbi, functionName: 'setProtocolFee', args: [bps] })
	);
	const managed = (data: Hex) => must(traffic.asFoundation(AccessManager, data));
	await traffic.mine(fees.map((fee) => managed(manage('schedule', [RoyaltyEngine, fee, 0]))));
	model.time += 3 * DAY;
	await traffic.mine([
		managed(manage('execute', [RoyaltyEngine, fees[0]!])),
		managed(manage('cancel', [deployment.foundation, RoyaltyEngine, fees[1]!])),
		must({ from: GUARDIAN, to: FoundationHandover, data: hand('renounceGuardian', []) })
	]);

	const own = (data: Hex) => must(traffic.asFoundation(deployment.foundation, data));
	const module = accounts[7]!.address;
	const byModule = (value: bigint): Transaction => ({
		from: 7,
		to: deployment.foundation,
		data: safe('execTransactionFromModule', [zeroAddress, value, '0x', 0])
	});
	const newcomer = pad('0x0e', { size: 20 });
	await traffic.mine([
		own(safe('addOwnerWithThreshold', [newcomer, 1n])),
		own(safe('addOwnerWithThreshold', [pad('0x0f', { size: 20 }), 1n])),
		own(safe('removeOwner', [pad('0x0f', { size: 20 }), newcomer, 1n])),
		own(safe('changeThreshold', [1n])),
		own(safe('enableModule', [module])),
		own(safe('enableModule', [Marketplace])),
		own(safe('disableModule', [FIRST, Marketplace])),
		own(safe('setGuard', [zeroAddress])),
		own(safe('setModuleGuard', [zeroAddress])),
		own(safe('setFallbackHandler', [newcomer])),
		must(failing(traffic)),
		must({ from: FOUNDATION, to: deployment.foundation, data: safe('approveHash', [hash32(model)]) }),
		must(byModule(0n)),
		must(byModule(10n ** 30n))
	]);
	await traffic.mine(
		[
			manage('grantRole', [50n, accounts[1]!.address, 3_600]),
			manage('grantRole', [50n, accounts[1]!.address, 60]),
			manage('setRoleAdmin', [60n, 50n]),
			manage('setRoleGuardian', [60n, 50n]),
			manage('setGrantDelay', [50n, 60]),
			// Closed first: from the delay on the admin has to schedule what it does to the contract.
			manage('setTargetClosed', [newcomer, true]),
			manage('setTargetAdminDelay', [newcomer, 60])
		].map(admin)
	);
}

type Call = Parameters<typeof encodeFunctionData>[0];

/** Writes calls of one contract; viem checks names and arguments as it encodes. */
function encoderOf(abi: Call['abi']) {
	return (functionName: string, args: readonly unknown[]): Hex =>
		encodeFunctionData({ abi, functionName, args });
}
