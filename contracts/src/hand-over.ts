import {
	BaseError,
	ContractFunctionRevertedError,
	encodeFunctionData,
	isAddressEqual,
	toFunctionSelector,
	type Address,
	type ContractFunctionArgs,
	type ContractFunctionName,
	type EncodeFunctionDataParameters,
	type Hex
} from 'viem';
import type { Deployer } from './deployer.ts';
import {
	accessManagerAbi,
	assetRegistryAbi,
	foundationHandoverAbi,
	royaltyEngineAbi,
	saharaGovernorAbi
} from './generated/abis.ts';
import { ADMIN_ROLE, addressOf, powerIdOf, powers, type Parties } from './powers.ts';
import { wordsOfDifference } from './words-of-difference.ts';

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

const grant = (role: bigint, to: Address, days = 0): Hex => manager('grantRole', [role, to, days * 86_400]);

/**
 * Opens every power to its holders of the first stage, lists the first currencies and passes the admin role to
 * FoundationHandover: one transaction, so that no block sees half of it.
 */
export async function handOver(
	deployer: Deployer,
	parties: Parties,
	currencies: readonly Address[]
): Promise<void> {
	const { contracts, foundation } = parties;
	const setUp = powers.flatMap(({ authority, role, label, functions, holders: [first] }) =>
		authority !== 'AccessManager' || typeof role !== 'bigint' || role === ADMIN_ROLE
			? []
			: [
					manager('labelRole', [role, label]),
					...functions.map(({ contract, functions }) =>
						manager('setTargetFunctionRole', [contracts[contract], functions.map(toFunctionSelector), role])
					),
					...first.map(({ holder, days }) => grant(role, addressOf(holder, parties), days))
				]
	);
	const lister = BigInt(powers[powerIdOf('CURRENCY_LISTING')]!.role);
	const isFoundation = isAddressEqual(foundation, deployer.account);
	const list = [
		...(isFoundation ? [] : [grant(lister, deployer.account)]),
		...currencies.map((currency) =>
			manager('execute', [
				contracts.RoyaltyEngine,
				encodeFunctionData({ abi: royaltyEngineAbi, functionName: 'listCurrency', args: [currency] })
			])
		),
		...(isFoundation ? [] : [manager('revokeRole', [lister, deployer.account])])
	];
	const pass = [
		grant(ADMIN_ROLE, contracts.FoundationHandover),
		manager('renounceRole', [ADMIN_ROLE, deployer.account])
	];

	const data = manager('multicall', [[...setUp, ...list, ...pass]]);
	await deployer.send(contracts.AccessManager, data, 'hand the protocol over');
	await check(deployer, parties);
}

/** Reads back what must be true, because a mistake here can't be repaired once the deployer has let go. */
async function check({ reader }: Deployer, { contracts }: Parties): Promise<void> {
	await verifyControl(reader, contracts.FoundationHandover);
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
	const guardian = await reader.readContract({
		address: contracts.SaharaGovernor,
		abi: saharaGovernorAbi,
		functionName: 'proposalGuardian'
	});
	if (!isAddressEqual(guardian, contracts.FoundationHandover)) {
		throw new Error(
			`The governor's proposal guardian is ${guardian}, not ${contracts.FoundationHandover}: deploy again.`
		);
	}
}

/** Throws what FoundationHandover finds different from what it declares, in words. */
export async function verifyControl(reader: Deployer['reader'], handover: Address): Promise<void> {
	const contract = { address: handover, abi: foundationHandoverAbi } as const;
	try {
		await reader.readContract({ ...contract, functionName: 'verify' });
	} catch (error) {
		const cause = error instanceof BaseError && error.walk((e) => e instanceof ContractFunctionRevertedError);
		if (!(cause instanceof ContractFunctionRevertedError)) throw error;
		const differences = await reader.readContract({ ...contract, functionName: 'differences' });
		throw new Error(
			`Control is not as declared, don't use this deployment: ${differences.map(wordsOfDifference).join('; ')}.`,
			{ cause: error }
		);
	}
}
