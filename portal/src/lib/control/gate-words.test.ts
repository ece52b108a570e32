import { describe, expect, it } from 'vitest';
import { gateConditions, gateSentence, type GateFacts } from './gate-words.ts';

const sahara = (count: number) => `${count}${'0'.repeat(18)}`;
const gate = (changes: Partial<GateFacts> = {}): GateFacts => ({
	isOpen: false,
	earliest: '2025-03-02T00:00:00Z',
	isTimeReached: true,
	ratifiedProposals: 2,
	ratifiedProposalsNeeded: 2,
	turnoutBps: 1000,
	locked: sahara(20),
	lockedNeeded: sahara(20),
	charterHash: '0xc4',
	charterHashNeeded: '0xc4',
	isCharterSet: true,
	...changes
});
const plain = (text: string) => text.replaceAll('\u202f', ' ');

describe('what is missing at a gate', () => {
	const cases = [
		{ name: 'nothing, and it is open', changes: { isOpen: true }, says: 'Its gate is open.' },
		{ name: 'nothing, and nobody has said so', changes: {}, says: 'Everything that its gate asks is there.' },
		{
			name: 'one decision',
			changes: { ratifiedProposals: 1 },
			says: '1 decision more of this stage must be executed with at least 10 % of all power voting, and counted.'
		},
		{
			name: 'decisions of any turnout',
			changes: { ratifiedProposals: 0, turnoutBps: 0 },
			says: '2 decisions more of this stage must be executed, and counted.'
		},
		{ name: 'SAHARA', changes: { locked: sahara(18) }, says: '2 SAHARA more must be locked.' },
		{
			name: 'a wei of SAHARA',
			changes: { locked: `19${'9'.repeat(18)}` },
			says: '< 0.01 SAHARA more must be locked.'
		},
		{ name: 'time', changes: { isTimeReached: false }, says: 'It cannot be left before 2 Mar 2025.' },
		{
			name: 'the charter, where another is set',
			changes: { isCharterSet: false, charterHash: '0x01' },
			says: 'The DAO must ratify the charter whose hash the gate names.'
		},
		{
			name: 'two things, in the contract’s order',
			changes: { ratifiedProposals: 1, turnoutBps: 0, isTimeReached: false },
			says: '1 decision more of this stage must be executed, and counted. It cannot be left before 2 Mar 2025.'
		}
	];
	it.each(cases)('$name', ({ changes, says }) => expect(plain(gateSentence(gate(changes)))).toBe(says));
});

describe('what a gate asks', () => {
	it('leaves out what it does not ask', () =>
		expect(
			gateConditions(gate({ ratifiedProposalsNeeded: 0, lockedNeeded: '0', charterHashNeeded: null })).map(
				({ name }) => name
			)
		).toEqual(['time']));
	it('never fills a meter beyond the whole', () =>
		expect(
			gateConditions(gate({ ratifiedProposals: 9, locked: sahara(900) })).map(({ part }) => part)
		).toEqual([1, 1, null, null]));
	it('says another text apart from none', () => {
		const charter = (changes: Partial<GateFacts>) =>
			gateConditions(gate({ isCharterSet: false, ...changes })).find(({ name }) => name === 'charter')
				?.figure;
		expect(charter({ charterHash: null })).toBe('not ratified yet');
		expect(charter({ charterHash: '0x01' })).toBe('another text is set');
	});
});
