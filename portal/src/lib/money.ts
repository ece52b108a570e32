/** Between groups of three digits: narrow, and no line breaks there. */
const groupSpace = '\u202f';

/** An amount of one currency, as the API gives it. */
export interface Money {
	/** In the smallest unit, a decimal integer. */
	amount: string;
	decimals: number;
	currency: { symbol: string };
}

/** A whole number with its digits in groups: 1 902. */
export function groupDigits(value: string | number | bigint): string {
	const text = String(value);
	const [, sign = '', digits = text] = /^(-?)(\d+)$/.exec(text) ?? [];
	return sign + digits.replace(/\B(?=(\d{3})+$)/g, groupSpace);
}

/** All digits of an amount, grouped before the point: 1 234.000000000000000001. */
export function exactUnits(amount: string, decimals: number): string {
	const { sign, whole, fraction } = split(amount, decimals);
	return sign + groupDigits(whole) + (fraction ? `.${fraction}` : '');
}

/**
 * An amount for reading: at most `places` digits after the point, cut off, never rounded up, so that nobody sees more
 * than there is. What is smaller than the last place shows as "< 0.0001".
 */
export function readableUnits(amount: string, decimals: number, places = 4): string {
	const { sign, whole, fraction } = split(amount, decimals);
	const shown = fraction.slice(0, places).replace(/0+$/, '');
	if (whole === '0' && shown === '' && fraction !== '')
		return places === 0 ? `< ${sign}1` : `${sign}< 0.${'0'.repeat(places - 1)}1`;
	return sign + groupDigits(whole) + (shown ? `.${shown}` : '');
}

/** The zeros after an exact amount that make its point stand under those of other amounts of the currency. */
export function paddingZeros(amount: string, decimals: number): string {
	const { fraction } = split(amount, decimals);
	if (decimals === 0) return '';
	return (fraction ? '' : '.') + '0'.repeat(decimals - fraction.length);
}

/** 1 234.5 SAHARA, in a sentence or a title. */
export const moneyText = (money: Money) =>
	`${readableUnits(money.amount, money.decimals)} ${money.currency.symbol}`;

/** Every digit, and the same in the smallest unit. */
export const exactMoneyText = (money: Money) =>
	`${exactUnits(money.amount, money.decimals)} ${money.currency.symbol} (${groupDigits(money.amount)} in its smallest unit)`;

/** 250 basis points: 2.5 %. */
export function percentOfBps(bps: number): string {
	return `${trimZeros((bps / 100).toFixed(2))}${groupSpace}%`;
}

/** Part of a whole as a percentage, rounded; only the whole itself is 100 %, and only nothing is 0 %. */
export function percentOf(part: string, whole: string): string {
	const total = BigInt(whole);
	if (total === 0n) return `0${groupSpace}%`;
	const bps = (BigInt(part) * 20_000n + total) / (2n * total);
	if (bps === 0n && BigInt(part) > 0n) return `< 0.01${groupSpace}%`;
	if (bps === 10_000n && BigInt(part) !== total) return `> 99.99${groupSpace}%`;
	return percentOfBps(Number(bps));
}

function trimZeros(text: string): string {
	return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

function split(amount: string, decimals: number) {
	const sign = amount.startsWith('-') ? '-' : '';
	const digits = amount.slice(sign.length).padStart(decimals + 1, '0');
	const point = digits.length - decimals;
	return { sign, whole: digits.slice(0, point), fraction: digits.slice(point).replace(/0+$/, '') };
}
