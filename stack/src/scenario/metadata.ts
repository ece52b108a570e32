import { keccak256, pad, stringToBytes, type Hex } from 'viem';
import type { LineageAsset } from './lineage.ts';

/** ERC-721 metadata as an RFC 2397 data URI, so that an index needs no other server to read it. */
export function uriOf(asset: LineageAsset, version = 1): string {
	const metadata = {
		name: nameOf(asset.id),
		description: asset.description,
		external_url: asset.url,
		license: asset.license,
		author: asset.author,
		task: asset.task,
		created_at: asset.createdAt,
		version: version > 1 ? version : undefined
	};
	return `data:application/json,${encodeURIComponent(JSON.stringify(metadata))}`;
}

/** The last part of `author/name`. */
export const nameOf = (id: string): string => id.slice(id.lastIndexOf('/') + 1);

/** The published revision, left-padded, when there is one; else a hash of the name and version. */
export function contentHashOf(asset: LineageAsset, version = 1): Hex {
	if (asset.commit && version === 1) return pad(`0x${asset.commit}`, { size: 32 });
	return keccak256(stringToBytes(`${asset.id}@${version}`));
}
