import {
	contributorVotesAbi,
	saharaGovernorAbi,
	timelockControllerAbi,
	votingEscrowAbi
} from '@wadi/contracts/abis';
import type { Deployment } from '@wadi/contracts/deployments';
import {
	encodeFunctionData,
	encodePacked,
	erc20Abi,
	keccak256,
	parseSignature,
	stringToBytes,
	toHex,
	zeroHash,
	type Address,
	type Hex
} from 'viem';
import type { Call } from './acts.ts';

/** What a proposal does, and how it is told. */
export interface Motion {
	targets: Address[];
	values: bigint[];
	calldatas: Hex[];
	description: string;
}

/** Against, For, Abstain: the position is the value on chain. */
export const supports = ['AGAINST', 'FOR', 'ABSTAIN'] as const;
export type Support = (typeof supports)[number];
const fractional = 255;

/** How many votes go where. */
export type Split = Record<Support, bigint>;

const hashText = (text: string): Hex => keccak256(stringToBytes(text));

/** Writes each act of governance as calldata. */
export function governanceActsOf(contracts: Deployment['contracts']) {
	const { SaharaToken, VotingEscrow, ContributorVotes, SaharaGovernor, TimelockController } = contracts;
	const call = (from: number, to: Address, what: string, data: Hex): Call => ({
		from,
		to,
		data,
		what,
		reverts: false
	});

	return {
		approveEscrow: (from: number) =>
			call(
				from,
				SaharaToken,
				'approve VotingEscrow',
				encodeFunctionData({
					abi: erc20Abi,
					functionName: 'approve',
					args: [VotingEscrow, 2n ** 256n - 1n]
				})
			),
		lock: (from: number, amount: bigint, unlocksAt: number) =>
			call(
				from,
				VotingEscrow,
				'lock SAHARA',
				encodeFunctionData({ abi: votingEscrowAbi, functionName: 'lock', args: [amount, unlocksAt] })
			),
		increase: (from: number, amount: bigint) =>
			call(
				from,
				VotingEscrow,
				'increase a lock',
				encodeFunctionData({ abi: votingEscrowAbi, functionName: 'increase', args: [amount] })
			),
		extend: (from: number, unlocksAt: number) =>
			call(
				from,
				VotingEscrow,
				'extend a lock',
				encodeFunctionData({ abi: votingEscrowAbi, functionName: 'extend', args: [unlocksAt] })
			),
		withdrawLock: (from: number) =>
			call(
				from,
				VotingEscrow,
				'withdraw a lock',
				encodeFunctionData({ abi: votingEscrowAbi, functionName: 'withdraw' })
			),
		delegate: (from: number, to: Address) =>
			call(
				from,
				VotingEscrow,
				`delegate to ${to}`,
				encodeFunctionData({ abi: votingEscrowAbi, functionName: 'delegate', args: [to] })
			),
		delegateBySig: (from: number, to: Address, nonce: bigint, expiry: bigint, signature: Hex) => {
			const { r, s, yParity } = parseSignature(signature);
			return call(
				from,
				VotingEscrow,
				`delegate by signature to ${to}`,
				encodeFunctionData({
					abi: votingEscrowAbi,
					functionName: 'delegateBySig',
					args: [to, nonce, expiry, 27 + yParity, r, s]
				})
			);
		},
		record: (from: number, receipts: readonly number[]) =>
			call(
				from,
				ContributorVotes,
				`record ${receipts.length} receipts`,
				encodeFunctionData({
					abi: contributorVotesAbi,
					functionName: 'record',
					args: [receipts.map(BigInt)]
				})
			),
		propose: (from: number, { targets, values, calldatas, description }: Motion) =>
			call(
				from,
				SaharaGovernor,
				`propose "${titleOf(description)}"`,
				encodeFunctionData({
					abi: saharaGovernorAbi,
					functionName: 'propose',
					args: [targets, values, calldatas, description]
				})
			),
		vote: (from: number, id: bigint, support: Support, reason = '') =>
			call(
				from,
				SaharaGovernor,
				`vote ${support}`,
				reason === ''
					? encodeFunctionData({
							abi: saharaGovernorAbi,
							functionName: 'castVote',
							args: [id, supports.indexOf(support)]
						})
					: encodeFunctionData({
							abi: saharaGovernorAbi,
							functionName: 'castVoteWithReason',
							args: [id, supports.indexOf(support), reason]
						})
			),
		voteSplit: (from: number, id: bigint, split: Split, reason: string) =>
			call(
				from,
				SaharaGovernor,
				'vote in fractions',
				encodeFunctionData({
					abi: saharaGovernorAbi,
					functionName: 'castVoteWithReasonAndParams',
					args: [id, fractional, reason, packSplit(split)]
				})
			),
		voteBySig: (from: number, id: bigint, support: Support, voter: Address, signature: Hex) =>
			call(
				from,
				SaharaGovernor,
				`vote ${support} by signature`,
				encodeFunctionData({
					abi: saharaGovernorAbi,
					functionName: 'castVoteBySig',
					args: [id, supports.indexOf(support), voter, signature]
				})
			),
		queue: (from: number, id: bigint) =>
			call(
				from,
				SaharaGovernor,
				'queue a proposal',
				encodeFunctionData({ abi: saharaGovernorAbi, functionName: 'queue', args: [id] })
			),
		execute: (from: number, id: bigint) =>
			call(
				from,
				SaharaGovernor,
				'execute a proposal',
				encodeFunctionData({ abi: saharaGovernorAbi, functionName: 'execute', args: [id] })
			),
		/** Past the governor: once queued, anyone may execute at the timelock itself. */
		executeAtTimelock: (from: number, { targets, values, calldatas, description }: Motion) =>
			call(
				from,
				TimelockController,
				'execute a proposal at the timelock',
				encodeFunctionData({
					abi: timelockControllerAbi,
					functionName: 'executeBatch',
					args: [targets, values, calldatas, zeroHash, timelockSalt(SaharaGovernor, description)]
				})
			),
		cancel: (from: number, id: bigint) =>
			call(
				from,
				SaharaGovernor,
				'cancel a proposal',
				encodeFunctionData({ abi: saharaGovernorAbi, functionName: 'cancel', args: [id] })
			)
	};
}

export type GovernanceActs = ReturnType<typeof governanceActsOf>;

/** The first heading of a description. */
export const titleOf = (description: string): string => /^# (.+)$/m.exec(description)?.[1] ?? '';

const packSplit = ({ AGAINST, FOR, ABSTAIN }: Split): Hex =>
	encodePacked(['uint128', 'uint128', 'uint128'], [AGAINST, FOR, ABSTAIN]);

/** As GovernorTimelockControl makes it: the governor's address, left in the word, XOR the hash of the description. */
function timelockSalt(governor: Address, description: string): Hex {
	const left = BigInt(governor) << 96n;
	return toHex(left ^ BigInt(hashText(description)), { size: 32 });
}
