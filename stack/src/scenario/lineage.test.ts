import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { linkCount, parseLineage, readLineage } from './lineage.ts';
import { shippedLineage } from './play.ts';

const line = (fields: object) => JSON.stringify({ kind: 'MODEL', author: 'a', ...fields });
const good = line({ id: 'a/base' });
const child = (parents: unknown, id = 'a/child') => line({ id, parents });
const on = (id: string) => ({ id, relation: 'TRAINED_ON' });

const bad = [
	{ name: 'cut-off JSON', lines: [good, '{"id":"a/x","kind":'], says: /line 2: it is not JSON/ },
	{ name: 'a list instead of an object', lines: ['[1,2]'], says: /line 1: it is not a JSON object/ },
	{ name: 'null instead of an object', lines: [good, 'null'], says: /line 2: it is not a JSON object/ },
	{ name: 'no id', lines: ['{"kind":"MODEL","author":"a"}'], says: /line 1: "id" is missing/ },
	{ name: 'an empty id', lines: [line({ id: '' })], says: /line 1: "id" must be a text and is ""/ },
	{ name: 'a number as id', lines: [line({ id: 7 })], says: /line 1: "id" must be a text and is 7/ },
	{ name: 'no author', lines: ['{"id":"a/x","kind":"MODEL"}'], says: /line 1: "author" is missing/ },
	{
		name: 'an unknown kind',
		lines: [line({ id: 'a/x', kind: 'ROBOT' })],
		says: /line 1: "kind" must be one of DATASET, MODEL, AGENT, COMPUTE and is "ROBOT"/
	},
	{
		name: 'no kind',
		lines: ['{"id":"a/x","author":"a"}'],
		says: /line 1: "kind" must be one of .* and is absent/
	},
	{
		name: 'an unknown relation',
		lines: [good, child([{ id: 'a/base', relation: 'STOLEN_FROM' }])],
		says: /line 2: "relation" must be one of TRAINED_ON, .* and is "STOLEN_FROM"/
	},
	{
		name: 'a parent that is a bare text',
		lines: [good, child(['a/base'])],
		says: /line 2: each parent must be \{ "id", "relation" \} and one is "a\/base"/
	},
	{
		name: 'parents that are no list',
		lines: [good, child('a/base')],
		says: /line 2: "parents" must be a list and is "a\/base"/
	},
	{
		name: 'a parent that is not there',
		lines: [good, child([on('a/nobody')])],
		says: /line 2: parent "a\/nobody" is nowhere in the file/
	},
	{
		name: 'a parent after its child',
		lines: [child([on('a/base')]), good],
		says: /line 1: parent "a\/base" comes only on line 2, and parents come before their children/
	},
	{
		name: 'a circle',
		lines: [line({ id: 'a/x', parents: [on('a/y')] }), line({ id: 'a/y', parents: [on('a/x')] })],
		says: /line 1: parent "a\/y" comes only on line 2/
	},
	{
		name: 'an asset that is its own parent',
		lines: [line({ id: 'a/x', parents: [on('a/x')] })],
		says: /line 1: "a\/x" names itself as a parent/
	},
	{
		name: 'a parent named twice',
		lines: [good, child([on('a/base'), on('a/base')])],
		says: /line 2: parent "a\/base" is named twice/
	},
	{
		name: 'an id used twice',
		lines: [good, '', good],
		says: /line 3: id "a\/base" was used on line 1 already/
	},
	{
		name: 'an id that is too long',
		lines: [line({ id: 'a/'.padEnd(201, 'x') })],
		says: /line 1: "id" has 201 characters and may have 200/
	},
	{
		name: 'a license that is too long',
		lines: [good, line({ id: 'a/x', license: 'l'.repeat(101) })],
		says: /line 2: "license" has 101 characters and may have 100/
	},
	{
		name: 'a line that is too long',
		lines: [line({ id: 'a/x', notes: 'n'.repeat(70_000) })],
		says: /line 1: it is longer than 65536 characters/
	},
	{
		name: 'a commit that is no revision',
		lines: [line({ id: 'a/x', commit: 'main' })],
		says: /line 1: "commit" must be 40 hex digits and is "main"/
	},
	{
		name: 'a date that is none',
		lines: [line({ id: 'a/x', createdAt: 'last spring' })],
		says: /line 1: "createdAt" must be an ISO 8601 date and is "last spring"/
	},
	{
		name: 'negative downloads',
		lines: [line({ id: 'a/x', downloads: -1 })],
		says: /line 1: "downloads" must be a whole number from 0 up and is -1/
	},
	{ name: 'nothing at all', lines: ['', '  '], says: /holds no assets/ }
] as const;

describe('a lineage file is refused as a whole, by line', () => {
	it.each(bad)('$name', ({ lines, says }) => {
		expect(() => parseLineage(lines.join('\n'), 'test.jsonl')).toThrow(says);
	});

	it('lists several lines at once, at most ten, and says how many more there are', () => {
		const text = Array.from({ length: 13 }, (_, i) => line({ id: `a/${i}`, kind: 'ROBOT' })).join('\n');
		expect(() => parseLineage(text)).toThrow(/line 1: .*; line 10: .*; and 3 more\.$/);
		expect(() => parseLineage(text)).not.toThrow(/line 11:/);
	});

	it('says that nothing was sent', () => {
		expect(() => parseLineage('x', 'my.jsonl')).toThrow(/^my\.jsonl was refused and nothing was sent\./);
	});
});

describe('a lineage file is read', () => {
	const folder = mkdtempSync(join(tmpdir(), 'wadi-lineage-'));
	afterAll(() => rmSync(folder, { recursive: true }));

	it('with blank lines, carriage returns, a byte order mark and fields it does not know', () => {
		const { assets, notes } = parseLineage(`\uFEFF${good}\r\n\r\n${line({ id: 'b/x', mood: 'calm' })}\r\n`);
		expect(assets.map(({ id }) => id)).toEqual(['a/base', 'b/x']);
		expect(notes).toEqual([]);
	});

	it('keeps the first sixteen of more parents and says so', () => {
		const parents = Array.from({ length: 18 }, (_, i) => `a/${i}`);
		const text = [...parents.map((id) => line({ id })), child(parents.map(on))].join('\n');
		const { assets, notes } = parseLineage(text);
		expect(assets.at(-1)?.parents.map(({ id }) => id)).toEqual(parents.slice(0, 16));
		expect(notes).toEqual([
			`"a/child" (line 19) names 18 parents and keeps the first 16, the protocol's limit.`
		]);
	});

	it('refuses what is not UTF-8 and what is not there', () => {
		const file = join(folder, 'latin1.jsonl');
		writeFileSync(file, Buffer.from([0x7b, 0xff, 0xfe, 0x7d]));
		expect(() => readLineage(file)).toThrow(/is not UTF-8 text/);
		expect(() => readLineage(join(folder, 'none.jsonl'))).toThrow(/could not be read .*check the path/);
	});
});

describe('the shipped lineage', () => {
	const { assets, notes } = readLineage(shippedLineage);

	it('has at least sixty assets of all four kinds, linked by every relation, with a source each', () => {
		expect(assets.length).toBeGreaterThanOrEqual(60);
		expect(new Set(assets.map(({ kind }) => kind)).size).toBe(4);
		expect(new Set(assets.flatMap(({ parents }) => parents.map(({ relation }) => relation))).size).toBe(9);
		expect(assets.filter(({ source }) => !source)).toEqual([]);
		expect(notes).toEqual([]);
		expect(linkCount({ assets, notes })).toBeGreaterThan(assets.length);
	});

	it('has a path of at least four hops', () => {
		const depth = new Map<string, number>();
		for (const { id, parents } of assets)
			depth.set(id, Math.max(0, ...parents.map((parent) => (depth.get(parent.id) ?? 0) + 1)));
		expect(Math.max(...depth.values())).toBeGreaterThanOrEqual(4);
	});
});
