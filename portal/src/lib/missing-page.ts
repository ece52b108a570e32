const collections: Record<string, string> = {
	assets: 'An asset',
	receipts: 'A receipt',
	licenses: 'A license',
	payments: 'A payment'
};

/** What to say at an address that no route takes: an id of the wrong form is told from a page that never was. */
export function missingPage(path: string): { message: string; advice: string } {
	const [, collection = '', id = ''] = /^\/([a-z]+)\/([^/]+)/.exec(path) ?? [];
	const named = decode(id);
	if (collection === 'accounts' && id)
		return {
			message: `“${named}” is not an address.`,
			advice: 'An address is 0x and 40 hex digits. Search for a name instead.'
		};
	// Pages to propose on stand beside proposals.
	if (collection === 'proposals' && id && id !== 'new')
		return {
			message: `“${named}” is not an id.`,
			advice:
				'A proposal’s id is a whole number, an off-chain vote’s 0x and 64 hex digits. Look for it in the list of proposals.'
		};
	if (collections[collection] && id)
		return {
			message: `“${named}” is not an id.`,
			advice: `${collections[collection]}’s id is a whole number. Search for a name instead.`
		};
	return {
		message: `There is no page at ${decode(path)}.`,
		advice: 'Search for what you need, or start from the assets.'
	};
}

/** At most as long as a reader can use, and as it was typed. */
function decode(text: string): string {
	try {
		text = decodeURIComponent(text);
	} catch {
		// Not valid percent-encoding: shown as it came.
	}
	return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
