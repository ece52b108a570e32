import type { Address, ContractFunctionReturnType } from 'viem';
import type { foundationHandoverAbi } from './generated/abis.ts';

/** In the order of IFoundationHandover's `DifferenceKind`: the position is the value on chain. */
export const differenceKinds = [
	'UNDECLARED_HOLDER',
	'MISSING_HOLDER',
	'WRONG_DELAY',
	'UNDECLARED_FUNCTION',
	'CLOSED_FUNCTION',
	'WRONG_AUTHORITY',
	'WRONG_ROLE_ADMIN',
	'WRONG_ROLE_GUARDIAN',
	'WRONG_GRANT_DELAY',
	'WRONG_TARGET_DELAY',
	'TARGET_CLOSED',
	'WRONG_PROPOSAL_GUARDIAN',
	'WRONG_TIMELOCK'
] as const;
export type DifferenceKind = (typeof differenceKinds)[number];

export type Difference = ContractFunctionReturnType<
	typeof foundationHandoverAbi,
	'view',
	'differences'
>[number];

type Words = (difference: Difference) => string;
const roleOf = ({ role }: Difference): string => (BigInt(role) < 2n ** 64n ? String(BigInt(role)) : role);
const functionOf = ({ target, selector }: Difference): string => `function ${selector} of ${target}`;
const addressIn = (value: bigint): Address => `0x${value.toString(16).padStart(40, '0')}`;

const words: Record<DifferenceKind, Words> = {
	UNDECLARED_HOLDER: (d) => `${d.account} holds role ${roleOf(d)} of ${d.authority}, which nobody declared`,
	MISSING_HOLDER: (d) => `${d.account} should hold role ${roleOf(d)} of ${d.authority} and doesn't`,
	WRONG_DELAY: (d) => `${d.account} holds role ${roleOf(d)} behind ${d.found} s instead of ${d.declared} s`,
	UNDECLARED_FUNCTION: (d) => `${functionOf(d)} is open to role ${d.found}, which nobody declared`,
	CLOSED_FUNCTION: (d) => `${functionOf(d)} is open to role ${d.found} instead of role ${d.declared}`,
	WRONG_AUTHORITY: (d) => `${d.target} obeys ${addressIn(d.found)} instead of ${addressIn(d.declared)}`,
	WRONG_ROLE_ADMIN: (d) => `role ${roleOf(d)} is granted by role ${d.found} instead of ${d.declared}`,
	WRONG_ROLE_GUARDIAN: (d) => `what role ${roleOf(d)} schedules can be cancelled by role ${d.found}`,
	WRONG_GRANT_DELAY: (d) => `role ${roleOf(d)} is granted ${d.found} s late`,
	WRONG_TARGET_DELAY: (d) => `the admin's changes to ${d.target} wait ${d.found} s`,
	TARGET_CLOSED: (d) => `${d.target} is closed`,
	WRONG_PROPOSAL_GUARDIAN: (d) =>
		`the governor's proposal guardian is ${d.account} instead of ${addressIn(d.declared)}`,
	WRONG_TIMELOCK: (d) => `the governor acts through ${d.account} instead of ${addressIn(d.declared)}`
};

/** One clause about one difference, for errors and logs. */
export function wordsOfDifference(difference: Difference): string {
	const kind = differenceKinds[difference.kind];
	if (!kind) throw new Error(`FoundationHandover names a difference of the unknown kind ${difference.kind}.`);
	return words[kind](difference);
}
