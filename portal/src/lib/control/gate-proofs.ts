import { foundationHandoverAbi } from '@wadi/contracts/abis';
import { encodeFunctionData } from 'viem';
import type { ProofPartsFragment } from '#lib/gql/graphql.ts';

interface Gate {
	isOpen: boolean;
	earliest: string;
	ratifiedProposals: number;
	ratifiedProposalsNeeded: number;
	turnoutBps: number;
	locked: string;
	lockedNeeded: string;
	charterHash?: string | null;
	charterHashNeeded?: string | null;
}

const noHash = `0x${'00'.repeat(32)}`;

/** The contract's own answers to what a gate asks, and for the present stage to how far it is. */
export function gateProofs(
	address: string,
	stage: number,
	isPresent: boolean,
	gate: Gate,
	block: string | null
): ProofPartsFragment[] {
	const proof = (
		label: string,
		functionName: 'gate' | 'progress',
		args: readonly number[],
		expected: string[]
	): ProofPartsFragment => ({
		label,
		contract: 'FoundationHandover',
		address,
		signature: functionName === 'gate' ? 'gate(uint8)' : 'progress()',
		args: args.map(String),
		calldata:
			functionName === 'gate'
				? encodeFunctionData({ abi: foundationHandoverAbi, functionName, args: [stage] })
				: encodeFunctionData({ abi: foundationHandoverAbi, functionName }),
		block: functionName === 'gate' ? null : block,
		expected
	});
	return [
		proof(
			'What the gate asks: earliest second, decisions, turnout, SAHARA locked, charter',
			'gate',
			[stage],
			[
				String(Date.parse(gate.earliest) / 1000),
				String(gate.ratifiedProposalsNeeded),
				String(gate.turnoutBps),
				gate.lockedNeeded,
				gate.charterHashNeeded ?? noHash
			]
		),
		...(isPresent
			? [
					proof(
						'How far it is: decisions counted, SAHARA locked, charter, open',
						'progress',
						[],
						[String(gate.ratifiedProposals), gate.locked, gate.charterHash ?? noHash, String(gate.isOpen)]
					)
				]
			: [])
	];
}
