/** OpenZeppelin's EnumerableSet: the last element takes the place of a removed one, so that lists come out in its order. */
export class EnumerableSet {
	readonly values: string[] = [];

	add(value: string): void {
		if (!this.values.includes(value)) this.values.push(value);
	}

	remove(value: string): void {
		const place = this.values.indexOf(value);
		if (place === -1) return;
		const last = this.values.pop()!;
		if (place < this.values.length) this.values[place] = last;
	}
}
