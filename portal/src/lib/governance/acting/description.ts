import type { Address } from 'viem';

const suffix = /\s*#proposer=0x[0-9a-fA-F]{40}\s*$/;

/** Without the suffix that says who alone may propose it. */
export const withoutProposer = (description: string): string => description.replace(suffix, '').trimEnd();

/** A description that only `proposer` can propose, so that nobody can copy it first and cancel it. */
export const withProposer = (description: string, proposer: Address): string =>
	`${withoutProposer(description)}\n\n#proposer=${proposer.toLowerCase()}`;
