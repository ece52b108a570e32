import { describe, expect, it } from 'vitest';
import type { ControlHolderKind } from '#lib/gql/graphql.ts';
import { waitingWords } from './waiting-words.ts';
import { whoCan } from './who-can.ts';

const holding = (name: string, kind: ControlHolderKind, executionDelay = 0) => ({
	holder: { address: `0x${name.toLowerCase()}`, name, kind },
	executionDelay
});
const foundation = holding('Foundation', 'FOUNDATION');
const dao = holding('DAO', 'DAO');
const market = holding('Marketplace', 'CONTRACT');
const power = (powerId: number, ...actual: ReturnType<typeof holding>[]) => ({ powerId, actual });

describe('who can change what', () => {
	const cases = [
		{ name: 'one', actual: [foundation], says: 'The Foundation alone' },
		{ name: 'two', actual: [dao, foundation], says: 'The Foundation and the DAO, each on its own' },
		{ name: 'a contract', actual: [market], says: 'Marketplace alone' },
		{ name: 'anyone', actual: [holding('Anyone', 'ANYONE')], says: 'Anyone' },
		{ name: 'nobody', actual: [], says: 'Nobody' },
		{
			name: 'a stranger, first of all',
			actual: [foundation, holding('0xOther', 'OTHER')],
			says: '0x0xot…ther and the Foundation, each on its own'
		}
	];
	it.each(cases)('$name', ({ actual, says }) => expect(whoCan([power(0, ...actual)])[0]?.who).toBe(says));

	it('puts powers of the same holders together, people before code', () => {
		const groups = whoCan([
			power(0, market),
			power(1, foundation),
			power(2, foundation, dao),
			power(3, dao, foundation)
		]);
		expect(
			groups.map(({ who, powers, isDecided }) => [who, powers.map(({ powerId }) => powerId), isDecided])
		).toEqual([
			['The Foundation alone', [1], true],
			['The Foundation and the DAO, each on its own', [2, 3], true],
			['Marketplace alone', [0], false]
		]);
	});

	it('counts a holder once, whatever its delays', () =>
		expect(whoCan([power(0, foundation, holding('Foundation', 'FOUNDATION', 60))])[0]?.who).toBe(
			'The Foundation alone'
		));
});

describe('how long a use waits', () => {
	const DAY = 86_400;
	const cases = [
		{ executionDelay: 0, totalDelay: 0, says: null },
		{ executionDelay: 3 * DAY, totalDelay: 3 * DAY, says: 'waits 3 days in AccessManager' },
		{ executionDelay: 0, totalDelay: 2 * DAY, says: 'waits 2 days in the timelock' },
		{
			executionDelay: 3 * DAY,
			totalDelay: 5 * DAY,
			says: 'waits 3 days in AccessManager and 2 days in the timelock'
		}
	];
	it.each(cases)('$executionDelay of $totalDelay seconds', ({ says, ...holding }) =>
		expect(waitingWords(holding, 'AccessManager')).toBe(says)
	);
});
