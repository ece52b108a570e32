/** The suffix `#proposer=0x…` binds a description to its proposer and tells a reader nothing. */
export const withoutProposer = (description: string): string =>
	description.replace(/#proposer=0x[0-9a-fA-F]{40}$/, '').trimEnd();
