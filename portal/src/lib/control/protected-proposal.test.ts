import { foundationHandoverAbi, royaltyEngineAbi, saharaGovernorAbi } from '@wadi/contracts/abis';
import { encodeFunctionData, zeroAddress, type Abi } from 'viem';
import { describe, expect, it } from 'vitest';
import { guardianObstacle } from './guardian-words.ts';
import { isProtected } from './protected-proposal.ts';

const address = (byte: string) => `0x${byte.repeat(20)}`;
const handover = address('42');
const governor = address('60');
const engine = address('31');
const action = (target: string, abi: Abi, functionName: string, args: unknown[], value = '0') => ({
	target,
	value,
	calldata: encodeFunctionData({ abi, functionName, args })
});
const accept = action(handover, foundationHandoverAbi as Abi, 'acceptTransfer', [1, 1]);
const dismiss = action(governor, saharaGovernorAbi as Abi, 'setProposalGuardian', [zeroAddress]);
const appoint = action(governor, saharaGovernorAbi as Abi, 'setProposalGuardian', [engine]);
const delay = action(governor, saharaGovernorAbi as Abi, 'setVotingDelay', [60]);
const fee = action(engine, royaltyEngineAbi as Abi, 'setProtocolFee', [300]);

describe('a proposal that no guardian can cancel', () => {
	const cases = [
		{ name: 'a step of the handover', actions: [accept], expected: true },
		{ name: 'the guardian’s dismissal', actions: [dismiss], expected: true },
		{ name: 'both', actions: [accept, dismiss], expected: true },
		{ name: 'another guardian', actions: [appoint], expected: false },
		{ name: 'another setting of the governor', actions: [delay], expected: false },
		{ name: 'any other call beside it', actions: [accept, fee], expected: false },
		{ name: 'money that goes with it', actions: [{ ...accept, value: '1' }], expected: false },
		{ name: 'no calldata at the governor', actions: [{ ...dismiss, calldata: '0x' }], expected: false },
		{ name: 'nothing at all', actions: [], expected: false }
	];
	it.each(cases)('$name: $expected', ({ actions, expected }) =>
		expect(isProtected(actions, { handover, governor })).toBe(expected)
	);
});

describe('what keeps the guardian from cancelling', () => {
	const guardian = { isActive: true, expiresAt: '2026-06-25T00:00:00Z', endedBy: null };
	const cases = [
		{ name: 'nothing', changes: {}, proposal: { state: 'ACTIVE', isProtected: false }, says: null },
		{
			name: 'its expiry',
			changes: { isActive: false, endedBy: 'EXPIRY' as const },
			proposal: { state: 'ACTIVE', isProtected: false },
			says: 'expired'
		},
		{
			name: 'its dismissal',
			changes: { isActive: false, endedBy: 'DISMISSED' as const },
			proposal: { state: 'ACTIVE', isProtected: false },
			says: 'was dismissed by the DAO'
		},
		{
			name: 'that it is over',
			changes: {},
			proposal: { state: 'EXECUTED', isProtected: false },
			says: 'is over'
		},
		{
			name: 'a step of the handover',
			changes: {},
			proposal: { state: 'QUEUED', isProtected: true },
			says: 'a step of the handover'
		}
	];
	it.each(cases)('$name', ({ changes, proposal, says }) => {
		const obstacle = guardianObstacle({ ...guardian, ...changes }, proposal);
		if (says === null) expect(obstacle).toBeNull();
		else expect(obstacle).toContain(says);
	});
});
