import * as privateEnv from '$app/env/private';
import { rpcUrlOf } from '#lib/wallet/rpc-url.ts';
import type { ContractBook } from '../contract-book.ts';
import { createGate } from './gate.ts';
import type { SimulationInput } from './input.ts';
import { connectNode, NodeFailure } from './node.ts';
import type { SimulationReport } from './report.ts';
import { simulate } from './simulate.ts';

export type SimulationResult =
	{ ok: true; report: SimulationReport } | { ok: false; status: 501 | 502 | 503; problem: string };

const TIMEOUT_MS = 15_000;
/** A trace can keep a node busy for seconds; who asks for more at once is told to wait. */
const pass = createGate(3, 12);

/** Simulates on the chain's node; never throws for what a node or a busy server does. */
export async function runSimulation(
	{ actions, descriptionHash }: SimulationInput,
	book: ContractBook
): Promise<SimulationResult> {
	const named = (privateEnv as Record<string, unknown>)[`RPC_URL_${book.chainId}`];
	const url = typeof named === 'string' ? named : rpcUrlOf(book.chainId);
	if (!url)
		return {
			ok: false,
			status: 501,
			problem: `This portal knows no node of chain ${book.chainId}, so it cannot simulate there.`
		};
	try {
		const report = await pass(() => simulate(actions, descriptionHash, book, connectNode(url, TIMEOUT_MS)));
		return report
			? { ok: true, report }
			: { ok: false, status: 503, problem: 'Many simulations are running; try again in a moment.' };
	} catch (cause) {
		if (!(cause instanceof NodeFailure)) throw cause;
		console.error(
			JSON.stringify({
				level: 'error',
				what: 'simulation',
				chainId: book.chainId,
				message: cause.message,
				cause: String((cause.cause as Error | undefined)?.message ?? '')
			})
		);
		return {
			ok: false,
			status: 502,
			problem: `${cause.message} Nothing was simulated; try again in a moment.`
		};
	}
}
