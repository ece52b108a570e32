import { describe, expect, it } from 'vitest';
import { withSearch } from './page-url.ts';

const url = new URL('http://portal.test/assets?kind=MODEL&after=abc&kind=AGENT');

describe('withSearch', () => {
	it('sets what changes and keeps the rest, repeated parameters too', () => {
		expect(withSearch(url, { after: 'x y' })).toBe('/assets?kind=MODEL&after=x+y&kind=AGENT');
	});

	it('removes what is null, and the question mark with the last of them', () => {
		expect(withSearch(url, { after: null, kind: null })).toBe('/assets');
	});

	it('adds the anchor after the search', () => {
		expect(withSearch(url, { kind: null, after: null }, 'list')).toBe('/assets#list');
	});

	it('leaves the URL as it was', () => {
		withSearch(url, { after: null });
		expect(url.searchParams.get('after')).toBe('abc');
	});
});
