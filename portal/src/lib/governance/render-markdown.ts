import MarkdownIt from 'markdown-it';

/**
 * A proposer's Markdown as HTML. Strangers write it: HTML in it is shown as text, links lead only to web and mail
 * addresses and say whom they are by, pictures become links, so that nobody's page view is told to a third party.
 */
const markdown = new MarkdownIt({ html: false, linkify: true, typographer: false });

markdown.validateLink = (url) => /^(https?:|mailto:|\/(?!\/)|#)/i.test(url.trim());

markdown.renderer.rules.link_open = (tokens, index, options, _env, self) => {
	const token = tokens[index]!;
	if (/^(https?:|mailto:)/i.test(String(token.attrGet('href'))))
		token.attrSet('rel', 'nofollow ugc noreferrer');
	return self.renderToken(tokens, index, options);
};

markdown.renderer.rules.image = (tokens, index) => {
	const token = tokens[index]!;
	const { escapeHtml } = markdown.utils;
	const source = String(token.attrGet('src') ?? '');
	return `<a href="${escapeHtml(source)}" rel="nofollow ugc noreferrer">${escapeHtml(token.content || source)} (picture)</a>`;
};

// The page has its own h1 and panels their h2: what is proposed begins below them.
for (const rule of ['heading_open', 'heading_close'] as const)
	markdown.renderer.rules[rule] = (tokens, index, options, _env, self) => {
		const token = tokens[index]!;
		token.tag = `h${Math.min(6, Number(token.tag.slice(1)) + 2)}`;
		return self.renderToken(tokens, index, options);
	};

// A table or a code block wider than the page is scrolled on its own, by keyboard too.
markdown.renderer.rules.table_open = () =>
	'<div class="wide" tabindex="0" role="group" aria-label="Table"><table>';
markdown.renderer.rules.table_close = () => '</table></div>';

/** Without the heading that the page already shows as its title. */
export function renderDescription(description: string, title: string): string {
	const [first = '', ...rest] = description.trimStart().split('\n');
	const isTitle =
		first
			.replace(/^#+\s*/, '')
			.replace(/\s*#*\s*$/, '')
			.trim() === title;
	return markdown.render(isTitle ? rest.join('\n') : description);
}

/** The title that the index gives a description: its first heading, or its first line. */
export function titleOf(description: string): string {
	const lines = description.split('\n').map((line) => line.trim());
	const heading = lines.find((line) => /^#{1,6}\s+\S/.test(line));
	const text = (heading ?? lines.find(Boolean) ?? '')
		.replace(/^#{1,6}\s+/, '')
		.replace(/\s+#+$/, '')
		.trim();
	return text || 'Untitled proposal';
}
