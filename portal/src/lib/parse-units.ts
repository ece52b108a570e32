export type ParsedUnits = { ok: true; units: string } | { ok: false; problem: string };

/** What a person typed ("1 250.5") as the smallest unit, exactly; never through a float. */
export function parseUnits(text: string, decimals: number): ParsedUnits {
	const compact = text.replace(/[\s\u202f_,']/g, '');
	const [, whole, fraction = ''] = /^(\d{1,60})(?:\.(\d*))?$/.exec(compact) ?? [];
	if (whole === undefined)
		return { ok: false, problem: `“${text}” is not an amount; write digits, such as 12.5.` };
	if (fraction.length > decimals)
		return {
			ok: false,
			problem: `This currency has ${decimals} digits after the point; “${text}” has ${fraction.length}.`
		};
	const units = BigInt(whole + fraction.padEnd(decimals, '0'));
	if (units === 0n) return { ok: false, problem: 'The amount must be above zero.' };
	return { ok: true, units: units.toString() };
}
