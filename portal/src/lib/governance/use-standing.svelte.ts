import type { StandingQuery } from '#lib/gql/graphql.ts';
import { wallet } from '#lib/wallet/session.svelte.ts';

/**
 * The connected account's lock and power, asked again whenever `version` gives another value. Call it while a
 * component is made.
 */
export function useStanding(chainId: () => number, isWanted: () => boolean, version: () => unknown) {
	let found = $state.raw<{ account: string; standing: StandingQuery } | null>(null);
	const account = $derived(wallet.connection?.address ?? null);

	$effect(() => {
		void version();
		if (!account || !isWanted()) return;
		const asking = new AbortController();
		fetch(`/governance/standing?account=${account}&chain=${chainId()}`, {
			signal: asking.signal
		})
			.then(async (answer) => {
				if (answer.ok) found = { account, standing: (await answer.json()) as StandingQuery };
			})
			.catch(() => {
				// The reader left or changed accounts; the next answer is the one that counts.
			});
		return () => asking.abort();
	});

	return {
		get account() {
			return account;
		},
		get standing(): StandingQuery | null {
			return found && found.account === account ? found.standing : null;
		}
	};
}
