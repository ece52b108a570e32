/**
 * The local chain's accounts that a reader can play, by their place in the mnemonic: ten people, the three owners of the
 * Foundation's Safe, of whom two must agree, and the guardian. Account 1 is one of the owners.
 */
const roles = new Map([
	[1, 'Foundation owner 1'],
	[23, 'Foundation owner 2'],
	[24, 'Foundation owner 3'],
	[25, 'Guardian']
]);

export const playableAccounts: readonly number[] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 23, 24, 25];

/** What an account is on the local chain beyond its number; undefined for people like any other. */
export const localRoleOf = (index: number): string | undefined => roles.get(index);

export const localAccountName = (index: number): string =>
	localRoleOf(index) ?? `Local test account ${index}`;
