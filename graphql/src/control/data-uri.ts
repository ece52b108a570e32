/** The bytes that a `data:` URI (RFC 2397) carries; null for any other URI, and for one that is badly written. */
export function bytesOfDataUri(uri: string): Uint8Array | null {
	const match = /^data:([^,]*),(.*)$/is.exec(uri);
	if (match === null) return null;
	const [, media, content] = match as unknown as [string, string, string];
	const bytes = percentDecoded(content);
	if (bytes === null || !/;\s*base64$/i.test(media)) return bytes;
	const text = new TextDecoder().decode(bytes).replace(/\s/g, '');
	return /^[A-Za-z0-9+/_-]*={0,2}$/.test(text) ? new Uint8Array(Buffer.from(text, 'base64')) : null;
}

function percentDecoded(text: string): Uint8Array | null {
	if (/%(?![0-9a-f]{2})/i.test(text)) return null;
	const parts = text.split(/(%[0-9a-f]{2})/i);
	const encoder = new TextEncoder();
	const bytes = parts.flatMap((part, place) =>
		place % 2 === 1 ? [Number.parseInt(part.slice(1), 16)] : [...encoder.encode(part)]
	);
	return Uint8Array.from(bytes);
}
