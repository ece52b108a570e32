import {
	encodeFunctionData,
	keccak256,
	pad,
	toBytes,
	toFunctionSelector,
	toHex,
	type Address,
	type Hex
} from 'viem';
import { accessManagerAbi, timelockControllerAbi } from '../../contracts/src/generated/abis.ts';
import { powers } from '../../contracts/src/powers.ts';
import { below, pick, random } from '../traffic/model.ts';
import type { Traffic, Transaction } from '../traffic/traffic.ts';

const hash = (text: string): Hex => keccak256(toBytes(text));

/** Roles that powers have, and two that no power has. */
export const roleIds = [0n, 1n, 2n, 3n, 4n, 5n, 6n, 77n, 78n];
export const timelockRoles = [
	hash('PROPOSER_ROLE'),
	hash('CANCELLER_ROLE'),
	hash('EXECUTOR_ROLE'),
	pad('0x')
];

/** Functions of AccessManager's targets, declared and not. */
export function functionsOf({ deployment }: Traffic): { target: Address; selector: Hex }[] {
	const { contracts } = deployment;
	const declared = powers
		.filter(({ authority, role }) => authority === 'AccessManager' && role !== 0n)
		.flatMap(({ functions }) => functions)
		.flatMap(({ contract, functions }) =>
			functions.map((text) => ({ target: contracts[contract], selector: toFunctionSelector(text) }))
		);
	const others = [contracts.RoyaltyEngine, contracts.SaharaToken, pad('0xc0de', { size: 20 })].map(
		(target) => ({
			target,
			selector: toHex(7, { size: 4 })
		})
	);
	return [...declared, ...others];
}

/** Everyone who may hold something here. */
export const partiesOf = ({ deployment, accounts }: Traffic): Address[] => [
	...accounts.slice(1, 5).map(({ address }) => address),
	deployment.foundation,
	...Object.values(deployment.contracts)
];

/** Something that an admin does behind FoundationHandover's back, at random. It may be refused. */
export function drift(traffic: Traffic): Transaction {
	const { model, deployment } = traffic;
	const { AccessManager, FoundationHandover, TimelockController } = deployment.contracts;
	const any = <T>(list: readonly T[]): T => pick(model, list)!;
	const account = any(partiesOf(traffic));
	const role = any(roleIds);
	const delay = any([0, 0, 60, 7_200, 259_200, 600_000]);
	const { target, selector } = any(functionsOf(traffic));
	const manage = (functionName: string, args: readonly unknown[]): Transaction => ({
		from: FoundationHandover,
		to: AccessManager,
		data: encodeFunctionData({ abi: accessManagerAbi as readonly unknown[], functionName, args })
	});
	const own = (functionName: string, args: readonly unknown[]): Transaction => ({
		from: TimelockController,
		to: TimelockController,
		data: encodeFunctionData({ abi: timelockControllerAbi as readonly unknown[], functionName, args })
	});
	// The handover stays admin without a delay, so that there is somebody to go on.
	const isKeeper = role === 0n && account === FoundationHandover;
	const grant = () =>
		isKeeper ? manage('labelRole', [77n, 'x']) : manage('grantRole', [role, account, delay]);
	const revoke = () => (isKeeper ? manage('labelRole', [78n, 'y']) : manage('revokeRole', [role, account]));
	const other = any(roleIds);
	const [ofHolder, holder] = any([
		[1n, deployment.contracts.Marketplace],
		[2n, deployment.contracts.UsageMeter],
		[3n, deployment.foundation],
		[5n, TimelockController]
	] as const);
	const choices: (() => Transaction)[] = [
		grant,
		grant,
		grant,
		revoke,
		revoke,
		() => manage('grantRole', [ofHolder, holder, delay]),
		() => manage('setTargetFunctionRole', [target, [selector], role]),
		() => manage('setTargetFunctionRole', [target, [selector], 0n]),
		() => manage('setRoleAdmin', [role, random(model) < 0.6 ? 0n : other]),
		() => manage('setRoleGuardian', [role, random(model) < 0.6 ? 0n : other]),
		() => manage('setGrantDelay', [role, delay]),
		() => manage('setTargetClosed', [target, random(model) < 0.5]),
		() => manage('setTargetAdminDelay', [target, random(model) < 0.7 ? 0 : delay]),
		() => manage('updateAuthority', [target, random(model) < 0.5 ? TimelockController : AccessManager]),
		() => own('grantRole', [any(timelockRoles), account]),
		() => own('revokeRole', [any(timelockRoles), account])
	];
	return choices[below(model, choices.length)]!();
}
