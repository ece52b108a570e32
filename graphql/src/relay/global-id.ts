import { badInput } from '../errors.ts';

export const nodeTypes = ['Asset', 'Account', 'Receipt', 'Offer', 'License', 'Payment', 'Proposal'] as const;
export type NodeType = (typeof nodeTypes)[number];

export interface GlobalId {
	type: NodeType;
	chainId: number;
	/** Decimal, or an address for an account. */
	id: string;
}

export const globalId = (type: NodeType, chainId: number, id: string): string =>
	Buffer.from(`${type}:${chainId}:${id}`).toString('base64url');

const shape =
	/^(Asset|Account|Receipt|Offer|License|Payment|Proposal):([1-9]\d{0,9}):(0x[0-9a-f]{40}|0|[1-9]\d{0,77})$/;

export function parseGlobalId(text: string, argumentName = 'id'): GlobalId {
	const match = text.length <= 200 ? shape.exec(Buffer.from(text, 'base64url').toString()) : null;
	if (match === null || (match[1] === 'Account') !== match[3]!.startsWith('0x')) {
		throw badInput(
			`"${text.slice(0, 40)}" is not a global id; take one from an object's id field.`,
			argumentName
		);
	}
	return { type: match[1] as NodeType, chainId: Number(match[2]), id: match[3]! };
}
