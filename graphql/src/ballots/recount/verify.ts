import type { PublicClient } from 'viem';
import type { Entry } from './entry.ts';
import { cidOf, digestAfter, isSigned, openSigned, receiptSigner } from './message.ts';
import type { Signed } from './message.ts';

/** A message that is what its entry says. */
export interface Verified {
	entry: Entry;
	signed: Signed;
}

export interface Verification {
	verified: Verified[];
	/** What is wrong with others, or with the log, a sentence each. */
	faults: string[];
}

/** Seconds that may lie between a message's own date and the hub's. */
const WINDOW = 300;

/**
 * Looks at every entry anew: content id, EIP-712 hash, signature, receipt, date. One with a fault is left out of the
 * count.
 */
export async function verifyEntries(
	entries: readonly Entry[],
	client: PublicClient,
	/** Whom receipts must be signed by; each entry's own word when it is not known otherwise. */
	relayer?: string
): Promise<Verification> {
	const faults: string[] = [];
	const seen = new Set<string>();
	const checked = await inParts(entries, async (entry) => {
		const found = await faultOf(entry, client, relayer);
		return { entry, found };
	});
	const verified: Verified[] = [];
	for (const { entry, found } of checked) {
		const name = `Message ${entry.seq} (${entry.kind} ${entry.id})`;
		if (typeof found === 'string') faults.push(`${name} ${found}; it is not counted.`);
		else if (seen.has(entry.id)) faults.push(`${name} is in the log twice; it counts once.`);
		else {
			seen.add(entry.id);
			verified.push({ entry, signed: found });
		}
	}
	return { verified, faults };
}

/** Places rise, and where two are next to each other the second's digest follows from the first's. */
export function faultsOfOrder(entries: readonly Entry[]): string[] {
	return entries.slice(1).flatMap((entry, i) => {
		const before = entries[i]!;
		if (entry.seq <= before.seq) return [`Message ${entry.seq} stands after ${before.seq} in the log.`];
		if (entry.seq > before.seq + 1 || digestAfter(before.digest, entry) === entry.digest) return [];
		return [`The digest at ${entry.seq} does not follow from the one at ${before.seq}: the log was changed.`];
	});
}

/** The message, or what is wrong with it. */
async function faultOf(
	entry: Entry,
	client: PublicClient,
	relayer: string | undefined
): Promise<Signed | string> {
	const { id, cid, envelope, context, receivedAt } = entry;
	let signed: Signed | undefined;
	try {
		signed = openSigned(envelope);
	} catch {
		signed = undefined;
	}
	if (signed === undefined) return "is not what Snapshot's client signs";
	const { message } = signed;
	const content = cidOf(envelope);
	if (content !== cid) return `has the content id ${content} and is logged as ${cid}`;
	if (signed.hash !== id) return `has the hash ${signed.hash}`;
	if (signed.kind !== entry.kind) return `is a ${signed.kind}`;
	const about = entry.kind === 'proposal' ? id : String(message['proposal']).toLowerCase();
	const facts: [string, unknown, unknown][] = [
		['address', signed.address, entry.address.toLowerCase()],
		['from', String(message['from']).toLowerCase(), signed.address],
		['space', message['space'], entry.space],
		['timestamp', message['timestamp'], entry.timestamp],
		['proposal', about, entry.proposal]
	];
	for (const [name, found, logged] of facts)
		if (found !== logged) return `says ${name} ${String(found)} where ${String(logged)} must be`;
	if (!(await isSigned(signed, context.signedBy, client))) return `is not signed by ${signed.address}`;
	const signer = await receiptSigner(entry);
	const expected = (relayer ?? entry.relayer).toLowerCase();
	if (signer !== expected || entry.relayer.toLowerCase() !== expected)
		return `has a receipt by ${signer ?? 'nobody'} and not by the relayer ${expected}`;
	if (Math.abs(entry.timestamp - receivedAt) > WINDOW)
		return `is dated ${entry.timestamp} and was received at ${receivedAt}, more than ${WINDOW} s apart`;
	return signed;
}

/** So many at once: signatures of contracts ask the node. */
const AT_ONCE = 100;

async function inParts<T, R>(all: readonly T[], act: (one: T) => Promise<R>): Promise<R[]> {
	const results: R[] = [];
	for (let i = 0; i < all.length; i += AT_ONCE)
		results.push(...(await Promise.all(all.slice(i, i + AT_ONCE).map(act))));
	return results;
}
