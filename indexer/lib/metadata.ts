export interface Metadata {
	name: string;
	description: string | null;
	licenseTag: string | null;
	author: string | null;
	task: string | null;
	externalUrl: string | null;
}

/** Names are indexed, and a Postgres index entry holds under 2,704 bytes: 200 characters stay below it in any script. */
const SHORT = 200;
const LONG = 4_000;

/**
 * What an asset's `uri` says of it: ERC-721 JSON metadata when it is a `data:application/json` URI (RFC 2397), otherwise
 * only a name, the last part of its path.
 *
 * Anyone may register any bytes, so nothing here throws.
 */
export function parseMetadata(uri: string): Metadata {
	const json = readJson(uri);
	return {
		name: text(json['name'], SHORT) ?? lastPart(uri),
		description: text(json['description'], LONG),
		licenseTag: text(json['license'], SHORT),
		author: text(json['author'], SHORT),
		task: text(json['task'], SHORT),
		externalUrl: text(json['external_url'], LONG)
	};
}

function readJson(uri: string): Record<string, unknown> {
	const match = /^data:application\/json((?:;[^,;]*)*),/i.exec(uri);
	if (!match) return {};
	const data = uri.slice(match[0].length);
	try {
		const isBase64 = match[1]!.toLowerCase().endsWith(';base64');
		const json: unknown = JSON.parse(
			isBase64 ? Buffer.from(decodeURIComponent(data), 'base64').toString('utf8') : decodeURIComponent(data)
		);
		return typeof json === 'object' && json !== null ? { ...json } : {};
	} catch {
		return {};
	}
}

/** A claim as Postgres can hold it: no NUL, no half of a surrogate pair, no surrounding space; null when nothing is left. */
function text(value: unknown, limit: number): string | null {
	if (typeof value !== 'string') return null;
	const clean = value.replaceAll('\0', '').trim();
	const cut = clean.length > limit ? clean.slice(0, limit - 1) + '…' : clean;
	return cut.toWellFormed() || null;
}

function lastPart(uri: string): string {
	if (/^data:/i.test(uri)) return 'Untitled';
	const path = uri.replace(/[?#].*$/s, '').replace(/\/+$/, '');
	const part = path.slice(path.lastIndexOf('/') + 1);
	return text(safeDecode(part), SHORT) ?? 'Untitled';
}

function safeDecode(part: string): string {
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
}
