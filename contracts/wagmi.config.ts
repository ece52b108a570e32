import { defineConfig } from '@wagmi/cli';
import { foundry } from '@wagmi/cli/plugins';
import { contractNames } from './src/contract-names.ts';

// Run through scripts/generate-abis.ts, which says where the file goes.
export default defineConfig({
	out: process.env.ABIS_OUT ?? 'src/generated/abis.ts',
	plugins: [
		foundry({
			project: '.',
			artifacts: 'out',
			forge: { build: false, rebuild: false },
			include: [...contractNames, 'LocalDollar'].map((name) => `${name}.sol/${name}.json`)
		})
	]
});
