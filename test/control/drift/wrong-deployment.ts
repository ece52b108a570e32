import { decodeFunctionData, encodeFunctionData, isAddressEqual, type Hex } from 'viem';
import { mnemonicToAccount } from 'viem/accounts';
import type { TestProject } from 'vitest/node';
import { readControlTerms } from '../../../contracts/src/control-terms.ts';
import { createContracts } from '../../../contracts/src/create-contracts.ts';
import { deployLocalDollar, SUPPLY } from '../../../contracts/src/deploy.ts';
import { connectDeployer, type Deployer } from '../../../contracts/src/deployer.ts';
import { writeDeployment } from '../../../contracts/src/deployments.ts';
import { accessManagerAbi } from '../../../contracts/src/generated/abis.ts';
import { handOver } from '../../../contracts/src/hand-over.ts';
import { createSafe } from '../../../contracts/src/safe.ts';
import { mnemonic, type Anvil } from '../../../stack/src/anvil.ts';
import type { LocalDeployment } from '../../../stack/src/local-chain.ts';
import { setUp } from '../../support/stack-setup.ts';

/** A protocol whose deployer kept AccessManager's admin role beside FoundationHandover, and nothing else. */
export default (project: TestProject) => setUp(project, { lineage: false, deploy: deployKeepingAdmin });

async function deployKeepingAdmin(anvil: Anvil, deploymentsDir: string): Promise<LocalDeployment> {
	const at = (addressIndex: number) => mnemonicToAccount(mnemonic, { addressIndex });
	const account = at(0);
	const deployer = await connectDeployer(anvil.url, account, 'Local');
	const dollar = await deployLocalDollar(anvil.url, account);
	const safe = await createSafe(deployer, {
		owners: [1, 23, 24].map((index) => at(index).address),
		threshold: 2
	});
	const parties = { foundation: safe.address, guardian: at(25).address };
	const { contracts, startBlock } = await createContracts(
		deployer,
		{
			...{ rpcUrl: anvil.url, account, deploymentsDir, chainName: 'Local', protocolFeeBps: 250 },
			...parties,
			allocations: [{ name: 'Treasury', to: 'treasury', amount: SUPPLY }],
			terms: await readControlTerms(deployer, {})
		},
		() => {}
	);
	// The deployment's own check refuses what it then reads, and names who kept what.
	const refusal = await handOver(withoutRenouncing(deployer), { contracts, ...parties }, [
		contracts.SaharaToken
	]).then(
		() => 'nothing',
		(error: Error) => error.message
	);
	if (!refusal.includes(`${account.address} holds role 0`))
		throw new Error(`The deployment must refuse the second admin ${account.address} and says: ${refusal}.`);
	const deployment = {
		...{ chainId: 31_337, name: 'Local', startBlock: Math.min(startBlock, safe.block) },
		...parties,
		contracts
	};
	writeDeployment(deploymentsDir, deployment);
	return { deployment, dollar, euro: dollar };
}

/** Sends the transaction that hands over, less the call that lets go of the admin role. */
const withoutRenouncing = (deployer: Deployer): Deployer => ({
	...deployer,
	send: (to, data, what) => deployer.send(to, to ? lessRenouncing(data, deployer) : data, what)
});

function lessRenouncing(data: Hex, { account }: Deployer): Hex {
	const { functionName, args } = decodeFunctionData({ abi: accessManagerAbi, data });
	if (functionName !== 'multicall')
		throw new Error(`The hand-over is a multicall no more but ${functionName}.`);
	const kept = args[0].filter((each) => {
		const call = decodeFunctionData({ abi: accessManagerAbi, data: each });
		return !(call.functionName === 'renounceRole' && isAddressEqual(call.args[1], account));
	});
	if (kept.length !== args[0].length - 1)
		throw new Error('The hand-over renounces nothing that could be kept.');
	return encodeFunctionData({ abi: accessManagerAbi, functionName: 'multicall', args: [kept] });
}
