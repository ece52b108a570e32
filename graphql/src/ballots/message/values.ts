import type { Address, Hex } from 'viem';
import { Refusal, shown } from '../refusal.ts';
import { readAddress } from './envelope.ts';
import type { Json, JsonObject } from './json.ts';
import type { Field, Form } from './types.ts';

const isBelow = (value: Json, limit: number): boolean =>
	typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value < limit;

const isId = (value: Json): boolean => typeof value === 'string' && /^0x[0-9a-f]{64}$/.test(value);

const isListOf = (value: Json, isItem: (item: Json) => boolean): boolean =>
	Array.isArray(value) && value.every(isItem);

interface Reading {
	is: (value: Json) => boolean;
	said: string;
}

const readings: Readonly<Record<Exclude<Field['type'], 'address'>, Reading>> = {
	string: { is: (value) => typeof value === 'string', said: 'a text' },
	bytes32: { is: isId, said: '0x and 64 lower case hex digits' },
	// Not beyond 2^53: JSON's readers part there.
	uint64: { is: (value) => isBelow(value, Number.MAX_SAFE_INTEGER), said: 'a whole number from 0 on' },
	uint32: { is: (value) => isBelow(value, 2 ** 32), said: 'a whole number from 0 to 4294967295' },
	'string[]': { is: (value) => isListOf(value, (item) => typeof item === 'string'), said: 'a list of texts' },
	'uint32[]': {
		is: (value) => isListOf(value, (item) => isBelow(item, 2 ** 32)),
		said: 'a list of whole numbers from 0 to 4294967295'
	}
};

/** The values of a message, as strict as its types: exactly their fields, each of its type. */
export function checkValues({ fields, primaryType }: Form, message: JsonObject): void {
	const names = new Set(fields.map(({ name }) => name));
	const unknown = Object.keys(message).find((key) => !names.has(key));
	if (unknown !== undefined) {
		throw new Refusal(
			'UNKNOWN_KEY',
			`The message has ${shown(unknown)}, which ${primaryType} lacks: nobody signed it; leave it out.`
		);
	}
	for (const { name, type } of fields) {
		const value = message[name];
		if (value === undefined) {
			throw new Refusal('MISSING_KEY', `The message lacks ${name}; send every field of ${primaryType}.`);
		}
		if (type === 'address') {
			readAddress(value, name);
			continue;
		}
		// Ids are texts in most types; another spelling of the same id would be another message about the same proposal.
		const reading = name === 'proposal' ? readings.bytes32 : readings[type];
		if (!reading.is(value))
			throw new Refusal('WRONG_VALUE', `${name} is ${shown(value)}; send ${reading.said} (${type}).`);
	}
}

/** After checkValues the types say what a value is. */
export const text = (message: JsonObject, name: string): string => message[name] as string;
export const integer = (message: JsonObject, name: string): number => message[name] as number;
export const texts = (message: JsonObject, name: string): readonly string[] => message[name] as string[];
export const id = (message: JsonObject, name: string): Hex => message[name] as Hex;
export const lowered = (address: Address): Address => address.toLowerCase() as Address;
