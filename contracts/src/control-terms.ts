import { readFileSync } from 'node:fs';
import { keccak256, zeroHash, type Hex } from 'viem';
import type { Deployer } from './deployer.ts';

/** What it takes to leave a stage; FoundationHandover measures it. */
export type Gate = {
	/** Seconds since 1970. */
	earliest: number;
	ratifiedProposals: number;
	/** How many of all votes must have been cast on a proposal for it to count, in basis points. */
	turnoutBps: number;
	/** SAHARA, in wei. */
	lockedAmount: bigint;
	/** keccak256 of the text that must be the charter; nothing where none is asked. */
	charterHash?: Hex;
};

/** What FoundationHandover keeps for good. */
export type ControlTerms = {
	guardianExpiresAt: number;
	transferDelay: number;
	gates: readonly (Gate & { charterHash: Hex })[];
};

const day = 86_400;
const sahara = 10n ** 18n;

/** The charter that the repository proposes to the DAO. */
export const readCharter = (): string =>
	readFileSync(new URL('../governance/charter.md', import.meta.url), 'utf8');

export const charterHashOf = (text: string): Hex => keccak256(new TextEncoder().encode(text));

/** Half a year and more until the last stage, each asking for more than the one before. */
export const defaultGates = (deployedAt: number): readonly [Gate, Gate, Gate] => [
	{
		earliest: deployedAt + 60 * day,
		ratifiedProposals: 2,
		turnoutBps: 1_000,
		lockedAmount: 20_000_000n * sahara,
		charterHash: charterHashOf(readCharter())
	},
	{
		earliest: deployedAt + 150 * day,
		ratifiedProposals: 3,
		turnoutBps: 1_000,
		lockedAmount: 20_000_000n * sahara
	},
	{
		earliest: deployedAt + 270 * day,
		ratifiedProposals: 4,
		turnoutBps: 1_000,
		lockedAmount: 20_000_000n * sahara
	}
];

/** Settles what was left open by the chain's own clock. */
export async function readControlTerms(
	{ reader }: Deployer,
	options: {
		guardianExpiresAt?: number;
		transferDelay?: number;
		gates?: readonly [Gate, Gate, Gate];
	}
): Promise<ControlTerms> {
	const now = Number((await reader.getBlock()).timestamp);
	const gates = options.gates ?? defaultGates(now);
	return {
		guardianExpiresAt: options.guardianExpiresAt ?? now + 540 * day,
		transferDelay: options.transferDelay ?? 7 * day,
		gates: gates.map((gate) => ({ ...gate, charterHash: gate.charterHash ?? zeroHash }))
	};
}
