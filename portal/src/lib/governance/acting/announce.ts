import { outcomes } from '#lib/wallet/outcomes.svelte.ts';
import type { Prepare } from '#lib/wallet/plan.ts';

/**
 * For an action whose place changes as soon as it succeeded: a first lock, a vote. What became of it is told at the
 * foot of the page, where it stays until the reader puts it away.
 */
export const announced =
	(prepare: Prepare): Prepare =>
	async (actor) => {
		const plan = await prepare(actor);
		return {
			...plan,
			outcome: (logs) => {
				const outcome = plan.outcome?.(logs) ?? null;
				outcomes.add({
					says: outcome?.says ?? 'Done.',
					hasFailed: false,
					hash: logs[0]?.transactionHash ?? null,
					href: outcome?.href ?? null
				});
				return outcome;
			}
		};
	};
