import { foundationHandoverAbi } from '@wadi/contracts/abis';
import { encodeFunctionData, type Abi, type Address } from 'viem';
import { NodeFailure } from '#lib/governance/simulation/node.ts';
import { nodeOf } from '#lib/governance/simulation/rpc.server.ts';
import { taskCall, taskKey, type HandoverTask } from './handover-task.ts';
import { readSafeStanding, type SafeStanding } from './safe-approvals.ts';

const TIMEOUT_MS = 5_000;

export type StandingResult = { ok: true; standing: SafeStanding } | { ok: false; problem: string };

/** Which of the Foundation's owners have approved what; the page reads without, where no node answers. */
export async function loadStanding(
	{ chainId, safe, handover }: { chainId: number; safe: string; handover: string },
	tasks: readonly HandoverTask[]
): Promise<StandingResult> {
	const node = nodeOf(chainId, TIMEOUT_MS);
	if (!node)
		return {
			ok: false,
			problem: `This portal knows no node of chain ${chainId}, so who has approved what shows in the review of an action.`
		};
	const calls = tasks.map((task) => ({
		key: taskKey(task),
		data: encodeFunctionData({ abi: foundationHandoverAbi as Abi, ...taskCall(task) })
	}));
	try {
		const at = { chainId, safe: safe as Address, to: handover as Address };
		return { ok: true, standing: await readSafeStanding(node, at, calls) };
	} catch (cause) {
		if (!(cause instanceof NodeFailure)) throw cause;
		return { ok: false, problem: `${cause.message} Who has approved what is not shown until it answers.` };
	}
}
