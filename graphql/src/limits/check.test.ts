import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { checkSize, checkWeight } from './check.ts';

const schema = buildSchema(`
	type Query { assets(first: Int = 20): AssetConnection! }
	type AssetConnection { nodes: [Asset!]! }
	type Asset { id: ID! children(first: Int = 20): AssetConnection! }
`);
const nested = (directive: string) => `query ($isDeep: Boolean) {
	assets(first: 100) { nodes { children(first: 100) { nodes { children(first: 100) ${directive} { nodes { id } } } } } }
}`;
const weigh =
	(query: string, variables = {}) =>
	() =>
		checkWeight(schema, checkSize(query), undefined, variables);

describe('what a request leaves out weighs nothing', () => {
	it.each([
		{ name: 'included by nothing', directive: '', isRefused: true },
		{ name: 'not included, said outright', directive: '@include(if: false)', isRefused: false },
		{ name: 'skipped, said outright', directive: '@skip(if: true)', isRefused: false },
		{ name: 'included, said outright', directive: '@include(if: true)', isRefused: true },
		{
			name: 'not included by a variable',
			directive: '@include(if: $isDeep)',
			isDeep: false,
			isRefused: false
		},
		{ name: 'included by a variable', directive: '@include(if: $isDeep)', isDeep: true, isRefused: true },
		{ name: 'skipped by a variable', directive: '@skip(if: $isDeep)', isDeep: true, isRefused: false },
		{ name: 'a variable that is not given', directive: '@include(if: $isDeep)', isRefused: true }
	])('$name', ({ directive, isDeep, isRefused }) => {
		const check = weigh(nested(directive), isDeep === undefined ? {} : { isDeep });
		if (isRefused) expect(check).toThrow(/at most \d+ may be asked for at once/);
		else expect(check).not.toThrow();
	});
});

describe('a document found light once', () => {
	const document = `query ($n: Int = 100, $deep: Boolean = false) {
		assets(first: $n) { nodes { children(first: 100) { nodes { child { name children(first: 3) @include(if: $deep) { nodes { child { name } } } } } } } } }`;

	it('is weighed anew for other sizes, for none, and for what they bring in', () => {
		const checked = checkSize(document);
		const weigh = (variables: Record<string, unknown>) => () =>
			checkWeight(schema, checked, undefined, variables);
		expect(weigh({ n: 5, deep: false })).not.toThrow();
		expect(weigh({ n: 5, deep: false })).not.toThrow();
		expect(weigh({ n: null, deep: true })).not.toThrow();
		expect(weigh({ deep: true })).toThrow(/at most \d+ may be asked for at once/);
		expect(weigh({ n: 100, deep: true })).toThrow(/at most \d+ may be asked for at once/);
		expect(weigh({ n: 0, deep: false })).toThrow(/a page holds/);
		expect(weigh({ n: 101, deep: false })).toThrow(/a page holds/);
	});
});
