import type { Deployment } from '@wadi/contracts/deployments';
import type { Anvil } from '../anvil.ts';

export interface PlayOptions {
	anvil: Anvil;
	deployment: Deployment;
	dollar: `0x${string}`;
	lineageFile: string | undefined;
	onProgress: (line: string) => void;
	signal: AbortSignal | undefined;
}
export async function playScenario(_: PlayOptions): Promise<void> {}
