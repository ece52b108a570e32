import { hash } from 'node:crypto';

/** A complete answer: what goes over the wire, and what the cache keeps. */
export interface Answer {
	status: number;
	body: Buffer;
	contentType: string;
	/** Strong: names these very bytes. */
	etag: string | undefined;
	/** The state of the index it is as of. */
	headKey: string | undefined;
}

export const etagOf = (body: Buffer): string => `"${hash('sha1', body, 'base64url')}"`;

/** An answer that is one coded error. */
export function errorAnswer(status: number, code: string, message: string, extensions: object = {}): Answer {
	const body = Buffer.from(JSON.stringify({ errors: [{ message, extensions: { code, ...extensions } }] }));
	return {
		status,
		body,
		contentType: 'application/json; charset=utf-8',
		etag: undefined,
		headKey: undefined
	};
}
