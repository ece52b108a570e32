import { hdKeyToAccount, mnemonicToAccount, type HDAccount } from 'viem/accounts';
import { mnemonic } from '../anvil.ts';

/**
 * Everyone's place in the mnemonic. The first ten are the accounts that a portal on a local chain offers for signing,
 * so they play parts in the story that a visitor can continue: 2 to 5 contribute, 6 to 9 buy. It offers the owners of
 * the Foundation's Safe and the guardian too, for there is no other way to act as these.
 */
export const distributor = 0;
export const foundationOwners = [1, 23, 24] as const;
export const gateway = 20;
export const keeper = 21;
export const stranger = 22;
export const guardian = 25;
const firstContributor = 200;
const firstLicensee = 600;
const firstAuthor = 1000;

export const contributorAt = (i: number): number => (i < 4 ? 2 + i : firstContributor + i);
export const licenseeAt = (i: number): number => (i < 4 ? 6 + i : firstLicensee + i);
export const authorAt = (i: number): number => firstAuthor + i;

export type Person = HDAccount;

/** Derives accounts by index; the expensive step, from words to seed, is done once. */
export function peopleOf(): (index: number) => Person {
	const branch = mnemonicToAccount(mnemonic, { path: "m/44'/60'/0'/0" }).getHdKey();
	const known = new Map<number, Person>();
	return (index) => {
		const found = known.get(index);
		if (found) return found;
		const key = branch.deriveChild(index);
		// The path "m" of the derived key is that key itself.
		const person = hdKeyToAccount(key, { path: 'm' as `m/44'/60'/${string}` });
		known.set(index, person);
		return person;
	};
}
