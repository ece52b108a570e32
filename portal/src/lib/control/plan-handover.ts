import { getBytecode, readContract, simulateContract } from '@wagmi/core';
import { foundationHandoverAbi, safeAbi } from '@wadi/contracts/abis';
import { approved as approvalOf, packConsents, safeTransactionHash } from '@wadi/contracts/safe-transaction';
import { encodeFunctionData, isAddressEqual, zeroAddress, type Abi, type Address, type Hex } from 'viem';
import { explainError } from '#lib/wallet/explain-error.ts';
import type { Actor, Plan, Prepare, Step } from '#lib/wallet/plan.ts';
import { joined } from './who-can.ts';

const short = (address: string) => `${address.slice(0, 6)}…${address.slice(-4)}`;
const handoverOf = ({ contract }: Actor): Address => contract('FoundationHandover');

export interface HandoverCall {
	functionName: string;
	args: readonly unknown[];
	/** "schedule the transfer of protocol fee". */
	words: string;
	/** What it does, in sentences. */
	says: string[];
}

const encode = ({ functionName, args }: HandoverCall): Hex =>
	encodeFunctionData({ abi: foundationHandoverAbi as Abi, functionName, args });

const step = (actor: Actor, { functionName, args, words }: HandoverCall): Step => ({
	title: capital(words),
	says: 'A call of FoundationHandover.',
	call: { address: handoverOf(actor), abi: foundationHandoverAbi as Abi, functionName, args }
});

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A call that the connected account makes itself. */
export const callHandover =
	(call: HandoverCall, done: string): Prepare =>
	async (actor): Promise<Plan> => ({
		says: call.says,
		obstacle: null,
		steps: [step(actor, call)],
		outcome: () => ({ says: done, href: null })
	});

/** Why the handover would refuse the call from this sender as things stand; null when it would not. */
async function refusal(actor: Actor, call: HandoverCall, sender: Address): Promise<string | null> {
	try {
		await simulateContract(actor.config, {
			...step(actor, call).call,
			account: sender,
			chainId: actor.chainId
		});
		return null;
	} catch (cause) {
		return explainError(cause);
	}
}

/**
 * A call that the Foundation makes. Where it is a Safe its owners agree on chain: each approves the hash of the one
 * transaction, and the owner whose agreement completes the number executes it. Everything is read anew from the chain.
 */
export const actAsFoundation =
	(call: HandoverCall): Prepare =>
	async (actor): Promise<Plan> => {
		const { config, chainId, address } = actor;
		const foundation = await readContract(config, {
			address: handoverOf(actor),
			abi: foundationHandoverAbi,
			functionName: 'foundation',
			chainId
		});
		if (isAddressEqual(foundation, address)) return callHandover(call, `Done: ${call.words}.`)(actor);
		if (!(await getBytecode(config, { address: foundation, chainId })))
			throw new Error(
				`Only the Foundation can do this: connect its account, ${short(foundation)}; you are connected as ${short(address)}.`
			);
		const safe = { address: foundation, abi: safeAbi, chainId } as const;
		const [owners, threshold, nonce] = await Promise.all([
			readContract(config, { ...safe, functionName: 'getOwners' }),
			readContract(config, { ...safe, functionName: 'getThreshold' }),
			readContract(config, { ...safe, functionName: 'nonce' })
		]);
		const transaction = { to: handoverOf(actor), value: 0n, data: encode(call), nonce };
		const parts = [transaction.to, 0n, transaction.data, 0, 0n, 0n, 0n, zeroAddress, zeroAddress] as const;
		const hash = await readContract(config, {
			...safe,
			functionName: 'getTransactionHash',
			args: [...parts, nonce]
		});
		if (hash !== safeTransactionHash(chainId, foundation, transaction))
			throw new Error(
				`The Safe at ${short(foundation)} hashes transactions in a way that this portal does not know; use the Safe’s own application.`
			);
		const approvals = await Promise.all(
			owners.map((owner) =>
				readContract(config, { ...safe, functionName: 'approvedHashes', args: [owner, hash] })
			)
		);
		const approved = owners.filter((_, index) => approvals[index] !== 0n);
		const isOwner = owners.some((owner) => isAddressEqual(owner, address));
		const hasApproved = approved.some((owner) => isAddressEqual(owner, address));
		const willing = isOwner && !hasApproved ? [...approved, address] : approved;
		const needed = Number(threshold);
		const refused = await refusal(actor, call, foundation);
		const standing = `${approved.length} of ${needed} owners have approved it${approved.length > 0 ? `: ${joined(approved.map(short))}` : ''}.`;
		if (willing.length >= needed)
			return {
				says: [...call.says, standing, `With your signature the Foundation’s Safe carries it out.`],
				obstacle: refused,
				steps: [
					{
						title: `Execute: ${call.words}`,
						says: `The Safe at ${short(foundation)} makes the call, as its transaction ${nonce}.`,
						call: {
							address: foundation,
							abi: safeAbi as Abi,
							functionName: 'execTransaction',
							args: [...parts, packConsents(willing.slice(-needed).map(approvalOf))]
						}
					}
				],
				outcome: () => ({ says: `The Foundation has done it: ${call.words}.`, href: null })
			};
		return {
			says: [
				...call.says,
				standing,
				`You approve it as an owner of the Foundation’s Safe; nothing happens until ${needed - willing.length === 1 ? 'another owner executes it' : `${needed - willing.length} more owners agree`}.`,
				`Your approval holds for this one transaction, the Safe’s number ${nonce}. It cannot be taken back; it lapses when the Safe does something else first.`
			],
			obstacle: !isOwner
				? `${short(address)} is not an owner of the Foundation’s Safe; connect one of ${joined(owners.map(short))}.`
				: hasApproved
					? 'You have approved it already; another owner must execute it.'
					: refused,
			steps: [
				{
					title: `Approve: ${call.words}`,
					says: `Writes into the Safe at ${short(foundation)} that you agree to this one transaction.`,
					call: { address: foundation, abi: safeAbi as Abi, functionName: 'approveHash', args: [hash] }
				}
			],
			outcome: () => ({
				says: `You have approved to ${call.words}; ${willing.length} of ${needed} owners have.`,
				href: null
			})
		};
	};

/** Cancels a proposal as the guardian. What keeps it from that is read from the chain. */
export const cancelAsGuardian =
	(proposalId: string, title: string, reason: string): Prepare =>
	async (actor): Promise<Plan> => {
		const handover = {
			address: handoverOf(actor),
			abi: foundationHandoverAbi,
			chainId: actor.chainId
		} as const;
		const [guardian, isActive, isStep] = await Promise.all([
			readContract(actor.config, { ...handover, functionName: 'guardian' }),
			readContract(actor.config, { ...handover, functionName: 'isGuardianActive' }),
			readContract(actor.config, {
				...handover,
				functionName: 'isHandoverProposal',
				args: [BigInt(proposalId)]
			})
		]);
		const call: HandoverCall = {
			functionName: 'cancelProposal',
			args: [BigInt(proposalId), reason],
			words: 'cancel as guardian',
			says: [
				`“${title}” is called off for good. The same actions can be proposed again with another text.`,
				'Your reason stays on chain for everyone to read.'
			]
		};
		return {
			says: call.says,
			obstacle: !isActive
				? 'The guardian’s office has ended, so it cannot cancel anything.'
				: isStep
					? 'Every action of this proposal is a step of the handover, which the guardian cannot cancel.'
					: !isAddressEqual(guardian, actor.address)
						? `Only the guardian, ${short(guardian)}, can cancel it; you are connected as ${short(actor.address)}.`
						: null,
			steps: [{ ...step(actor, call), says: 'FoundationHandover has the governor cancel it.' }],
			outcome: () => ({ says: 'It is cancelled.', href: null })
		};
	};
