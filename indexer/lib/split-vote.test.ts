import { expect, it } from 'vitest';
import { splitVote } from './split-vote.ts';

const from = { chainId: 1, blockNumber: 2n, logIndex: 3, transactionHash: '0x', timestamp: 4n } as const;
const word = (value: bigint) => value.toString(16).padStart(32, '0');

it.each([
	{ support: 0, expected: { support: 'AGAINST', against: 9n, for: 0n, abstain: 0n } },
	{ support: 1, expected: { support: 'FOR', against: 0n, for: 9n, abstain: 0n } },
	{ support: 2, expected: { support: 'ABSTAIN', against: 0n, for: 0n, abstain: 9n } }
])('gives all of a vote to $expected.support', ({ support, expected }) =>
	expect(splitVote({ support, weight: 9n, params: '0x' }, from)).toEqual(expected)
);

it('splits a fractional vote as its parameters say, in the order against, for, abstain', () =>
	expect(
		splitVote({ support: 255, weight: 6n, params: `0x${word(1n)}${word(2n)}${word(3n)}` }, from)
	).toEqual({
		support: 'FRACTIONAL',
		against: 1n,
		for: 2n,
		abstain: 3n
	}));

it.each([
	{
		name: 'parts that are not the weight',
		support: 255,
		params: `0x${word(1n)}${word(2n)}${word(4n)}`,
		error: 'has parts 1, 2 and 4'
	},
	{ name: 'parameters of another length', support: 255, params: '0x12', error: 'three uint128' },
	{ name: 'an unknown support', support: 3, params: '0x', error: '0, 1, 2 or 255' }
])('refuses $name', ({ support, params, error }) =>
	expect(() => splitVote({ support, weight: 6n, params }, from)).toThrow(error)
);
