import { keccak256, toBytes, zeroHash } from 'viem';
import type { ContractBook } from './contract-book.ts';

/** AccessManager's own highest role. */
const ADMIN_ROLE = 0n;
const PUBLIC_ROLE = 2n ** 64n - 1n;

const inWords = (label: string) => label.toLowerCase().replaceAll('_', ' ');

/** An AccessManager role as people call it, by the power that it stands for: "protocol fee (role 3)". */
export function roleText(id: bigint, { powers = [] }: Pick<ContractBook, 'powers'>): string {
	if (id === ADMIN_ROLE) return 'admin (role 0)';
	if (id === PUBLIC_ROLE) return 'everyone (the public role)';
	const label = powers.find(({ roleId }) => roleId === String(id))?.label;
	return label ? `${inWords(label)} (role ${id})` : `role ${id}`;
}

/** A power of the handover: "protocol fee (power 1)". */
export function powerText(id: bigint, { powers = [] }: Pick<ContractBook, 'powers'>): string {
	const label = powers.find(({ powerId }) => BigInt(powerId) === id)?.label;
	return label ? `${inWords(label)} (power ${id})` : `power ${id}`;
}

/** In the order of FoundationHandover's Stage. */
const stages = ['Foundation', 'shared', 'DAO with guardian', 'DAO'];

export const stageText = (index: bigint): string => stages[Number(index)] ?? `stage ${index}`;

const timelockRoles = new Map<string, string>([
	[zeroHash, 'admin'],
	...['PROPOSER', 'EXECUTOR', 'CANCELLER'].map(
		(name) => [keccak256(toBytes(`${name}_ROLE`)), name.toLowerCase()] as [string, string]
	)
]);

/** A TimelockController role; null for a hash that is none of its own. */
export const timelockRoleText = (hash: string): string | null =>
	timelockRoles.get(hash.toLowerCase()) ?? null;
