import { charterHashOf, readCharter } from '@wadi/contracts/control-terms';
import { deploy, deployLocalDollar, deployLocalEuro, SUPPLY } from '@wadi/contracts/deploy';
import { deploymentPath, readDeployment, type Deployment } from '@wadi/contracts/deployments';
import { deploySafe } from '@wadi/contracts/safe';
import { existsSync } from 'node:fs';
import { mnemonicToAccount } from 'viem/accounts';
import { genesisTime, mnemonic, type Anvil } from './anvil.ts';
import { distributor, foundationOwners, guardian } from './scenario/people.ts';

export const localChainId = 31337;
/** Holds what the Foundation spends from day to day, and owns its Safe together with others. */
export const [foundationIndex] = foundationOwners;
const day = 86_400;
const sahara = 10n ** 18n;

/** The year's gates: each asks for more than the one before, and all can be met by what happens in it. */
const gates = [
	{
		earliest: genesisTime + 60 * day,
		ratifiedProposals: 2,
		turnoutBps: 1_000,
		lockedAmount: 2_000_000n * sahara,
		charterHash: charterHashOf(readCharter())
	},
	{
		earliest: genesisTime + 150 * day,
		ratifiedProposals: 3,
		turnoutBps: 1_500,
		lockedAmount: 2_500_000n * sahara
	},
	{
		earliest: genesisTime + 270 * day,
		ratifiedProposals: 4,
		turnoutBps: 2_000,
		lockedAmount: 3_000_000n * sahara
	}
] as const;

export interface LocalDeployment {
	deployment: Deployment;
	dollar: `0x${string}`;
	/** Not listed until the DAO lists it. */
	euro: `0x${string}`;
}

/** The deployment of a chain that was saved together with it. */
export function savedDeployment(deploymentsDir: string): Deployment | undefined {
	const path = deploymentPath(deploymentsDir, localChainId);
	return existsSync(path) ? readDeployment(path) : undefined;
}

/** Deploys the protocol and two more currencies with a clock of its own, so that every block is the same each time. */
export async function deployLocally(
	anvil: Anvil,
	deploymentsDir: string,
	onStep: (step: string) => void
): Promise<LocalDeployment> {
	await anvil.rpc.request('anvil_setBlockTimestampInterval', [1]);
	const account = accountAt(distributor);
	const dollar = await deployLocalDollar(anvil.url, account);
	onStep('Deploy the Foundation’s Safe');
	const safe = await deploySafe(anvil.url, account, {
		owners: foundationOwners.map((index) => accountAt(index).address),
		threshold: 2
	});
	const deployment = await deploy({
		rpcUrl: anvil.url,
		account,
		deploymentsDir,
		chainName: 'Local',
		foundation: safe.address,
		foundationBlock: safe.block,
		guardian: accountAt(guardian).address,
		guardianExpiresAt: genesisTime + 540 * day,
		transferDelay: 7 * day,
		gates,
		allocations: [
			{ name: 'Community treasury', to: 'treasury', amount: (SUPPLY * 6n) / 10n },
			{ name: 'Foundation', to: safe.address, amount: (SUPPLY * 2n) / 10n },
			// For daily spending, without asking a second owner.
			{ name: 'Foundation operations', to: accountAt(foundationIndex).address, amount: SUPPLY / 10n },
			{ name: 'Ecosystem', to: account.address, amount: SUPPLY / 10n }
		],
		protocolFeeBps: 250,
		// Low enough for each of the accounts that a visitor can play.
		proposalThreshold: 10_000n * sahara,
		currencies: [dollar],
		onStep
	});
	const euro = await deployLocalEuro(anvil.url, account);
	await anvil.rpc.request('anvil_removeBlockTimestampInterval');
	await anvil.rpc.request('evm_setTime', [(await anvil.head()).timestamp + 1]);
	return { deployment, dollar, euro };
}

const accountAt = (addressIndex: number) => mnemonicToAccount(mnemonic, { addressIndex });
