import type { ParameterUnit } from '#lib/gql/graphql.ts';
import { exactUnits, percentOfBps } from '#lib/money.ts';
import { addressText, secondsText } from './argument-text.ts';
import type { ContractBook } from './contract-book.ts';

/** A setting's value as people read it, exactly. */
export function parameterText(value: string, unit: ParameterUnit, book: ContractBook): string {
	switch (unit) {
		case 'SECONDS':
			return secondsText(BigInt(value));
		case 'POWER':
			return `${exactUnits(value, 18)} votes`;
		case 'PERCENT':
			return `${value}\u202f% of all power`;
		case 'BPS':
			return percentOfBps(Number(value));
		case 'ADDRESS':
			return /^0x0+$/.test(value) ? 'nobody' : addressText(book, value);
	}
}
