import type { At } from '#lib/gql/graphql.ts';

/** The `at` of an address: a block number or a UTC day or instant. `problem` says what is wrong with anything else. */
export function readMoment(text: string | null): { at: At | null; problem: string | null } {
	const value = text?.trim() ?? '';
	if (value === '') return { at: null, problem: null };
	if (/^\d{1,18}$/.test(value)) return { at: { block: value }, problem: null };
	if (/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?Z)?$/.test(value) && !Number.isNaN(Date.parse(value)))
		return { at: { timestamp: endOfDay(value) }, problem: null };
	return {
		at: null,
		problem: `“${value}” is neither a block number nor a day such as 2025-06-01, so this is the newest state.`
	};
}

const endOfDay = (value: string) =>
	value.includes('T') ? value.replace(/T(\d{2}:\d{2})Z$/, 'T$1:00Z') : `${value}T23:59:59Z`;
