import { keccak256, toBytes } from 'viem';
import { renderDescription, titleOf } from '#lib/governance/render-markdown.ts';

interface FoundCharter {
	hash: string;
	text?: string | null;
}

export interface ReadCharter {
	title: string;
	/** Null when its text is not in the transaction and so not here. */
	html: string | null;
	/** Computed here, from the text's bytes; null without a text. */
	computed: string | null;
	isTrue: boolean | null;
}

/** The charter's text as a page shows it, its hash computed here and held against the chain's. */
export function readCharter(charter: FoundCharter | null): ReadCharter | null {
	if (!charter) return null;
	if (charter.text == null) return { title: 'The charter', html: null, computed: null, isTrue: null };
	const computed = keccak256(toBytes(charter.text));
	const title = titleOf(charter.text);
	return {
		title,
		html: renderDescription(charter.text, title),
		computed,
		isTrue: computed === charter.hash.toLowerCase()
	};
}
