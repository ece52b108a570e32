const narrow = /[iljtfr.,:;|!'()[\]-]/;
const wide = /[mwMW@%]/;

/** Width in ems of a character, for the wider of the sans-serif faces: the server has no fonts to measure. */
function emsOf(character: string): number {
	if (narrow.test(character)) return 0.4;
	if (wide.test(character)) return 0.96;
	if (/[A-Z]/.test(character)) return 0.74;
	return 0.65;
}

/** `text` cut to fit, with its end kept: model names tell versions apart at their end. */
export function fitText(text: string, width: number, fontSize: number): string {
	const widthOf = (part: string) =>
		[...part].reduce((sum, character) => sum + emsOf(character), 0) * fontSize;
	if (widthOf(text) <= width) return text;
	const characters = [...text];
	for (let keep = characters.length - 1; keep > 2; keep--) {
		const tail = Math.floor(keep * 0.4);
		const cut = `${characters.slice(0, keep - tail).join('')}…${characters.slice(characters.length - tail).join('')}`;
		if (widthOf(cut) <= width) return cut;
	}
	return '…';
}

/** "author/name" in its two parts; names without an author have none. */
export function splitName(name: string): { author: string | null; title: string } {
	const slash = name.indexOf('/');
	return slash > 0 && slash < name.length - 1
		? { author: name.slice(0, slash), title: name.slice(slash + 1) }
		: { author: null, title: name };
}
