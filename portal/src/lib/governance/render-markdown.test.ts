import { describe, expect, it } from 'vitest';
import { renderDescription, titleOf } from './render-markdown.ts';

const hostile: [string, string][] = [
	['a script', '<script>alert(1)</script>'],
	['an event handler', '<img src=x onerror=alert(1)>'],
	['a script in a link', '[click](javascript:alert(1))'],
	['a script in a link, hidden', '[click](JaVa\u0000Script:alert(1))'],
	['data in a link', '[click](data:text/html,<script>alert(1)</script>)'],
	['a frame', '<iframe src="https://evil.example"></iframe>'],
	['a style', '<style>body{display:none}</style>'],
	['a title that breaks out', '[x](https://a.example "\\" onmouseover=\\"alert(1)")']
];

describe('what strangers write', () => {
	it.each(hostile)('%s stays text', (_name, text) => {
		const html = renderDescription(text, 'T');
		const tags = html.replace(/&lt;.*?&gt;/gs, '').match(/<[^>]*>/g) ?? [];
		for (const tag of tags) {
			expect(tag).toMatch(/^<\/?(p|a|em|strong|code)\b/);
			expect(tag).not.toMatch(/\son\w+=(?!&quot;)/i);
			expect(tag).not.toMatch(/javascript:|data:/i);
		}
	});

	it('a picture is not loaded, only linked', () => {
		const html = renderDescription('![chart](https://a.example/c.png)', 'T');
		expect(html).not.toContain('<img');
		expect(html).toContain('href="https://a.example/c.png"');
	});

	it('links say that they are a stranger’s', () =>
		expect(renderDescription('https://a.example', 'T')).toContain('rel="nofollow ugc noreferrer"'));
});

describe('headings', () => {
	it('begin below the page’s own', () =>
		expect(renderDescription('# One\n## Two\n###### Six', 'T')).toBe(
			'<h3>One</h3>\n<h4>Two</h4>\n<h6>Six</h6>\n'
		));
	it('the title is not said twice', () =>
		expect(renderDescription('# Lower the fee\n\nBecause.', 'Lower the fee')).toBe('<p>Because.</p>\n'));
	it.each([
		['# Lower the fee\n\nx', 'Lower the fee'],
		['words first\n\n# Then a heading', 'Then a heading'],
		['only words\nmore', 'only words'],
		['  \n', 'Untitled proposal']
	])('%j is called %s', (description, title) => expect(titleOf(description)).toBe(title));
});
