import { recoverMessageAddress } from 'viem';
import type { Address, Hex } from 'viem';
import { CID } from 'multiformats/cid';
import * as raw from 'multiformats/codecs/raw';
import * as Digest from 'multiformats/hashes/digest';
import { createHash } from 'node:crypto';
import { keyWorkHere } from './keys/work.ts';
import type { KeyWork } from './keys/work.ts';

const SHA2_256 = 0x12;

/** What IPFS calls these bytes when they are added as one raw block: `ipfs add --cid-version 1 --raw-leaves`. */
export const contentId = (bytes: Uint8Array): string =>
	CID.createV1(raw.code, Digest.create(SHA2_256, createHash('sha256').update(bytes).digest())).toString();

export interface ReceiptTerms {
	/** The message's EIP-712 hash. */
	id: Hex;
	/** Of the envelope's bytes. */
	cid: string;
	/** Seconds. */
	receivedAt: number;
}

/**
 * What the relayer signs, as a personal message (EIP-191): that it has these bytes since that second. The place in the
 * log isn't part of it, as it changes nothing: what counts is the messages' own dates.
 */
export const receiptText = ({ id, cid, receivedAt }: ReceiptTerms): string =>
	`Wadi ballot receipt\nmessage ${id}\ncontent ${cid}\nreceived ${receivedAt}`;

export interface Relayer {
	address: Address;
	sign: (terms: ReceiptTerms) => Promise<Hex>;
}

/** @param work signs elsewhere what takes time here. */
export function createRelayer(key: Hex, work?: KeyWork): Relayer {
	const here = keyWorkHere(key);
	const signer = work ?? here;
	return { address: here.relayer, sign: (terms) => signer.sign(receiptText(terms)) };
}

/** Whether `receipt` is `relayer`'s word that it accepted this message at that second. */
export async function verifyReceipt(terms: ReceiptTerms, receipt: Hex, relayer: Address): Promise<boolean> {
	try {
		const signer = await recoverMessageAddress({ message: receiptText(terms), signature: receipt });
		return signer.toLowerCase() === relayer.toLowerCase();
	} catch {
		return false;
	}
}
