import {
	encodeFunctionData,
	isAddressEqual,
	toFunctionSelector,
	type Address,
	type ContractFunctionArgs,
	type ContractFunctionName,
	type EncodeFunctionDataParameters,
	type Hex
} from 'viem';
import type { ContractName } from './contract-names.ts';
import type { Deployer } from './deployer.ts';
import { accessManagerAbi, assetRegistryAbi, royaltyEngineAbi, saharaGovernorAbi } from './generated/abis.ts';
import { ADMIN_ROLE, roles, type Role } from './roles.ts';

type Manager = typeof accessManagerAbi;
type Write = 'nonpayable' | 'payable';

function manager<Name extends ContractFunctionName<Manager, Write>>(
	functionName: Name,
	args: ContractFunctionArgs<Manager, Write, Name>
): Hex {
	// The compiler can't pair a generic name with its arguments once more; the signature above has.
	const call = { abi: accessManagerAbi, functionName, args } as unknown;
	return encodeFunctionData(call as EncodeFunctionDataParameters);
}

const grant = (role: bigint, to: Address): Hex => manager('grantRole', [role, to, 0]);

/**
 * Opens every power to its role, lists the first currencies and passes the admin role to the Foundation: one
 * transaction, so that no block sees half of it.
 */
export async function handOver(
	deployer: Deployer,
	contracts: Record<ContractName, Address>,
	foundation: Address,
	currencies: readonly Address[]
): Promise<void> {
	const holderAddress = (holder: Role['holders'][number]) =>
		holder === 'foundation' ? foundation : contracts[holder];

	const setUp = roles.flatMap((role: Role) => [
		manager('labelRole', [role.id, role.label]),
		...role.powers.map(({ contract, functions }) =>
			manager('setTargetFunctionRole', [contracts[contract], functions.map(toFunctionSelector), role.id])
		),
		...role.holders.map((holder) => grant(role.id, holderAddress(holder)))
	]);
	const lister = roles.find(({ label }) => label === 'CURRENCY_LISTER')!.id;
	const isFoundation = isAddressEqual(foundation, deployer.account);
	const list = [
		grant(lister, deployer.account),
		...currencies.map((currency) =>
			manager('execute', [
				contracts.RoyaltyEngine,
				encodeFunctionData({ abi: royaltyEngineAbi, functionName: 'listCurrency', args: [currency] })
			])
		),
		...(isFoundation ? [] : [manager('revokeRole', [lister, deployer.account])])
	];
	const pass = isFoundation
		? []
		: [grant(ADMIN_ROLE, foundation), manager('renounceRole', [ADMIN_ROLE, deployer.account])];

	const data = manager('multicall', [[...setUp, ...list, ...pass]]);
	await deployer.send(contracts.AccessManager, data, 'hand the protocol over');
	await check(deployer, contracts, foundation);
}

/** Reads back what must be true, because a mistake here can't be repaired once the deployer has let go. */
async function check(
	{ reader, account }: Deployer,
	contracts: Record<ContractName, Address>,
	foundation: Address
): Promise<void> {
	const hasRole = async (role: bigint, holder: Address) => {
		const [isMember] = await reader.readContract({
			address: contracts.AccessManager,
			abi: accessManagerAbi,
			functionName: 'hasRole',
			args: [role, holder]
		});
		return isMember;
	};
	if (!(await hasRole(ADMIN_ROLE, foundation))) {
		throw new Error(
			`The Foundation ${foundation} is not the admin after the hand-over: don't use this deployment.`
		);
	}
	if (!isAddressEqual(foundation, account)) {
		for (const role of [ADMIN_ROLE, ...roles.map(({ id }) => id)]) {
			if (await hasRole(role, account)) {
				throw new Error(`The deployer ${account} still holds role ${role}: don't use this deployment.`);
			}
		}
	}
	const receipts = await reader.readContract({
		address: contracts.AssetRegistry,
		abi: assetRegistryAbi,
		functionName: 'receipts'
	});
	if (!isAddressEqual(receipts, contracts.Receipts)) {
		throw new Error(
			`The registry names ${receipts} as its receipts, not ${contracts.Receipts}: deploy again.`
		);
	}
	const timelock = await reader.readContract({
		address: contracts.SaharaGovernor,
		abi: saharaGovernorAbi,
		functionName: 'timelock'
	});
	if (!isAddressEqual(timelock, contracts.TimelockController)) {
		throw new Error(
			`The governor acts through ${timelock}, not ${contracts.TimelockController}: deploy again.`
		);
	}
}
