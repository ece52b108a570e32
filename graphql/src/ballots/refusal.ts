import type { Refused } from './types.ts';

/**
 * Every reason for which the hub refuses, with its HTTP status and when it applies, in the order of the checks. The
 * table in graphql/README.md says the same, and a test holds the two together.
 */
export const refusals = {
	NO_HUB: [404, 'this service runs no hub'],
	METHOD_NOT_ALLOWED: [405, 'the path takes another method'],
	RATE_LIMITED: [429, 'too many messages from one address; `retry-after` says how long to wait'],
	UNSUPPORTED_MEDIA_TYPE: [415, 'the content type is not application/json'],
	BODY_TOO_LARGE: [413, 'the body has more than 100 000 bytes'],
	NOT_UTF8: [400, 'the body is not UTF-8'],
	NOT_JSON: [400, 'the body is not JSON, or nests deeper than an envelope'],
	DUPLICATE_KEY: [400, 'an object has a key twice: readers disagree on which one counts'],
	WRONG_NUMBER: [400, 'a number is no whole number in plain digits, or above 2^53 - 1'],
	WRONG_TEXT: [400, 'a text has half a surrogate pair or a NUL: writers disagree on its bytes'],
	WRONG_ENVELOPE: [400, 'it is not exactly { address, sig, data: { domain, types, message } }'],
	WRONG_ADDRESS: [400, 'an address is not 0x and 40 digits with a valid checksum'],
	WRONG_DOMAIN: [
		400,
		'the domain is not exactly { name: "snapshot", version: "0.1.4" }, perhaps with a chainId'
	],
	WRONG_TYPES: [400, 'the types are not on Snapshot’s whitelist, in every key and its order'],
	OUTDATED_TYPES: [400, 'the types are on the whitelist, but lack fields that today’s have'],
	KIND_NOT_OFFERED: [
		400,
		'the kind is on the whitelist, but not taken here: settings, follow, alias and the like'
	],
	MISSING_KEY: [400, 'the message lacks a field of its types'],
	UNKNOWN_KEY: [400, 'the message has a field that its types lack: it is not signed'],
	WRONG_VALUE: [400, 'a value is not of its type: a text for a number, a number out of range'],
	WRONG_FROM: [400, 'from is not the envelope’s address'],
	TIMESTAMP_TOO_OLD: [400, 'the timestamp is more than 300 s before the hub’s clock'],
	TIMESTAMP_IN_FUTURE: [400, 'the timestamp is more than 300 s after the hub’s clock'],
	UNKNOWN_SPACE: [404, 'the hub has no such space'],
	WRONG_CHAIN: [400, 'the domain names another chain than the space’s'],
	UNKNOWN_SYSTEM: [400, 'a proposal’s type is none of the six systems'],
	PRIVACY_NOT_OFFERED: [400, 'a proposal asks for private voting'],
	WRONG_TITLE: [400, 'a title is empty or above 256 characters'],
	WRONG_BODY: [400, 'a body has more than 40 000 characters'],
	WRONG_DISCUSSION: [400, 'a discussion is no URL, or above 256 characters'],
	WRONG_CHOICES: [
		400,
		'choices are none, above 1 000, empty or above 256 characters; or not 2 or 3 for basic'
	],
	WRONG_LABELS: [400, 'labels are more than 10, repeated, or not 1 to 8 letters and digits'],
	WRONG_PLUGINS: [400, 'plugins is not a JSON object'],
	WRONG_APP: [400, 'app has more than 24 characters'],
	WRONG_REASON: [400, 'a reason has more than 5 000 characters'],
	WRONG_METADATA: [400, 'metadata is neither empty nor a JSON object of at most 2 000 characters'],
	WRONG_START: [400, 'the start is not within the space’s delays after the timestamp'],
	WRONG_END: [400, 'the end is not within the space’s periods after the start, or has passed'],
	SNAPSHOT_AFTER_HEAD: [400, 'the snapshot is a block that the index does not have yet'],
	SNAPSHOT_NOT_FOUND: [503, 'the snapshot’s block cannot be looked up; try again, or name the newest block'],
	UNKNOWN_PROPOSAL: [404, 'the hub has no such proposal'],
	WRONG_SPACE: [400, 'the proposal belongs to another space'],
	CANCELED: [409, 'the proposal has been cancelled'],
	VOTING_NOT_BEGUN: [409, 'a vote comes, or is dated, before the proposal’s start'],
	VOTING_OVER: [409, 'a vote or a cancellation comes, or is dated, at the proposal’s end or later'],
	VOTING_BEGUN: [409, 'an update comes, or is dated, at the proposal’s start or later'],
	WRONG_CHOICE_FORM: [400, 'the types carry the choice in another form than the proposal’s system takes'],
	CHOICE_OUT_OF_RANGE: [400, 'a choice is none of the proposal’s'],
	CHOICE_REPEATED: [400, 'a choice is named twice'],
	CHOICE_INCOMPLETE: [400, 'a ranking leaves choices out'],
	WRONG_WEIGHTS: [400, 'a weighted choice is no JSON object of whole weights by choice, one of them above 0'],
	NOT_THE_AUTHOR: [403, 'only the author may update a proposal'],
	NOT_ALLOWED_TO_CANCEL: [403, 'only the author, an admin or a moderator may cancel'],
	DUPLICATE: [409, 'the log has the message; `accepted` repeats the answer that it got'],
	WRONG_SIGNATURE: [400, 'the signature is not the address’s, nor does its contract accept it'],
	SIGNATURE_NEEDS_RPC: [
		422,
		'the signature may be a contract’s, and no RPC endpoint of the chain is configured'
	],
	RPC_FAILED: [503, 'the chain did not say whether the contract accepts the signature'],
	NO_POWER_TO_PROPOSE: [403, 'the author’s power at the snapshot is below the space’s threshold'],
	NO_POWER: [403, 'the voter has no power at the proposal’s snapshot'],
	LOG_UNAVAILABLE: [
		503,
		'the log or the index did not answer; send the message again: if it was accepted, DUPLICATE says so'
	]
} as const satisfies Record<string, readonly [status: number, when: string]>;

export type Code = keyof typeof refusals;

/** Thrown by the checks, answered by accept: `sentence` says what was asked, what was found and what to do. */
export class Refusal extends Error {
	readonly code: Code;

	constructor(code: Code, sentence: string) {
		super(sentence);
		this.code = code;
	}
}

export const refused = (code: Code, sentence: string): Refused => ({
	isAccepted: false,
	status: refusals[code][0],
	code,
	sentence
});

/** What the message says, short enough for a sentence. */
export function shown(value: unknown): string {
	const text = typeof value === 'string' ? `"${value}"` : (JSON.stringify(value) ?? String(value));
	const shortened = text.length > 60 ? `${text.slice(0, 60)}…` : text;
	return shortened.toWellFormed().replaceAll('\0', '\\0');
}
