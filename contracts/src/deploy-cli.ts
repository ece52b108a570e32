import { deploy } from './deploy.ts';
import { readDeploySettings } from './deploy-settings.ts';

try {
	const { contracts } = await deploy({
		...readDeploySettings(process.env),
		onStep: (step) => console.log(step)
	});
	console.table(contracts);
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
