import fc from 'fast-check';
import { size } from 'viem';
import { describe, expect, it } from 'vitest';
import { readBallot, type SignedBallot } from './ballot.ts';
import { withProposer, withoutProposer } from './description.ts';
import { packSplit, splitPower, splitProblems } from './vote.ts';

describe('a split vote', () => {
	it.each([
		[{ for: '60', against: '40', abstain: '0' }, 0],
		[{ for: '33.33', against: '33.33', abstain: '33.34' }, 0],
		[{ for: '100', against: '', abstain: '' }, 0],
		[{ for: '60', against: '30', abstain: '' }, 1],
		[{ for: 'all', against: '', abstain: '' }, 1],
		[{ for: '101', against: '', abstain: '' }, 1],
		[{ for: '33.333', against: '', abstain: '66.667' }, 2]
	])('%o has %i problems', (fields, count) => expect(splitProblems(fields)).toHaveLength(count));

	it('uses all of the power, to the wei', () =>
		fc.assert(
			fc.property(
				fc.bigInt(0n, 2n ** 120n),
				fc.integer({ min: 0, max: 10_000 }),
				fc.integer({ min: 0, max: 10_000 }),
				(power, a, b) => {
					const [low, high] = a < b ? [a, b] : [b, a];
					const text = (bps: number) => (bps / 100).toFixed(2);
					const fields = { for: text(low), against: text(high - low), abstain: text(10_000 - high) };
					expect(splitProblems(fields)).toEqual([]);
					const parts = splitPower(power, fields);
					expect(parts.for + parts.against + parts.abstain).toBe(power);
					expect(size(packSplit(parts))).toBe(48);
				}
			)
		));
});

const ballot: SignedBallot = {
	chainId: 31337,
	governor: `0x${'60'.repeat(20)}`,
	proposalId: '12',
	support: 1,
	voter: `0x${'55'.repeat(20)}`,
	nonce: '0',
	reason: '',
	params: '0x',
	signature: `0x${'ab'.repeat(65)}`
};
const here = { chainId: 31337, proposalId: '12' };

describe('a pasted ballot', () => {
	it('is read as it was written', () =>
		expect(readBallot(JSON.stringify(ballot), here)).toEqual({ ok: true, ballot }));
	it.each([
		['{', /not JSON/],
		['null', /not a signed vote/],
		[JSON.stringify({ ...ballot, support: 7 }), /not a signed vote/],
		[JSON.stringify({ ...ballot, signature: 5 }), /not a signed vote/],
		[JSON.stringify({ ...ballot, chainId: 1 }), /chain 1/],
		[JSON.stringify({ ...ballot, proposalId: '13' }), /another proposal/]
	])('%s is refused', (text, problem) =>
		expect(readBallot(text, here)).toMatchObject({ ok: false, problem: expect.stringMatching(problem) })
	);
});

describe('the proposer in a description', () => {
	const proposer = `0x${'aB'.repeat(20)}` as const;
	it('is appended once', () => {
		const text = withProposer('# A\n\nB.\n', proposer);
		expect(text).toBe(`# A\n\nB.\n\n#proposer=${proposer.toLowerCase()}`);
		expect(withProposer(text, proposer)).toBe(text);
		expect(withoutProposer(text)).toBe('# A\n\nB.');
	});
	it('of another is replaced', () =>
		expect(withProposer(`x\n\n#proposer=0x${'12'.repeat(20)}`, proposer)).toBe(
			`x\n\n#proposer=${proposer.toLowerCase()}`
		));
});
