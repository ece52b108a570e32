import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as vocabulary from './vocabulary.ts';

const solidity = readFileSync(new URL('../core/Vocabulary.sol', import.meta.url), 'utf8');

function membersOf(enumName: string): string[] {
	const body = new RegExp(`enum ${enumName} \\{([^}]*)\\}`).exec(solidity)?.[1];
	if (!body) throw new Error(`Vocabulary.sol has no enum ${enumName}.`);
	return body
		.split(',')
		.map((member) => member.trim())
		.filter(Boolean);
}

describe('the vocabulary on chain and off', () => {
	it.each([
		{ enumName: 'AssetKind', list: vocabulary.assetKinds },
		{ enumName: 'Relation', list: vocabulary.relations },
		{ enumName: 'ContributionRole', list: vocabulary.contributionRoles },
		{ enumName: 'LicenseMode', list: vocabulary.licenseModes },
		{ enumName: 'PaymentReason', list: vocabulary.paymentReasons }
	])('$enumName has the same members in the same order', ({ enumName, list }) =>
		expect(list).toEqual(membersOf(enumName))
	);

	it('names every enum of Vocabulary.sol', () => expect(solidity.match(/\benum \w+/g)).toHaveLength(5));

	it('gives every right the same bit', () => {
		const bits = [...solidity.matchAll(/constant (\w+) = 1 << (\d+);/g)].map(([, name, bit]) => [bit, name]);
		expect(bits).toEqual(vocabulary.rights.map((name, bit) => [String(bit), name]));
	});

	it('knows how many basis points make the whole', () =>
		expect(/BPS = ([\d_]+);/.exec(solidity)?.[1]?.replaceAll('_', '')).toBe(String(vocabulary.BPS)));

	it.each([
		{ mask: 0, names: [] },
		{ mask: 5, names: ['USE', 'DERIVE'] },
		{ mask: 31, names: [...vocabulary.rights] }
	])('reads mask $mask and writes it back', ({ mask, names }) => {
		expect(vocabulary.rightsOf(mask)).toEqual(names);
		expect(vocabulary.rightsMask(vocabulary.rightsOf(mask))).toBe(mask);
	});
});
