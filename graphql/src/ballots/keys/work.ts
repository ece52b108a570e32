import { recoverAddress } from 'viem';
import type { Address, Hex } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';

/** What takes a millisecond of computing: nearly all that a message costs. */
export interface KeyWork {
	/** Whose key signed the hash; undefined for what is no signature. */
	recover: (hash: Hex, signature: Hex) => Promise<Address | undefined>;
	/** The relayer's signature of a text (EIP-191). */
	sign: (text: string) => Promise<Hex>;
	close: () => Promise<void>;
}

export interface LocalKeyWork extends KeyWork {
	relayer: Address;
}

/** Done here, in the thread that asks. */
export function keyWorkHere(relayerKey: Hex): LocalKeyWork {
	const account = privateKeyToAccount(relayerKey);
	return {
		relayer: account.address,
		recover: async (hash, signature) => {
			try {
				return await recoverAddress({ hash, signature });
			} catch {
				return undefined;
			}
		},
		sign: (message) => account.signMessage({ message }),
		close: () => Promise.resolve()
	};
}
