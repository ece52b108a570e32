import { spanText } from '#lib/time.ts';

/** How long a holder waits before a use takes effect, and where; null when it waits for nothing. */
export function waitingWords(
	{ executionDelay, totalDelay }: { executionDelay: number; totalDelay: number },
	authorityName: string
): string | null {
	const own = totalDelay - executionDelay;
	const parts = [
		...(executionDelay > 0 ? [`${spanText(executionDelay)} in ${authorityName}`] : []),
		...(own > 0 ? [`${spanText(own)} in the timelock`] : [])
	];
	return parts.length === 0 ? null : `waits ${parts.join(' and ')}`;
}
