/**
 * For an element that takes the place of the control that was just used: the focus would fall back to the top of the
 * page. Where the reader has gone elsewhere meanwhile, it stays there.
 */
export function takeFocus(element: HTMLElement): void {
	const { activeElement, body } = element.ownerDocument;
	if (activeElement === null || activeElement === body) element.focus({ preventScroll: false });
}
