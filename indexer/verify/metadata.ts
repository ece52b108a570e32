import type { Row } from './ledger.ts';

const limits = { name: 200, description: 4_000, license: 200, author: 200, task: 200, external_url: 4_000 };
type Claim = keyof typeof limits;

/**
 * The columns of `asset` that its `uri` decides, read without the indexer's parser: by bytes instead of characters, so
 * that a mistake in one of them shows as a difference.
 */
export function claimsOf(uri: string): Row {
	const said = jsonOf(uri);
	const claim = (key: Claim): string | null => tidy(said?.[key], limits[key]);
	return {
		name: claim('name') ?? nameInPath(uri) ?? 'Untitled',
		description: claim('description'),
		license_tag: claim('license'),
		author: claim('author'),
		task: claim('task'),
		external_url: claim('external_url')
	};
}

/** RFC 2397: `data:`, a media type with parameters, a comma, the data. */
function jsonOf(uri: string): Partial<Record<string, unknown>> | undefined {
	const comma = uri.indexOf(',');
	const [type, ...parameters] = uri.slice(0, Math.max(comma, 0)).toLowerCase().split(';');
	if (type !== 'data:application/json') return undefined;
	const bytes = unescaped(uri.slice(comma + 1));
	const data = bytes && strictText(bytes);
	if (data === undefined) return undefined;
	try {
		const json: unknown = JSON.parse(
			parameters.at(-1) === 'base64' ? Buffer.from(data, 'base64').toString() : data
		);
		return typeof json === 'object' && json !== null ? { ...json } : undefined;
	} catch {
		return undefined;
	}
}

function nameInPath(uri: string): string | null {
	if (uri.slice(0, 5).toLowerCase() === 'data:') return null;
	const segments = uri.split(/[?#]/, 1)[0]!.split('/');
	while (segments.at(-1) === '' && segments.length > 1) segments.pop();
	const last = segments.at(-1)!;
	const bytes = unescaped(last);
	return tidy((bytes && strictText(bytes)) ?? last, limits.name);
}

/** Percent escapes as the bytes they stand for; undefined when one is broken. */
function unescaped(text: string): Uint8Array | undefined {
	const parts = text.split('%');
	const bytes = [Buffer.from(parts[0]!)];
	for (const part of parts.slice(1)) {
		if (!/^[0-9a-f]{2}/i.test(part)) return undefined;
		bytes.push(Buffer.from(part.slice(0, 2), 'hex'), Buffer.from(part.slice(2)));
	}
	return Buffer.concat(bytes);
}

function strictText(bytes: Uint8Array): string | undefined {
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return undefined;
	}
}

function tidy(value: unknown, limit: number): string | null {
	if (typeof value !== 'string') return null;
	const text = value.split('\0').join('').trim();
	const kept = text.length <= limit ? text : `${text.substring(0, limit - 1)}…`;
	return kept === '' ? null : kept.toWellFormed();
}
