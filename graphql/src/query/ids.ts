import { badInput } from '../errors.ts';

/** Ids are counted from 0 up to 256 bits. */
export function idOf(id: string, argumentName = 'id'): string {
	if (id.startsWith('-')) throw badInput(`${id} is not an id; ids are not negative.`, argumentName);
	return id;
}
