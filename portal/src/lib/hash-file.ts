export interface FileHashes {
	keccak256: `0x${string}`;
	sha256: `0x${string}`;
}

/**
 * Both hashes that owners register content under, computed here. The file is read in pieces, so that a model of many
 * gigabytes needs little memory.
 */
export async function hashFile(file: Blob, onProgress?: (part: number) => void): Promise<FileHashes> {
	const [{ keccak_256 }, { sha256 }] = await Promise.all([
		import('@noble/hashes/sha3.js'),
		import('@noble/hashes/sha2.js')
	]);
	const keccak = keccak_256.create();
	const sha = sha256.create();
	const reader = file.stream().getReader();
	let read = 0;
	for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
		keccak.update(piece.value);
		sha.update(piece.value);
		read += piece.value.length;
		onProgress?.(file.size ? read / file.size : 1);
	}
	return { keccak256: toHex(keccak.digest()), sha256: toHex(sha.digest()) };
}

const toHex = (bytes: Uint8Array): `0x${string}` =>
	`0x${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
