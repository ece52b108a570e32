import { deploy, deployLocalDollar, deployLocalEuro, SUPPLY } from '@wadi/contracts/deploy';
import { deploymentPath, readDeployment, type Deployment } from '@wadi/contracts/deployments';
import { existsSync } from 'node:fs';
import { mnemonicToAccount } from 'viem/accounts';
import { mnemonic, type Anvil } from './anvil.ts';

/** Places of the local chain's first accounts in the mnemonic; the portal offers the first ten for signing. */
export const deployerIndex = 0;
export const foundationIndex = 1;
export const localChainId = 31337;

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
	const account = mnemonicToAccount(mnemonic, { addressIndex: deployerIndex });
	const foundation = mnemonicToAccount(mnemonic, { addressIndex: foundationIndex }).address;
	const dollar = await deployLocalDollar(anvil.url, account);
	const deployment = await deploy({
		rpcUrl: anvil.url,
		account,
		deploymentsDir,
		chainName: 'Local',
		foundation,
		allocations: [
			{ name: 'Community treasury', to: 'treasury', amount: (SUPPLY * 6n) / 10n },
			{ name: 'Foundation', to: foundation, amount: (SUPPLY * 3n) / 10n },
			{ name: 'Ecosystem', to: account.address, amount: SUPPLY / 10n }
		],
		protocolFeeBps: 250,
		// Low enough for each of the accounts that a visitor can play.
		proposalThreshold: 10_000n * 10n ** 18n,
		currencies: [dollar],
		onStep
	});
	const euro = await deployLocalEuro(anvil.url, account);
	await anvil.rpc.request('anvil_removeBlockTimestampInterval');
	await anvil.rpc.request('evm_setTime', [(await anvil.head()).timestamp + 1]);
	return { deployment, dollar, euro };
}
