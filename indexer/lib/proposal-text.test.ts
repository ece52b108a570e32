import { expect, it } from 'vitest';
import { storable, titleOf, withoutProposer } from './proposal-text.ts';

const suffix = `#proposer=0x${'Ab'.repeat(20)}`;

it.each([
	{ name: 'a heading', text: '# Lower the fee\n\nBecause.', title: 'Lower the fee' },
	{ name: 'a heading after text', text: 'Draft 2\n\n## Lower the fee ##\n', title: 'Lower the fee' },
	{ name: 'no heading', text: '\n\n  Lower the fee\nBecause.', title: 'Lower the fee' },
	{ name: 'a hashtag, which is no heading', text: '#fee lower it', title: '#fee lower it' },
	{ name: 'Windows line ends', text: '# Lower the fee\r\nBecause.', title: 'Lower the fee' },
	{ name: 'the suffix on the same line', text: `Lower the fee${suffix}`, title: 'Lower the fee' },
	{ name: 'nothing but the suffix', text: suffix, title: 'Untitled proposal' },
	{ name: 'nothing', text: '', title: 'Untitled proposal' },
	{ name: 'empty headings', text: '#\n# \nBecause.', title: 'Because.' },
	{ name: 'a title too long', text: 'é'.repeat(300), title: `${'é'.repeat(199)}…` }
])('finds the title with $name', ({ text, title }) => expect(titleOf(text)).toBe(title));

it.each([
	{ name: 'takes the suffix off', text: `Lower the fee\n${suffix}`, bare: 'Lower the fee' },
	{ name: 'leaves a suffix in the middle', text: `a ${suffix} b`, bare: `a ${suffix} b` },
	{ name: 'leaves one that is too short', text: '#proposer=0x12', bare: '#proposer=0x12' }
])('$name', ({ text, bare }) => expect(withoutProposer(text)).toBe(bare));

it('leaves out what Postgres cannot keep', () => expect(storable('a\0b\0')).toBe('ab'));
