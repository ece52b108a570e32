import { concat, type Address } from 'viem';
import { localChainId } from '../local-chain.ts';
import { envelopeOf, idOf, type Statement } from './ballot-messages.ts';
import type { Person } from './people.ts';

/**
 * A Safe's signature by two of its owners, as its fallback handler checks it (ERC-1271): each signs the message's hash
 * as a SafeMessage of this Safe, and the signatures stand in the order of the owners' addresses.
 */
export async function signedBySafe(
	safe: Address,
	owners: readonly Person[],
	statement: Statement
): Promise<Uint8Array> {
	const inOrder = [...owners].sort((a, b) => (BigInt(a.address) < BigInt(b.address) ? -1 : 1));
	const signatures = await Promise.all(
		inOrder.map((owner) =>
			owner.signTypedData({
				domain: { chainId: localChainId, verifyingContract: safe },
				types: { SafeMessage: [{ name: 'message', type: 'bytes' }] },
				primaryType: 'SafeMessage',
				message: { message: idOf(statement) }
			})
		)
	);
	return envelopeOf(safe, concat(signatures), statement);
}
