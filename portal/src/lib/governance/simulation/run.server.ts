import type { ContractBook } from '../contract-book.ts';
import { createGate } from './gate.ts';
import type { SimulationInput } from './input.ts';
import { NodeFailure } from './node.ts';
import type { SimulationReport } from './report.ts';
import { nodeOf } from './rpc.server.ts';
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
	const node = nodeOf(book.chainId, TIMEOUT_MS);
	if (!node)
		return {
			ok: false,
			status: 501,
			problem: `This portal knows no node of chain ${book.chainId}, so it cannot simulate there.`
		};
	try {
		const report = await pass(() => simulate(actions, descriptionHash, book, node));
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
