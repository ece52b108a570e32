/** Rows of text as aligned columns: the first to the left, the others to the right. */
export function printTable(
	title: string,
	head: readonly string[],
	rows: readonly (readonly string[])[]
): void {
	const widths = head.map((name, i) => Math.max(name.length, ...rows.map((row) => row[i]?.length ?? 0)));
	const line = (row: readonly string[]): string =>
		row
			.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)))
			.join('  ')
			.trimEnd();
	console.log(`\n${title}\n`);
	console.log(line(head));
	console.log(widths.map((width) => '─'.repeat(width)).join('  '));
	for (const row of rows) console.log(line(row));
}

export const grouped = (value: number): string => Math.round(value).toLocaleString('en');
export const times = (value: number): string => `${value >= 10 ? value.toFixed(1) : value.toFixed(2)}×`;
export const milliseconds = (value: number): string => value.toFixed(value < 1 ? 3 : 2);

/** A measured ratio beside what was aimed for. */
export const against = (value: number, aim: number): string =>
	`${times(value)} (aim ${aim}: ${value >= aim ? 'met' : 'missed'})`;
