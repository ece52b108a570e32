/**
 * The closed word lists of the protocol, in the order of `contracts/core/Vocabulary.sol`: the position is the value on
 * chain. A test compares the two files.
 */
export const assetKinds = ['DATASET', 'MODEL', 'AGENT', 'COMPUTE'] as const;
export const relations = [
	'TRAINED_ON',
	'FINE_TUNED_FROM',
	'ADAPTED_FROM',
	'QUANTIZED_FROM',
	'MERGED_FROM',
	'DISTILLED_FROM',
	'EVALUATED_ON',
	'USES',
	'DERIVED_FROM'
] as const;
export const contributionRoles = [
	'DATA',
	'LABELING',
	'TRAINING',
	'COMPUTE',
	'EVALUATION',
	'CURATION'
] as const;
export const licenseModes = ['DURATION', 'PERPETUAL', 'METERED'] as const;
export const paymentReasons = ['SALE', 'RENEWAL', 'USAGE', 'TIP'] as const;
/** Bit `1 << position` of a license's rights mask. */
export const rights = ['USE', 'COMMERCIAL', 'DERIVE', 'REDISTRIBUTE', 'SUBLICENSE'] as const;

export type AssetKind = (typeof assetKinds)[number];
export type Relation = (typeof relations)[number];
export type ContributionRole = (typeof contributionRoles)[number];
export type LicenseMode = (typeof licenseModes)[number];
export type PaymentReason = (typeof paymentReasons)[number];
export type Right = (typeof rights)[number];

/** The names of the bits set in `mask`. */
export const rightsOf = (mask: number): Right[] => rights.filter((_, bit) => mask & (1 << bit));

/** The mask that has exactly the bits of `names`. */
export const rightsMask = (names: readonly Right[]): number =>
	names.reduce((mask, name) => mask | (1 << rights.indexOf(name)), 0);

/** Basis points: 10 000 is the whole. */
export const BPS = 10_000n;
