import { placeOf, type Provenance } from './provenance.ts';

export const supports = ['AGAINST', 'FOR', 'ABSTAIN'] as const;
export type Support = (typeof supports)[number] | 'FRACTIONAL';

const FRACTIONAL = 255;
/** Three uint128 in 48 bytes. */
const PARAMS = /^0x([0-9a-f]{32})([0-9a-f]{32})([0-9a-f]{32})$/i;

export interface SplitVote {
	support: Support;
	against: bigint;
	for: bigint;
	abstain: bigint;
}

/** How a vote's weight falls on the three options, as OpenZeppelin's GovernorCountingFractional counts it. */
export function splitVote(
	vote: { support: number; weight: bigint; params: string },
	from: Provenance
): SplitVote {
	const { support, weight, params } = vote;
	if (support === FRACTIONAL) {
		const [against, inFavour, abstain] = (PARAMS.exec(params)?.slice(1) ?? []).map((part) =>
			BigInt(`0x${part}`)
		);
		if (against === undefined || inFavour === undefined || abstain === undefined)
			throw new Error(`A split vote has the parts ${params} ${placeOf(from)}; three uint128 were expected.`);
		if (against + inFavour + abstain !== weight)
			throw new Error(
				`A split vote of weight ${weight} has parts ${against}, ${inFavour} and ${abstain} ${placeOf(from)}.`
			);
		return { support: 'FRACTIONAL', against, for: inFavour, abstain };
	}
	const word = supports[support];
	if (word === undefined)
		throw new Error(`A vote has support ${support} ${placeOf(from)}; 0, 1, 2 or 255 was expected.`);
	const part = (option: Support) => (word === option ? weight : 0n);
	return { support: word, against: part('AGAINST'), for: part('FOR'), abstain: part('ABSTAIN') };
}
