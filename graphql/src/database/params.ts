/** Collects the values of one statement and hands out their placeholders: the only way a value enters SQL. */
export class Params {
	readonly values: unknown[] = [];

	add(value: string | number | bigint | boolean | null | readonly (string | number | null)[]): string {
		this.values.push(typeof value === 'bigint' ? value.toString() : value);
		return `$${this.values.length}`;
	}

	/** `in ($1, $2)`: the type of each is the column's, so that enums and indexes work. */
	oneOf(values: readonly (string | number | bigint)[]): string {
		return `in (${values.map((value) => this.add(value)).join(', ')})`;
	}
}

/** A condition of a statement, written when its placeholders are known. */
export type Condition = (params: Params) => string;

export const conjunction = (conditions: readonly Condition[], params: Params): string =>
	conditions.length === 0 ? 'true' : conditions.map((condition) => `(${condition(params)})`).join(' and ');

/** A part of a text for `like`, with the wildcards in it taken literally. */
export const containing = (text: string): string => `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
