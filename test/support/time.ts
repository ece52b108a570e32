import { caughtUp } from './api.ts';
import { chain } from './chain.ts';

const node = (method: string, params: unknown[]) => chain.request({ method, params } as never);

/** The second of the chain's newest block. */
export const now = async (): Promise<number> => Number((await chain.getBlock()).timestamp);

/** Moves the chain's clock to `second`, with a block there, and waits until the index knows. */
export async function moveTo(second: number | bigint): Promise<void> {
	const ahead = Number(second) - (await now());
	if (ahead <= 0)
		throw new Error(`The chain is ${-ahead} seconds past ${second}: its clock only moves forward.`);
	await node('evm_increaseTime', [ahead]);
	await node('evm_mine', []);
	await caughtUp();
}
