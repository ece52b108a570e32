import { isAddress, isHex, type Address, type Hex } from 'viem';

/** A vote that was signed and not sent: whoever has it can send it, and nobody can change it. */
export interface SignedBallot {
	chainId: number;
	governor: Address;
	proposalId: string;
	support: number;
	voter: Address;
	nonce: string;
	reason: string;
	params: Hex;
	signature: Hex;
}

export const ballotTypes = {
	ExtendedBallot: [
		{ name: 'proposalId', type: 'uint256' },
		{ name: 'support', type: 'uint8' },
		{ name: 'voter', type: 'address' },
		{ name: 'nonce', type: 'uint256' },
		{ name: 'reason', type: 'string' },
		{ name: 'params', type: 'bytes' }
	]
} as const;

export const ballotDomain = (chainId: number, governor: Address) =>
	({ name: 'SaharaGovernor', version: '1', chainId, verifyingContract: governor }) as const;

export type ReadBallot = { ok: true; ballot: SignedBallot } | { ok: false; problem: string };

/** A pasted ballot, if it is one and belongs to this proposal. */
export function readBallot(text: string, here: { chainId: number; proposalId: string }): ReadBallot {
	let sent: Record<string, unknown>;
	try {
		sent = JSON.parse(text) as Record<string, unknown>;
	} catch {
		return no('This is not JSON; paste the whole signed vote, from { to }.');
	}
	if (typeof sent !== 'object' || sent === null) return no('This is not a signed vote.');
	const { chainId, governor, proposalId, support, voter, nonce, reason, params, signature } = sent;
	if (
		typeof governor !== 'string' ||
		!isAddress(governor) ||
		typeof voter !== 'string' ||
		!isAddress(voter) ||
		typeof proposalId !== 'string' ||
		typeof nonce !== 'string' ||
		!/^\d{1,78}$/.test(nonce) ||
		typeof reason !== 'string' ||
		!isHex(params) ||
		!isHex(signature) ||
		![0, 1, 2, 255].includes(support as number)
	)
		return no(
			'This is not a signed vote: it must have governor, proposalId, support, voter, nonce, reason, params and signature.'
		);
	if (chainId !== here.chainId)
		return no(`It was signed for chain ${String(chainId)}; this proposal is on chain ${here.chainId}.`);
	if (proposalId !== here.proposalId) return no('It was signed for another proposal; open that one.');
	return {
		ok: true,
		ballot: {
			chainId,
			governor,
			proposalId,
			support: support as number,
			voter,
			nonce,
			reason,
			params,
			signature
		}
	};
}

const no = (problem: string): ReadBallot => ({ ok: false, problem });
