import { createHash } from 'node:crypto';
import { hashTypedData, recoverAddress, recoverMessageAddress } from 'viem';
import type { Address, Hex, PublicClient } from 'viem';
import type { Entry } from './entry.ts';

/**
 * What Snapshot's client signs, by primary type: names in order, and the types that each may have. A `choice` in a vote is
 * a number, a list of numbers or a text.
 */
const structs: Readonly<Record<string, { kind: Entry['kind']; fields: string }>> = {
	Proposal: {
		kind: 'proposal',
		fields:
			'from:string|address space:string timestamp:uint64 type:string title:string body:string discussion:string choices:string[] labels:string[] start:uint64 end:uint64 snapshot:uint64 plugins:string privacy:string app:string'
	},
	UpdateProposal: {
		kind: 'update-proposal',
		fields:
			'proposal:string from:string|address space:string timestamp:uint64 type:string title:string body:string discussion:string choices:string[] labels:string[] plugins:string privacy:string'
	},
	CancelProposal: {
		kind: 'delete-proposal',
		fields: 'from:string|address space:string timestamp:uint64 proposal:string|bytes32'
	},
	Vote: {
		kind: 'vote',
		fields:
			'from:string|address space:string timestamp:uint64 proposal:string|bytes32 choice:uint32|uint32[]|string reason:string app:string metadata:string'
	}
};

/** An envelope opened: what was signed, and by whom it is said to be. */
export interface Signed {
	address: Address;
	signature: Hex;
	kind: Entry['kind'];
	/** Its EIP-712 hash. */
	hash: Hex;
	/** Where the domain names one. */
	chainId: number | undefined;
	message: Readonly<Record<string, unknown>>;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads an envelope by code of its own; undefined for anything that Snapshot's client would not have sent. */
export function openSigned(envelope: string): Signed | undefined {
	const sent: unknown = JSON.parse(envelope);
	if (!isRecord(sent) || !isRecord(sent['data'])) return undefined;
	const { address, sig } = sent;
	const { domain, types, message } = sent['data'];
	if (!isRecord(domain) || !isRecord(types) || !isRecord(message)) return undefined;
	if (typeof address !== 'string' || typeof sig !== 'string') return undefined;
	const [primaryType, ...more] = Object.keys(types);
	const struct = structs[primaryType ?? ''];
	const fields: unknown = types[primaryType ?? ''];
	if (struct === undefined || more.length > 0 || !Array.isArray(fields)) return undefined;
	const expected = struct.fields.split(' ').map((field) => field.split(':') as [string, string]);
	const isExpected = expected.every(([name, allowed], i) => {
		const field: unknown = fields[i];
		return isRecord(field) && field['name'] === name && allowed.split('|').includes(String(field['type']));
	});
	if (!isExpected || fields.length !== expected.length) return undefined;
	if (Object.keys(message).length !== expected.length || expected.some(([name]) => !(name in message)))
		return undefined;
	if (domain['name'] !== 'snapshot' || domain['version'] !== '0.1.4') return undefined;
	return {
		address: address.toLowerCase() as Address,
		signature: sig as Hex,
		kind: struct.kind,
		chainId: typeof domain['chainId'] === 'number' ? domain['chainId'] : undefined,
		hash: hashTypedData({ domain, types: { [primaryType!]: fields }, primaryType: primaryType!, message }),
		message
	};
}

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';

/** Content id of bytes as one raw block: version 1, codec raw (0x55), sha2-256 (0x12), 32 bytes, in base 32. */
export function cidOf(text: string): string {
	const digest = createHash('sha256').update(text).digest();
	const bits = [...Buffer.concat([Buffer.from([0x01, 0x55, 0x12, 0x20]), digest])]
		.map((byte) => byte.toString(2).padStart(8, '0'))
		.join('');
	return `b${(bits.match(/.{1,5}/g) ?? []).map((five) => BASE32[parseInt(five.padEnd(5, '0'), 2)]).join('')}`;
}

/** Who signed a receipt; undefined when it is no signature at all. */
export async function receiptSigner({ id, cid, receivedAt, receipt }: Entry): Promise<string | undefined> {
	const message = `Wadi ballot receipt\nmessage ${id}\ncontent ${cid}\nreceived ${receivedAt}`;
	const signer = await recoverMessageAddress({ message, signature: receipt as Hex }).catch(() => undefined);
	return signer?.toLowerCase();
}

/** The digest of the log up to an entry, given the one before. */
export const digestAfter = (previous: string, { id, cid }: Entry): string =>
	`0x${createHash('sha256')
		.update(Buffer.from(previous.slice(2), 'hex'))
		.update(Buffer.from(id.slice(2), 'hex'))
		.update(cid)
		.digest('hex')}`;

/** Whether the account signed: with its own key, or by its contract at the block where the hub asked it. */
export async function isSigned(
	{ address, hash, signature }: Signed,
	signedBy: Entry['context']['signedBy'],
	client: PublicClient
): Promise<boolean> {
	if (signedBy.by === 'key') {
		const signer = await recoverAddress({ hash, signature }).catch(() => undefined);
		return signer?.toLowerCase() === address;
	}
	const blockNumber = BigInt(signedBy.block);
	// A node without the state of that block says so here; to what follows it would be a wrong signature.
	await client.getCode({ address, blockNumber });
	return client.verifyHash({ address, hash, signature, blockNumber });
}
