import { expect, it } from 'vitest';
import { draftDescription } from '#lib/governance/acting/draft.ts';
import { citingDraft, readCited } from './cite.ts';

const id = `0x${'c1'.repeat(32)}`;

it('a proposal that follows from an off-chain vote cites it in a line of its own', () => {
	const draft = citingDraft({ id, title: 'Where\nto meet' });
	expect(draft.actions).toEqual([]);
	expect(draftDescription({ ...draft, body: `${draft.body}Because.` })).toBe(
		`# Where to meet\n\nOff-chain vote: ${id}\n\nBecause.`
	);
});

it.each([
	[id, id],
	[id.toUpperCase().replace('0X', '0x'), id],
	[`${id}00`, null],
	['12', null],
	['', null],
	[null, null]
])('an address that asks to cite %s', (text, cited) => expect(readCited(text)).toBe(cited));
