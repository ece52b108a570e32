import { ADMIN_ROLE, roles } from '@wadi/contracts/roles';
import { keccak256, toBytes, zeroHash } from 'viem';

const PUBLIC_ROLE = 2n ** 64n - 1n;

/** An AccessManager role as people call it: "3, protocol parameters". */
export function roleText(id: bigint): string {
	if (id === ADMIN_ROLE) return 'admin (role 0)';
	if (id === PUBLIC_ROLE) return 'everyone (the public role)';
	const label = roles.find((role) => role.id === id)?.label;
	return label ? `${label.toLowerCase().replaceAll('_', ' ')} (role ${id})` : `role ${id}`;
}

const timelockRoles = new Map<string, string>([
	[zeroHash, 'admin'],
	...['PROPOSER', 'EXECUTOR', 'CANCELLER'].map(
		(name) => [keccak256(toBytes(`${name}_ROLE`)), name.toLowerCase()] as [string, string]
	)
]);

/** A TimelockController role; null for a hash that is none of its own. */
export const timelockRoleText = (hash: string): string | null =>
	timelockRoles.get(hash.toLowerCase()) ?? null;
