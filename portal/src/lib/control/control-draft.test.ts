import { foundationHandoverAbi, saharaGovernorAbi } from '@wadi/contracts/abis';
import { decodeFunctionData, zeroAddress, type Abi, type Hex } from 'viem';
import { describe, expect, it } from 'vitest';
import { buildAction } from '#lib/governance/acting/draft.ts';
import { abiOf } from '#lib/governance/contract-book.ts';
import { controlDraft, draftPath, readSteps, type DraftFacts } from './control-draft.ts';

const facts: DraftFacts = {
	stage: 'FOUNDATION',
	next: { name: 'SHARED', index: 1 },
	block: '1902',
	powers: [
		{ powerId: 1, label: 'PROTOCOL_FEE', description: 'set the protocol fee on payments' },
		{ powerId: 3, label: 'CURRENCY_LISTING', description: 'admit currencies' }
	],
	charterHash: `0x${'c4'.repeat(32)}`
};
const addresses: Record<string, Hex> = {
	FoundationHandover: `0x${'42'.repeat(20)}`,
	SaharaGovernor: `0x${'60'.repeat(20)}`
};
const tokens = {
	currencies: [],
	contract: (name: string) => ({ address: addresses[name]!, abi: abiOf(name)! })
};

/** The calls that the drafted actions become, as the form builds them. */
const callsOf = (steps: string[], changes: Partial<DraftFacts> = {}) =>
	controlDraft(steps, { ...facts, ...changes })!.actions.map((action) => {
		const built = buildAction(action, tokens);
		if (!built.ok) throw new Error(built.problems.join(' '));
		const abi: Abi =
			built.action.target === addresses['SaharaGovernor'] ? saharaGovernorAbi : foundationHandoverAbi;
		const { functionName, args } = decodeFunctionData({ abi, data: built.action.data as Hex });
		return [functionName, ...(args ?? [])];
	});

describe('a proposal of steps of the handover', () => {
	it('makes the calls in the order of the steps', () =>
		expect(callsOf(['accept:1', 'accept:3', 'dismiss-guardian', 'advance'])).toEqual([
			['acceptTransfer', 1, 1],
			['acceptTransfer', 3, 1],
			['setProposalGuardian', zeroAddress],
			['advance', 1]
		]));

	const titles = [
		{ steps: ['accept:1'], title: 'Accept the transfer of protocol fee' },
		{ steps: ['accept:1', 'accept:3'], title: 'Accept 2 transfers to shared' },
		{ steps: ['schedule:1', 'schedule:3'], title: 'Schedule 2 transfers to shared' },
		{ steps: ['accept:1', 'advance'], title: 'Complete the handover to shared' },
		{ steps: ['dismiss-guardian', 'cancel:1'], title: 'Take 2 steps of the handover' }
	];
	it.each(titles)('$title', ({ steps, title }) => expect(controlDraft(steps, facts)?.title).toBe(title));

	it('says of each power what it can do, and the block it was drafted at', () => {
		const { body } = controlDraft(['accept:1', 'advance'], facts)!;
		expect(body).toContain('the power to set the protocol fee on payments');
		expect(body).toContain('as of block 1 902');
	});

	it('has the charter’s hash that the gate asks for, and waits for its text', () =>
		expect(controlDraft(['charter'], facts)?.actions[0]?.args).toEqual([facts.charterHash, '']));

	it('drafts nothing of powers that are not there or a stage that does not come', () => {
		expect(controlDraft(['accept:9'], facts)).toBeNull();
		expect(controlDraft(['advance', 'accept:1'], { ...facts, next: null })).toBeNull();
	});
});

describe('an address that names steps', () => {
	it('reads each once, and nothing that is none', () =>
		expect(
			readSteps(['accept:3', 'accept:3', 'advance', 'grant:1', 'accept:', 'accept:1; drop', 'charter'])
		).toEqual(['accept:3', 'advance', 'charter']));
	it('is read back as it was written', () => {
		const steps = ['accept:1', 'accept:3', 'advance'];
		const { searchParams } = new URL(draftPath(steps, '56'), 'http://wadi.test');
		expect(readSteps(searchParams.getAll('control'))).toEqual(steps);
		expect(searchParams.get('chain')).toBe('56');
	});
});
