import { readContract } from '@wagmi/core';
import { votingEscrowAbi } from '@wadi/contracts/abis';
import type { Abi, Address } from 'viem';
import { exactUnits, readableUnits } from '#lib/money.ts';
import { dateText } from '#lib/time.ts';
import { planSpending } from '#lib/wallet/approval.ts';
import type { Actor, Plan, Prepare } from '#lib/wallet/plan.ts';
import { lockable, MAX_DURATION, powerAt, weekOf } from '../votes.ts';

const inSahara = (amount: bigint) => `${exactUnits(String(amount), 18)} SAHARA`;
const inVotes = (amount: bigint) => `${readableUnits(String(amount), 18, 2)} votes`;
const dayOf = (seconds: number) => dateText(new Date(seconds * 1000).toISOString());

const token = (actor: Actor, amount: bigint) => ({
	amount,
	currency: { address: actor.contract('SaharaToken'), symbol: 'SAHARA' },
	decimals: 18
});

const escrowCall = (actor: Actor, functionName: string, args: readonly unknown[]) => ({
	address: actor.contract('VotingEscrow'),
	abi: votingEscrowAbi as Abi,
	functionName,
	args
});

async function read({ config, chainId, address, contract }: Actor) {
	const { getBlock } = await import('@wagmi/core');
	const escrow = { address: contract('VotingEscrow'), abi: votingEscrowAbi, chainId } as const;
	const [block, lock, delegate] = await Promise.all([
		getBlock(config, { chainId }),
		readContract(config, { ...escrow, functionName: 'lockOf', args: [address] }),
		readContract(config, { ...escrow, functionName: 'delegates', args: [address] })
	]);
	return { now: Number(block.timestamp), lock, delegate, address: escrow.address };
}

const spender = (address: Address) => ({ address, name: 'VotingEscrow' });

const whoVotes = (delegate: Address, self: Address) =>
	delegate.toLowerCase() === self.toLowerCase()
		? 'You vote with it yourself; you may delegate it to someone.'
		: `Your delegate ${delegate.slice(0, 6)}…${delegate.slice(-4)} votes with it.`;

export const createLock =
	(amount: bigint, until: number): Prepare =>
	async (actor): Promise<Plan> => {
		const { now, delegate, address } = await read(actor);
		const unlocksAt = weekOf(until);
		const taken = lockable(amount);
		const power = powerAt(taken / MAX_DURATION, unlocksAt, now);
		const spending = await planSpending(actor, token(actor, amount), spender(address));
		return {
			says: [
				`${inSahara(taken)} are locked until ${dayOf(unlocksAt)} and cannot be taken out before.`,
				`That is ${inVotes(power)} now, falling in a straight line to none on that day.`,
				whoVotes(delegate, actor.address)
			],
			obstacle: spending.obstacle,
			steps: [
				...spending.steps,
				{
					title: `Lock ${inSahara(taken)}`,
					says: `Until ${dayOf(unlocksAt)}.`,
					call: escrowCall(actor, 'lock', [amount, unlocksAt])
				}
			],
			outcome: () => ({ says: `Locked until ${dayOf(unlocksAt)}.`, href: null })
		};
	};

export const increaseLock =
	(amount: bigint): Prepare =>
	async (actor): Promise<Plan> => {
		const { now, lock, address } = await read(actor);
		const unlocksAt = Number(lock.unlocksAt);
		const taken = lockable(amount);
		const spending = await planSpending(actor, token(actor, amount), spender(address));
		return {
			says: [
				`${inSahara(taken)} more are locked until ${dayOf(unlocksAt)}, ${inSahara(lock.amount + taken)} in all.`,
				`Your lock is then worth ${inVotes(powerAt((lock.amount + taken) / MAX_DURATION, unlocksAt, now))} instead of ${inVotes(powerAt(lock.amount / MAX_DURATION, unlocksAt, now))}.`
			],
			obstacle: spending.obstacle,
			steps: [
				...spending.steps,
				{
					title: `Add ${inSahara(taken)}`,
					says: 'To your lock.',
					call: escrowCall(actor, 'increase', [amount])
				}
			],
			outcome: () => ({ says: `${inSahara(taken)} are added to your lock.`, href: null })
		};
	};

export const extendLock =
	(until: number): Prepare =>
	async (actor): Promise<Plan> => {
		const { now, lock } = await read(actor);
		const unlocksAt = weekOf(until);
		const slope = lock.amount / MAX_DURATION;
		return {
			says: [
				`Your ${inSahara(lock.amount)} stay locked until ${dayOf(unlocksAt)} instead of ${dayOf(Number(lock.unlocksAt))}. An end can be moved further away, never nearer.`,
				`Your lock is then worth ${inVotes(powerAt(slope, unlocksAt, now))} instead of ${inVotes(powerAt(slope, Number(lock.unlocksAt), now))}.`
			],
			obstacle: null,
			steps: [
				{
					title: `Extend to ${dayOf(unlocksAt)}`,
					says: 'Moves the end of your lock.',
					call: escrowCall(actor, 'extend', [unlocksAt])
				}
			],
			outcome: () => ({ says: `Locked until ${dayOf(unlocksAt)}.`, href: null })
		};
	};

export const withdrawLock = (): Prepare => async (actor) => {
	const { lock } = await read(actor);
	return {
		says: [`${inSahara(lock.amount)} come back to your account. The lock is then gone.`],
		obstacle: null,
		steps: [
			{
				title: `Withdraw ${inSahara(lock.amount)}`,
				says: 'Empties your lock.',
				call: escrowCall(actor, 'withdraw', [])
			}
		],
		outcome: () => ({ says: `${inSahara(lock.amount)} are back in your account.`, href: null })
	};
};

export const delegateTo =
	(delegatee: Address): Prepare =>
	async (actor): Promise<Plan> => {
		const { delegate } = await read(actor);
		const short = `${delegatee.slice(0, 6)}…${delegatee.slice(-4)}`;
		const isSelf = delegatee.toLowerCase() === actor.address.toLowerCase();
		return {
			says: [
				isSelf
					? 'You vote with your own lock and contributor score again.'
					: `${short} votes with your lock and your contributor score from now on. Your SAHARA stay yours; nobody else can take them out.`,
				'It counts for proposals whose snapshot is still to come; those already open keep the power they counted.'
			],
			obstacle:
				delegate.toLowerCase() === delegatee.toLowerCase()
					? `${isSelf ? 'You already vote yourself' : `${short} is already your delegate`}; nothing would change.`
					: null,
			steps: [
				{
					title: isSelf ? 'Vote yourself' : `Delegate to ${short}`,
					says: 'Changes who votes with your power.',
					call: escrowCall(actor, 'delegate', [delegatee])
				}
			],
			outcome: () => ({
				says: isSelf ? 'You vote yourself again.' : `${short} votes with your power now.`,
				href: null
			})
		};
	};
