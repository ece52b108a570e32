/** The ranking with one choice at another place, the others in their order. Places count from 0 and are kept within it. */
export function moveTo(order: readonly number[], from: number, to: number): number[] {
	const target = Math.max(0, Math.min(order.length - 1, to));
	const choice = order[from];
	if (choice === undefined) return [...order];
	const others = order.filter((_, index) => index !== from);
	return [...others.slice(0, target), choice, ...others.slice(target)];
}

/** Where a key moves the choice at `from`; null for keys that move nothing. */
export function placeAfterKey(key: string, from: number, count: number): number | null {
	switch (key) {
		case 'ArrowUp':
			return Math.max(0, from - 1);
		case 'ArrowDown':
			return Math.min(count - 1, from + 1);
		case 'Home':
			return 0;
		case 'End':
			return count - 1;
		default:
			return null;
	}
}

/** The place that a pointer at height `y` points to: over which rows' middles it is. */
export function placeAt(y: number, rows: readonly { top: number; height: number }[], from: number): number {
	const above = rows.filter((row, index) => index !== from && row.top + row.height / 2 < y).length;
	return above;
}
