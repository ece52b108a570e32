import { getAddress, isAddress } from 'viem';
import type { Address, Hex } from 'viem';
import { Refusal, shown } from '../refusal.ts';
import { isObject, parseStrictly } from './json.ts';
import type { Json, JsonObject } from './json.ts';
import { DOMAIN, formByHash, typesHash } from './types.ts';
import type { Form } from './types.ts';
import { whitelist } from './whitelist.ts';

/** As Snapshot's sequencer has it. */
export const MAX_BODY_BYTES = 100_000;

export interface Domain {
	name: string;
	version: string;
	/** One wallet asks for it, so Snapshot's client adds it there. */
	chainId?: number;
}

/** What was posted, opened: its form is right, its values are not looked at yet. */
export interface Envelope {
	/** Checksummed, as posted. */
	address: Address;
	signature: Hex;
	domain: Domain;
	form: Form;
	message: JsonObject;
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export function textOf(bytes: Uint8Array): string {
	try {
		return decoder.decode(bytes);
	} catch {
		throw new Refusal('NOT_UTF8', 'The body is not UTF-8; send JSON in UTF-8.');
	}
}

export function openEnvelope(bytes: Uint8Array): Envelope {
	if (bytes.length > MAX_BODY_BYTES) {
		throw new Refusal(
			'BODY_TOO_LARGE',
			`The body has ${bytes.length} bytes; a message may have ${MAX_BODY_BYTES}: shorten its text.`
		);
	}
	const body = withKeys(parseStrictly(textOf(bytes)), 'The body', ['address', 'sig', 'data']);
	const data = withKeys(body['data'], 'data', ['domain', 'types', 'message']);
	const address = readAddress(body['address'], 'address');
	const signature = body['sig'];
	if (typeof signature !== 'string' || !/^0x(?:[0-9a-fA-F]{2})*$/.test(signature)) {
		throw new Refusal(
			'WRONG_ENVELOPE',
			`sig is ${shown(signature)}; send the signature's bytes as one hex text.`
		);
	}
	const { domain, types, message } = data;
	if (!isObject(domain) || !isObject(types) || !isObject(message)) {
		throw new Refusal('WRONG_ENVELOPE', 'domain, types and message are not all objects; send three objects.');
	}
	return {
		address,
		signature: signature as Hex,
		domain: readDomain(domain),
		form: readForm(types),
		message
	};
}

/** An object with these keys and no other. */
function withKeys(value: Json | undefined, name: string, keys: readonly string[]): JsonObject {
	const found = isObject(value) ? Object.keys(value) : [];
	if (isObject(value) && found.length === keys.length && keys.every((key) => key in value)) return value;
	const having = isObject(value)
		? `has the keys ${found.join(', ').slice(0, 80) || '(none)'}`
		: 'is no object';
	throw new Refusal('WRONG_ENVELOPE', `${name} ${having}; send an object of exactly ${keys.join(', ')}.`);
}

/** One way of writing an address, so that one message has one hash: checksummed, as Snapshot's client sends it. */
export function readAddress(value: Json | undefined, name: string): Address {
	if (typeof value === 'string' && isAddress(value, { strict: false }) && getAddress(value) === value)
		return value;
	throw new Refusal(
		'WRONG_ADDRESS',
		`${name} is ${shown(value)}; send an Ethereum address with its checksum.`
	);
}

function readDomain(domain: JsonObject): Domain {
	const { name, version, chainId } = domain;
	const isComplete =
		Object.keys(domain).length === (chainId === undefined ? 2 : 3) &&
		(chainId === undefined || (typeof chainId === 'number' && chainId > 0));
	if (isComplete && name === DOMAIN.name && version === DOMAIN.version)
		return { name, version, ...(typeof chainId === 'number' && { chainId }) };
	throw new Refusal(
		'WRONG_DOMAIN',
		`The domain is ${shown(domain)}; sign for ${JSON.stringify(DOMAIN)}, as Snapshot's client does.`
	);
}

function readForm(types: JsonObject): Form {
	const hash = typesHash(types);
	const form = formByHash.get(hash);
	if (form !== undefined) return form;
	const kind = whitelist.get(hash);
	if (kind === undefined) {
		throw new Refusal(
			'WRONG_TYPES',
			`The types (${shown(Object.keys(types).join(', '))}, sha256 ${hash.slice(0, 8)}…) are none of Snapshot's; send those of snapshot.js, every key in its order.`
		);
	}
	if (offered.has(kind)) {
		throw new Refusal(
			'OUTDATED_TYPES',
			`The types are an old ${kind}'s and lack fields of today's; sign with a current snapshot.js.`
		);
	}
	throw new Refusal(
		'KIND_NOT_OFFERED',
		`The types are of the kind ${kind}; this hub takes proposals, their updates and cancellations, and votes.`
	);
}

const offered = new Set([
	'proposal',
	'update-proposal',
	'delete-proposal',
	'vote',
	'vote-array',
	'vote-string'
]);
