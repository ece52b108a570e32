import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from '@wagmi/cli';
import { foundry } from '@wagmi/cli/plugins';
import type { Abi } from 'viem';
import { artifactNameOf, contractNames } from './src/contract-names.ts';

const artifacts = [...contractNames, 'LocalDollar'].map((name) => [name, artifactNameOf(name)] as const);

/** Foundry's artifacts, under the names by which the protocol calls its contracts. */
const compiled = foundry({
	project: '.',
	artifacts: 'out',
	forge: { build: false, rebuild: false },
	include: artifacts.map(([, artifact]) => `${artifact}.sol/${artifact}.json`)
});
const named: Plugin = {
	...compiled,
	async contracts() {
		const contracts = (await compiled.contracts?.()) ?? [];
		return contracts.map((contract) => {
			const name = artifacts.find(([, artifact]) => artifact === contract.name)?.[0];
			return { ...contract, name: name ?? contract.name };
		});
	}
};

/** The ABI of a contract that npm brings compiled. */
function packaged(name: string, artifact: string): { name: string; abi: Abi } {
	const path = fileURLToPath(import.meta.resolve(`@safe-global/safe-smart-account/package.json`));
	const { abi } = JSON.parse(
		readFileSync(path.replace('package.json', `build/artifacts/contracts/${artifact}.json`), 'utf8')
	) as { abi: Abi };
	return { name, abi };
}

// Run through scripts/generate-abis.ts, which says where the file goes.
export default defineConfig({
	out: process.env.ABIS_OUT ?? 'src/generated/abis.ts',
	contracts: [
		packaged('Safe', 'SafeL2.sol/SafeL2'),
		packaged('SafeProxyFactory', 'proxies/SafeProxyFactory.sol/SafeProxyFactory')
	],
	plugins: [named]
});
