import type { Hex } from 'viem';
import type { Envelope } from './typed-data.ts';

/** The hub's word that it has a message. */
export interface Accepted {
	id: Hex;
	/** The content id. */
	cid: string;
	relayer: string;
	receipt: string;
}

export type Posted =
	| { ok: true; accepted: Accepted }
	/** `mayRetry`: nobody knows yet whether the hub has it, or it had no time; the same message can be sent again. */
	| { ok: false; reason: string; code: string | null; mayRetry: boolean };

/** Posts a signed message through the portal's own server. */
export async function post(envelope: Envelope, fetch = globalThis.fetch): Promise<Posted> {
	let answer: Response;
	try {
		answer = await fetch('/ballots', {
			method: 'POST',
			headers: { 'content-type': 'application/json', accept: 'application/json' },
			body: JSON.stringify(envelope)
		});
	} catch {
		return {
			ok: false,
			reason: 'The portal could not be reached. Send it again in a moment.',
			code: null,
			mayRetry: true
		};
	}
	const said: unknown = await answer.json().catch(() => null);
	// What the hub has already, it refuses with the answer that it gave then: that is its receipt.
	const repeated = (said as { accepted?: unknown } | null)?.accepted;
	return answer.ok || repeated ? readAccepted(repeated ?? said) : readRefusal(said, answer.status);
}

function readAccepted(said: unknown): Posted {
	const { id, ipfs, relayer } = (said ?? {}) as {
		id?: unknown;
		ipfs?: unknown;
		relayer?: Record<string, unknown>;
	};
	if (typeof id !== 'string' || typeof ipfs !== 'string' || typeof relayer?.receipt !== 'string')
		return {
			ok: false,
			reason:
				'The hub took the message, but its answer is no receipt; look for the message on its proposal’s page.',
			code: null,
			mayRetry: false
		};
	return {
		ok: true,
		accepted: { id: id as Hex, cid: ipfs, relayer: String(relayer.address), receipt: relayer.receipt }
	};
}

/** In the hub's own words. */
function readRefusal(said: unknown, status: number): Posted {
	const { error, error_description: words } = (said ?? {}) as {
		error?: unknown;
		error_description?: unknown;
	};
	return {
		ok: false,
		reason: typeof words === 'string' && words ? words : `The hub refused the message with status ${status}.`,
		code: typeof error === 'string' ? error : null,
		mayRetry: status >= 500 || status === 429
	};
}
