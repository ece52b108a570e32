import { expect, it } from 'vitest';
import { concentrationOf } from './figures.ts';

const cases = [
	{ name: 'nobody has power', powers: [], quorum: 0n, gini: 0, hhi: 0, nakamoto: 0, toQuorum: 0, top: 0 },
	{ name: 'one has all', powers: [9n], quorum: 1n, gini: 0, hhi: 1, nakamoto: 1, toQuorum: 1, top: 1 },
	{
		name: 'all are equal',
		powers: [5n, 5n, 5n, 5n],
		quorum: 10n,
		gini: 0,
		hhi: 0.25,
		nakamoto: 3,
		toQuorum: 2,
		top: 0.25
	},
	// Half is not more than half.
	{
		name: 'one has half',
		powers: [6n, 3n, 3n],
		quorum: 7n,
		gini: 1 / 6,
		hhi: 0.375,
		nakamoto: 2,
		toQuorum: 2,
		top: 0.5
	},
	{
		name: 'one has nearly all',
		powers: [97n, 1n, 1n, 1n],
		quorum: 10n,
		gini: 0.72,
		hhi: 0.9412,
		nakamoto: 1,
		toQuorum: 1,
		top: 0.97
	}
];

it.each(cases)(
	'measures concentration when $name',
	({ powers, quorum, gini, hhi, nakamoto, toQuorum, top }) => {
		const found = concentrationOf(powers, quorum);
		expect(found.gini).toBeCloseTo(gini, 9);
		expect(found.hhi).toBeCloseTo(hhi, 9);
		expect(found).toMatchObject({ nakamoto, toQuorum });
		expect(found.topShares[0]).toEqual({ count: 1, share: top });
	}
);

it('says that a quorum nobody can reach needs everyone and is not reached', () =>
	expect(concentrationOf([1n, 1n], 3n).toQuorum).toBe(0));
