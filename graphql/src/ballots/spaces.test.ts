import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { isStrategyName } from './power/strategies.ts';
import { parseSpaces, readSpaces } from './spaces.ts';

const example = fileURLToPath(new URL('../../spaces.example.json', import.meta.url));

describe('the file of spaces', () => {
	it('of the example is one', () => {
		const spaces = readSpaces(example);
		expect([...spaces.keys()]).toEqual(['sahara.eth', 'holders.sahara.eth']);
		for (const { strategies } of spaces.values())
			for (const { name } of strategies) expect(isStrategyName(name)).toBe(true);
		expect(spaces.get('sahara.eth')!.quorum).toBe(200_000n * 10n ** 18n);
	});

	const good = {
		id: 'sahara.eth',
		name: 'Sahara',
		chainId: 1,
		strategies: [{ name: 've-power' }],
		votingDelay: { min: 0, max: 60 },
		votingPeriod: { min: 60, max: 120 },
		quorum: '0',
		proposalThreshold: '0'
	};
	const wrong = [
		{ name: 'no list', file: {}, says: /spaces/ },
		{ name: 'an empty list', file: { spaces: [] }, says: /spaces is empty/ },
		{ name: 'an amount as a number', file: { spaces: [{ ...good, quorum: 5 }] }, says: /spaces\.0\.quorum/ },
		{
			name: 'an amount with a point',
			file: { spaces: [{ ...good, quorum: '1.5' }] },
			says: /spaces\.0\.quorum is not a whole number of wei/
		},
		{
			name: 'a period that ends before it begins',
			file: { spaces: [{ ...good, votingPeriod: { min: 9, max: 8 } }] },
			says: /spaces\.0\.votingPeriod has min above max/
		},
		{
			name: 'an admin that is no address',
			file: { spaces: [{ ...good, admins: ['sahara.eth'] }] },
			says: /spaces\.0\.admins\.0 is not an address/
		},
		{ name: 'no strategy', file: { spaces: [{ ...good, strategies: [] }] }, says: /strategies is empty/ },
		{ name: 'a word too many', file: { spaces: [{ ...good, quorom: '0' }] }, says: /quorom/ },
		{ name: 'one id twice', file: { spaces: [good, good] }, says: /space sahara\.eth is there twice/ }
	];
	it.each(wrong)('with $name is refused in a sentence that says where', ({ file, says }) => {
		expect(() => parseSpaces(file, 'spaces.json')).toThrow(says);
		expect(() => parseSpaces(file, 'spaces.json')).toThrow(/^spaces\.json: .+[.;].+\.$/);
	});

	it('that is not there is refused by its name', () =>
		expect(() => readSpaces('/nowhere/spaces.json')).toThrow(
			/The spaces cannot be read from \/nowhere\/spaces\.json .* point BALLOT_SPACES at a JSON file\./
		));
});
